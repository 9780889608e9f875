"""The figures of the lessons, each beside what is published of it; and how long each lesson takes.

Run as `python3 run.py bench lessons [--only NAME ...] [--json FILE]`, or with `--play [LESSON ...]`.

Every line is a figure of an experiment of the classroom in full size. What came out is said below, with the
seconds of the processor that the whole experiment took in one thread. With `--play` the lessons are played
from start to end instead, all or those that are named, and their seconds by the clock are told.
"""

import time
from collections import deque
from typing import Any

from app.lessons.files import lessons
from benchmarks._lesson_times import times_of
from benchmarks._measure import Table, options, wait_for_kernels, write
from kan_core.experiments.perform import perform
from kan_core.training.sweeps.trial import one_thread

FULL: tuple[tuple[str, dict[str, Any]], ...] = (
    ("resolution", {"hidden": 1, "finest": 192}),
    ("resolution", {"hidden": 5, "finest": 96}),
    ("side_by_side", {"task": "composition", "iterations": 200}),
    ("side_by_side", {"task": "perceptron", "iterations": 200}),
    ("side_by_side", {"task": "jump", "iterations": 200}),
    ("side_by_side", {"task": "spirals", "iterations": 200}),
    ("remembering", {}),
    ("remembering", {"basis": "chebyshev"}),
    ("remembering", {"basis": "rbf"}),
    ("remembering", {"inputs": 2}),
    ("bases", {"target": "kink", "most": 128, "rows": 1000}),
    ("bases", {"target": "wave", "most": 128, "rows": 1000}),
    ("bases", {"target": "noise", "most": 128, "rows": 1000}),
    ("special_functions", {"starts": 3}),
    ("poisson", {"nodes": "product", "points": 625}),
    ("poisson", {"nodes": "sums", "points": 625, "grid_size": 12, "perceptron": False}),
    ("conserved", {}),
    ("conserved", {"noise": 0.01}),
)
"""Experiments and settings of the table."""
LESSONS = [lesson.id for lesson in lessons()]


def settings_text(settings: dict[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in settings.items()) or "as set"


def measure(name: str, settings: dict[str, Any]) -> Table:
    """One experiment: its figures, and its last sentence below them."""
    table = Table(
        f"{name}: {settings_text(settings)}", {"figure": 60, "here": 9, "published": 9, "source": 34}
    )
    began = time.process_time()
    (last,) = deque(perform(name, settings), maxlen=1)
    for figure in last.figures:
        unit = f", {figure.unit}" if figure.unit else ""
        table.add(
            {
                "figure": figure.name + unit,
                "here": figure.value,
                "published": figure.published,
                "source": figure.source or None,
            }
        )
    print(f"{last.sentence} ({time.process_time() - began:.1f} s)", flush=True)
    return table


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--only", nargs="+", choices=sorted({name for name, _ in FULL}))
    parser.add_argument("--play", nargs="*", choices=LESSONS, metavar="LESSON")
    chosen = parser.parse_args()
    wait_for_kernels()
    if chosen.play is None:
        with one_thread():
            tables = [measure(name, settings) for name, settings in FULL if name in (chosen.only or [name])]
    else:
        tables = [times_of(chosen.play)]
    write(tables, chosen.json)


if __name__ == "__main__":
    main()
