"""By how much the live view slows training: `python -m benchmarks.live_view`."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from app.application import Application
from app.engine.protocol.contract import Acknowledge
from benchmarks._engine import application, finish, ready, start, until

CASES = (("adam", (4, 8, 8, 1), 600), ("adam", (10, 20, 10, 1), 200), ("lm", (4, 8, 8, 1), 40))
ROWS = 1000
PAIRS = 5


def run_speed(made: Application, optimiser: str, iterations: int) -> tuple[float, float]:
    """Iterations a second, and snapshots drawn a second, of one run from the same start."""
    session = made.session
    drawn: list[int] = []

    def count() -> None:
        drawn.append(1)

    session.model.move(lambda history: history.go_to(1))
    session.run.snapshot.connect(count)
    start(made, optimiser, iterations)
    until(lambda: bool(session.run.status.optimiser), made)
    began = time.perf_counter()
    until(lambda: not session.run.active, made)
    seconds = time.perf_counter() - began
    session.run.snapshot.disconnect(count)
    return session.run.status.iterations / seconds, len(drawn) / seconds


@contextmanager
def nobody_looks(made: Application) -> Iterator[None]:
    """No snapshot is acknowledged, so that after the first none is sent."""
    engine = made.session.engine
    tell = engine.tell
    engine.tell = lambda message: None if isinstance(message, Acknowledge) else tell(message)  # type: ignore[method-assign]
    yield
    del engine.tell


def main() -> None:
    made = application()
    print("optimiser  network            steps/s alone   watched   snapshots/s   slowed by (median of pairs)")
    for optimiser, widths, iterations in CASES:
        ready(made, widths, ROWS)
        alone, watched = [], []
        for _ in range(PAIRS):
            with nobody_looks(made):
                alone.append(run_speed(made, optimiser, iterations)[0])
            watched.append(run_speed(made, optimiser, iterations))
        slowed = statistics.median(1 - seen[0] / unseen for unseen, seen in zip(alone, watched, strict=True))
        speeds = f"{statistics.median(alone):13.0f} {statistics.median(seen[0] for seen in watched):9.0f}"
        frames = statistics.median(seen[1] for seen in watched)
        print(f"{optimiser:9}  {widths!s:18} {speeds} {frames:13.0f}   {100 * slowed:9.1f} %")
    finish(made)


if __name__ == "__main__":
    main()
