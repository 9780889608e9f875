"""One measured run of `scale` in a process of its own: reads a table, trains, prints what it took as JSON."""

import json
import math
import resource
import sys
import time
from pathlib import Path

import numpy as np
import torch

from kan_core.compiled.ready import TRAINING, kernels
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.table import read_table
from kan_core.model.network import KAN
from kan_core.model.spec import ModelSpec, first_state
from kan_core.training.losses.squares import Squares
from kan_core.training.optimisers.levenberg_marquardt import LevenbergMarquardt
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.prepare import Prepared, prepare
from kan_core.training.rows import Rows
from kan_core.training.sums.select import sums_of

MEGABYTE = 1e6


def resident() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE


def peak() -> float:
    """The most megabytes that it has held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def read(file: Path) -> Dataset:
    """A CSV file as the program reads it, or a NumPy file with the target last."""
    if file.suffix == ".csv":
        return read_table(file).with_target("y")
    values = np.load(file)
    columns = [Column(f"x{i}") for i in range(values.shape[1] - 1)]
    return Dataset(file.stem, (*columns, Column("y", Role.TARGET)), values)


def train(prepared: Prepared, widths: tuple[int, ...], iterations: int) -> float:
    """Levenberg-Marquardt on all training rows; the error reached."""
    network = KAN([first_state(ModelSpec(widths, 5), prepared.inputs, prepared.outputs)])
    rows = Rows(network, prepared.train, lambda: False, Squares())
    solver = LevenbergMarquardt(network, sums_of(network, rows), RoughnessPenalty(network, 1e-7))
    for _ in range(iterations):
        solver.iterate()
    return math.sqrt(float(solver.loss[0]))


def main() -> None:
    file, widths, iterations, threads = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(threads)
    kernels(TRAINING)  # loaded by any program that trains, whatever the table
    before = resident()
    start = time.perf_counter()
    prepared = prepare(read(file), fraction=0.999)
    ready = time.perf_counter()
    error = train(prepared, tuple(map(int, widths.split(","))), iterations)
    measured = {
        "rows": prepared.train.rows,
        "reading, s": ready - start,
        "training, s": time.perf_counter() - ready,
        "MB above": peak() - before,
        "error": error,
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
