"""Engines for tests."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.engine.client import Engine


@contextmanager
def running_engine() -> Iterator[Engine]:
    """A running engine, closed in the end."""
    engine = Engine()
    engine.start()
    yield engine
    engine.close()


class KeptEngine:
    """One engine for one test after another: a new one only where a test has closed it or brought it down."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def running(self) -> Engine:
        """An engine whose process runs, or is about to."""
        if self._engine is None or self._engine.pid is None:
            self._engine = Engine()
            self._engine.start()
        return self._engine

    def close(self) -> None:
        """End the process."""
        if self._engine is not None:
            self._engine.close()
