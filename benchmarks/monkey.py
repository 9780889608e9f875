"""Random operations at the window, and whatever goes wrong: `python -m benchmarks.monkey --seeds 1 2 3`."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import tempfile
import time
from pathlib import Path

from app.application import Application, build
from app.settings import Settings
from benchmarks._monkey.course import Monkey


def trial(seed: int, operations: int, folder: Path) -> Monkey:
    """One monkey in a window of its own; everything is put away afterwards."""
    application = build([], Settings(folder / "window.ini"))
    application.window.show()
    application.session.engine.start()
    monkey = Monkey(application, seed, folder)
    try:
        monkey.play(operations)
    finally:
        put_away(application)
    return monkey


def put_away(application: Application) -> None:
    """Close the window without a question."""
    application.session.primitives.take(())
    application.session.model.take(None)
    application.window.close()
    application.window.deleteLater()
    application.qt.processEvents()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--operations", type=int, default=500)
    parser.add_argument("--log", type=Path, help="a folder for what was done")
    options = parser.parse_args()
    wrong = 0
    for seed in options.seeds:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            monkey = trial(seed, options.operations, Path(folder))
        if options.log is not None:
            options.log.mkdir(exist_ok=True)
            (options.log / f"{seed}.txt").write_text("\n".join(monkey.log) + "\n")
        seconds = time.perf_counter() - began
        print(
            f"seed {seed}: {len(monkey.log)} operations, {seconds:.0f} s, faults: {len(monkey.faults.found)}"
        )
        for fault in monkey.faults.found:
            print(f"  {fault}")
        wrong += len(monkey.faults.found)
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
