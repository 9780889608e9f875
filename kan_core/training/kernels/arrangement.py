"""A network as flat arrays, in the order in which the kernels walk through it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.model.plan import LayerPlan
from kan_core.model.state import NodeKind

Index = NDArray[np.int64]

INPUT, SUM, PRODUCT = 0, 1, 2
SPLINE, IDENTITY = 0, 1
ACTIVE = 4
"""Cubic basis functions that are not zero at a point."""


class Arrangement(NamedTuple):
    """Nodes and edges as arrays that compiled code can take.

    Nodes are numbered layer by layer, inputs first, outputs last; edges by source node, splines before
    identities. The parameters of one source node lie together, ordered by basis function, then by edge: the
    four active basis functions of a row are then one run of parameters, 4 x `splines` long. A base function
    adds a run of one scale for each spline edge.

    Attributes:
        node_kind: (nodes,) INPUT, SUM or PRODUCT.
        grid_size: (nodes,) G of the grid of a source node.
        splines: (nodes,) outgoing spline edges.
        first_edge, last_edge: (nodes,) outgoing edges first_edge .. last_edge - 1.
        first_parameter: (nodes,) where the source node's parameters begin; -1 without.
        base_parameter: (nodes,) where its base scales begin; -1 without.
        column, base_column: (nodes,) where its runs begin in a compact row of the Jacobian.
        edge_target, edge_kind: (edges,) target node; SPLINE or IDENTITY.
        first_incoming: (nodes + 1,) and incoming: (edges,): the edges into node j are
            incoming[first_incoming[j]:first_incoming[j + 1]].
        edge_source: (edges,) source node.
        order: (P,) position of each parameter, arranged here, in the network's parameter vector.
        sizes: outputs, and length of a compact row.
    """

    node_kind: Index
    grid_size: Index
    splines: Index
    first_edge: Index
    last_edge: Index
    first_parameter: Index
    base_parameter: Index
    column: Index
    base_column: Index
    edge_source: Index
    edge_target: Index
    edge_kind: Index
    first_incoming: Index
    incoming: Index
    order: Index
    sizes: Index


def can_arrange(plans: tuple[LayerPlan, ...]) -> bool:
    """Whether the kernels know every part of a network: uniform cubic splines, identities, sums, products."""
    return all(plan.layer.order == 3 and not plan.snaps for plan in plans)


def arrange(plans: tuple[LayerPlan, ...]) -> Arrangement:
    """The arrays of a network that `can_arrange`."""
    return _Builder(plans).build()


class _Builder:
    """Walks through the layers once and collects the arrays."""

    def __init__(self, plans: tuple[LayerPlan, ...]) -> None:
        self._plans = plans
        widths = [plans[0].layer.sources, *(plan.layer.targets for plan in plans)]
        self._nodes = sum(widths)
        self._layer_start = np.cumsum([0, *widths])
        self._outputs = widths[-1]
        self._per_node = {
            name: np.full(self._nodes, -1 if name.endswith("parameter") else 0, np.int64)
            for name in Arrangement._fields[:9]
        }
        self._edges: list[tuple[int, int, int]] = []
        self._runs: list[_Run] = []
        self._columns = 0

    def build(self) -> Arrangement:
        for depth, plan in enumerate(self._plans):
            for source in range(plan.layer.sources):
                self._add_source(depth, plan, source)
        order = self._place_runs()
        edge_source, edge_target, edge_kind = np.array(self._edges, np.int64).reshape(-1, 3).T.copy()
        incoming = np.argsort(edge_target, kind="stable")
        count = np.bincount(edge_target, minlength=self._nodes)
        return Arrangement(
            **self._per_node,
            edge_source=edge_source,
            edge_target=edge_target,
            edge_kind=edge_kind,
            first_incoming=np.concatenate([[0], np.cumsum(count)]).astype(np.int64),
            incoming=incoming.astype(np.int64),
            order=order,
            sizes=np.array([self._outputs, self._columns], np.int64),
        )

    def _add_source(self, depth: int, plan: LayerPlan, source: int) -> None:
        """The outgoing edges and parameters of one node; node kinds are those of the layer's targets."""
        node, at = self._layer_start[depth] + source, self._per_node
        edges = np.flatnonzero(plan.source == source)
        targets = self._layer_start[depth + 1]
        at["grid_size"][node] = plan.layer.grid_size
        at["first_edge"][node] = len(self._edges)
        self._edges += [(node, targets + int(plan.target[edge]), SPLINE) for edge in edges]
        for other, target in zip(plan.identity_source, plan.identity_target, strict=True):
            if other == source:
                self._edges.append((node, targets + int(target), IDENTITY))
        at["last_edge"][node] = len(self._edges)
        at["splines"][node] = len(edges)
        at["node_kind"][targets : targets + plan.layer.targets] = np.where(
            (plan.layer.node_kinds == NodeKind.PRODUCT) & plan.layer.mask.any(axis=0), PRODUCT, SUM
        )
        if len(edges):
            spots = plan.start + edges[None, :] * plan.basis_count + np.arange(plan.basis_count)[:, None]
            self._runs.append(_Run(node, "first_parameter", "column", spots.ravel(), ACTIVE * len(edges)))
            if plan.has_base:
                scales = plan.base_start + edges
                self._runs.append(_Run(node, "base_parameter", "base_column", scales, len(edges)))

    def _place_runs(self) -> Index:
        """Gives every run its parameters and its part of a compact row, narrow runs first: (P,) order.

        The part is a whole number of SIMD registers. Wide runs then are the columns of an outer product, where
        they are contiguous.
        """
        order: list[Index] = [np.empty(0, np.int64)]
        for run in sorted(self._runs, key=lambda run: run.padded):
            self._per_node[run.first][run.node] = sum(map(len, order))
            self._per_node[run.column][run.node] = self._columns
            order.append(run.spots)
            self._columns += run.padded
        return np.concatenate(order)


class _Run(NamedTuple):
    """Parameters of a source node that lie together; `width` of them are met in one row of data."""

    node: int
    first: str
    column: str
    spots: Index
    width: int

    @property
    def padded(self) -> int:
        return -(-self.width // 4) * 4
