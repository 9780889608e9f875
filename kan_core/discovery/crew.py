"""Who does the pieces of work of a search: this process one by one, or several processes ahead of it."""

import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeVar

from kan_core.errors import TrainingError
from kan_core.training.sweeps.executors import KillablePool
from kan_core.training.sweeps.trial import StopMark, one_thread

LOOK_EVERY = 0.02
"""Seconds between two questions whether to stop, while a piece of work is waited for."""

Task = TypeVar("Task")
Result = TypeVar("Result")
Stop = Callable[[], bool]
Work = Callable[[Task, Stop], Result]
"""A piece of work: a function of a module, with a task and a result that can travel."""


class Crew:
    """Does work in a given order: the results are the same to the last digit, whoever does it.

    Args:
        workers: processes; 1 is this one.
        should_stop: True ends what is under way.
    """

    def __init__(self, workers: int, should_stop: Stop) -> None:
        self._workers, self._should_stop = workers, should_stop
        self._executor: KillablePool | None = None

    def __enter__(self) -> "Crew":
        if self._workers > 1:
            self._executor = KillablePool(self._workers)
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor is not None:
            self._executor.end()
            self._executor = None

    def in_order(self, work: Work[Task, Result], tasks: Sequence[Task]) -> Generator[Result, None, None]:
        """The results of the tasks in their order; a stop ends them early, closing the iterator the rest.

        Raises:
            TrainingError: a worker process died.
        """
        if self._executor is None:
            for task in tasks:
                if self._should_stop():
                    return
                yield work(task, self._should_stop)
        else:
            yield from self._ahead(self._executor, work, tasks)

    def _ahead(self, executor: Executor, work: Work[Task, Result], tasks: Sequence[Task]) -> Iterator[Result]:
        with tempfile.TemporaryDirectory(prefix="kanoscope-", ignore_cleanup_errors=True) as place:
            mark = StopMark.lay(Path(place))
            futures = [executor.submit(_done, work, task, Path(place)) for task in tasks]
            try:
                for future in futures:
                    if not self._awaited(future):
                        return
                    yield future.result()
            except BrokenProcessPool as error:
                raise TrainingError(
                    "A worker process of the search died.", "Search in fewer processes: memory may be short."
                ) from error
            finally:
                # What is left ends at the mark: an executor that is killed can have no cancelled futures.
                mark.set()

    def _awaited(self, future: Future[Result]) -> bool:
        """Whether a result came before a stop."""
        while not future.done():
            if self._should_stop():
                return False
            wait_for([future], LOOK_EVERY)
        return True


def _done(work: Work[Task, Result], task: Task, place: Path) -> Result:
    """In a worker process: one task, until its stop mark is set.

    A pool hands out more tasks than it has processes; of those that are left when the search is over, the
    folder has gone, and nobody asks for their results.
    """
    mark = StopMark(place)
    if not place.is_dir():
        raise CancelledError
    with one_thread():
        return work(task, mark)
