"""How long Stop takes, from the click to the best state: `python -m benchmarks.stop`."""

import statistics
import time

from app.application import Application
from benchmarks._engine import application, finish, ready, start, until

CASES = (
    ("lm", (2, 5, 1), 1_000),
    ("lm", (5, 10, 1), 20_000),
    ("lm", (5, 5, 1), 400_000),
    ("lbfgs", (2, 5, 1), 1_000),
    ("lbfgs", (5, 5, 1), 400_000),
    ("adam", (10, 20, 10, 1), 20_000),
)
TIMES = 8


def stop_time(made: Application, optimiser: str, after: float) -> float | None:
    """Milliseconds from the click until the run has ended; None where it ended by itself before."""
    session = made.session
    start(made, optimiser, 10**7)
    until(lambda: bool(session.run.status.optimiser), made)
    moment = time.perf_counter() + after
    until(lambda: time.perf_counter() > moment or not session.run.active, made)
    if not session.run.active:
        return None
    clicked = time.perf_counter()
    session.stop()
    until(lambda: not session.run.active, made)
    return 1e3 * (time.perf_counter() - clicked)


def main() -> None:
    made = application()
    print("optimiser  network            rows      stopped   ms to stop (median, slowest)")
    for optimiser, widths, rows in CASES:
        ready(made, widths, rows)
        times = [stop_time(made, optimiser, 0.02 + 0.11 * turn) for turn in range(TIMES)]
        counted = [time_ for time_ in times if time_ is not None]
        figures = f"{statistics.median(counted):6.0f} {max(counted):6.0f}" if counted else "     -      -"
        print(f"{optimiser:9}  {widths!s:16} {rows:7,}   {len(counted)} of {TIMES}   {figures}")
    finish(made)


if __name__ == "__main__":
    main()
