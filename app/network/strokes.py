"""Paints the curves, all edges in a few strokes: the only part of the network drawn every frame."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.network.curves import CurveCache, Curves
from app.network.geometry import Detail, point_count
from app.network.layout import IndexArray
from app.network.look import LEVELS
from app.network.scene import GUTTER, TINY_SIZE, Scene, sized, strength
from kan_core.model.state import EdgeKind, FloatArray, IntArray

GHOST = 2 * LEVELS
"""The group of pruned edges; snapped edges are in LEVELS + level, all others in their level."""

WIDTHS = {Detail.TICK: 1.4, Detail.BARE: 1.2, Detail.FRAME: 1.7, Detail.AXES: 2.0}


def paint_curves(painter: QPainter, scene: Scene, cache: CurveCache) -> None:
    """The curve of every edge that is on the canvas and has a box."""
    groups = _groups(scene)
    for layer, level, seen in scene.layers():
        seen = seen[scene.look.boxed[seen]]
        if not len(seen):
            continue
        points = 2 if level == Detail.TICK else point_count(float(scene.boxes[seen[0], 2]))
        curves = cache.curves(layer, scene.state.layers[layer], points)
        _paint_layer(
            painter, scene, layer, level, seen[np.argsort(groups[seen], kind="stable")], groups, curves
        )


def _groups(scene: Scene) -> IntArray:
    groups = scene.look.level + LEVELS * scene.look.snapped.astype(np.int8)
    return np.where(scene.look.pruned, np.int8(GHOST), groups)


def _paint_layer(
    painter: QPainter,
    scene: Scene,
    layer: int,
    level: Detail,
    seen: IndexArray,
    groups: IntArray,
    curves: Curves,
) -> None:
    lines = screen_lines(scene.plots[seen], curves.heights[seen - scene.layout.starts[layer]])
    cuts = np.flatnonzero(np.diff(groups[seen])) + 1
    for part, group in zip(np.split(lines, cuts), groups[seen[np.r_[0, cuts]]], strict=True):
        pen = QPen(
            _colour(scene, level, int(group)), WIDTHS[level] + (0.5 if LEVELS <= group < GHOST else 0.0)
        )
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if level == Detail.BARE else Qt.PenCapStyle.SquareCap)
        scene.ink.strokes(painter, pen, part)
    if level == Detail.AXES:
        _paint_axes(painter, scene, layer, seen, curves)


def screen_lines(plots: FloatArray, heights: FloatArray) -> FloatArray:
    """(n, points, 2) screen positions of curves of height 0 to 1 in (n, 4) rectangles."""
    lines = np.empty((*heights.shape, 2))
    lines[..., 0] = plots[:, :1] + plots[:, 2:3] * np.linspace(0.0, 1.0, heights.shape[1])
    lines[..., 1] = plots[:, 1:2] + plots[:, 3:4] * (1.0 - heights)
    return lines


def _colour(scene: Scene, level: Detail, group: int) -> QColor:
    ground = "canvas" if level == Detail.TICK else "box"
    if group == GHOST:
        return scene.theme.blend("ink", "canvas", 0.18)
    role, base = ("symbolic", 0.5) if group >= LEVELS else ("accent", 0.3)
    return scene.theme.blend(role, ground, base + (1.0 - base) * strength(group % LEVELS))


def _paint_axes(painter: QPainter, scene: Scene, layer: int, seen: IndexArray, curves: Curves) -> None:
    """Knots along the foot, the zero line, the edge's sign and the range of its activation."""
    painter.setFont(sized(scene.font, TINY_SIZE))
    state = scene.state.layers[layer]
    for index in seen[~scene.look.pruned[seen]].tolist():
        plot = QRectF(*scene.plots[index].tolist())
        here = index - scene.layout.starts[layer]
        low, span = float(curves.low[here]), float(curves.span[here])
        faint = QPen(scene.theme.blend("muted", "box", 0.45), 1.0)
        if low < 0.0 < low + span:
            zero = plot.bottom() + plot.height() * low / span
            level = np.array([[[plot.left(), zero], [plot.right(), zero]]])
            scene.ink.strokes(painter, faint, level)
        if state.kinds.ravel()[here] == EdgeKind.SPLINE:
            scene.ink.strokes(painter, faint, _knots(state.knots[here // state.targets], state.order, plot))
        painter.setPen(scene.theme.colour("muted"))
        _write_axes(painter, scene, index, plot, (low, low + span))


def _write_axes(painter: QPainter, scene: Scene, index: int, plot: QRectF, ends: tuple[float, float]) -> None:
    """The numbers at both ends of the vertical axis, and the edge's sign above the curve."""
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    gutter = QRectF(plot.left() - GUTTER - 3.0, plot.top() - 3.0, GUTTER, 11.0)
    scene.ink.text(painter, gutter, right, f"{ends[1]:.2g}")
    scene.ink.text(painter, gutter.translated(0.0, plot.height() - 5.0), right, f"{ends[0]:.2g}")
    strip = QRectF(*scene.boxes[index].tolist()).adjusted(6.0, 2.0, -6.0, 0.0)
    scene.ink.text(painter, strip, left, str(scene.layout.edge(index)))


def _knots(knots: FloatArray, order: int, plot: QRectF) -> FloatArray:
    inner = knots[order : len(knots) - order]
    x = plot.left() + plot.width() * (inner - inner[0]) / (inner[-1] - inner[0])
    foot = np.full_like(x, plot.bottom() + 3.0)
    return np.stack([np.column_stack([x, foot]), np.column_stack([x, foot - 5.0])], axis=1)
