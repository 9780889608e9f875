"""Paints the curves, all edges in a few strokes: the only part of the network drawn every frame."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.network.curves import CurveCache, Curves
from app.network.geometry import Detail, point_count
from app.network.layout import IndexArray
from app.network.look import LEVELS
from app.network.scene import GUTTER, TINY_SIZE, Scene, sized, strength
from kan_core.model.state import EdgeKind, FloatArray, IntArray, LayerState

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
    there, sizes = np.unique(groups[seen], return_counts=True)
    scene.ink.groups(painter, [_pen(scene, level, group) for group in there.tolist()], lines, sizes.tolist())
    if level == Detail.AXES:
        _paint_axes(painter, scene, layer, seen, curves)


def screen_lines(plots: FloatArray, heights: FloatArray) -> FloatArray:
    """(n, points, 2) screen positions of curves of height 0 to 1 in (n, 4) rectangles."""
    lines = np.empty((*heights.shape, 2))
    lines[..., 0] = plots[:, :1] + plots[:, 2:3] * np.linspace(0.0, 1.0, heights.shape[1])
    lines[..., 1] = plots[:, 1:2] + plots[:, 3:4] * (1.0 - heights)
    return lines


def _pen(scene: Scene, level: Detail, group: int) -> QPen:
    pen = QPen(_colour(scene, level, group), WIDTHS[level] + (0.5 if LEVELS <= group < GHOST else 0.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if level == Detail.BARE else Qt.PenCapStyle.SquareCap)
    return pen


def _colour(scene: Scene, level: Detail, group: int) -> QColor:
    ground = "canvas" if level == Detail.TICK else "box"
    if group == GHOST:
        return scene.theme.blend("ink", "canvas", 0.18)
    role, base = ("symbolic", 0.5) if group >= LEVELS else ("accent", 0.3)
    return scene.theme.blend(role, ground, base + (1.0 - base) * strength(group % LEVELS))


def _paint_axes(painter: QPainter, scene: Scene, layer: int, seen: IndexArray, curves: Curves) -> None:
    """Knots along the foot, the zero line, and the range of the activation."""
    shown = seen[~scene.look.pruned[seen]]
    here = shown - scene.layout.starts[layer]
    low, span, plots = curves.low[here], curves.span[here], scene.plots[shown]
    faint = QPen(scene.theme.blend("muted", "box", 0.45), 1.0)
    height = -low / span
    crossed = (height > 0.0) & (height < 1.0)
    level = np.repeat(height[crossed][:, None], 2, axis=1)
    scene.ink.strokes(painter, faint, screen_lines(plots[crossed], level))
    splines = scene.look.kinds[shown] == EdgeKind.SPLINE
    state = scene.state.layers[layer]
    scene.ink.strokes(painter, faint, _ticks(plots[splines], here[splines] // state.targets, state))
    painter.setFont(sized(scene.font, TINY_SIZE))
    painter.setPen(scene.theme.colour("muted"))
    for (left, top, _, tall), bottom, rise in zip(plots.tolist(), low.tolist(), span.tolist(), strict=True):
        gutter = QRectF(left - GUTTER - 3.0, top - 3.0, GUTTER, 11.0)
        scene.ink.text(painter, gutter, Qt.AlignmentFlag.AlignRight, short_text(bottom + rise))
        foot = gutter.translated(0.0, tall - 5.0)
        scene.ink.text(painter, foot, Qt.AlignmentFlag.AlignRight, short_text(bottom))


def short_text(value: float) -> str:
    """A value to two digits in as few letters as will do: 0.64, 250, 1.5e8."""
    text = f"{value:.2g}"
    if 99.5 <= abs(value) < 99_500.0:
        return f"{float(text):.0f}"
    digits, mark, exponent = text.partition("e")
    return f"{digits}e{int(exponent)}" if mark else text


def _ticks(plots: FloatArray, sources: IndexArray, layer: LayerState) -> FloatArray:
    """(ticks, 2, 2) ends of the ticks at the marks of the grid, at the foot of each plot."""
    inner = layer.family.marks(layer.knots[sources])
    share = (inner - inner[:, :1]) / (inner[:, -1:] - inner[:, :1])
    x = plots[:, :1] + plots[:, 2:3] * share
    foot = np.broadcast_to(plots[:, 1:2] + plots[:, 3:4] + 3.0, x.shape)
    return np.stack([np.stack([x, foot], axis=-1), np.stack([x, foot - 5.0], axis=-1)], axis=2).reshape(
        -1, 2, 2
    )
