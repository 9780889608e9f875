"""Backward elimination: removes the edges a trained structure does not need, weakest first."""

from collections.abc import Callable

import numpy as np

from kan_core.analysis.importance import edge_importance
from kan_core.discovery.judgement import Judgement
from kan_core.ids import EdgeId
from kan_core.model.evaluate import layer_activations, node_values
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind
from kan_core.model.structure import without_edge
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.problem import Problem


def eliminate(
    problem: Problem, start: Refined, judgement: Judgement, should_stop: Callable[[], bool]
) -> Refined:
    """The model without the edges whose removal costs nothing once everything else is refitted."""
    current, tried = start, set[EdgeId]()
    while not should_stop():
        edge = _weakest(current.state, problem.u, tried)
        if edge is None:
            break
        tried.add(edge)
        smaller = without_edge(current.state, edge, _typical(current.state, problem.u, edge))
        if not all(layer.mask.any() for layer in smaller.layers):
            continue
        refined = refine(problem, smaller, 18, should_stop=should_stop)
        allowed = refined.rmse <= 2e-4 and not judgement.noisy and start.rmse > 1e-5
        if judgement.still_good(refined, start, 2.0) or (allowed and refined.rmse <= 2.0 * start.rmse):
            current = refined
    return current


def _weakest(state: ModelState, u: FloatArray, tried: set[EdgeId]) -> EdgeId | None:
    """The least important active spline edge that was not tried and shares its node with another edge."""
    importance = edge_importance(state, u)
    candidates = [
        edge
        for edge in state.edges(active_only=True)
        if edge not in tried
        and state.kind(edge) == EdgeKind.SPLINE
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
