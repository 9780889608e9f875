"""Where the nodes and the boxes of the edges stand in a picture of the network."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kan_core.ids import EdgeId, NodeId
from kan_core.model.state import FloatArray, ModelState

BOX_WIDTH, BOX_HEIGHT = 84.0, 54.0
BOX_GAP = 14.0
NODE_RADIUS = 10.0
CONNECTOR = 76.0
MARGIN = 24.0
PADDING = 7.0
"""Between a box and the curve in it."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Layout:
    """A picture's size, the centre of each node and the top left corner of each edge's box, in pixels."""

    width: float
    height: float
    nodes: Mapping[NodeId, Point]
    boxes: Mapping[EdgeId, Point]


def lay_out(state: ModelState, left: float, right: float) -> Layout:
    """Inputs on the left, outputs on the right; the boxes of a layer in one column, ordered by target.

    Args:
        state: the network; pruned edges and nodes without edges get no place.
        left, right: room for the labels of inputs and outputs.
    """
    edges = list(state.edges(active_only=True))
    columns = [[edge for edge in edges if edge.layer == layer] for layer in range(len(state.layers))]
    inputs = sorted({edge.source for edge in columns[0]})
    height = 2 * MARGIN + max(len(inputs), *map(len, columns)) * (BOX_HEIGHT + BOX_GAP)
    first = MARGIN + left + NODE_RADIUS
    step = 2 * (NODE_RADIUS + CONNECTOR) + BOX_WIDTH
    rows = {
        edge: row for column in columns for edge, row in zip(column, _rows(len(column), height), strict=True)
    }
    nodes = {
        NodeId(0, index): (first, row) for index, row in zip(inputs, _rows(len(inputs), height), strict=True)
    }
    for layer in range(1, len(columns) + 1):
        nodes.update(_inner_nodes(layer, rows, first + layer * step))
    boxes = {
        edge: (first + edge.layer * step + NODE_RADIUS + CONNECTOR, row - BOX_HEIGHT / 2)
        for edge, row in rows.items()
    }
    width = first + len(columns) * step + NODE_RADIUS + right + MARGIN
    return Layout(width, height, nodes, boxes)


def curve_in_box(x: FloatArray, values: FloatArray, corner: Point) -> FloatArray:
    """(m, 2) points of a curve that fills the box at `corner`; NaN where the curve has no value.

    Args:
        x, values: (m,) the curve.
        corner: top left.
    """
    finite = np.isfinite(values)
    if not finite.any():
        return np.full((len(x), 2), np.nan)
    lowest, highest = values[finite].min(), values[finite].max()
    spread = highest - lowest
    # A constant is drawn through the middle; rounding noise on it must not fill the box.
    flat = not spread > 1e-12 * max(abs(lowest), abs(highest))
    level = np.full(len(values), 0.5) if flat else (values - lowest) / spread
    points = np.column_stack(
        [
            corner[0] + PADDING + (x - x[0]) / (x[-1] - x[0]) * (BOX_WIDTH - 2 * PADDING),
            corner[1] + BOX_HEIGHT - PADDING - level * (BOX_HEIGHT - 2 * PADDING),
        ]
    )
    points[~finite] = np.nan
    return points


def _rows(count: int, height: float) -> list[float]:
    """The middles of `count` rows that share the height evenly."""
    return [MARGIN + (height - 2 * MARGIN) * (index + 0.5) / count for index in range(count)]


def _inner_nodes(layer: int, rows: Mapping[EdgeId, float], x: float) -> dict[NodeId, Point]:
    """Each node of a layer beside the boxes that lead into it, or, where none does, out of it."""
    into: dict[int, list[float]] = {}
    out: dict[int, list[float]] = {}
    for edge, row in rows.items():
        if edge.layer == layer - 1:
            into.setdefault(edge.target, []).append(row)
        elif edge.layer == layer:
            out.setdefault(edge.source, []).append(row)
    return {NodeId(layer, index): (x, sum(beside) / len(beside)) for index, beside in {**out, **into}.items()}
