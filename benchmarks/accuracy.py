"""How exact a network becomes: the first example of every KAN, and tables 1 and 2 of the KAN paper.

Run as `python3 run.py bench accuracy [--json FILE] [--starts N] [--seeds N] [--only hello|tables] [--peers]`.

Every network is trained on 1,000 rows; 1,000 held-out rows choose grid and start, as in the paper; the errors
on 1,000 fresh rows, which nothing has seen, are given too. All are in the units of the target.
"""

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import inf
from statistics import median

from benchmarks._measure import Cell, Table, options, wait_for_kernels, write
from benchmarks._paper_tables import FEYNMAN
from benchmarks._pykan import fit_hello
from kan_core.experiments.samples import Sample, hello
from kan_core.experiments.special import SPECIAL_FUNCTIONS, PaperRow
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Progress
from kan_core.training.refinement import fit_refining
from kan_core.training.sweeps.trial import one_thread

ENOUGH = 3e-3
"""The test RMSE that a first fit is to reach on the first example."""
GRID = 5
PROCESSES = 2
"""Rows of the tables that are trained side by side."""


@dataclass(frozen=True)
class Reached:
    """The best of several starts.

    Attributes:
        held_out: RMSE on the rows that chose it.
        fresh: RMSE on rows that nothing has seen.
        grid_size: of the chosen grids.
        seconds: of all starts.
        seconds_to: seconds until the first start had a held-out error below `ENOUGH`.
    """

    held_out: float
    fresh: float
    grid_size: int
    seconds: float
    seconds_to: float | None


def best_of(sample: Sample, widths: tuple[int, ...], starts: range, restarts: int) -> Reached:
    """Trains a network on finer and finer grids from every start, and keeps the best one."""
    began, ends, seconds_to = time.perf_counter(), [], None
    enough = ENOUGH / sample.unit
    for start in starts:
        config = TrainingConfig(seed=start * restarts, restarts=restarts)
        state = sample.start(widths, GRID, config.seed)
        for event in fit_refining(sample.train, state, config, sample.test):
            if isinstance(event, Finished):
                ends.append(event)
            elif seconds_to is None and isinstance(event, Progress) and event.test_error < enough:
                seconds_to = time.perf_counter() - began
    best = min(ends, key=lambda end: end.test_error)
    return Reached(
        best.test_error * sample.unit,
        sample.fresh_error(best.state),
        best.state.layers[0].grid_size,
        time.perf_counter() - began,
        seconds_to,
    )


def first_example(seeds: int) -> Table:
    """Medians over single starts beside pykan's, where it is installed."""
    columns = {"network": 9, "to 3e-3, s": 10, "pykan": 6, "ratio": 6, "best RMSE": 9, "worst": 9, "fresh": 9}
    more = {"seconds": 7, "pykan best": 10, "pykan s": 7}
    table = Table(f"exp(sin(pi x) + y^2), 1,000 rows, {seeds} seeds", {**columns, **more})
    sample = Sample.of([hello(1000, seed) for seed in range(3)])
    best_of(sample, (2, 1, 1), range(1), 1)  # the first fit of a process also loads what it needs
    for widths in ((2, 1, 1), (2, 5, 1)):
        ours = [best_of(sample, widths, range(seed, seed + 1), 1) for seed in range(seeds)]
        quick, slow = fit_hello(widths, ENOUGH, (5,), 40), fit_hello(widths, 0.0, (3, 5, 10, 20, 50), 50)
        to_enough = median(one.seconds_to or inf for one in ours)
        theirs = quick.seconds_to if quick else None
        cells: dict[str, Cell] = {
            "network": str(list(widths)),
            "to 3e-3, s": to_enough,
            "pykan": theirs,
            "ratio": theirs / to_enough if theirs else None,
            "best RMSE": median(one.held_out for one in ours),
            "worst": max(one.held_out for one in ours),
            "fresh": median(one.fresh for one in ours),
            "seconds": median(one.seconds for one in ours),
            "pykan best": slow.best if slow else None,
            "pykan s": slow.seconds if slow else None,
        }
        table.add(cells)
    return table


def reached_in_row(starts: int, name: str) -> Reached:
    """One row of the paper's tables by its name, in a worker process."""
    row = next(row for row in (*SPECIAL_FUNCTIONS, *FEYNMAN) if row.name == name)
    sample = Sample.of([row.table(1000, seed) for seed in range(3)])
    with one_thread():
        return best_of(sample, row.widths, range(starts), restarts=4 if len(row.widths) == 3 else 20)


def published_table(title: str, rows: tuple[PaperRow, ...], starts: int) -> Table:
    """Rows of the paper beside what is reached here."""
    widths = {"function": 13, "shape": 20, "published": 9, "held out": 9, "fresh": 9, "lower": 5, "grid": 5}
    table = Table(title, {**widths, "seconds": 7, "domain": 20})
    names = [row.name for row in rows]
    began, lower, lower_fresh = time.perf_counter(), 0, 0
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=spawn) as pool:
        for row, reached in zip(rows, pool.map(partial(reached_in_row, starts), names), strict=True):
            cells: dict[str, Cell] = {
                "function": row.name,
                "shape": str(list(row.widths)),
                "published": row.published,
                "held out": reached.held_out,
                "fresh": reached.fresh,
                "lower": reached.held_out < row.published,
                "grid": reached.grid_size,
                "seconds": reached.seconds,
                "domain": row.domain_text,
            }
            table.add(cells)
            lower += reached.held_out < row.published
            lower_fresh += reached.fresh < row.published
    seconds = time.perf_counter() - began
    print(f"lower in {lower} of {len(rows)} (on fresh rows: {lower_fresh}) in {seconds:.0f} s")
    return table


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--starts", type=int, default=3, help="seeds for each row of the paper's tables")
    parser.add_argument("--seeds", type=int, default=5, help="single starts of the first example")
    parser.add_argument("--only", choices=("hello", "tables"))
    chosen = parser.parse_args()
    tables = []
    wait_for_kernels()
    if chosen.only != "tables":
        with one_thread():
            tables.append(first_example(chosen.seeds))
    if chosen.only != "hello":
        tables.append(published_table("Table 1: special functions", SPECIAL_FUNCTIONS, chosen.starts))
        tables.append(published_table("Table 2: Feynman, dimensionless", FEYNMAN, chosen.starts))
    write(tables, chosen.json)


if __name__ == "__main__":
    main()
