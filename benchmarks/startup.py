"""From the command to a formula: window, engine, law of the first sample: `python -m benchmarks.startup`."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks._measure import Table, options, wait_for_kernels, write
from benchmarks._screen import screen

STAGES = {
    "window": ("the window is visible, from the command", 1.2),
    "computing": ("of that, computing in the window's process", None),
    "engine": ("the engine is ready, after that", 4.0),
    "settled": ("training of the first sample has settled, from the click", None),
    "law": ("its formula stands, from the click", 60.0),
}
"""What is timed, and the seconds that it may take."""


def start(click: bool) -> dict[str, float]:
    """Seconds of each stage of one start; with a click on the first sample and, once trained, on Discover."""
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-m", "benchmarks._startup_child", str(Path(folder) / "window.ini")]
        # Modules are compiled at the first start and kept, as on a user's machine.
        surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
        began = time.time()
        done = subprocess.run(
            [*program, "click"] if click else program,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            env=surroundings,
        )
    moments: dict[str, float] = json.loads(done.stdout)
    before = {
        "window": began,
        "engine": moments["window"],
        "computing": 0.0,
        "settled": moments.get("click", 0.0),
    }
    before["law"] = before["settled"]
    return {name: moments[name] - before[name] for name in STAGES if name in moments}


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--starts", type=int, default=8, help="starts of which the window is timed")
    parser.add_argument("--formulas", type=int, default=3, help="of them, those that go on to a formula")
    asked = parser.parse_args()
    wait_for_kernels()
    with screen() as where:
        print(f"on {where}; the first start, for the disk, is not counted")
        start(click=False)
        starts = [start(click=turn < asked.formulas) for turn in range(asked.starts)]
    table = Table("Seconds", {"": 58, "starts": 6, "median": 8, "slowest": 8, "at most": 8})
    for name, (title, most) in STAGES.items():
        times = [timed[name] for timed in starts if name in timed]
        if times:
            figures = {"starts": len(times), "median": statistics.median(times), "slowest": max(times)}
            table.add({"": title, "at most": most, **figures})
    write([table], asked.json)


if __name__ == "__main__":
    main()
