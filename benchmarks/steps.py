"""One step of training: Adam beside pykan and others, Levenberg-Marquardt compiled beside plain torch.

Run as `python3 run.py bench steps [--json FILE] [--seconds N] [--peers]`.
"""

from collections.abc import Callable
from functools import partial
from types import ModuleType

import numpy as np
import torch

from benchmarks._measure import Cell, Table, in_turns, options, wait_for_kernels, write
from benchmarks._pykan import adam_step as pykan_step
from benchmarks._renderings import GaussianLayer, RecursionLayer, adam_step, mlp, stacked
from kan_core.compiled.ready import TRAINING, kernels
from kan_core.experiments.samples import Sample, hello
from kan_core.model.network import KAN
from kan_core.training.losses.squares import Squares
from kan_core.training.optimisers.adam import PlainAdam
from kan_core.training.optimisers.compiled_adam import CompiledAdam, compiled_adam
from kan_core.training.optimisers.damped_step import DampedStep
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows
from kan_core.training.sums.compiled import compiled_sums
from kan_core.training.sums.normal_equations import PlainSums, Sums
from kan_core.training.sweeps.trial import one_thread

ADAM = (((2, 5, 1), 1000), ((10, 10, 10, 1), 1000), ((64, 64, 1), 4096))
SECOND_ORDER = (((2, 1, 1), 5), ((2, 5, 1), 5), ((5, 5, 1), 10))
GRID = 5
IN_ONE_CALL = 20
"""Steps that one call of a kernel takes in the second figure: as many as a pass over a table has batches."""


def widths_of(columns: tuple[str, ...]) -> dict[str, int]:
    return {"network": 15, **dict.fromkeys(columns, 12)}


def sample(widths: tuple[int, ...], rows: int) -> Sample:
    """Random rows of as many inputs as the network has."""
    random = np.random.default_rng(0)
    u = random.uniform(-1, 1, (rows, widths[0]))
    table = u, np.sin(3 * u).sum(axis=1, keepdims=True)
    return Sample.of([table, table, table])


def rows_of(network: KAN, problem: Problem) -> Rows:
    return Rows(network, problem, lambda: False, Squares())


def own_steps(widths: tuple[int, ...], count: int, dtype: torch.dtype) -> dict[str, Callable[[], object]]:
    """One Adam step of this program on all rows, by compiled kernels where they are ready, and in torch."""
    table, order = sample(widths, count), torch.arange(count)
    works: dict[str, Callable[[], object]] = {}
    for name, make in (("ours", compiled_adam), ("plain torch", PlainAdam)):
        network = KAN([table.start(widths, GRID)], dtype)
        rows, penalty = rows_of(network, table.train), RoughnessPenalty(network, 1e-9)
        steps = make(network, rows, penalty, 1e-3, count)
        if steps is not None:
            works[name] = partial(steps.pass_over, order)
        if isinstance(steps, CompiledAdam):
            works["of 20"] = partial(steps.pass_over, order.repeat(IN_ONE_CALL))
    return works


def adam_table(dtype: torch.dtype, seconds: float) -> Table:
    """Milliseconds of one step, and how often ours fits into pykan's."""
    columns = (
        "rows",
        "ours",
        "of 20",
        "plain torch",
        "pykan speed",
        "ratio",
        "ratio of 20",
        "pykan",
        "MLP",
        "FastKAN*",
        "efficient*",
    )
    name = str(dtype).removeprefix("torch.")
    table = Table(f"One Adam step, {name}, ms (* our rendering of the formulas)", widths_of(columns))
    for widths, rows in ADAM:
        ends = widths[0], widths[-1], rows, dtype
        works: dict[str, Callable[[], object] | None] = {
            **own_steps(widths, rows, dtype),
            "pykan speed": pykan_step(widths, rows, True, dtype),
            "pykan": pykan_step(widths, rows, False, dtype),
            "MLP": adam_step(mlp(widths), *ends),
            "FastKAN*": adam_step(stacked(GaussianLayer, widths), *ends),
            "efficient*": adam_step(stacked(RecursionLayer, widths), *ends),
        }
        median = in_turns({key: work for key, work in works.items() if work is not None}, seconds)
        if "of 20" in median:
            median["of 20"] /= IN_ONE_CALL
        cells: dict[str, Cell] = {key: 1e3 * value for key, value in median.items()}
        theirs = median.get("pykan speed")
        for ratio, ours in (("ratio", median.get("ours")), ("ratio of 20", median.get("of 20"))):
            cells[ratio] = theirs / ours if theirs and ours else None
        table.add({"network": str(list(widths)), "rows": rows, **cells})
    return table


def iteration(network: KAN, sums: Sums, module: ModuleType | None) -> Callable[[], object]:
    """One iteration of Levenberg-Marquardt: the sums, the solution, the loss at the trial point."""
    penalty, solver = RoughnessPenalty(network, 1e-9), DampedStep(network.free, 1e-15, module)
    matrix, reach = penalty.matrix, penalty.reach
    if isinstance(sums, PlainSums):
        solver._kernels = None  # as long as they are not compiled
    theta, damping = network.theta.detach(), np.full(1, 1e-2)

    def work() -> object:
        equations = sums.normal_equations()
        slope = equations.slope + theta @ matrix
        delta, _ = solver.step(equations.curvature, matrix, reach, slope, damping)
        return sums.mean_loss(theta + delta)

    return work


def second_order_table(seconds: float) -> Table:
    """Milliseconds of one iteration with compiled kernels and with plain torch."""
    columns = ("grid", "rows", "compiled", "plain torch", "ratio")
    table = Table("One Levenberg-Marquardt iteration, float64, ms", widths_of(columns))
    for widths, grid in SECOND_ORDER:
        data = Sample.of([hello(1000, 0)] * 3) if widths[0] == 2 else sample(widths, 1000)
        network = KAN([data.start(widths, grid)])
        rows = rows_of(network, data.train)
        works = {"plain torch": iteration(network, PlainSums(network, rows), None)}
        compiled = compiled_sums(network, rows)
        if compiled is not None:
            works["compiled"] = iteration(network, compiled, kernels(TRAINING))
        median = in_turns(works, seconds)
        cells: dict[str, Cell] = {key: 1e3 * value for key, value in median.items()}
        cells["ratio"] = median["plain torch"] / median["compiled"] if compiled else None
        table.add({"network": str(list(widths)), "grid": grid, "rows": 1000, **cells})
    return table


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="for each line of a table (5)")
    chosen = parser.parse_args()
    wait_for_kernels()
    with one_thread():
        tables = [adam_table(dtype, chosen.seconds) for dtype in (torch.float32, torch.float64)]
        tables.append(second_order_table(chosen.seconds))
    write(tables, chosen.json)


if __name__ == "__main__":
    main()
