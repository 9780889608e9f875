"""All splines of a trained network snapped at once, as long as the model stays good."""

from collections.abc import Callable
from dataclasses import dataclass

from kan_core.discovery.exactness import with_exact_constants
from kan_core.discovery.judgement import ClassJudgement, Judgement
from kan_core.discovery.snapping import ALLOWED, Snapping, spline_edges
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState
from kan_core.model.structure import in_target_units
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import sharpened
from kan_core.training.problem import Problem

NOISE = 1e-3
"""Error, in spreads of the target, above which it is noise rather than the coarseness of splines."""
FINEST = 1e-6
"""Relative error of a curve below which accuracy says nothing, however good the model is."""


@dataclass(frozen=True)
class Whole:
    """A network whose splines were snapped.

    Attributes:
        state: the model, its constants exact where the data allow and no spline is left.
        found: the same with the constants that were fitted, in scaled units.
        before: the error of the splines on fine grids, in spreads of the target; of classes the root of the
            log loss.
        snapped, left: how many splines were, and how many fit no function well enough.
    """

    state: ModelState
    found: Refined
    before: float
    snapped: int
    left: int


def snap_whole(
    problem: Problem,
    state: ModelState,
    should_stop: Callable[[], bool] = lambda: False,
    own: tuple[str, ...] = (),
    only: frozenset[EdgeId] | None = None,
) -> Whole | None:
    """The model with the most splines snapped that is still as good; None after a stop before there is one.

    Args:
        problem: rows scaled for the model; a thousand are enough.
        state: a trained network.
        should_stop: True ends the search with the best so far.
        own: primitives that are written as text, to be tried beside those that are built in.
        only: edges that may be snapped; None for all.

    Raises:
        ModelError: there is no spline left, or no snap that keeps the model good.
    """
    splines = spline_edges(state, only)
    if not splines:
        raise ModelError(_nothing_to_snap(only), "Unsnap, unlock or restore an edge first.")
    sharp = sharpened(problem, state, should_stop)
    kind = ClassJudgement if state.class_of else Judgement
    judgement = kind(problem.rows, max(sharp.rmse, FINEST), sharp.rmse > NOISE)
    search = Snapping(problem, judgement, should_stop, own, only)
    search.run(sharp)
    found = _found(search, sharp)
    left = len(spline_edges(found.state, only))
    if left == len(splines):
        if should_stop():
            return None
        raise ModelError(
            "No function kept the model good on any edge.",
            "Prune weak edges and train on, or snap single edges by hand.",
        )
    final = found.state
    if len(final.outputs) == 1 and not spline_edges(final):
        final = with_round_constants(final, problem, should_stop)
    return Whole(final, found, sharp.rmse, len(splines) - left, left)


def _nothing_to_snap(only: frozenset[EdgeId] | None) -> str:
    if only is None:
        return "Every active edge is snapped or locked."
    return "Every selected edge is snapped, locked or pruned."


def _found(search: Snapping, start: Refined) -> Refined:
    """The best model without splines if it is as good as the start, else the one that came furthest."""
    best = search.best
    if best is not None and search.judgement.still_good(best, start, ALLOWED):
        return best
    assert search.furthest is not None
    return search.furthest


def with_round_constants(state: ModelState, problem: Problem, should_stop: Callable[[], bool]) -> ModelState:
    """Constants can be round only in the units of the table, so the model leaves its scaled ones.

    In these units the errors of several targets cannot be added, and logits have no unit: those models stay.
    """
    (output,) = state.outputs
    raw = Problem(problem.u, output.offset + output.scale * problem.z, problem.weights)
    start = refine(raw, in_target_units(state), 30, 1e-15 * float(raw.z.std()), should_stop)
    return with_exact_constants(raw, start, should_stop).state
