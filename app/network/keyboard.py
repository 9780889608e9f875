"""Where the arrow keys lead: over the canvas from edge to edge and from node to node."""

from typing import Literal

import numpy as np

from app.network.layout import Layout, Node

Direction = Literal["left", "right", "up", "down"]


def neighbour(layout: Layout, index: int, direction: Direction) -> int:
    """The edge that an arrow key leads to from the edge `index`; the same edge where there is none.

    Up and down go through the boxes of a layer from top to bottom, left and right to the nearest box of the
    layer before or after. In a matrix the keys go along its rows and columns first.
    """
    layer, source, target = layout.edge(index)
    if layout.matrices[layer]:
        along_row, along_column = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[direction]
        source, target = source + along_row, target + along_column
        if 0 <= source < layout.widths[layer] and 0 <= target < layout.widths[layer + 1]:
            return layout.starts[layer] + source * layout.widths[layer + 1] + target
        if direction in ("up", "down"):
            return index
    if direction in ("up", "down"):
        return _step(layout, index, -1 if direction == "up" else 1)
    return _across(layout, index, layer + (1 if direction == "right" else -1))


def reading_order(layout: Layout) -> list[int]:
    """All edges in the order of the Tab key: layer by layer, each from top to bottom."""
    centre = layout.boxes[:, 1] + layout.boxes[:, 3] / 2
    order: list[int] = np.lexsort((layout.boxes[:, 0], centre.round(3), layout.edges[:, 0])).tolist()
    return order


def _step(layout: Layout, index: int, by: int) -> int:
    order = reading_order(layout)
    there = order.index(index) + by
    if 0 <= there < len(order) and layout.edges[order[there], 0] == layout.edges[index, 0]:
        return order[there]
    return index


def _across(layout: Layout, index: int, layer: int) -> int:
    if not 0 <= layer < len(layout.matrices):
        return index
    span = layout.layer(layer)
    centre = layout.boxes[:, :2] + layout.boxes[:, 2:] / 2
    apart = np.hypot(*(centre[span] - centre[index]).T)
    return int(span.start) + int(np.argmin(apart))


def neighbour_node(layout: Layout, node: Node, direction: Direction) -> Node:
    """The node that an arrow key leads to from another; the same node where there is none."""
    layer, index = node
    if direction in ("up", "down"):
        there = index + (1 if direction == "down" else -1)
        return (layer, there) if 0 <= there < layout.widths[layer] else node
    beside = layer + (1 if direction == "right" else -1)
    if not 0 <= beside < len(layout.widths):
        return node
    apart = np.abs(layout.nodes[beside][:, 1] - layout.nodes[layer][index, 1])
    return beside, int(np.argmin(apart))


def edges_at(layout: Layout, node: Node, direction: Direction | None = None) -> list[int]:
    """The edges that enter a node from the left, leave it to the right, or both."""
    layer, index = node
    start, end = layout.edges[:, 0] + 1 == layer, layout.edges[:, 0] == layer
    enters, leaves = start & (layout.edges[:, 2] == index), end & (layout.edges[:, 1] == index)
    which = {"left": enters, "right": leaves}.get(direction or "", enters | leaves)
    return [int(edge) for edge in np.flatnonzero(which)]
