"""A multilayer perceptron fitted to the rows of a network: what its splines have to be better than."""

import math
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from kan_core.errors import TrainingError
from kan_core.model.mlp import MLP, MLPState, first_mlp, matching_widths
from kan_core.training.choice import choose
from kan_core.training.config import TrainingConfig
from kan_core.training.device import DTYPES
from kan_core.training.events import Started, StopReason
from kan_core.training.losses.contract import Loss
from kan_core.training.optimisers import adam, lbfgs, levenberg_marquardt
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows, mean_loss
from kan_core.training.sample import sampled
from kan_core.training.sums.normal_equations import PlainSums

HALVE_EVERY = 6
"""Iterations after which the worse half of the restarts is given up."""


@dataclass(frozen=True)
class BaselineProgress:
    """One iteration is done; errors in the measure of `Started`, NaN without held-out rows."""

    iteration: int
    train_error: float
    test_error: float


@dataclass(frozen=True)
class BaselineFinished:
    """A perceptron is fitted.

    Attributes:
        state: the one with the smallest training error that was seen.
        reason: why the fit ended.
        iterations: how many it did.
        train_error, test_error: in the measure of `Started`.
        parameters: how many numbers were fitted.
        seconds: spent in the iterations.
    """

    state: MLPState
    reason: StopReason
    iterations: int
    train_error: float
    test_error: float
    parameters: int
    seconds: float


BaselineEvent = Started | BaselineProgress | BaselineFinished


def baseline(
    problem: Problem,
    test: Problem | None,
    parameters: int,
    config: TrainingConfig,
    loss: Loss,
    should_stop: Callable[[], bool] = lambda: False,
    activation: str = "silu",
) -> Iterator[BaselineEvent]:
    """Fits a perceptron of two hidden layers and yields `Started`, progress after every iteration, the end.

    Optimisers, seeds, mini-batches and restarts are those of `fit`; there is no roughness to be penalised.

    Args:
        problem, test: scaled rows to fit and held-out rows.
        parameters: about so many weights and biases.
        config: as for `fit`; the penalty is not used.
        loss: what a misfit costs, `loss_for` the network that is compared.
        should_stop: True ends the fit with reason STOPPED.
        activation: "silu" or "tanh".

    Raises:
        TrainingError: the configuration asks for a roughness penalty.
    """
    if config.penalty is not None:
        raise TrainingError(
            "A perceptron has no splines whose roughness could cost.", "Leave the penalty out."
        )
    yield from _Run(problem, test, parameters, config, loss, should_stop, activation).events()


class _Run:
    """A perceptron under way, and the best one so far."""

    def __init__(
        self,
        problem: Problem,
        test: Problem | None,
        parameters: int,
        config: TrainingConfig,
        loss: Loss,
        should_stop: Callable[[], bool],
        activation: str,
    ) -> None:
        self._problem, self._test = sampled(problem, config.seed), test
        self._config, self._loss, self._should_stop = config, loss, should_stop
        widths = matching_widths(problem.u.shape[1], problem.z.shape[1], parameters)
        starts = range(config.seed, config.seed + config.restarts)
        self._build([first_mlp(widths, problem.u, seed, activation) for seed in starts])
        self._parameters = int(self._network.theta.shape[1])
        self._choice = choose(config, self._parameters)
        self._iteration, self._seconds = 0, 0.0
        self._best: tuple[float, MLPState, float] | None = None

    def _build(self, states: list[MLPState]) -> None:
        self._network = MLP(states, DTYPES[self._config.precision])
        self._rows = Rows(self._network, self._problem, self._should_stop, self._loss)
        self._test_rows = None
        if self._test is not None:
            self._test_rows = Rows(self._network, self._test, self._should_stop, self._loss)

    def events(self) -> Iterator[BaselineEvent]:
        choice, rows = self._choice, self._problem.rows
        yield Started(choice.optimiser, choice.reason, self._parameters, rows, measure=self._loss.measure)
        while True:
            reason = yield from self._segment()
            if reason is not None:
                break
        first = (math.nan, self._network.to_state(), math.nan)
        train, state, test = self._best or first
        yield BaselineFinished(state, reason, self._iteration, train, test, self._parameters, self._seconds)

    def _segment(self) -> Generator[BaselineEvent, None, StopReason | None]:
        """Iterates until the end or a halving of the restarts; None to go on."""
        began = time.perf_counter()
        try:
            for reached in self._optimiser():
                losses = reached.losses
                self._seconds += time.perf_counter() - began
                if not bool(torch.isfinite(losses).any()):
                    return StopReason.DIVERGED
                self._iteration += 1
                yield self._progress(losses)
                if self._should_stop():
                    return StopReason.STOPPED
                if self._network.restarts > 1 and self._iteration % HALVE_EVERY == 0:
                    ranked = torch.argsort(losses.nan_to_num(math.inf))[: (self._network.restarts + 1) // 2]
                    self._build([self._network.to_state(int(restart)) for restart in ranked])
                    return None
                began = time.perf_counter()
        except CancelledError:
            return StopReason.STOPPED
        spent = self._iteration >= self._choice.iterations
        return StopReason.ITERATIONS if spent else StopReason.CONVERGED

    def _progress(self, losses: Tensor) -> BaselineProgress:
        winner = int(losses.nan_to_num(math.inf).argmin())
        train, test = self._loss.reported(float(losses[winner])), self._test_error(winner)
        if self._best is None or train <= self._best[0]:
            self._best = (train, self._network.to_state(winner), test)
        return BaselineProgress(self._iteration, train, test)

    def _optimiser(self) -> Iterator[Iterate]:
        network, rows, config = self._network, self._rows, self._config
        left, nothing = self._choice.iterations - self._iteration, RoughnessPenalty(self._network)
        if self._choice.optimiser == "lm":
            return levenberg_marquardt.iterate(network, PlainSums(network, rows), nothing, left)
        if self._choice.optimiser == "lbfgs":
            return lbfgs.iterate(network, PlainSums(network, rows), nothing, left)
        seed = config.seed + self._iteration
        return adam.iterate(network, rows, nothing, left, config.learning_rate, config.batch, seed)

    def _test_error(self, winner: int) -> float:
        if self._test_rows is None:
            return math.nan
        self._test_rows.loss = self._rows.loss
        return self._loss.reported(float(mean_loss(self._network, self._test_rows)[winner]))
