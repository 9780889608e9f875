"""How smoothly the window follows training, and by how much it slows it."""

import math
import statistics
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from app.application import Application
from app.engine.protocol.contract import Acknowledge
from benchmarks._engine import ready, start, until
from benchmarks._measure import Table

CASES = (("adam", (4, 8, 8, 1)), ("adam", (10, 20, 10, 1)), ("lm", (4, 8, 8, 1)))
ROWS = 1000
TICK = 5
"""Milliseconds between two looks at the clock of the event loop."""
ENDLESS = 10**7
FRAME_AT_MOST, LOST_AT_MOST = 21.0, 12.0
"""Milliseconds between two frames, in 99 of 100 cases, and per cent of the steps."""


class FrameClock(QObject):
    """Notes when the canvas is painted, and how late the event loop comes to a timer."""

    def __init__(self, made: Application) -> None:
        super().__init__()
        self.frames: list[float] = []
        self.late: list[float] = []
        self._canvas = made.window.network
        self._due = 0.0
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @contextmanager
    def running(self) -> Iterator[None]:
        self._canvas.installEventFilter(self)
        self._due = time.perf_counter() + 1e-3 * TICK
        self._timer.start()
        yield
        self._timer.stop()
        self._canvas.removeEventFilter(self)
        self.frames.append(math.nan)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.frames.append(time.perf_counter())
        return False

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, 1e3 * (now - self._due)))
        self._due = now + 1e-3 * TICK


def measure(made: Application, seconds: float, pairs: int) -> Table:
    """Runs from the same start, by turns unwatched and watched."""
    columns = {"optimiser": 10, "network": 16, "steps/s alone": 14, "watched": 8, "lost, %": 8}
    more = {"frames/s": 9, "frame p99, ms": 14, "loop late p99, ms": 18, "most, ms": 9}
    title = f"Training with the window, {pairs} pairs of runs of {seconds:g} s"
    table = Table(f"{title}; at most {LOST_AT_MOST:g} % lost, p99 {FRAME_AT_MOST:g} ms", columns | more)
    for optimiser, widths in CASES:
        ready(made, widths, ROWS)
        alone, watched = [], []
        clock = FrameClock(made)
        run_speed(made, optimiser, seconds)  # the first run of a kind loads what it needs
        for _ in range(pairs):
            with nobody_looks(made):
                alone.append(run_speed(made, optimiser, seconds))
            watched.append(run_speed(made, optimiser, seconds, clock.running()))
        table.add({"optimiser": optimiser, "network": str(widths), **_figures(alone, watched, clock)})
    return table


def _figures(alone: list[float], watched: list[float], clock: FrameClock) -> dict[str, float]:
    # A machine that has no time for us may not even begin a run.
    both = [(unseen, seen) for unseen, seen in zip(alone, watched, strict=True) if unseen > 0.0]
    lost = statistics.median(1 - seen / unseen for unseen, seen in both) if both else math.nan
    gaps = 1e3 * np.diff(clock.frames)
    # None between two runs.
    gaps = gaps[np.isfinite(gaps)]
    return {
        "steps/s alone": statistics.median(alone),
        "watched": statistics.median(watched),
        "lost, %": 100 * lost,
        "frames/s": 1e3 / float(np.median(gaps)),
        "frame p99, ms": float(np.quantile(gaps, 0.99)),
        "loop late p99, ms": float(np.quantile(clock.late, 0.99)),
        "most, ms": max(clock.late),
    }


def run_speed(
    made: Application, optimiser: str, seconds: float, watching: AbstractContextManager[None] | None = None
) -> float:
    """Iterations a second of one run from the first state, watched once its first steps are taken."""
    session = made.session
    session.model.move(lambda history: history.go_to(1))
    until(lambda: not session.formula.running, made)
    start(made, optimiser, ENDLESS)
    until(lambda: bool(session.run.status.optimiser), made)
    began = time.perf_counter()
    until(lambda: session.run.status.iterations > 0, made)
    with watching or nullcontext():
        until(lambda: time.perf_counter() > began + seconds or not session.run.active, made)
    session.stop()
    until(lambda: not session.run.active, made)
    return session.run.status.iterations / (time.perf_counter() - began)


@contextmanager
def nobody_looks(made: Application) -> Iterator[None]:
    """No snapshot is acknowledged, so that after the first none is sent."""
    engine = made.session.engine
    tell = engine.tell
    engine.tell = lambda message: None if isinstance(message, Acknowledge) else tell(message)  # type: ignore[method-assign]
    yield
    del engine.tell
