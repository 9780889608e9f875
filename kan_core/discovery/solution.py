"""The formula of a network that solves an equation: snapped, and refitted on the equation itself."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.discovery.judgement import Judgement
from kan_core.discovery.snapping import Snapping, complexity
from kan_core.discovery.whole import with_round_constants
from kan_core.errors import ModelError
from kan_core.model.evaluate import node_values, scaled_inputs
from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.refine import Refined
from kan_core.symbolic.simplify import simplify
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.problem import Problem
from kan_core.training.residuals.fit import fit_residuals
from kan_core.training.residuals.sums import Residuals
from kan_core.training.residuals.term import Term
from kan_core.training.sample import thinned

CLOSE = 1e-4
"""How well splines are taken to know the solution, in its spread: a snap may cost five times that."""
TRIED, ITERATIONS = 4, 60
"""Snapped networks that are refitted on the equation, the likeliest first, and for how many iterations."""
SAME = 1e-9
"""Residual, in spreads of the solution, below which the simpler of two formulas is the better one."""


@dataclass(frozen=True)
class Solution:
    """A formula that solves an equation.

    Attributes:
        state: its network, without splines.
        formula: u in the names of the inputs.
        error: sqrt(sum_t w_t mean_i r_ti^2), what is left of the equation and its conditions.
        before: the same of the splines.
    """

    state: ModelState
    formula: Formula
    error: float
    before: float


def read_off(
    terms: Sequence[Term], state: ModelState, should_stop: Callable[[], bool] = lambda: False
) -> Solution | None:
    """Snaps every spline of a network that was trained on terms; None after a stop.

    Candidates are told apart by the network's own values, then refitted on the equation, which decides: the
    right formula takes its residual down to rounding.

    Args:
        terms: as for `fit_residuals`.
        state: a network of one output, trained on them.
        should_stop: True gives up.

    Raises:
        ModelError: no functions come close to the splines, or the network has several outputs.
    """
    if len(state.outputs) != 1:
        raise ModelError("A solution is read off a network with one output.")
    problem = own_values(state, terms)
    spread = float(problem.z.std())
    found: list[tuple[float, ModelState]] = []
    for leaf in _snapped(problem, state, CLOSE * spread, should_stop)[:TRIED]:
        found.append(_refitted(terms, leaf, should_stop))
    if should_stop():
        return None
    if not found:
        raise ModelError(
            "No functions came close to the splines of the solution.",
            "Train longer, on a finer grid or with another structure.",
        )
    error, best = min(found, key=lambda pair: (max(pair[0], SAME * spread), complexity(pair[1])))
    error, exact = _round(terms, best, error, should_stop)
    return Solution(exact, simplify(compose(exact)[0]), error, residual(terms, state))


def own_values(state: ModelState, terms: Sequence[Term]) -> Problem:
    """What a network gives at the points of all terms, or at some of them, as rows to fit."""
    u = scaled_inputs(state, np.unique(np.concatenate([term.points for term in terms]), axis=0))
    return thinned(Problem(u, node_values(state, u)[-1]))


def residual(terms: Sequence[Term], state: ModelState) -> float:
    """sqrt(sum_t w_t mean_i r_ti^2) of a network."""
    sums = Residuals(KAN([state]), state, terms, lambda: False)
    return math.sqrt(float(sums.mean_loss()[0]))


def _snapped(
    problem: Problem, state: ModelState, close: float, should_stop: Callable[[], bool]
) -> list[ModelState]:
    """Networks without splines that come close to the values, the likeliest first."""
    judgement = Judgement(problem.rows, close, noisy=False)
    search = Snapping(problem, judgement, should_stop)
    search.run(Refined(state, close, 0))
    good = [leaf for leaf in search.leaves if leaf.rmse < 10.0 * close]
    return [
        leaf.state for leaf in sorted(good, key=lambda leaf: judgement.score(leaf, complexity(leaf.state)))
    ]


def _refitted(
    terms: Sequence[Term], state: ModelState, should_stop: Callable[[], bool]
) -> tuple[float, ModelState]:
    config = TrainingConfig(optimiser="lm", iterations=ITERATIONS)
    *_, end = fit_residuals(terms, state, config, should_stop)
    assert isinstance(end, Finished)
    return end.train_error, end.state


def _round(
    terms: Sequence[Term], state: ModelState, error: float, should_stop: Callable[[], bool]
) -> tuple[float, ModelState]:
    """The network with constants that are exact, where the equation allows them."""
    exact = with_round_constants(state, own_values(state, terms), should_stop)
    after = residual(terms, exact)
    return (after, exact) if after <= max(3.0 * error, 1e-9) else (error, state)
