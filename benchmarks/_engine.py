"""What the benchmarks of the engine share: a table, an application, a session that is ready to train."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app.application import Application, build
from app.engine.protocol.training import Train
from app.settings import Settings
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.spec import ModelSpec
from kan_core.training.config import TrainingConfig

BEAT = 5
"""Milliseconds after which a condition is looked at, whatever happens."""


def table(inputs: int, rows: int) -> Dataset:
    """Noisy sums of sines: training on it has no early end."""
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, (rows, inputs))
    y = np.sin(3 * x).sum(axis=1) + x[:, 0] * x[:, -1] + 0.2 * random.normal(size=rows)
    columns = (*(Column(f"x{index + 1}") for index in range(inputs)), Column("y", Role.TARGET))
    return Dataset("benchmark", columns, np.column_stack([x, y]))


def application() -> Application:
    """A shown window with a running engine and settings of its own."""
    made = build([], Settings(Path(tempfile.mkdtemp()) / "window.ini"))
    made.window.resize(1440, 900)
    made.window.show()
    made.session.engine.start()
    until(lambda: made.session.engine.ready is not None, made)
    return made


def until(condition: Callable[[], bool], made: Application) -> None:
    """Let the application run until something holds."""
    wait_until(condition, made.qt)


def wait_until(condition: Callable[[], bool], qt: QCoreApplication) -> None:
    """Let events be handled until something holds, asleep between them: the engine needs the processor."""
    beat = QTimer(interval=BEAT)
    beat.start()
    while not condition():
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    beat.stop()


def ready(made: Application, widths: tuple[int, ...], rows: int) -> None:
    """Open a table and a network of these widths."""
    session = made.session
    session.table.take(table(widths[0], rows), "benchmark")
    until(lambda: session.ready_to_work, made)
    session.networks.start_afresh(ModelSpec(widths))
    # Let the formula and everything else that follows a new model be done.
    pause = time.perf_counter() + 1.0
    until(lambda: not session.formula.running and time.perf_counter() > pause, made)


def start(made: Application, optimiser: str, iterations: int) -> None:
    """Begin a run with a given optimiser."""
    session = made.session
    state = session.model.state
    assert state is not None
    config = TrainingConfig(optimiser=optimiser, iterations=iterations)
    head = (session.engine.next_request(), session.model.revision)
    session.run.start(Train(*head, session.table.number, session.table.seed, state, config))


def finish(made: Application) -> None:
    """Close everything without a question."""
    made.session.model.take(None)
    made.window.close()
    made.qt.quit()
