"""Fits the splines of one structure and tells whether the structure fits the data."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.discovery.structures import Structure
from kan_core.model.grid import extend_grid
from kan_core.model.network import KAN
from kan_core.model.spec import another_start
from kan_core.model.state import InputState, ModelState, OutputState
from kan_core.symbolic.refine import refine
from kan_core.training.optimisers.levenberg_marquardt import iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows, mean_loss
from kan_core.training.sums.select import sums_of

COARSE, FINE = 5, 10
"""Grid sizes of the convergence test."""
FIRST_ROWS = 400
"""Rows that are enough to tell good starts from bad ones."""


@dataclass(frozen=True)
class Surrogate:
    """A structure with trained splines.

    Attributes:
        structure: what was trained.
        state: on the fine grid, where that was better.
        coarse, fine: training errors on the two grids, in scaled units.
        test: held-out error of `state`.
        parameters: free parameters of `state`.
    """

    structure: Structure
    state: ModelState
    coarse: float
    fine: float
    test: float
    parameters: int

    @property
    def converges(self) -> bool:
        """The error falls with the grid as it does for the right structure and exact data.

        With the right structure it falls about 16-fold (h^4) when G doubles; with a wrong one, or with noise,
        it saturates.
        """
        return self.fine < 3e-3 and (self.coarse > 3.0 * self.fine or self.fine < 3e-5)


def train_structure(
    structure: Structure,
    inputs: Sequence[InputState],
    outputs: Sequence[OutputState],
    train: Problem,
    test: Problem,
    seed: int,
    should_stop: Callable[[], bool],
) -> Surrogate:
    """Trains restarts side by side, thinned out by successive halving, then the best one on a finer grid."""
    state = _best_start(structure, inputs, outputs, train, seed, should_stop)
    coarse = refine(train, state, 40, should_stop=should_stop)
    fine = refine(train, extend_grid(coarse.state, FINE), 40, should_stop=should_stop)
    errors = [_rmse(refined.state, test, should_stop) for refined in (coarse, fine)]
    # With few or noisy rows the fine grid bends to the noise.
    chosen, error = (fine, errors[1]) if errors[1] <= errors[0] else (coarse, errors[0])
    return Surrogate(structure, chosen.state, coarse.rmse, fine.rmse, error, chosen.parameters)


def _best_start(
    structure: Structure,
    inputs: Sequence[InputState],
    outputs: Sequence[OutputState],
    train: Problem,
    seed: int,
    should_stop: Callable[[], bool],
) -> ModelState:
    random = np.random.default_rng(seed)
    few = train.take(np.sort(random.permutation(train.rows)[:FIRST_ROWS]))
    first = structure.state(inputs, outputs, COARSE, seed)
    count = 3 if len(structure.layers) == 1 else 16
    states = [first, *(another_start(first, seed + 1 + index) for index in range(count - 1))]
    for problem, iterations, kept in ((few, 10, 4), (train, 12, 1)):
        states = _survivors(states, problem, iterations, kept, should_stop)
    return states[0]


def _survivors(
    states: list[ModelState], problem: Problem, iterations: int, kept: int, should_stop: Callable[[], bool]
) -> list[ModelState]:
    network = KAN(states)
    rows = Rows(network, problem, should_stop)
    try:
        for _ in iterate(network, sums_of(network, rows), RoughnessPenalty(network, 1e-6), iterations):
            if should_stop():
                break
        losses = mean_loss(network, rows)
    except CancelledError:
        return states[:kept]
    ranked = np.argsort(losses.cpu().numpy(), kind="stable")[:kept]
    return [network.to_state(int(restart)) for restart in ranked]


def _rmse(state: ModelState, problem: Problem, should_stop: Callable[[], bool]) -> float:
    network = KAN([state])
    try:
        return math.sqrt(float(mean_loss(network, Rows(network, problem, should_stop))[0]))
    except CancelledError:
        return float("inf")
