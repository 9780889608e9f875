"""Paints what lies over the network: hover, selection, keyboard focus, a candidate, the rubber band."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.network.curves import CurveCache
from app.network.geometry import Detail, point_count
from app.network.ink import Dash
from app.network.scene import Scene
from kan_core.model.state import EdgeKind, FloatArray

CANDIDATE = Dash(5.0, 3.0)


@dataclass(frozen=True, eq=False)
class Candidate:
    """A curve shown over an edge: (n,) pre-activations and activations."""

    index: int
    x: FloatArray
    y: FloatArray


@dataclass(frozen=True, eq=False)
class Marks:
    """What is marked at the moment; edges as counted in the layout."""

    selected: tuple[int, ...] = ()
    hovered: int | None = None
    current: int | None = None
    candidate: Candidate | None = None
    band: QRectF | None = None


def paint_overlay(painter: QPainter, scene: Scene, cache: CurveCache, marks: Marks) -> None:
    """All marks, the selection above the hover."""
    if marks.hovered is not None and marks.hovered not in marks.selected:
        _paint_edge(painter, scene, marks.hovered, scene.theme.blend("ink", "canvas", 0.75), 1.6)
    for index in marks.selected:
        _paint_edge(painter, scene, index, scene.theme.colour("warm"), 2.4)
    if marks.current is not None:
        _paint_focus(painter, scene, marks.current)
    if marks.candidate is not None:
        _paint_candidate(painter, scene, cache, marks.candidate)
    if marks.band is not None:
        painter.setPen(QPen(scene.theme.colour("warm"), 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(scene.theme.colour("warm", 0.08))
        painter.drawRect(marks.band)


def _paint_edge(painter: QPainter, scene: Scene, index: int, colour: QColor, width: float) -> None:
    """A frame around the box, and the way through it from node to node."""
    pen = QPen(colour, width)
    lines = scene.connectors[index]
    scene.ink.strokes(painter, pen, lines)
    if scene.look.kinds[index] == EdgeKind.IDENTITY:
        scene.ink.strokes(painter, pen, np.stack([lines[0, -1], lines[1, 0]])[None])
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(*scene.boxes[index].tolist()), 4.0, 4.0)


def _paint_focus(painter: QPainter, scene: Scene, index: int) -> None:
    painter.setPen(QPen(scene.theme.colour("text"), 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(*scene.boxes[index].tolist()).adjusted(-4, -4, 4, 4))


def _paint_candidate(painter: QPainter, scene: Scene, cache: CurveCache, candidate: Candidate) -> None:
    layer = int(scene.layout.edges[candidate.index, 0])
    if scene.details[layer] == Detail.TICK:
        return
    points = point_count(float(scene.boxes[candidate.index, 2]))
    curves = cache.curves(layer, scene.state.layers[layer], points)
    here = candidate.index - scene.layout.starts[layer]
    grid = curves.x[here // scene.layout.widths[layer + 1]]
    left, top, width, height = scene.plots[candidate.index].tolist()
    x = left + width * (candidate.x - grid[0]) / (grid[-1] - grid[0])
    y = top + height * (1.0 - curves.height(here, candidate.y))
    inside = (x >= left) & (x <= left + width) & np.isfinite(y)
    pen = QPen(scene.theme.colour("symbolic"), 2.2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    scene.ink.strokes(painter, pen, np.column_stack([x, y])[inside][None], CANDIDATE)
