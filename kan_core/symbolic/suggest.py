"""Ranked primitives for one edge: by its own curve at once, then by the error of the whole model."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import node_values
from kan_core.model.grid import extend_grid
from kan_core.model.network import KAN
from kan_core.model.state import EdgeKind, FloatArray, ModelState, Snap
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.affine_fit import fit_library
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.ranking import context_score, rank
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.problem import Problem

SHARP_GRIDS = (20, 10)
"""Grid intervals at which splines are exact enough to tell primitives apart, the best first."""
ROWS_PER_PARAMETER = 3


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

    def score(self, before: float) -> float:
        """`context_score` for a model whose error was `before`; lower is better."""
        return context_score(self.rmse, before, self.candidate.complexity)


def sharpened(
    problem: Problem, state: ModelState, should_stop: Callable[[], bool] = lambda: False
) -> Refined:
    """The model on grids fine enough to tell primitives apart, where the grid is what limits its error.

    On a coarse grid a wrong primitive can do better than the right one, because its spare constants make up
    for the other splines. The finer grid is taken if there are rows enough for it and the error falls to a
    third; where the data are noisy it does not, and the model stays as it is.
    """
    before = refine(problem, state, 1, should_stop=should_stop)
    finer = _finer(state, problem.rows)
    if finer is None:
        return before
    after = refine(problem, finer, 30, should_stop=should_stop)
    return after if after.rmse < before.rmse / 3.0 else before


def _finer(state: ModelState, rows: int) -> ModelState | None:
    """The same functions on the finest grid the rows can carry; None where none is finer, or no spline."""
    if all((layer.kinds != EdgeKind.SPLINE)[layer.mask].all() for layer in state.layers):
        return None
    finest = max(layer.grid_size for layer in state.layers)
    for grid_size in SHARP_GRIDS:
        if grid_size > finest:
            finer = extend_grid(state, grid_size)
            if rows >= ROWS_PER_PARAMETER * KAN([finer]).theta.shape[1]:
                return finer
    return None


def edge_samples(state: ModelState, u: FloatArray, edge: EdgeId) -> tuple[FloatArray, FloatArray]:
    """Pre-activations and activations of one edge over the rows: x (n,), phi(x) (n,)."""
    x = node_values(state, u)[edge.layer][:, edge.source]
    return x, edge_values(state.layers[edge.layer], edge.source, edge.target, x)


def local_candidates(
    state: ModelState, u: FloatArray, edge: EdgeId, floor: float = 1e-6, own: Sequence[str] = ()
) -> list[Candidate]:
    """All primitives fitted to one edge's curve where there are data, by accuracy and simplicity.

    Args:
        state: the model.
        u: (n, inputs) scaled inputs.
        edge: which edge.
        floor: relative error below which accuracy says nothing.
        own: primitives that are written as text, to be tried beside those that are built in.
    """
    return rank(fit_library(*edge_samples(state, u, edge), primitives=(*PRIMITIVES, *own)), floor)


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
    """The candidates one by one, each with the whole model's error after a refit of all that is free.

    A refit that is cut short says nothing of its candidate, and is left out.
    """
    for candidate in candidates:
        refined = refine(problem, snapped(state, edge, candidate), 10, should_stop=should_stop)
        if should_stop():
            return
        yield Suggestion(candidate, refined.state, refined.rmse)
