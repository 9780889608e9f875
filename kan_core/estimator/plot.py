"""A picture of the network on axes of matplotlib."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from kan_core.export.network_layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    NODE_RADIUS,
    Layout,
    Point,
    curve_in_box,
    lay_out,
)
from kan_core.export.network_svg import (
    CURVE_POINTS,
    FRAME,
    INK,
    LETTER,
    SNAPPED,
    SPLINE,
    input_label,
    opacity,
    output_label,
    strengths,
)
from kan_core.ids import EdgeId, NodeId
from kan_core.model.curves import edge_curve
from kan_core.model.state import EdgeKind, ModelState, NodeKind

PIXELS = 100.0
"""Of the layout to an inch."""
SIZE = 9.0
"""Of letters, in points, on a figure of the size of the layout."""


def draw_network(
    state: ModelState, importance: Mapping[EdgeId, float] | None = None, ax: Axes | None = None
) -> Axes:
    """The network with the curve of every edge, drawn like its SVG.

    Args:
        state: the network; pruned edges are left out.
        importance: of every active edge, at least 0, shown as opacity; all are equal where it is None.
        ax: where to draw; None makes a figure of the size that the network needs.
    """
    labels = [*map(input_label, state.inputs)], [*map(output_label, state.outputs)]
    layout = lay_out(state, *(max(map(len, texts)) * LETTER + 6 for texts in labels))
    if ax is None:
        ax = _new_figure(layout)
    ax.set_axis_off()
    ax.set_xlim(0.0, layout.width)
    ax.set_ylim(layout.height, 0.0)
    ax.set_aspect("equal")
    strength = strengths(state, importance)
    for edge in layout.boxes:
        _draw_edge(ax, state, edge, layout, strength[edge])
    for node, centre in layout.nodes.items():
        _draw_node(ax, state, node, centre, labels)
    return ax


def _new_figure(layout: Layout) -> Axes:
    """Axes over the whole of a new figure of pyplot, so that a notebook shows it."""
    figure = pyplot.figure(figsize=(layout.width / PIXELS, layout.height / PIXELS))
    return figure.add_axes((0.0, 0.0, 1.0, 1.0))


def _draw_edge(ax: Axes, state: ModelState, edge: EdgeId, layout: Layout, strength: float) -> None:
    x, y = layout.boxes[edge]
    middle, kind, snap = y + BOX_HEIGHT / 2, state.kind(edge), state.snap(edge)
    source = layout.nodes[NodeId(edge.layer, edge.source)]
    target = layout.nodes[NodeId(edge.layer + 1, edge.target)]
    spline = kind == EdgeKind.SPLINE
    for start, end in (
        ((source[0] + NODE_RADIUS, source[1]), (x, middle)),
        ((x + BOX_WIDTH, middle), (target[0] - NODE_RADIUS, target[1])),
    ):
        line: dict[str, Any] = {
            "edgecolor": INK if spline else SNAPPED,
            "lw": 0.7 + strength,
            "alpha": opacity(strength),
        }
        ax.add_patch(PathPatch(_bow(start, end), facecolor="none", **line))
    style: dict[str, Any] = {"edgecolor": FRAME if spline else SNAPPED, "lw": 0.7 if spline else 1.4}
    ax.add_patch(
        FancyBboxPatch(
            (x + 5, y + 5),
            BOX_WIDTH - 10,
            BOX_HEIGHT - 10,
            boxstyle="round,pad=5",
            facecolor="white",
            zorder=2,
            **style,
        )
    )
    curve = curve_in_box(*edge_curve(state, edge, CURVE_POINTS), layout.boxes[edge])
    ax.plot(*curve.T, color=SPLINE if spline else SNAPPED, lw=1.5, alpha=opacity(strength), zorder=3)
    name = snap.primitive if snap else "" if spline else "x"
    ax.text(x + BOX_WIDTH - 4, y - 4, name, ha="right", size=SIZE, color=SNAPPED)


def _bow(start: Point, end: Point) -> Path:
    half = (start[0] + end[0]) / 2
    codes = [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]
    return Path([start, (half, start[1]), (half, end[1]), end], codes)


def _draw_node(
    ax: Axes, state: ModelState, node: NodeId, centre: Point, labels: tuple[list[str], list[str]]
) -> None:
    turn = np.linspace(0.0, 2.0 * np.pi, 40)
    circle = centre[0] + NODE_RADIUS * np.cos(turn), centre[1] + NODE_RADIUS * np.sin(turn)
    ax.fill(*circle, facecolor="white", edgecolor=INK, lw=1.0, zorder=2)
    away = NODE_RADIUS + 6
    words: dict[str, Any] = {"size": SIZE, "va": "center", "color": INK, "parse_math": False}
    if node.layer == 0:
        ax.text(centre[0] - away, centre[1], labels[0][node.index], ha="right", **words)
        return
    product = state.layers[node.layer - 1].node_kinds[node.index] == NodeKind.PRODUCT
    ax.text(*centre, "×" if product else "+", ha="center", zorder=3, **words)
    if node.layer == len(state.layers):
        ax.text(centre[0] + away, centre[1], labels[1][node.index], ha="left", **words)
