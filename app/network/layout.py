"""Where nodes and edge boxes stand: columns of nodes, and between them the boxes of every layer of edges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.network.geometry import swing
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray

IndexArray = NDArray[np.int64]

Node = tuple[int, int]
"""A node: its layer, counted from the inputs, and its place in that."""

MATRIX_FROM = 60
"""A layer of more edges than this is a matrix: a row for each target node, a column for each source node."""

ASPECT = 1.6
LARGEST_NODE = 9.0
TALLEST_BOX = 0.17
"""Part of the height that one box takes at most, where there are more than a few."""

OVERHANG = 20.0
"""How far, together, the first and last box may reach into the margins above and below."""

FAN = 0.24
"""Part of a matrix layer's width that is left for the connectors into it."""

HEADING = 14.0
"""Height that is kept free above matrices for the names of their columns."""

RIM = 6.0
"""Width of the ground around the cells of a matrix."""


@dataclass(frozen=True)
class Margins:
    """Room for names to the left of the inputs and to the right of the outputs, and above and below."""

    left: float = 60.0
    right: float = 60.0
    top: float = 14.0
    bottom: float = 14.0


@dataclass(frozen=True, eq=False)
class Layout:
    """The places of a network, in pixels of a canvas that is not zoomed.

    Edges are counted layer by layer, in each by source, then target; E is their number.

    Attributes:
        widths: nodes of each layer.
        size: width and height of the canvas.
        nodes: one (n, 2) array of centres for each node layer.
        radii: radius of the nodes of each layer.
        boxes: (E, 4) left, top, width, height.
        matrices: for each layer of edges whether it is a matrix.
    """

    widths: tuple[int, ...]
    size: tuple[float, float]
    nodes: tuple[FloatArray, ...]
    radii: tuple[float, ...]
    boxes: FloatArray
    matrices: tuple[bool, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Index of the first edge of each layer, and at the end E."""
        counts = [s * t for s, t in pairwise(self.widths)]
        return (0, *(int(total) for total in np.cumsum(counts)))

    @cached_property
    def edges(self) -> IndexArray:
        """(E, 3) layer, source and target of every edge."""
        return np.concatenate([_indices(layer, s, t) for layer, (s, t) in enumerate(pairwise(self.widths))])

    @cached_property
    def connectors(self) -> FloatArray:
        """(E, 2, joints, 2) places along every edge: from its source node to its box, from there on.

        In a matrix they lead to the left end of the edge's row, and from its right end.
        """
        parts = []
        for layer in range(len(self.matrices)):
            _, source, target = self.edges[self.layer(layer)].T
            boxes = self.boxes[self.layer(layer)]
            middle = boxes[:, 1] + boxes[:, 3] / 2
            start = self.nodes[layer][source] + (self.radii[layer], 0.0)
            end = self.nodes[layer + 1][target] - (self.radii[layer + 1], 0.0)
            left, right = boxes[:, 0], boxes[:, 0] + boxes[:, 2]
            if self.matrices[layer]:
                left, right = np.full_like(left, left.min() - RIM), np.full_like(right, right.max() + RIM)
            into = swing(start, np.column_stack([left, middle]))
            out = swing(np.column_stack([right, middle]), end)
            parts.append(np.stack([into, out], axis=1))
        return np.concatenate(parts)

    def layer(self, index: int) -> slice:
        """The edges of one layer."""
        return slice(self.starts[index], self.starts[index + 1])

    def edge(self, index: int) -> EdgeId:
        """The edge that is counted as `index`."""
        layer, source, target = self.edges[index]
        return EdgeId(int(layer), int(source), int(target))

    def index(self, edge: EdgeId) -> int:
        """How an edge is counted."""
        return self.starts[edge.layer] + edge.source * self.widths[edge.layer + 1] + edge.target


def arrange(widths: Sequence[int], size: tuple[float, float], margins: Margins) -> Layout:
    """Places for a network of these widths that fill a canvas of this size."""
    widths = tuple(widths)
    matrices = tuple(s * t > MATRIX_FROM for s, t in pairwise(widths))
    if any(matrices):
        margins = replace(margins, top=margins.top + HEADING)
    height = max(size[1] - margins.top - margins.bottom, 20.0)
    columns = _columns(widths, max(size[0] - margins.left - margins.right, 40.0)) + margins.left
    nodes = tuple(
        np.column_stack([np.full(n, x), margins.top + (np.arange(n) + 0.5) / n * height])
        for n, x in zip(widths, columns, strict=True)
    )
    radii = tuple(min(LARGEST_NODE, 0.36 * height / n) for n in widths)
    boxes = []
    for layer, matrix in enumerate(matrices):
        region = (columns[layer] + radii[layer], columns[layer + 1] - radii[layer + 1])
        place = _matrix if matrix else _staggered
        boxes.append(place(widths[layer], widths[layer + 1], region, height))
    placed = np.concatenate(boxes)
    placed[:, 1] += margins.top
    return Layout(widths, size, nodes, radii, placed, matrices)


def _columns(widths: tuple[int, ...], width: float) -> FloatArray:
    """The node columns' x: layers share the width by how much their boxes can use."""
    wishes = [_wish(s, t) for s, t in pairwise(widths)]
    share = np.concatenate([[0.0], np.cumsum(wishes)]) / np.sum(wishes)
    return np.asarray(share * width)


def _wish(s: int, t: int) -> float:
    if s * t > MATRIX_FROM:
        return float(np.clip(0.28 * s, 1.8, 4.0))
    return 1.0 + min(s * t, 40) / 40.0


def _staggered(s: int, t: int, region: tuple[float, float], height: float) -> FloatArray:
    """Boxes one below the other, by target then source, in as many staggered columns as make them largest."""
    pad = 0.05 if t > 1 else 0.0
    order = np.arange(s * t)
    target, source = order // s, order % s
    y = (target + pad + (1.0 - 2.0 * pad) * (source + 0.5) / s) / t * height
    pitch = float(np.diff(y).min()) if len(y) > 1 else height
    cap = min(max(TALLEST_BOX * height, 0.5 * pitch, 24.0), 2.0 * float(y[0]) + OVERHANG)
    heights = {count: _box_height(count, pitch, region, cap) for count in range(1, min(s * t, 6) + 1)}
    best = max(heights.values())
    count = min(count for count, tall in heights.items() if tall >= 0.95 * best)
    tall, wide = heights[count], ASPECT * heights[count]
    spread = 1.14 * wide * (order % count - (count - 1) / 2)
    x = (region[0] + region[1]) / 2 + spread
    boxes = np.column_stack([x - wide / 2, y - tall / 2, np.full_like(x, wide), np.full_like(x, tall)])
    return boxes[(source * t + target).argsort()]


def _box_height(count: int, pitch: float, region: tuple[float, float], cap: float) -> float:
    room = 0.64 * (region[1] - region[0]) / (1.0 + 1.14 * (count - 1)) / ASPECT
    return min(0.88 * count * pitch, room, cap)


def _matrix(s: int, t: int, region: tuple[float, float], height: float) -> FloatArray:
    """Small multiples: a row for each target at the height of its node, a column for each source."""
    left, right = region[0] + min(FAN * (region[1] - region[0]), 70.0), region[1] - 14.0
    pitch = min((right - left) / s, ASPECT * height / t)
    wide = 0.88 * pitch
    tall = min(0.84 * height / t, 2.0 * wide)
    source, target = np.divmod(np.arange(s * t), t)
    x = (left + right) / 2 + (source - (s - 1) / 2) * pitch
    y = (target + 0.5) / t * height
    return np.column_stack([x - wide / 2, y - tall / 2, np.full_like(x, wide), np.full_like(x, tall)])


def _indices(layer: int, s: int, t: int) -> IndexArray:
    source, target = np.divmod(np.arange(s * t), t)
    return np.column_stack([np.full(s * t, layer), source, target])
