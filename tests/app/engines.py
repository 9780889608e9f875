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
