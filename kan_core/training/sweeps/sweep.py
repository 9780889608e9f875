"""Many independent fits of one table - restarts, or a sweep over settings - spread over an executor."""

import tempfile
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from math import isfinite, isnan
from pathlib import Path
from subprocess import TimeoutExpired

from kan_core.compiled import cache
from kan_core.compiled.ready import MODULES, build
from kan_core.errors import KanoscopeError, TrainingError
from kan_core.training.events import Finished, StopReason
from kan_core.training.problem import Problem
from kan_core.training.sweeps.executors import Executors, in_process
from kan_core.training.sweeps.shared_rows import SharedProblem, shared
from kan_core.training.sweeps.trial import StopMark, Trial, one_thread, train

BREAKDOWNS = 4
"""Executors that may break before the sweep is given up."""
LOOK_EVERY = 0.02
"""Seconds between two questions whether to stop, while no trial ends."""
GRACE = 0.5
"""Seconds given to the trials to answer a stop, one that has not begun by giving up; the others are left."""


@dataclass(frozen=True)
class TrialFinished:
    """A trial has ended.

    Attributes:
        trial: its position among the trials, from 0.
        end: the last event of its fit.
        done: how many have ended.
    """

    trial: int
    end: Finished
    done: int


@dataclass(frozen=True)
class WorkersReplaced:
    """A worker died, and the trials that were lost with it are done again."""

    lost: int
    message: str


@dataclass(frozen=True)
class SweepFinished:
    """The sweep has ended.

    Attributes:
        ends: the last event of every trial, in the order of the trials; None for one that a stop left out.
        best: position of the trial with the smallest held-out error, supposing that all measure it alike
            (by one loss); None where no error is finite.
        stopped: the sweep was stopped before every trial had run to its end.
    """

    ends: tuple[Finished | None, ...]
    best: int | None
    stopped: bool


SweepEvent = TrialFinished | WorkersReplaced | SweepFinished


def sweep(
    problem: Problem,
    trials: Sequence[Trial],
    executors: Executors = in_process,
    test: Problem | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    folder: Path | None = None,
) -> Generator[SweepEvent, None, None]:
    """Trains every trial and yields `TrialFinished` as they end, in any order, and `SweepFinished` at last.

    The answer is the same to the last bit wherever the trials run: each computes on one thread from its own
    seed. A stop ends what runs within a fifth of a second where the workers see `folder`; elsewhere it only
    takes back what has not begun, and forgets the rest.

        sweep(problem, restarts(state, config, 20), processes(4), test)

        with dask.distributed.Client("scheduler:8786") as client:
            events = sweep(problem, trials, client.get_executor, test, folder=Path("/shared/scratch"))

    Args:
        problem: scaled training rows, the same for all trials.
        trials: starts and settings.
        executors: makes the executor; a new one is made where a worker of a process pool died. A cluster's
            own scheduler does lost trials again by itself.
        test: scaled held-out rows, which decide on the best; without them the training error does.
        should_stop: True ends the sweep with the best states so far.
        folder: where large tables are left for the workers, in a folder of their own; by default on this
            machine's disk. Small tables travel with the trials.

    Raises:
        TrainingError: a trial cannot be trained, or workers died again and again.
    """
    if not trials:
        raise TrainingError("There is no trial to run.")
    # A worker may still map a file when the folder goes, which Windows refuses.
    scratch = tempfile.TemporaryDirectory(prefix="kanoscope-", dir=folder, ignore_cleanup_errors=True)
    place = Path(scratch.name)
    held_out = None if test is None else shared(test, place, "test")
    run = _Sweep(trials, shared(problem, place, "train"), held_out, place, should_stop)
    with one_thread():
        try:
            _await_kernels(should_stop)
            yield from run.events(executors)
        finally:
            run.leave(scratch.cleanup)


def _await_kernels(should_stop: Callable[[], bool]) -> None:
    """Waits for kernels that are yet to be compiled: without them a worker differs in the last digits."""
    if all(cache.marker(module).exists() for module in MODULES):
        return
    child = build()
    while child.poll() is None and not should_stop():
        with suppress(TimeoutExpired):
            child.wait(LOOK_EVERY)


class _Sweep:
    """A sweep under way: what has ended, and what an executor still works on."""

    def __init__(
        self,
        trials: Sequence[Trial],
        problem: SharedProblem,
        test: SharedProblem | None,
        folder: Path,
        should_stop: Callable[[], bool],
    ) -> None:
        self._trials, self._problem, self._test, self._folder = trials, problem, test, folder
        self._should_stop, self._mark = should_stop, StopMark.lay(folder)
        self._ends: dict[int, Finished] = {}
        self._pending: dict[Future[Finished | None], int] = {}
        self._executor: Executor | None = None

    def events(self, executors: Executors) -> Generator[SweepEvent, None, None]:
        """Spreads the trials, over a new executor after each breakdown, and ends with the result."""
        for _ in range(BREAKDOWNS):
            self._executor = executors()
            try:
                yield from self._spread(self._executor)
            except BrokenProcessPool:
                self._pending.clear()
                self._executor.shutdown()
                lost = len(self._trials) - len(self._ends)
                yield WorkersReplaced(lost, f"A worker process died; {lost} trials are begun again.")
            else:
                yield self._finished()
                return
        raise TrainingError(
            f"Worker processes died {BREAKDOWNS} times, so the sweep was given up.",
            "They may need more memory than there is: let fewer run at a time.",
        )

    def _spread(self, executor: Executor) -> Generator[SweepEvent, None, None]:
        """Submits every trial that has not ended, and yields as they end."""
        for index, trial in enumerate(self._trials):
            if index not in self._ends:
                future = executor.submit(train, trial, self._problem, self._test, self._folder)
                self._pending[future] = index
        while self._pending:
            if self._should_stop():
                yield from self._stop()
                return
            done, _ = wait(self._pending, LOOK_EVERY, FIRST_COMPLETED)
            yield from self._take(done)

    def _stop(self) -> Generator[SweepEvent, None, None]:
        """Ends what runs, keeping its best states, and what has not begun."""
        self._mark.set()
        done, _ = wait(self._pending, GRACE)
        yield from self._take(done)

    def _take(self, done: set[Future[Finished | None]]) -> Generator[SweepEvent, None, None]:
        for future in sorted(done, key=self._pending.__getitem__):
            end = self._end_of(future)
            index = self._pending.pop(future)
            if end is not None:
                self._ends[index] = end
                yield TrialFinished(index, end, len(self._ends))

    def _end_of(self, future: Future[Finished | None]) -> Finished | None:
        try:
            return future.result()
        except KanoscopeError as error:
            place = f"Trial {self._pending[future] + 1} of {len(self._trials)}"
            raise TrainingError(f"{place} cannot be trained: {error}") from error
        except CancelledError:
            raise TrainingError(
                "The cluster took a trial back.", "See whether its workers still run."
            ) from None

    def _finished(self) -> SweepFinished:
        ends = tuple(self._ends.get(index) for index in range(len(self._trials)))
        errors = {index: _error(end) for index, end in enumerate(ends) if end is not None}
        finite = [index for index, error in errors.items() if isfinite(error)]
        stopped = any(end is None or end.reason is StopReason.STOPPED for end in ends)
        return SweepFinished(ends, min(finite, key=errors.__getitem__, default=None), stopped)

    def leave(self, clean: Callable[[], None]) -> None:
        """Lets go of the executor, and of the folder once no local trial can look into it any more."""
        self._mark.set()
        left = [future for future in self._pending if not future.cancel() and not future.done()]
        if self._executor is not None:
            self._executor.shutdown(wait=not left)
        if not left:
            clean()
        for future in left:
            future.add_done_callback(lambda _: clean() if all(each.done() for each in left) else None)


def _error(end: Finished) -> float:
    """The error that decides: of the held-out rows where there are any."""
    return end.train_error if isnan(end.test_error) else end.test_error
