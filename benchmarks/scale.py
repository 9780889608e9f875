"""A large table: time of 20 second-order iterations, and memory above the process before it reads the table.

Run as `python3 run.py bench scale [--rows N] [--iterations N] [--threads N] [--json FILE]`.

Every line is a process of its own that reads a file, an array or a CSV, prepares it as the program does and
trains [5, 5, 1] on all training rows.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from benchmarks._measure import Table, options, wait_for_kernels, write

INPUTS, WIDTHS = 5, "5,5,1"


def write_tables(folder: Path, rows: int) -> tuple[Path, Path]:
    """The same smooth function of five inputs as a NumPy file and as a CSV file."""
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, (rows, INPUTS))
    y = np.exp(np.sin(np.pi * x[:, 0]) + x[:, 1] ** 2) + x[:, 2] * x[:, 3] + np.tanh(2 * x[:, 4])
    values = np.column_stack([x, y])
    array, text = folder / "table.npy", folder / "table.csv"
    np.save(array, values)
    names = ",".join([f"x{i}" for i in range(INPUTS)] + ["y"])
    np.savetxt(text, values, fmt="%.9g", delimiter=",", header=names, comments="")
    return array, text


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--iterations", type=int, default=20)
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    wait_for_kernels()
    columns = {"file": 6, "rows": 9, "threads": 7, "reading, s": 10, "training, s": 11}
    title = f"[5, 5, 1], G = 5, {chosen.iterations} Levenberg-Marquardt iterations on all rows"
    table = Table(title, {**columns, "MB above": 8, "error": 8})
    with tempfile.TemporaryDirectory() as folder:
        for file in write_tables(Path(folder), chosen.rows):
            for threads in sorted({1, chosen.threads}):
                run = [sys.executable, "-m", "benchmarks._scale_child", str(file), WIDTHS]
                command = [*run, str(chosen.iterations), str(threads)]
                answer = subprocess.run(command, capture_output=True, text=True)
                if answer.returncode != 0:
                    sys.exit(answer.stderr)
                table.add({"file": file.suffix, "threads": threads, **json.loads(answer.stdout)})
    write([table], chosen.json)


if __name__ == "__main__":
    main()
