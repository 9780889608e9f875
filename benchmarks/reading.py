"""Time and memory to read a large text table, beside plain pandas: `python -m benchmarks.reading`.

Processes take turns, and each reads once. Seconds are those of the processor, which others on the machine
lengthen little; the ratio is what counts.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks._measure import Table
from benchmarks._reading_child import READERS

BLOCK = 20_000
COLUMNS = 10
TIMES = 3


def written(path: Path, rows: int) -> None:
    """Write so many rows of ten columns; one block of random numbers over and over."""
    values = np.random.default_rng(0).random((BLOCK, COLUMNS))
    lines = [",".join(f"{value:.9f}" for value in row) + "\n" for row in values]
    with path.open("w", encoding="ascii") as file:
        file.write(",".join("abcdefghij") + "\n")
        for start in range(0, rows, BLOCK):
            file.writelines(lines[: rows - start])


def measured(reader: str, file: Path) -> dict[str, float]:
    """What one reading took."""
    command = [sys.executable, "-m", "benchmarks._reading_child", reader, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000, metavar="N")
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.csv"
        written(file, rows)
        title = f"{rows:,} rows, {COLUMNS} columns, {file.stat().st_size / 1e6:.0f} MB"
        runs: dict[str, list[dict[str, float]]] = {reader: [] for reader in READERS}
        for _ in range(TIMES):
            for reader, found in runs.items():
                found.append(measured(reader, file))
    table = Table(title, {"reader": 18, "seconds": 8, "ratio": 6, "MB before": 10, "MB at most": 10})
    least = median(run["busy"] for run in runs["pandas.read_csv"])
    for reader, found in runs.items():
        busy = median(run["busy"] for run in found)
        table.add(
            {
                "reader": reader,
                "seconds": round(busy, 2),
                "ratio": round(busy / least, 2),
                "MB before": round(max(run["before"] for run in found)),
                "MB at most": round(max(run["peak"] for run in found)),
            }
        )


if __name__ == "__main__":
    main()
