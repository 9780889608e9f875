"""A large layer and many restarts on a CUDA device: fused kernels beside plain torch and what bounds them.

Run as `python3 run.py bench gpu [--rows N] [--restarts N] [--seconds N] [--json FILE]`.

The work is forward and backward, without an optimiser's step: values, then the derivatives by all
coefficients, and for the single layer those by its sources too.
"""

import sys
from collections.abc import Callable

import torch

from benchmarks._measure import Cell, Table, in_turns, options, write
from kan_core.model.fused.choice import not_fused
from kan_core.model.layer_pass import DenseLayer
from kan_core.model.network import KAN
from kan_core.model.spec import ModelSpec, another_start, first_state
from kan_core.model.state import InputState, ModelState, OutputState
from kan_core.training.sweeps.trial import one_thread

GRID, WIDTH = 5, 64
REPEATS = 20
"""Launches between two looks at the clock, so that the device is never idle."""
CPU_RESTARTS = 64
MEMORY, SINGLE_RATE = 4.8e12, 67e12
"""Bytes and float32 operations a second of an H200, by its data sheet."""

Work = Callable[[], object]


def start(widths: tuple[int, ...]) -> ModelState:
    inputs = [InputState(f"x{i}") for i in range(widths[0])]
    outputs = [OutputState(f"y{i}") for i in range(widths[-1])]
    return first_state(ModelSpec(widths, GRID), inputs, outputs, seed=0)


def plain(network: KAN) -> KAN:
    """The network with dense layers, whatever it had."""
    network.layers = [DenseLayer(layer.plan, layer.knots, layer.knots.device) for layer in network.layers]
    return network


def layer_pass(network: KAN, rows: int) -> Work:
    """Forward and backward of a network's first layer, its sources' derivatives included."""
    layer, theta = network.layers[0], network.theta.detach()
    x = torch.rand(1, layer.plan.layer.sources, rows).to(theta) * 2.0 - 1.0
    g = torch.randn(1, layer.plan.layer.targets, rows).to(theta)

    @torch.no_grad()
    def work() -> None:
        done = layer.run(x, theta)
        edge = layer.edge_cotangents(done, g)
        layer.source_cotangents(done, edge)
        layer.coefficient_gradient(done, edge)

    return work


def network_pass(network: KAN, rows: int) -> Work:
    """Values and gradient of every restart of a network on the same rows."""
    u = torch.rand(1, network.layers[0].plan.layer.sources, rows).to(network.theta) * 2.0 - 1.0

    @torch.no_grad()
    def work() -> None:
        passes = network.passes(u)
        network.gradient(passes, passes[-1].values)

    return work


def repeated(work: Work) -> Work:
    """The work several times, until the device has done it."""

    def all_of_it() -> None:
        for _ in range(REPEATS):
            work()
        torch.cuda.synchronize()

    return all_of_it


def milliseconds(works: dict[str, Work], seconds: float) -> dict[str, Cell]:
    """Median time of each work; none of one that does not fit into the device's memory."""
    fitting = {}
    for name, work in works.items():
        try:
            work()
        except torch.OutOfMemoryError:
            continue
        fitting[name] = repeated(work)
    return {name: 1e3 * value / REPEATS for name, value in in_turns(fitting, seconds).items()}


def ratio(cells: dict[str, Cell]) -> float | None:
    fused, plain = cells.get("fused"), cells.get("plain")
    return plain / fused if isinstance(fused, float) and isinstance(plain, float) else None


def floors(rows: int, size: int) -> tuple[float, float]:
    """Least milliseconds of the layer on an H200: for its memory, and for its arithmetic by local support.

    Memory: x and y or g forward, x, g and the slopes by x backward. Arithmetic: the four functions of an edge
    that are not zero, in values, slopes and sums, two operations each.
    """
    bytes_moved = 5 * WIDTH * rows * size
    operations = 3 * 4 * 2 * WIDTH * WIDTH * rows
    return 1e3 * bytes_moved / MEMORY, 1e3 * operations / SINGLE_RATE


def layer_table(rows: int, seconds: float) -> Table:
    columns = ("fused", "plain", "ratio", "memory floor*", "float32 floor*")
    widths = {"numbers": 9, "rows": 8, **dict.fromkeys(columns, 14)}
    table = Table(f"One layer [{WIDTH}, {WIDTH}], forward and backward, ms (* of an H200)", widths)
    for dtype in (torch.float32, torch.float64):
        network, dense = (KAN([start((WIDTH, WIDTH))], dtype, "cuda") for _ in range(2))
        tell(network)
        works = {"fused": layer_pass(network, rows), "plain": layer_pass(plain(dense), rows)}
        cells = milliseconds(works, seconds)
        floor = dict(zip(columns[3:], floors(rows, dtype.itemsize), strict=True))
        name = str(dtype).removeprefix("torch.")
        table.add({"numbers": name, "rows": rows, **cells, "ratio": ratio(cells), **floor})
    return table


def restarts_table(count: int, rows: int, seconds: float) -> Table:
    columns = ("fused", "plain", "ratio", "CPU*")
    widths = {"numbers": 9, "restarts": 9, "rows": 8, **dict.fromkeys(columns, 14)}
    title = f"Restarts of [2, 5, 1] in one batch, values and gradient, ms (* one core, from {CPU_RESTARTS})"
    table = Table(title, widths)
    first = start((2, 5, 1))
    states = [first, *(another_start(first, seed) for seed in range(1, count))]
    for dtype in (torch.float32, torch.float64):
        network, dense = (KAN(states, dtype, "cuda") for _ in range(2))
        tell(network)
        works = {"fused": network_pass(network, rows), "plain": network_pass(plain(dense), rows)}
        cells = milliseconds(works, seconds)
        with one_thread():
            few = min(count, CPU_RESTARTS)
            work = network_pass(KAN(states[:few], dtype), rows)
            cells["CPU*"] = 1e3 * in_turns({"CPU*": work}, seconds)["CPU*"] * count / few
        name = str(dtype).removeprefix("torch.")
        table.add({"numbers": name, "restarts": count, "rows": rows, **cells, "ratio": ratio(cells)})
    return table


def tell(network: KAN) -> None:
    """Ends where nothing would be fused: then both columns would be the same."""
    for note in not_fused(network.layers):
        sys.exit(note)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--rows", type=int, default=65_536, help="of the layer (65,536)")
    parser.add_argument("--restarts", type=int, default=4096, help="in one batch (4,096), on 1,000 rows")
    parser.add_argument("--seconds", type=float, default=3.0, help="for each line of a table (3)")
    chosen = parser.parse_args()
    if not torch.cuda.is_available():
        sys.exit("There is no CUDA device here to measure.")
    print(torch.cuda.get_device_name())
    tables = [layer_table(chosen.rows, chosen.seconds)]
    tables.append(restarts_table(chosen.restarts, 1000, chosen.seconds))
    write(tables, chosen.json)


if __name__ == "__main__":
    main()
