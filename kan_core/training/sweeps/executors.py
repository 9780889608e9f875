"""Where the trials of a sweep run: factories of executors."""

import signal
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any

from kan_core.errors import TrainingError

Executors = Callable[[], Executor]
"""Makes an executor; called anew where the last one broke, since a broken process pool cannot be mended."""


def in_process() -> Executor:
    """One trial after another in this process."""
    return ThreadPoolExecutor(1)


def processes(count: int) -> Executors:
    """`count` processes on this machine, started afresh so that no state of this one is copied.

    A script that uses them needs `if __name__ == "__main__":`, since every worker imports it.

    Raises:
        TrainingError: fewer than one process.
    """
    if count < 1:
        raise TrainingError("Trials need at least one process to run in.")
    fresh = get_context("spawn")
    return partial(ProcessPoolExecutor, count, mp_context=fresh, initializer=_leave_interrupts)


class KillablePool(ProcessPoolExecutor):
    """`count` fresh processes that can be ended at once, whatever they do and even while they begin."""

    def __init__(self, count: int) -> None:
        self._context = _Recording()
        super().__init__(count, mp_context=self._context, initializer=_leave_interrupts)

    def end(self) -> None:
        """Kill the processes; futures that are not done break, and none may have been cancelled."""
        for process in self._context.started:
            process.kill()
        self.shutdown()


class _Recording(SpawnContext):
    """A context that remembers the processes it has started."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[SpawnProcess] = []

    def Process(self, *args: Any, **kwargs: Any) -> SpawnProcess:  # type: ignore[override]
        process = SpawnProcess(*args, **kwargs)
        self.started.append(process)
        return process


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the one that asked for the sweep answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
