"""Refits everything that is free in a model of splines and snapped edges."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.losses.table import natural_loss
from kan_core.training.optimisers.levenberg_marquardt import iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows, mean_loss
from kan_core.training.sums.select import sums_of


@dataclass(frozen=True)
class Refined:
    """A refitted state, its error, and how many parameters were free.

    The error is the root of the mean loss: the root-mean-square error in scaled units; of classes the root of
    the log loss.
    """

    state: ModelState
    rmse: float
    parameters: int


def refine(
    problem: Problem,
    state: ModelState,
    iterations: int = 20,
    tolerance: float = 1e-14,
    should_stop: Callable[[], bool] = lambda: False,
) -> Refined:
    """Levenberg-Marquardt on all splines and constants that are neither locked nor exact.

    Never returns a worse state than it was given; an error that is not finite comes back as infinity.

    Args:
        problem: scaled rows.
        state: splines, snapped and identity edges in any mixture.
        iterations: at most so many.
        tolerance: error at which to stop, in units of the scaled target.
        should_stop: True ends the refit with what it has.
    """
    network = KAN([state])
    rows = Rows(network, problem, should_stop, natural_loss(state))
    free = int(network.free.sum())
    loss = math.inf
    try:
        loss = float(mean_loss(network, rows)[0])
        if not math.isfinite(loss):
            return Refined(state, math.inf, free)
        if free and loss > tolerance**2:
            sums, penalty = sums_of(network, rows), RoughnessPenalty(network)
            for reached in iterate(network, sums, penalty, iterations, 1e-3, tolerance):
                loss = float(reached.losses[0])
                if should_stop():
                    break
    except CancelledError:
        return Refined(network.to_state(), math.sqrt(loss), free)
    return Refined(network.to_state(), math.sqrt(loss), free)
