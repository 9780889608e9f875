"""Paints the lines that join nodes and boxes; the most important lie on top."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.network.geometry import Detail
from app.network.layout import IndexArray
from app.network.look import LEVELS
from app.network.scene import Scene, strength
from kan_core.model.state import BoolArray, EdgeKind, FloatArray

DOTTED, DASHED, SOLID = 0.2, 0.68, 1.0
STRONGEST = 24
"""Connectors that a matrix shows."""


def paint_connectors(painter: QPainter, scene: Scene) -> None:
    """Ghosts dotted and faint, snapped edges dashed in their colour; width follows importance."""
    lines = scene.camera.points(scene.layout.connectors)
    look, theme = scene.look, scene.theme
    shown = shown_connectors(scene)
    width = float(np.clip(scene.camera.zoom, 0.5, 1.6))
    ghosts = shown & look.pruned
    _stroke(painter, scene, lines, ghosts, theme.blend("ink", "canvas", 0.3), width, DOTTED)
    for level in range(LEVELS):
        here = shown & ~look.pruned & (look.level == level)
        share = 0.1 + 0.68 * strength(level)
        thick = width * (0.7 + 2.3 * strength(level))
        _stroke(
            painter, scene, lines, here & ~look.snapped, theme.blend("ink", "canvas", share), thick, SOLID
        )
        green = theme.blend("symbolic", "canvas", 0.35 + 0.65 * strength(level))
        _stroke(painter, scene, lines, here & look.snapped, green, max(thick, 1.2), DASHED)


def shown_connectors(scene: Scene) -> BoolArray:
    """All edges of ordinary layers, and the strongest of each matrix."""
    shown = np.zeros(len(scene.boxes), bool)
    for layer, matrix in enumerate(scene.layout.matrices):
        span = scene.layout.layer(layer)
        shown[span] = True
        if matrix:
            shown[span.start + weakest(scene, layer)] = False
    return shown


def weakest(scene: Scene, layer: int) -> IndexArray:
    """Places in their layer of the edges of a matrix whose connectors are left out."""
    span = scene.layout.layer(layer)
    rank = np.where(scene.look.pruned[span], -1, scene.look.level[span].astype(int))
    order = np.argsort(-rank, kind="stable")
    kept = order[:STRONGEST]
    return np.setdiff1d(order, kept[rank[kept] >= 0])


def _stroke(
    painter: QPainter,
    scene: Scene,
    lines: FloatArray,
    which: BoolArray,
    colour: QColor,
    width: float,
    share: float,
) -> None:
    if not which.any():
        return
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    drawn = lines[which]
    scene.ink.strokes(painter, pen, drawn.reshape(-1, *drawn.shape[2:]), share)
    straight = which & _boxless(scene)
    if straight.any():
        through = np.stack([lines[straight, 0, -1], lines[straight, 1, 0]], axis=1)
        scene.ink.strokes(painter, pen, through, share)


def _boxless(scene: Scene) -> BoolArray:
    """Edges whose connectors run through: identities, and all that are too small for a box."""
    ticks = np.concatenate(
        [
            np.full(scene.layout.starts[layer + 1] - scene.layout.starts[layer], level == Detail.TICK)
            for layer, level in enumerate(scene.details)
        ]
    )
    matrix = np.concatenate(
        [
            np.full(scene.layout.starts[layer + 1] - scene.layout.starts[layer], matrix)
            for layer, matrix in enumerate(scene.layout.matrices)
        ]
    )
    return np.asarray((scene.look.kinds == EdgeKind.IDENTITY) | (ticks & ~matrix))
