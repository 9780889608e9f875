"""A network as flat arrays, in the order in which the kernels walk through it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.model.plan import LayerPlan
from kan_core.model.state import ModelState, NodeKind

Index = NDArray[np.int64]

INPUT, SUM, PRODUCT = 0, 1, 2
SPLINE, IDENTITY = 0, 1
ACTIVE = 4
"""Cubic basis functions that are not zero at a point."""


class Arrangement(NamedTuple):
    """Nodes and edges as arrays that compiled code can take.

    Nodes are numbered layer by layer, inputs first, outputs last; edges by source node, splines before
    identities. The parameters of one source node lie together, ordered by basis function, then by edge; with
    a base function its scales follow, edge by edge.

    Attributes:
        node_kind: (nodes,) INPUT, SUM or PRODUCT.
        grid_size: (nodes,) G of the grid of a source node.
        splines: (nodes,) outgoing spline edges.
        first_edge, last_edge: (nodes,) outgoing edges first_edge .. last_edge - 1.
        first_parameter: (nodes,) where the source node's parameters begin; -1 without.
        base_parameter: (nodes,) where its base scales begin; -1 without.
        edge_target, edge_kind: (edges,) target node; SPLINE or IDENTITY.
        first_incoming: (nodes + 1,) and incoming: (edges,): the edges into node j are
            incoming[first_incoming[j]:first_incoming[j + 1]].
        edge_source: (edges,) source node.
        order: (P,) position of each parameter, arranged here, in the network's parameter vector.
        outputs: (1,) how many of the nodes, the last ones, are outputs.
    """

    node_kind: Index
    grid_size: Index
    splines: Index
    first_edge: Index
    last_edge: Index
    first_parameter: Index
    base_parameter: Index
    edge_source: Index
    edge_target: Index
    edge_kind: Index
    first_incoming: Index
    incoming: Index
    order: Index
    outputs: Index


class Grid(NamedTuple):
    """(nodes,) where the grid of each source node starts, and its step."""

    lower: NDArray[np.float64]
    step: NDArray[np.float64]


def grid_of(state: ModelState) -> Grid:
    """The grids of a state that `can_arrange`; the nodes of the last layer have none."""
    lower = [layer.lower for layer in state.layers]
    step = [(layer.upper - layer.lower) / layer.grid_size for layer in state.layers]
    none = np.zeros(len(state.outputs))
    return Grid(np.concatenate([*lower, none]), np.concatenate([*step, none + 1.0]))


class Data(NamedTuple):
    """Rows as the kernels take them: u (inputs, n), z (outputs, n), and root (n,) of the weights."""

    u: NDArray[np.float64]
    z: NDArray[np.float64]
    root: NDArray[np.float64]


def can_arrange(plans: tuple[LayerPlan, ...]) -> bool:
    """Whether the kernels know every part of a network: uniform cubic splines, identities, sums, products."""
    return all(plan.uniform_cubic and not plan.snaps for plan in plans)


def arrange(plans: tuple[LayerPlan, ...]) -> Arrangement:
    """The arrays of a network that `can_arrange`."""
    return _Builder(plans).build()


class _Builder:
    """Walks through the layers once and collects the arrays."""

    def __init__(self, plans: tuple[LayerPlan, ...]) -> None:
        self._plans = plans
        widths = [plans[0].layer.sources, *(plan.layer.targets for plan in plans)]
        self._layer_start = np.cumsum([0, *widths])
        self._per_node = {
            name: np.full(sum(widths), -1 if name.endswith("parameter") else 0, np.int64)
            for name in Arrangement._fields[:7]
        }
        self._edges: list[tuple[int, int, int]] = []
        self._order: list[int] = []

    def build(self) -> Arrangement:
        for depth, plan in enumerate(self._plans):
            for source in range(plan.layer.sources):
                self._add_source(depth, plan, source)
        edge_source, edge_target, edge_kind = np.array(self._edges, np.int64).reshape(-1, 3).T.copy()
        count = np.bincount(edge_target, minlength=self._layer_start[-1])
        return Arrangement(
            **self._per_node,
            edge_source=edge_source,
            edge_target=edge_target,
            edge_kind=edge_kind,
            first_incoming=np.concatenate([[0], np.cumsum(count)]).astype(np.int64),
            incoming=np.argsort(edge_target, kind="stable").astype(np.int64),
            order=np.array(self._order, np.int64),
            outputs=np.array([self._plans[-1].layer.targets], np.int64),
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
            at["first_parameter"][node] = len(self._order)
            spots = plan.start + edges[None, :] * plan.basis_count + np.arange(plan.basis_count)[:, None]
            self._order += spots.ravel().tolist()
            if plan.has_base:
                at["base_parameter"][node] = len(self._order)
                self._order += (plan.base_start + edges).tolist()
