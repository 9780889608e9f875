"""A network as a list of instructions: what is done to a tile of rows, one after another.

A tile has a row of numbers for every node, and one for every factor of a product node; sums are added up in
place. Each source node fills rows of a table with its basis functions. The edges of a layer are cut into
blocks, some sources that all lead to the same few sums or factors: dense products, each edge in one of them.
A pruned edge is in none and costs nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.model.plan import LayerPlan
from kan_core.training.kernels.adam_products import WIDEST
from kan_core.training.kernels.arrangement import ACTIVE, IDENTITY, PRODUCT, arrange

Index = NDArray[np.int64]
PANEL = 4
"""Sources of a block at most: their basis stays in the nearest cache while all targets take their turns."""

BASIS, INPUT_BASIS, BASE, CLEAR, ADD, PASS, MULTIPLY, FACTORS, PULL, GRADIENT = range(10)
"""Instructions, and what follows them:

BASIS, INPUT_BASIS: node, row of the table, G; slopes of inputs are not needed.
BASE: node, row.
CLEAR: first and last + 1 of some rows of numbers.
ADD: width, place of the block's targets in `target`, first and last + 1 of its runs.
PASS: from, to; an identity edge.
MULTIPLY, FACTORS: product node, first and last + 1 of its factors.
PULL: node, row, functions, first and last + 1 of the edges of a run.
GRADIENT: width, place of the targets, run.
"""
LONGEST = 6


class Program(NamedTuple):
    """Instructions and the lists they refer to; parameters are in the network's own order.

    Attributes:
        forward: (instructions, LONGEST) from the values of the inputs to those of the outputs.
        reverse: (instructions, LONGEST) from cotangents of the outputs to the gradient.
        target: rows of numbers that blocks add to, `WIDEST` for each block.
        run_row, run_count: (runs,) rows of the table that belong together: first, and how many.
        run_start: (runs WIDEST,) the first parameter of a run for each target of its block.
        edge_start, edge_target: (edges of all runs,) first parameter, and row of numbers.
    """

    forward: Index
    reverse: Index
    target: Index
    run_row: Index
    run_count: Index
    run_start: Index
    edge_start: Index
    edge_target: Index


class Sizes(NamedTuple):
    """Rows of numbers, and rows of the table, of a tile."""

    numbers: int
    table: int


def program_of(plans: tuple[LayerPlan, ...]) -> tuple[Program, Sizes]:
    """The instructions for a network that can be arranged."""
    return _Builder(plans).build()


class _Builder:
    """Walks through the layers of an arrangement and collects instructions and lists."""

    def __init__(self, plans: tuple[LayerPlan, ...]) -> None:
        net = self._net = arrange(plans)
        self._layers = np.cumsum([0, *(plan.layer.sources for plan in plans), plans[-1].layer.targets])
        nodes, target = len(net.node_kind), net.edge_target
        is_factor = net.node_kind[target[net.incoming]] == PRODUCT
        # Factors of one product lie side by side, after all nodes.
        self._edge_row = np.empty_like(target)
        factor_rows = nodes + np.concatenate([[0], np.cumsum(is_factor)])
        self._edge_row[net.incoming] = np.where(is_factor, factor_rows[:-1], target[net.incoming])
        self._first_factor = factor_rows[net.first_incoming]
        functions = net.grid_size + ACTIVE - 1 + (net.base_parameter >= 0)
        self._row = np.concatenate([[0], np.cumsum(np.where(net.splines > 0, functions, 0))])
        self._forward: list[tuple[int, ...]] = []
        self._reverse: list[tuple[int, ...]] = []
        self._gradient: list[tuple[int, ...]] = []
        self._targets: list[Index] = []
        self._runs: list[tuple[int, int, Index]] = []
        self._edges: list[tuple[Index, Index]] = []

    def build(self) -> tuple[Program, Sizes]:
        for depth in range(len(self._layers) - 2):
            self._add_forward(depth)
        self._reverse.append((CLEAR, self._layers[1], self._layers[-2]))
        for depth in reversed(range(len(self._layers) - 2)):
            self._add_reverse(depth)
        program = Program(
            forward=_table(self._forward),
            reverse=_table(self._reverse + self._gradient),
            target=_joined([_filled(targets) for targets in self._targets]),
            run_row=np.array([row for row, _, _ in self._runs], np.int64),
            run_count=np.array([count for _, count, _ in self._runs], np.int64),
            run_start=_joined([_filled(starts) for _, _, starts in self._runs]),
            edge_start=_joined([starts for starts, _ in self._edges]),
            edge_target=_joined([rows for _, rows in self._edges]),
        )
        return program, Sizes(int(self._first_factor[-1]), int(self._row[-1]))

    def _add_forward(self, depth: int) -> None:
        net, forward = self._net, self._forward
        for node in self._sources(depth):
            for (row, count), base in zip(self._spans(node), (False, True), strict=False):
                size = count - ACTIVE + 1
                name = BASIS if depth else INPUT_BASIS
                forward.append((BASE, node, row) if base else (name, node, row, size))
        first, last = self._layers[depth + 1], self._layers[depth + 2]
        factors = self._first_factor[first], self._first_factor[last]
        forward += [(CLEAR, first, last), (CLEAR, *factors)]
        for sources, places in self._blocks(depth):
            self._add_block(sources, places)
        forward += [(PASS, net.edge_source[edge], self._edge_row[edge]) for edge in self._identities(depth)]
        forward += [(MULTIPLY, node, *self._factors(node)) for node in self._products(depth)]

    def _add_block(self, sources: list[int], places: Index) -> None:
        net, width, first = self._net, len(places), len(self._runs)
        at = WIDEST * len(self._targets)
        self._targets.append(self._edge_row[net.first_edge[sources[0]] + places])
        for source in sources:
            for (row, count), start in zip(self._spans(source), self._parameters(source), strict=True):
                self._gradient.append((GRADIENT, width, at, len(self._runs)))
                self._runs.append((row, count, net.order[start + places]))
        self._forward.append((ADD, width, at, first, len(self._runs)))

    def _add_reverse(self, depth: int) -> None:
        net, reverse = self._net, self._reverse
        reverse += [(FACTORS, node, *self._factors(node)) for node in self._products(depth)]
        if not depth:
            return  # inputs need no cotangents
        for node in self._sources(depth):
            for (row, count), start in zip(self._spans(node), self._parameters(node), strict=True):
                first, splines = sum(len(starts) for starts, _ in self._edges), net.splines[node]
                starts = net.order[start : start + splines]
                self._edges.append((starts, self._edge_row[net.first_edge[node] :][:splines]))
                reverse.append((PULL, node, row, count, first, first + splines))
        reverse += [(PASS, self._edge_row[edge], net.edge_source[edge]) for edge in self._identities(depth)]

    def _sources(self, depth: int) -> range:
        return range(self._layers[depth], self._layers[depth + 1])

    def _identities(self, depth: int) -> list[int]:
        edges = np.flatnonzero(self._net.edge_kind == IDENTITY)
        return [int(edge) for edge in edges if self._net.edge_source[edge] in self._sources(depth)]

    def _products(self, depth: int) -> list[int]:
        return [node for node in self._sources(depth + 1) if self._net.node_kind[node] == PRODUCT]

    def _factors(self, node: int) -> tuple[int, int]:
        """First and last + 1 of the factors of a node; a sum has none."""
        return self._first_factor[node], self._first_factor[node + 1]

    def _spans(self, source: int) -> list[tuple[int, int]]:
        """First row and number of rows of a source's splines, and of its base function."""
        first, count = int(self._row[source]), int(self._net.grid_size[source]) + ACTIVE - 1
        return [(first, count), (first + count, 1)][: len(self._parameters(source))]

    def _parameters(self, source: int) -> list[int]:
        """Where the parameters of each span begin in the arrangement."""
        firsts = self._net.first_parameter[source], self._net.base_parameter[source]
        return [int(first) for first in firsts if first >= 0]

    def _blocks(self, depth: int) -> Iterator[tuple[list[int], Index]]:
        """Sources, and which of their splines: a panel of sources meets all targets before the next."""
        for sources, places in self._groups(depth):
            for panel in np.array_split(sources, -(-len(sources) // PANEL)):
                for some in np.array_split(places, -(-len(places) // WIDEST)):
                    yield panel.tolist(), some

    def _groups(self, depth: int) -> list[tuple[list[int], Index]]:
        """Sources that lead to the same rows of numbers, and the places of their edges."""
        groups: dict[tuple[int, ...], tuple[list[int], Index]] = {}
        net = self._net
        for source in self._sources(depth):
            places = np.arange(net.splines[source])
            rows = self._edge_row[net.first_edge[source] + places]
            for part in (rows < len(net.node_kind), rows >= len(net.node_kind)):
                if part.any():
                    key = *places[part].tolist(), *rows[part].tolist()
                    groups.setdefault(key, ([], places[part]))[0].append(source)
        return list(groups.values())


def _table(instructions: list[tuple[int, ...]]) -> Index:
    table = np.zeros((len(instructions), LONGEST), np.int64)
    for line, instruction in zip(table, instructions, strict=True):
        line[: len(instruction)] = instruction
    return table


def _filled(some: Index) -> Index:
    """As long as the widest block."""
    return np.concatenate([some, np.zeros(WIDEST - len(some), np.int64)])


def _joined(parts: list[Index]) -> Index:
    return np.concatenate([np.empty(0, np.int64), *parts])
