"""The driver of a fit: a generator of events that can be steered and stopped between iterations."""

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from torch import Tensor

from kan_core.edits.contract import Edit
from kan_core.errors import TrainingError
from kan_core.model.fused.choice import not_fused
from kan_core.model.network import KAN
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import another_start
from kan_core.model.state import EdgeKind, ModelState
from kan_core.training.choice import Choice, choose
from kan_core.training.compiled_path import waits_for_kernels
from kan_core.training.config import TrainingConfig
from kan_core.training.cores import spare_cores
from kan_core.training.device import place, shortage_of
from kan_core.training.events import Event, Finished, Progress, Started, StopReason
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.table import loss_for
from kan_core.training.optimisers import adam, lbfgs, levenberg_marquardt, smoothing
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows, of_gradient, of_jacobian
from kan_core.training.sample import sampled
from kan_core.training.sums.normal_equations import PlainSums, Sums
from kan_core.training.sums.select import sums_of
from kan_core.training.support import warnings

HALVE_EVERY = 6
"""Iterations after which the worse half of the restarts is given up."""

RETRIES, CAUTION = 3, 0.1
"""How often a fit that became infinite is taken up again, and by what the steps are then shortened."""
DAMPING = 1e-2
"""Of the first step of Levenberg-Marquardt; ten times shorter steps take a hundred times as much."""

NOTHING_FREE = "There is nothing to train: every edge is locked, pruned or exact."
NO_CLASSES = "Cross-entropy needs targets that are classes, and these are numbers."
SINGLE = "Settled as far as single precision can tell; with float64 the error may fall further."
STILL_COMPILING = (
    "Faster code for this computer is still being compiled; until then training is right but slower."
)
DIVERGED = (
    "The error became infinite, with smaller steps too; this is the last good state. Snapped functions with "
    "poles or steep exponentials are the usual cause: lock or unsnap them."
)


def fit(
    problem: Problem,
    state: ModelState,
    config: TrainingConfig,
    test: Problem | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[Event, Edit | None, None]:
    """Trains a network and yields `Started`, `Progress` after every iteration, and `Finished` at the end.

    `generator.send(edit)` in answer to a `Progress` applies an edit; training goes on warm from there.
    `should_stop` is asked within iterations too. The last event carries the best state seen.

    Args:
        problem: scaled training rows.
        state: where to start; edges that are locked never change.
        config: optimiser, iterations, restarts, seed.
        test: scaled held-out rows for the test error, never trained on.
        should_stop: True ends the fit with reason STOPPED.

    Raises:
        TrainingError: nothing is free to move, or the data do not fit the network or the loss.
    """
    if problem.u.shape[1] != len(state.inputs) or problem.z.shape[1] != len(state.outputs):
        raise TrainingError("The table's inputs and targets are not those of the network.")
    run = _Run(problem, state, config, test, should_stop)
    yield run.started()
    while True:
        shortage = reason = None
        try:
            reason = yield from run.segment()
        except RuntimeError as error:
            shortage = shortage_of(error)
            if not shortage:
                raise
        if shortage:
            yield run.make_room(shortage)
        elif reason is not None:
            yield run.finished(reason)
            return


@dataclass(frozen=True)
class _Best:
    """The best state so far, with its errors on as many training rows, and what it was chosen by."""

    train: float
    state: Callable[[], ModelState]
    test: float
    rows: int
    loss: Loss
    mean: float
    roughness: float


class _Run:
    """A fit under way: the network of the present segment and the best state so far."""

    def __init__(
        self,
        problem: Problem,
        state: ModelState,
        config: TrainingConfig,
        test: Problem | None,
        should_stop: Callable[[], bool],
    ) -> None:
        self._whole, self._whole_test = problem, test
        self._problem = sampled(problem, config.seed)
        self._test = None if test is None else sampled(test, config.seed)
        self._config, self._should_stop = config, should_stop
        self._iteration = 0
        self._retries = 0
        self._loss = loss_for(config, state)
        if not self._loss.suits(problem.z):
            raise TrainingError(NO_CLASSES, "Give the target the role class, or choose another loss.")
        self._start = state
        self._test_rows: Rows | None = None
        self._test_means: Sums | None = None
        free = free_parameters(plan_model(state))
        self._free = int(free.sum())
        if not self._free:
            raise TrainingError(NOTHING_FREE, "Unlock or restore an edge.")
        self._choice: Choice = choose(config, self._free)
        starts = [state, *self._restarts(state)]
        self._place = place(config, self._choice.optimiser, free.size * len(starts), problem.rows)
        self._network = self._build(starts)
        self._best: _Best | None = None

    def _restarts(self, state: ModelState) -> list[ModelState]:
        fresh = all(
            (layer.kinds == EdgeKind.SPLINE).all() and not layer.locked.any() for layer in state.layers
        )
        count = self._config.restarts - 1 if fresh else 0
        return [another_start(state, self._config.seed + 1 + index) for index in range(count)]

    def _build(self, states: list[ModelState]) -> KAN:
        while True:
            try:
                return self._built(states)
            except RuntimeError as error:
                shortage = shortage_of(error)
                if not shortage:
                    raise
            self._place = self._place.smaller(shortage)

    def _built(self, states: list[ModelState]) -> KAN:
        place, stop = self._place, self._should_stop
        threads = self._config.threads or spare_cores()
        network = KAN(states, place.dtype, place.device)
        held = of_jacobian if self._choice.optimiser == "lm" else of_gradient
        settings = stop, self._loss, place.block_bytes, threads, held
        self._rows = Rows(network, self._problem, *settings)
        if self._test is not None:
            self._test_rows = Rows(network, self._test, *settings)
            self._test_means = sums_of(network, self._test_rows)
        return network

    def make_room(self, shortage: str) -> Started:
        """Goes on from the last good parameters where less memory is needed."""
        states = [self._network.to_state(restart) for restart in range(self._network.restarts)]
        del self._network, self._rows
        self._test_rows = self._test_means = None
        self._place = self._place.smaller(shortage)
        self._network = self._build(states)
        return replace(self.started(), notes=(self._place.reason,), warnings=())

    def started(self) -> Started:
        rows, choice = self._whole.rows, self._choice
        told = warnings(self._whole, self._start, self._free, self._whole_test)
        notes: tuple[str, ...] = ()
        if self._on_sample:
            notes += (f"Training begins on {self._problem.rows:,} of {rows:,} rows and ends on all of them.",)
        if waits_for_kernels(choice.optimiser, self._network, self._rows):
            notes += (STILL_COMPILING,)
        notes += not_fused(self._network.layers)
        device, why = str(self._place.device), self._place.reason
        measure, most = self._loss.measure, choice.iterations
        return Started(
            choice.optimiser, choice.reason, self._free, rows, notes, measure, device, why, told, most
        )

    @property
    def _on_sample(self) -> bool:
        """Whether the rows of the present segment are a part of the table."""
        return self._problem is not self._whole

    def finished(self, reason: StopReason) -> Finished:
        best, message = self._best, self._message(reason)
        if best is None:
            return Finished(self._start, reason, self._iteration, math.nan, math.nan, message.strip())
        if best.rows < self._whole.rows:
            message += f" The errors are those of {best.rows:,} of the {self._whole.rows:,} rows."
        return Finished(best.state(), reason, self._iteration, best.train, best.test, message.strip())

    def _message(self, reason: StopReason) -> str:
        if reason is StopReason.DIVERGED:
            return DIVERGED
        if not self._network.free.any():
            return NOTHING_FREE
        return SINGLE if reason is StopReason.CONVERGED and self._config.precision == "float32" else ""

    def segment(self) -> Generator[Event, Edit | None, StopReason | None]:
        """Iterates one network until the end, an edit, or a halving of the restarts; None to go on."""
        if not self._network.free.any():
            return StopReason.CONVERGED
        try:
            for reached in self._optimiser():
                losses = reached.losses
                if not bool(torch.isfinite(losses).all()):
                    return self._recover(torch.isfinite(losses))
                self._iteration += 1
                winner = int(losses.argmin())
                train, test = self._loss.reported(float(losses[winner])), self._test_error(winner)
                self._keep_best(reached, winner, train, test)
                state = partial(self._network.to_state, winner)
                edit = yield Progress(self._iteration, train, test, state, self._problem.rows)
                if edit is not None:
                    self._edit(edit, winner)
                    return None
                if self._should_stop():
                    return StopReason.STOPPED
                if self._network.restarts > 1 and self._iteration % HALVE_EVERY == 0:
                    ranked = np.argsort(losses.cpu().numpy())[: (self._network.restarts + 1) // 2]
                    self._network = self._build([self._network.to_state(int(r)) for r in ranked])
                    return None
        except CancelledError:
            return StopReason.STOPPED
        if self._on_sample:
            self._take_all_rows()
            return None
        spent = self._iteration >= self._choice.iterations
        return StopReason.ITERATIONS if spent else StopReason.CONVERGED

    def _keep_best(self, reached: Iterate, winner: int, train: float, test: float) -> None:
        """Keeps an iterate that is the best of its model on its rows, by what is minimised now."""
        best, rows, loss = self._best, self._problem.rows, self._rows.loss
        mean, roughness = float(reached.losses[winner]), reached.rough(winner)
        if best is not None and best.rows == rows and best.loss is loss:
            before = best.mean + reached.weight * best.roughness
            if mean + reached.weight * roughness > before:
                return
        self._best = _Best(train, self._network.snapshot(winner), test, rows, loss, mean, roughness)

    def _recover(self, finite: Tensor) -> StopReason | None:
        """Goes on without restarts that became infinite, or from the last good state with smaller steps."""
        if finite.any():
            self._network = self._build([self._network.to_state(int(r)) for r in torch.nonzero(finite)])
            return None
        if self._retries == RETRIES:
            return StopReason.DIVERGED
        self._retries += 1
        self._network = self._build([self._best.state() if self._best else self._start])
        return None

    def _take_all_rows(self) -> None:
        """Goes on with the whole table from the best state of the sample."""
        assert self._best is not None
        self._problem, self._test = self._whole, self._whole_test
        self._network = self._build([self._best.state()])

    def _optimiser(self) -> Iterator[Iterate]:
        network, rows, config = self._network, self._rows, self._config
        left = self._choice.iterations - self._iteration
        if self._on_sample:
            left = max(1, self._choice.iterations // 2 - self._iteration)
        caution = CAUTION**self._retries
        if self._choice.optimiser == "lm" and config.penalty is None:
            return smoothing.iterate(network, rows, left, DAMPING / caution**2)
        penalty = RoughnessPenalty(network, config.penalty)
        if self._choice.optimiser == "lm":
            sums = sums_of(network, rows)
            return levenberg_marquardt.iterate(network, sums, penalty, left, DAMPING / caution**2)
        if self._choice.optimiser == "lbfgs":
            return lbfgs.iterate(network, PlainSums(network, rows), penalty, left, caution)
        rate, seed = config.learning_rate * caution, config.seed + self._iteration
        return adam.iterate(network, rows, penalty, left, rate, config.batch, seed)

    def _test_error(self, winner: int) -> float:
        if self._test_rows is None or self._test_means is None:
            return math.nan
        self._test_rows.loss = self._rows.loss
        return self._loss.reported(float(self._test_means.mean_loss()[winner]))

    def _edit(self, edit: Edit, winner: int) -> None:
        """Goes on from the edited state: earlier best states were of another model."""
        self._start = edit.apply(self._network.to_state(winner))
        self._network = self._build([self._start])
        self._best = None
