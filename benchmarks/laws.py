"""Five laws from CSV files through `discover`: recovered exactly or not, with how many seeds, in what time.

Run as `python3 run.py bench laws [--seeds N] [--rows N] [--noise S]`.
"""

import argparse
import csv
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from kan_core.data.table import read_table
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.settings import DiscoverySettings
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.text import formula_text

BEYOND = 0.3
"""How far over the upper limits, in widths of the range, a law is tried."""


@dataclass(frozen=True)
class Law:
    """A formula, and uniform ranges of its inputs."""

    text: str
    function: Callable[..., np.ndarray]
    ranges: dict[str, tuple[float, float]]

    def rows(self, seed: int, count: int, beyond: float = 0.0) -> dict[str, np.ndarray]:
        random = np.random.default_rng(seed)
        return {
            name: random.uniform(low, high + beyond * (high - low), count)
            for name, (low, high) in self.ranges.items()
        }


LAWS = (
    Law("exp(sin(pi x) + y^2)", lambda x, y: np.exp(np.sin(np.pi * x) + y**2), {"x": (-1, 1), "y": (-1, 1)}),
    Law("x y", lambda x, y: x * y, {"x": (-1, 1), "y": (-1, 1)}),
    Law("x / y", lambda x, y: x / y, {"x": (1, 3), "y": (1, 3)}),
    Law("sqrt(x^2 + y^2)", lambda x, y: np.sqrt(x**2 + y**2), {"x": (1, 3), "y": (1, 3)}),
    Law(
        "2 pi sqrt(a^3/(G M))",
        lambda a, G, M: 2 * np.pi * np.sqrt(a**3 / (G * M)),
        dict.fromkeys(("a", "G", "M"), (1, 5)),
    ),
)


def search(law: Law, folder: Path, rows: int, noise: float, seed: int) -> Done:
    """Writes the law's table and looks for it there."""
    columns = law.rows(seed, rows)
    target = law.function(*columns.values())
    target = target + noise * target.std() * np.random.default_rng(seed + 1000).normal(size=rows)
    path = folder / "table.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*columns, "f"])
        writer.writerows(
            [repr(float(cell)) for cell in row] for row in zip(*columns.values(), target, strict=True)
        )
    dataset = read_table(path).with_target("f")
    *_, done = discover(dataset, DiscoverySettings(seed=seed))
    assert isinstance(done, Done)
    return done


def deviation(law: Law, done: Done, beyond: float) -> float:
    """Relative RMSE of the best formula on fresh rows."""
    fresh = law.rows(77, 1000, beyond)
    truth = law.function(*fresh.values())
    given = evaluate(done.best.formula.expression, fresh)
    return float(np.sqrt(np.mean((given - truth) ** 2)) / np.std(truth))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--noise", type=float, default=0.0, help="in spreads of the target")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'law':24} seed {'in range':>9} {'beyond':>9} seconds  found")
    recovered = 0
    with tempfile.TemporaryDirectory() as folder:
        for law in LAWS:
            for seed in range(options.seeds):
                done = search(law, Path(folder), options.rows, options.noise, seed)
                inside, beyond = deviation(law, done, 0.0), deviation(law, done, BEYOND)
                recovered += inside < 1e-8 and beyond < 1e-7
                text = formula_text(done.best.formula.expression)
                print(
                    f"{law.text:24} {seed:4} {inside:9.1e} {beyond:9.1e} {done.seconds:7.1f}  {text}",
                    flush=True,
                )
    print(f"exactly recovered: {recovered} of {len(LAWS) * options.seeds}")


if __name__ == "__main__":
    main()
