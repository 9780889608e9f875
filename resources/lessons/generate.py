"""Writes the tables of the lessons that are computed: `python -m resources.lessons.generate`."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
Table = Mapping[str, Column | list[str]]
FOLDER = Path(__file__).parent
DIGITS = 12
AU, YEAR = 149_597_870_700.0, 365.25 * 86_400.0
"""In metres and seconds."""


def product() -> Table:
    """p = x y of both signs, and q = u / v of positive numbers."""
    random = np.random.default_rng(4)
    x, y = random.uniform(-1.0, 1.0, (2, 200))
    return {"x": x, "y": y, "p": x * y}


def quotient() -> Table:
    """q = x / y of positive numbers."""
    random = np.random.default_rng(5)
    x, y = random.uniform(0.5, 3.0, (2, 200))
    return {"x": x, "y": y, "q": x / y}


def ten_inputs() -> Table:
    """Ten columns, three of which f depends on, with noise of 0.05."""
    random = np.random.default_rng(7)
    columns = {f"x{number}": random.uniform(-1.0, 1.0, 240) for number in range(1, 11)}
    noise = random.normal(0.0, 0.05, 240)
    f = np.sin(np.pi * columns["x3"]) + 2.0 * columns["x7"] ** 2 + np.exp(columns["x9"]) + noise
    return {**columns, "f": f}


def copies() -> Table:
    """Two instruments a and b that measure nearly the same, and f that depends on it and on c."""
    random = np.random.default_rng(17)
    a, c = random.uniform(-1.0, 1.0, (2, 240))
    b = a + random.normal(0.0, 0.001, 240)
    return {"a": a, "b": b, "c": c, "f": np.sin(np.pi * a) + c**2 + random.normal(0.0, 0.05, 240)}


def saturating(noise: float, rows: int = 120, ends: tuple[float, float] = (0.1, 4.0)) -> Callable[[], Table]:
    """y = x / (1 + x) between two ends, with noise as a part of its spread."""

    def made() -> Table:
        random = np.random.default_rng(12)
        x = np.sort(random.uniform(*ends, rows))
        y = x / (1.0 + x)
        return {"x": x, "y": y + noise * y.std() * random.normal(size=x.size)}

    return made


def moons() -> Table:
    """Two crescents that reach into each other, with noise of 0.15."""
    random = np.random.default_rng(13)
    angle = random.uniform(0.0, np.pi, 240)
    upper = np.arange(240) % 2 == 0
    x = np.where(upper, np.cos(angle), 1.0 - np.cos(angle)) + random.normal(0.0, 0.15, 240)
    y = np.where(upper, np.sin(angle), 0.5 - np.sin(angle)) + random.normal(0.0, 0.15, 240)
    return {"x": x, "y": y, "moon": ["upper" if each else "lower" for each in upper]}


def newton() -> Table:
    """What pulls the planets: g = 4 pi^2 a / P^2, from their measured distances and periods."""
    rows = (FOLDER.parent / "samples" / "kepler.csv").read_text(encoding="utf-8").splitlines()[1:]
    names, a, period = zip(*(row.split(",") for row in rows), strict=True)
    distance, seconds = np.array(a, float), np.array(period, float) * YEAR
    return {"body": list(names), "a": distance, "g": 4.0 * np.pi**2 * distance * AU / seconds**2}


TABLES: Mapping[str, Callable[[], Table]] = {
    "sums_and_products/product.csv": product,
    "sums_and_products/quotient.csv": quotient,
    "what_matters/ten.csv": ten_inputs,
    "what_matters/copies.csv": copies,
    "noise_and_honesty/exact.csv": saturating(0.0),
    "noise_and_honesty/one_percent.csv": saturating(0.01),
    "noise_and_honesty/ten_percent.csv": saturating(0.1),
    "noise_and_honesty/thirty_rows.csv": saturating(0.1, 30, (0.5, 3.0)),
    "classes/moons.csv": moons,
    "kepler_and_newton/newton.csv": newton,
}


def text(table: Table) -> str:
    """A table as comma-separated text."""
    rows = zip(*(map(_cell, column) for column in table.values()), strict=True)
    return "\n".join([",".join(table), *(",".join(row) for row in rows)]) + "\n"


def _cell(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.{DIGITS}g}"


if __name__ == "__main__":
    for name, make in TABLES.items():
        file = FOLDER / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text(make()), encoding="utf-8", newline="\n")
