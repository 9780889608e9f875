"""Ranked primitives for one edge: by its own curve at once, then by the error of the whole model."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import node_values
from kan_core.model.state import EdgeKind, FloatArray, ModelState, Snap
from kan_core.symbolic.affine_fit import Candidate, fit_library
from kan_core.symbolic.ranking import SYMBOL_PRICE, rank
from kan_core.symbolic.refine import refine
from kan_core.training.problem import Problem


@dataclass(frozen=True)
class Suggestion:
    """A candidate snapped in context.

    Attributes:
        candidate: the primitive with its constants from the edge alone.
        state: the whole model after the snap and a refit of everything that is free.
        rmse: the whole model's error in scaled units.
    """

    candidate: Candidate
    state: ModelState
    rmse: float

    def score(self, floor: float) -> float:
        """2 log10(max(rmse, floor)) + 0.35 complexity; lower is better.

        Args:
            floor: the model's error before the snap: a smaller one after it says nothing about this edge,
                since a primitive with more freedom can take up what the remaining splines get wrong.
        """
        return 2.0 * math.log10(max(self.rmse, floor, 1e-15)) + SYMBOL_PRICE * self.candidate.complexity


def edge_samples(state: ModelState, u: FloatArray, edge: EdgeId) -> tuple[FloatArray, FloatArray]:
    """Pre-activations and activations of one edge over the rows: x (n,), phi(x) (n,)."""
    x = node_values(state, u)[edge.layer][:, edge.source]
    return x, edge_values(state.layers[edge.layer], edge.source, edge.target, x)


def local_candidates(state: ModelState, u: FloatArray, edge: EdgeId, floor: float = 1e-6) -> list[Candidate]:
    """All primitives fitted to one edge's curve where there are data, by accuracy and simplicity.

    Args:
        state: the model.
        u: (n, inputs) scaled inputs.
        edge: which edge.
        floor: relative error below which accuracy says nothing.
    """
    return rank(fit_library(*edge_samples(state, u, edge)), floor)


def snapped(state: ModelState, edge: EdgeId, candidate: Candidate, by_user: bool = False) -> ModelState:
    """The state with the candidate in place of the edge's spline, nothing else changed."""
    snap = Snap(candidate.primitive, candidate.parameters, by_user=by_user)
    return state.with_edge(edge, snap=snap, kinds=EdgeKind.SNAPPED)


def in_context(
    problem: Problem,
    state: ModelState,
    edge: EdgeId,
    candidates: Iterable[Candidate],
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[Suggestion]:
    """The candidates one by one, each with the whole model's error after a refit of all that is free."""
    for candidate in candidates:
        if should_stop():
            return
        refined = refine(problem, snapped(state, edge, candidate), 10, should_stop=should_stop)
        yield Suggestion(candidate, refined.state, refined.rmse)
