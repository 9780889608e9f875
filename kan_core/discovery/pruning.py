"""Backward elimination: removes the edges a trained structure does not need, weakest first."""

import math
from collections.abc import Callable, Iterator

import numpy as np

from kan_core.analysis.importance import edge_importance
from kan_core.discovery.judgement import adjusted
from kan_core.ids import EdgeId
from kan_core.model.evaluate import layer_activations, node_values
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind
from kan_core.model.structure import without_edge
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import sharpened
from kan_core.training.problem import Problem

NEGLIGIBLE = 5e-3
"""Error, in spreads of the target, that nobody sees in a plot."""
NEGLIGIBLE_FOR_CLASSES = 0.1
"""Root of a log loss at which the observed classes have a probability of 99 %."""


def eliminate(
    problem: Problem,
    start: Refined,
    acceptable: Callable[[Refined], bool],
    should_stop: Callable[[], bool],
) -> Iterator[Refined]:
    """Removes one edge after another, refits everything else, and yields each smaller model that will do.

    Penalties alone do not remove edges that do the same work twice; taking one away and refitting does.

    Args:
        problem: scaled rows.
        start: a trained model.
        acceptable: whether a smaller model's error will do.
        should_stop: True ends the elimination between two refits.
    """
    current, tried = start, set[EdgeId]()
    while not should_stop():
        edge = _weakest(current.state, problem.u, tried)
        if edge is None:
            return
        tried.add(edge)
        smaller = without_edge(current.state, edge, _typical(current.state, problem.u, edge))
        if not all(layer.mask.any() for layer in smaller.layers):
            continue
        refined = refine(problem, smaller, 30, should_stop=should_stop)
        if acceptable(refined):
            current = refined
            yield current


def redundant_edges(
    problem: Problem, state: ModelState, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[Refined]:
    """The elimination that a user asks for: an edge goes if its loss cannot be seen.

    The error, corrected for degrees of freedom, may rise by 5 %, or to 0.5 % of the target's spread where
    the network fits better than that; of classes the log loss by 10 %, or to 0.01. What is left is tried
    once more on a finer grid, where rows allow one: on a coarse grid an edge may be needed only to make up
    for the splines of another.
    """
    start = refine(problem, state, 5, should_stop=should_stop)
    negligible = NEGLIGIBLE_FOR_CLASSES if state.class_of else NEGLIGIBLE
    limit = 1.05 * math.hypot(adjusted(start, problem.rows), negligible)

    def acceptable(refined: Refined) -> bool:
        return adjusted(refined, problem.rows) <= limit

    smallest = start
    for smallest in eliminate(problem, start, acceptable, should_stop):
        yield smallest
    finer = sharpened(problem, smallest.state, should_stop)
    if finer.state.layers[0].grid_size > smallest.state.layers[0].grid_size:
        yield from eliminate(problem, finer, acceptable, should_stop)


def _weakest(state: ModelState, u: FloatArray, tried: set[EdgeId]) -> EdgeId | None:
    """The least important active spline edge that was not tried and shares its node with another edge."""
    importance = edge_importance(state, u)
    candidates = [
        edge
        for edge in state.edges(active_only=True)
        if edge not in tried
        and state.kind(edge) == EdgeKind.SPLINE
        and not state.is_locked(edge)
        and (edge.layer == 0 or state.layers[edge.layer].mask[:, edge.target].sum() > 1)
    ]
    if sum(edge.layer == 0 for edge in candidates) + sum(e.layer == 0 for e in tried) <= 1:
        return None
    return min(candidates, key=lambda e: importance[e.layer][e.source, e.target], default=None)


def _typical(state: ModelState, u: FloatArray, edge: EdgeId) -> float:
    """The mean of an edge's activation into a sum; into a product the signed geometric mean."""
    layer = state.layers[edge.layer]
    values = layer_activations(layer, node_values(state, u)[edge.layer])[:, edge.source, edge.target]
    if layer.node_kinds[edge.target] == NodeKind.SUM:
        return float(values.mean())
    sign = 1.0 if np.median(values) >= 0 else -1.0
    return sign * float(np.exp(np.log(np.abs(values) + 1e-12).mean()))
