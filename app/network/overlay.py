"""Paints what lies over the network: hover, selection, keyboard focus, a candidate, the rubber band."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion

from app.network.connectors import in_matrix
from app.network.curves import CurveCache
from app.network.geometry import Detail, point_count
from app.network.ink import Dash
from app.network.layout import Node
from app.network.matrices import paint_cross
from app.network.scene import Scene
from kan_core.model.state import EdgeKind, FloatArray

CANDIDATE = Dash(5.0, 3.0)
GLOW_REACH = 8.0
"""How far from its box the ring around a changed edge has come when it is gone."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A curve shown over an edge: (n,) pre-activations and activations."""

    index: int
    x: FloatArray
    y: FloatArray


@dataclass(frozen=True, eq=False)
class Marks:
    """What is marked at the moment; edges as counted in the layout."""

    lit: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    glow: float = 0.0
    selected: tuple[int, ...] = ()
    hovered: int | None = None
    node: Node | None = None
    current: int | None = None
    candidate: Candidate | None = None
    band: QRectF | None = None


def paint_overlay(painter: QPainter, scene: Scene, cache: CurveCache, marks: Marks) -> None:
    """All marks, the selection above the hover, and what is lit from elsewhere below both."""
    selected, lit = (
        tuple(index for index in which if not scene.hidden[index]) for which in (marks.selected, marks.lit)
    )
    _paint_edges(painter, scene, lit, QPen(scene.theme.blend("warm", "canvas", 0.55), 4.0))
    pointed = marks.hovered if marks.hovered is not None else marks.current
    if pointed is not None and in_matrix(scene)[pointed]:
        paint_cross(painter, scene, pointed)
    if marks.hovered is not None and marks.hovered not in marks.selected:
        _paint_edges(painter, scene, (marks.hovered,), QPen(scene.theme.blend("ink", "canvas", 0.75), 1.6))
    _paint_edges(painter, scene, selected, QPen(scene.theme.colour("warm"), 2.4))
    if marks.glow > 0.0:
        _paint_glow(painter, scene, marks)
    if marks.node is not None:
        _paint_node_focus(painter, scene, marks.node)
    if marks.current is not None:
        _paint_focus(painter, scene, marks.current)
    if marks.candidate is not None:
        _paint_candidate(painter, scene, cache, marks.candidate)
    if marks.band is not None:
        painter.setPen(QPen(scene.theme.colour("warm"), 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(scene.theme.colour("warm", 0.08))
        painter.drawRect(marks.band)


def _paint_edges(painter: QPainter, scene: Scene, which: tuple[int, ...], pen: QPen) -> None:
    """Frames around the boxes, and the ways through them from node to node."""
    layers = scene.layout.edges[list(which), 0]
    for layer in np.unique(layers).tolist():
        here = np.array(which)[layers == layer]
        painter.setClipRegion(_beside_boxes(scene, layer))
        scene.ink.strokes(painter, pen, np.concatenate(scene.connectors[here]))
        painter.setClipping(False)
        for index in here.tolist():
            _paint_frame(painter, scene, index, pen)


def _beside_boxes(scene: Scene, layer: int) -> QRegion:
    """The canvas without the boxes of a layer, so that lines pass behind them."""
    width, height = scene.layout.size
    region = QRegion(0, 0, int(width), int(height))
    if scene.details[layer] > Detail.TICK and not scene.layout.matrices[layer]:
        seen = scene.seen(layer)
        for box in scene.boxes[seen[scene.look.boxed[seen]]].tolist():
            region = region.subtracted(QRegion(QRectF(*box).toRect()))
    return region


def _paint_frame(painter: QPainter, scene: Scene, index: int, pen: QPen) -> None:
    if scene.look.kinds[index] == EdgeKind.IDENTITY:
        lines = scene.connectors[index]
        scene.ink.strokes(painter, pen, np.stack([lines[0, -1], lines[1, 0]])[None])
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(*scene.boxes[index].tolist()), 4.0, 4.0)


def _paint_focus(painter: QPainter, scene: Scene, index: int) -> None:
    painter.setPen(QPen(scene.theme.colour("text"), 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(*scene.boxes[index].tolist()).adjusted(-4, -4, 4, 4))


def _paint_glow(painter: QPainter, scene: Scene, marks: Marks) -> None:
    """What an edit has changed, for a moment: rings that grow as they fade."""
    painter.setPen(QPen(scene.theme.colour("warm", marks.glow), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = 2.0 + GLOW_REACH * (1.0 - marks.glow)
    for index in marks.changed:
        if not scene.hidden[index]:
            box = QRectF(*scene.boxes[index].tolist()).adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(box, 4.0 + reach, 4.0 + reach)


def _paint_node_focus(painter: QPainter, scene: Scene, node: Node) -> None:
    """A ring around the node, and the dotted frame of what has the keyboard."""
    x, y = scene.camera.points(scene.layout.nodes[node[0]][node[1]]).tolist()
    radius = scene.radius(node[0]) + 3.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(scene.theme.colour("warm"), 2.4))
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setPen(QPen(scene.theme.colour("text"), 1.0, Qt.PenStyle.DotLine))
    painter.drawRect(QRectF(x, y, 0.0, 0.0).adjusted(-radius - 4, -radius - 4, radius + 4, radius + 4))


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
