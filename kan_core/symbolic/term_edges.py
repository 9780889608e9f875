"""Which edges of a network the terms of its formula come from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.ids import EdgeId
from kan_core.model.evaluate import layer_activations, node_values, scaled_inputs
from kan_core.model.inputs import needed_columns, raw_inputs
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula, edge_function

POINTS = 64
"""Rows at which terms are compared with parts of the network."""

ALIKE = 1e-6
"""Deviation, in spreads of a term, up to which a part of the network is that term."""

FEWEST = 8
"""Rows at which both must have a value."""

Edges = tuple[EdgeId, ...]


@dataclass(frozen=True, eq=False)
class _Addend:
    """A term or a part of the network: its values (n,), its columns, and of a part its edges."""

    values: FloatArray
    columns: frozenset[str]
    edges: frozenset[EdgeId] = frozenset()

    def is_alike(self, other: "_Addend") -> bool:
        both = np.isfinite(self.values) & np.isfinite(other.values)
        if both.sum() < FEWEST:
            return False
        here, there = (values[both] - values[both].mean() for values in (self.values, other.values))
        return bool(np.abs(here - there).max() <= ALIKE * np.abs(here).max())

    def is_akin(self, other: "_Addend") -> bool:
        return bool(self.columns) and (self.columns <= other.columns or other.columns <= self.columns)


def edges_of_terms(
    state: ModelState, output: int, formula: Formula, terms: Sequence[sp.Expr]
) -> tuple[Edges, ...]:
    """The edges that each additive term of a formula comes from, sorted; of a constant there are none.

    An output without a link is a sum of parts: one for each edge into it, and where that edge is a straight
    line, those of the sum before it. A term comes from the part that has its values but for a constant; terms
    and parts that are left go by their columns: those of one are among those of the other. A term for which
    neither finds a part, and every term under an output link, comes from all edges of the output.

    Args:
        state: the model.
        output: index of the output in the model.
        formula: of that output, as composed or simplified.
        terms: whose sum is the formula's expression.
    """
    whole = _upstream(state, len(state.layers), output)
    if state.outputs[output].link == "identity" and len(terms) > 1:
        network = _Network(state)
        parts = list(network.parts(len(state.layers), output, state.outputs[output].scale, frozenset()))
        found = _matched([network.addend(formula, term) for term in terms], parts)
    else:
        found = [frozenset()] * len(terms)
    return tuple(
        tuple(sorted((edges or whole) if term.free_symbols else ()))
        for term, edges in zip(terms, found, strict=True)
    )


class _Network:
    """A model's values at some rows: of its columns, its nodes and its edges."""

    def __init__(self, state: ModelState) -> None:
        self._state = state
        self._rows = _rows(state)
        self._nodes = node_values(state, scaled_inputs(state, raw_inputs(state.inputs, self._rows)))
        below = zip(state.layers, self._nodes[:-1], strict=True)
        self._edges = [layer_activations(layer, values) for layer, values in below]

    def addend(self, formula: Formula, term: sp.Expr) -> _Addend:
        """A term of a formula of this model."""
        known = {symbol: self._rows[column] for symbol, column in formula.symbols.items()}
        known |= {edge_function(edge).__name__: self._edge(edge) for edge in formula.unsnapped}
        columns = frozenset(formula.symbols[symbol.name] for symbol in term.free_symbols)
        return _Addend(np.broadcast_to(evaluate(term, known), POINTS), columns)

    def parts(self, level: int, node: int, gain: float, through: frozenset[EdgeId]) -> Iterator[_Addend]:
        """The additive parts of gain times a node, which is reached through some edges."""
        layer = self._state.layers[level - 1] if level else None
        if layer is None or layer.node_kinds[node] == NodeKind.PRODUCT:
            edges = through | _upstream(self._state, level, node)
            yield self._part(gain * self._nodes[level][:, node], edges)
            return
        for source in np.flatnonzero(layer.mask[:, node]).tolist():
            edge = EdgeId(level - 1, source, node)
            slope = _slope(self._state, edge)
            if slope is None:
                edges = through | {edge} | _upstream(self._state, level - 1, source)
                yield self._part(gain * self._edge(edge), edges)
            else:
                yield from self.parts(level - 1, source, gain * slope, through | {edge})

    def _part(self, values: FloatArray, edges: frozenset[EdgeId]) -> _Addend:
        inputs = [self._state.inputs[edge.source] for edge in edges if edge.layer == 0]
        return _Addend(values, frozenset(needed_columns(inputs, self._rows)), edges)

    def _edge(self, edge: EdgeId) -> FloatArray:
        return np.asarray(self._edges[edge.layer][:, edge.source, edge.target])


def _matched(terms: Sequence[_Addend], parts: Sequence[_Addend]) -> list[frozenset[EdgeId]]:
    """The edges of the parts that each term comes from."""
    found: list[frozenset[EdgeId]] = [frozenset()] * len(terms)
    left = list(parts)
    for index, term in enumerate(terms):
        alike = next((part for part in left if term.is_alike(part)), None)
        if alike is not None:
            found[index] = alike.edges
            left.remove(alike)
    for index, term in enumerate(terms):
        if not found[index]:
            found[index] = frozenset().union(*(part.edges for part in left if term.is_akin(part)))
    return found


def _rows(state: ModelState) -> Mapping[str, FloatArray]:
    """Rows across the ranges of the inputs; of columns that only expressions name, about one."""
    random = np.random.default_rng(0)
    ranges = {node.name: (node.lower, node.upper) for node in state.inputs if node.expression is None}
    return {
        column: random.uniform(*ranges.get(column, (0.5, 1.5)), POINTS)
        for column in needed_columns(state.inputs)
    }


def _upstream(state: ModelState, level: int, node: int) -> frozenset[EdgeId]:
    """The active edges that lead to a node of a level, where level 0 are the inputs."""
    edges: set[EdgeId] = set()
    nodes: Iterable[int] = (node,)
    for layer in range(level - 1, -1, -1):
        mask = state.layers[layer].mask
        here = {EdgeId(layer, int(s), t) for t in nodes for s in np.flatnonzero(mask[:, t])}
        nodes = {edge.source for edge in here}
        edges |= here
    return frozenset(edges)


def _slope(state: ModelState, edge: EdgeId) -> float | None:
    """Of an edge that is a straight line; None of any other."""
    kind, snap = state.kind(edge), state.snap(edge)
    if kind is EdgeKind.IDENTITY:
        return 1.0
    if kind is EdgeKind.SNAPPED and snap is not None and snap.primitive == "x":
        return snap.parameters[0] * snap.parameters[2]
    return None
