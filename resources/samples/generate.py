"""Makes the sample tables that follow a formula: `python -m resources.samples.generate FOLDER`."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Table = dict[str, FloatArray]
"""Columns by header, the target last."""


def exponential_of_sine(random: np.random.Generator) -> Table:
    """f = exp(sin(pi x) + y^2)."""
    x, y = random.uniform(-1, 1, (2, 1000)).round(6)
    return {"x": x, "y": y, "f": np.exp(np.sin(np.pi * x) + y**2)}


def pendulum(random: np.random.Generator) -> Table:
    """T = 2 pi sqrt(L / g), measured with 1 % noise; the mass plays no part."""
    length, mass = random.uniform(0.2, 2.5, 300).round(3), random.uniform(0.1, 2.0, 300).round(3)
    period = 2 * np.pi * np.sqrt(length / 9.80665) * (1 + 0.01 * random.standard_normal(300))
    return {"L (m)": length, "m (kg)": mass, "T (s)": period.round(4)}


def velocity_addition(random: np.random.Generator) -> Table:
    """w = (u + v) / (1 + u v), in units of the speed of light."""
    u, v = random.uniform(-0.95, 0.95, (2, 800)).round(6)
    return {"u": u, "v": v, "w": (u + v) / (1 + u * v)}


def ideal_gas(random: np.random.Generator) -> Table:
    """p = n R T / V."""
    n, temperature = random.uniform(0.5, 3, 600).round(4), random.uniform(250, 450, 600).round(3)
    volume = random.uniform(0.01, 0.05, 600).round(6)
    pressure = n * 8.314462618 * temperature / volume
    return {"n (mol)": n, "T (K)": temperature, "V (m^3)": volume, "p (Pa)": pressure}


def damped_oscillation(random: np.random.Generator) -> Table:
    """s = exp(-0.4 t) cos(3 t), in centimetres, measured with a noise of 0.05 mm."""
    time = np.linspace(0, 8, 401).round(3)
    position = np.exp(-0.4 * time) * np.cos(3 * time) + 0.005 * random.standard_normal(401)
    return {"t (s)": time, "s (cm)": position.round(4)}


GENERATED: dict[str, Callable[[np.random.Generator], Table]] = {
    "exponential_of_sine.csv": exponential_of_sine,
    "pendulum.csv": pendulum,
    "velocity_addition.csv": velocity_addition,
    "ideal_gas.csv": ideal_gas,
    "damped_oscillation.csv": damped_oscillation,
}


def text_of(table: Table) -> str:
    """The table as CSV, with all digits."""
    rows = zip(*(column.tolist() for column in table.values()), strict=True)
    return "\n".join([",".join(table), *(",".join(map(repr, row)) for row in rows)]) + "\n"


def write_samples(folder: Path) -> None:
    """Write every table into `folder`; each has a random sequence of its own, and always the same."""
    for seed, (name, make) in enumerate(GENERATED.items(), start=1):
        text = text_of(make(np.random.default_rng(seed)))
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_samples(Path(sys.argv[1]))
