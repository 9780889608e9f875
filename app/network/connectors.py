"""Paints the lines that join nodes and boxes; the most important lie on top."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from app.network.geometry import Detail
from app.network.ink import Dash
from app.network.look import LEVELS
from app.network.scene import Scene, strength
from kan_core.model.state import BoolArray, EdgeKind

DOTTED, DASHED = Dash(1.5, 3.5), Dash(7.0, 3.5)
STRONGEST = 24
"""Connectors that lead into a matrix."""


def paint_connectors(painter: QPainter, scene: Scene) -> None:
    """Ghosts dotted and faint, snapped edges dashed in their colour; width follows importance."""
    look, theme = scene.look, scene.theme
    width = float(np.clip(scene.camera.zoom, 0.5, 1.6)) * _thinning(scene)
    sight = _in_sight(scene)
    ghosts = look.pruned & ~in_matrix(scene) & ~scene.hidden & sight
    _stroke(painter, scene, ghosts, QPen(theme.blend("ink", "canvas", 0.3), 1.0), DOTTED)
    for level in range(LEVELS):
        here = ~look.pruned & (look.level == level) & sight
        thick = width * (0.7 + 2.3 * strength(level))
        grey = theme.blend("ink", "canvas", 0.1 + 0.68 * strength(level))
        green = theme.blend("symbolic", "canvas", 0.5 + 0.5 * strength(level))
        _stroke(painter, scene, here & ~look.snapped, QPen(grey, thick), None)
        _stroke(painter, scene, here & look.snapped, QPen(green, max(thick, 1.2)), DASHED)


def shown_connectors(scene: Scene) -> BoolArray:
    """Edges that a line leads into: all of ordinary layers, the strongest of each matrix; none hidden."""
    shown = np.ones(len(scene.boxes), bool)
    for layer, matrix in enumerate(scene.layout.matrices):
        if matrix:
            span = scene.layout.layer(layer)
            rank = np.where(scene.look.pruned[span], -1, scene.look.level[span].astype(int))
            order = np.argsort(-rank, kind="stable")
            shown[span.start + order[STRONGEST:]] = False
            shown[span] &= rank >= 0
    return shown & ~scene.hidden


def in_matrix(scene: Scene) -> BoolArray:
    """Edges of the layers that are matrices."""
    return np.repeat(np.array(scene.layout.matrices, bool), np.diff(scene.layout.starts))


def _in_sight(scene: Scene) -> BoolArray:
    """Edges whose lines may cross the canvas."""
    low, high = scene.connectors.min(axis=(1, 2)), scene.connectors.max(axis=(1, 2))
    return np.asarray((high >= 0.0).all(axis=1) & (low <= scene.layout.size).all(axis=1))


def _thinning(scene: Scene) -> float:
    """Thinner lines where there are many."""
    counts = np.diff(scene.layout.starts)
    most = np.where(scene.layout.matrices, STRONGEST, counts).max()
    return float(np.clip(np.sqrt(16.0 / most), 0.6, 1.0))


def _stroke(painter: QPainter, scene: Scene, which: BoolArray, pen: QPen, dash: Dash | None) -> None:
    if not which.any():
        return
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.SquareCap)
    lines = scene.connectors
    into, out = lines[which & shown_connectors(scene), 0], lines[which, 1]
    scene.ink.strokes(painter, pen, np.concatenate([into, out]), dash)
    straight = which & _boxless(scene)
    if straight.any():
        through = np.stack([lines[straight, 0, -1], lines[straight, 1, 0]], axis=1)
        scene.ink.strokes(painter, pen, through, dash)


def _boxless(scene: Scene) -> BoolArray:
    """Edges whose line runs through: identities, and all that are too small for a box."""
    ticks = np.repeat([level == Detail.TICK for level in scene.details], np.diff(scene.layout.starts))
    return np.asarray(((scene.look.kinds == EdgeKind.IDENTITY) | ticks) & ~in_matrix(scene))
