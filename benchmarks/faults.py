"""What is lost when something fails, and nothing may be: `python -m benchmarks.faults`.

Parts: kills of the engine and of the window, damaged projects and journals, failed saves, mutated tables.
"""

import argparse
import sys
import time
from pathlib import Path

from benchmarks._engine import BEAT  # noqa: F401  (before Qt: without a screen it draws into memory)
from benchmarks._faults.engines import killed_engines
from benchmarks._faults.importing import mutated_files
from benchmarks._faults.outcome import SHOWN, Outcome
from benchmarks._faults.projects import damaged_journals, damaged_projects, failed_saves
from benchmarks._faults.windows import killed_windows
from benchmarks._measure import Table, options, write

COUNTS = {"engine": 50, "window": 50, "projects": 1000, "journals": 1000, "saves": 100, "tables": 100_000}
TITLES = {
    "engine": "kill -9 of the engine",
    "window": "kill -9 of the window",
    "projects": "project cut off or bit flipped",
    "journals": "journal cut off or bit flipped",
    "saves": "disk full, folder closed",
    "tables": "mutated tables",
}


def outcome_of(part: str, count: int, given: argparse.Namespace) -> Outcome:
    """What came of so many trials of a part."""
    if part == "tables":
        return mutated_files(count, given.seed, given.seconds, given.progress)
    if part in ("engine", "window"):
        killed = killed_engines if part == "engine" else killed_windows
        return killed(count, given.seed, given.seconds)
    damaged = {"projects": damaged_projects, "journals": damaged_journals, "saves": failed_saves}
    return damaged[part](count, given.seed)


def main() -> int:
    parser = options(__doc__)
    parser.add_argument("parts", nargs="*", choices=[*COUNTS, []], help="all where none is named")
    parser.add_argument("--count", type=int, help="of trials, instead of the full count of each part")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--seconds", type=float, default=float("inf"), help="that kills and mutated tables may take, each"
    )
    parser.add_argument("--progress", type=Path, metavar="FILE", help="goes on with mutated tables there")
    given = parser.parse_args()
    table = Table("What failed and what came of it", {"fault": 32, "trials": 7, "wrong": 6, "ends": 60})
    wrong: list[str] = []
    for name in given.parts or COUNTS:
        began = time.perf_counter()
        outcome = outcome_of(name, given.count or COUNTS[name], given)
        told = f"{outcome.told()}, {time.perf_counter() - began:.0f} s"
        cells = {"fault": TITLES[name], "trials": outcome.trials, "wrong": len(outcome.wrong), "ends": told}
        table.add(cells)
        wrong.extend(outcome.wrong)
    write([table], given.json)
    for text in wrong[:SHOWN]:
        print(text)
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
