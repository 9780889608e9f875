"""Paints the lines that join nodes and boxes; the most important lie on top."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from app.network.geometry import Detail
from app.network.ink import Dash
from app.network.layout import IndexArray
from app.network.look import LEVELS
from app.network.scene import Scene, strength
from kan_core.model.state import BoolArray, EdgeKind, FloatArray

DOTTED, DASHED = Dash(1.5, 3.5), Dash(7.0, 3.5)
STRONGEST = 24
"""Connectors that lead into a matrix."""


def paint_connectors(painter: QPainter, scene: Scene) -> None:
    """Ghosts dotted and faint, snapped edges dashed in their colour; width follows importance."""
    look, theme = scene.look, scene.theme
    width = float(np.clip(scene.camera.zoom, 0.5, 1.6)) * _thinning(scene)
    sight = _in_sight(scene)
    lines = _Lines(scene, shown_connectors(scene), _boxless(scene))
    ghosts = look.pruned & ~in_matrix(scene) & ~scene.hidden & sight
    faint = QPen(theme.blend("ink", "canvas", 0.3), 1.0)
    lines.stroke(painter, ghosts, [faint] * LEVELS, DOTTED)
    plain, dashed = [], []
    for share in map(strength, range(LEVELS)):
        thick = width * (0.7 + 2.3 * share)
        plain.append(QPen(theme.blend("ink", "canvas", 0.1 + 0.68 * share), thick))
        dashed.append(QPen(theme.blend("symbolic", "canvas", 0.5 + 0.5 * share), max(thick, 1.2)))
    active = ~look.pruned & sight
    lines.stroke(painter, active & ~look.snapped, plain, None)
    lines.stroke(painter, active & look.snapped, dashed, DASHED)


@dataclass(frozen=True, eq=False)
class _Lines:
    """The lines of a scene; only those `shown` lead into a box, and the `boxless` run through."""

    scene: Scene
    shown: BoolArray
    boxless: BoolArray

    def stroke(self, painter: QPainter, which: BoolArray, pens: Sequence[QPen], dash: Dash | None) -> None:
        """Draw the lines of these edges, a pen for each level of importance, the strongest on top."""
        if not which.any():
            return
        for pen in pens:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.SquareCap)
        lines = self.scene.connectors
        into, out = np.flatnonzero(which & self.shown), np.flatnonzero(which)
        through = np.flatnonzero(which & self.boxless)
        self._draw(
            painter, np.concatenate([into, out]), np.concatenate([lines[into, 0], lines[out, 1]]), pens, dash
        )
        ends = np.stack([lines[through, 0, -1], lines[through, 1, 0]], axis=1)
        self._draw(painter, through, ends, pens, dash)

    def _draw(
        self, painter: QPainter, edges: IndexArray, lines: FloatArray, pens: Sequence[QPen], dash: Dash | None
    ) -> None:
        levels = self.scene.look.level[edges]
        sizes = np.bincount(levels, minlength=LEVELS).tolist()
        self.scene.ink.groups(painter, pens, lines[np.argsort(levels, kind="stable")], sizes, dash)


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


def _boxless(scene: Scene) -> BoolArray:
    """Edges whose line runs through: identities, and all that are too small for a box."""
    ticks = np.repeat([level == Detail.TICK for level in scene.details], np.diff(scene.layout.starts))
    return np.asarray(((scene.look.kinds == EdgeKind.IDENTITY) | ticks) & ~in_matrix(scene))
