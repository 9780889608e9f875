"""Laws of nature in tables of few rows, with measured or made noise and the scales of the SI."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import sympy as sp
from scipy.optimize import least_squares

from benchmarks._recovery.equations import FloatArray
from benchmarks._recovery.judge import Verdict
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.parser import parse

SAME_FORM = 1e-6
"""Largest relative distance of a formula from the law's form with constants of its own."""
BETWEEN = 200
"""Rows between those of the table in which the forms are compared."""


@dataclass(frozen=True)
class KnownLaw:
    """A law as a form with constants that the rows decide.

    Attributes:
        id: what it is called.
        file: its table in the folder of laws; the last column is the target.
        form: the formula of the columns and constants.
        constants: the interval in which each constant must lie.
    """

    id: str
    file: str
    form: str
    constants: Mapping[str, tuple[float, float]]

    @cached_property
    def expression(self) -> sp.Expr:
        return parse(self.form, {name: sp.Symbol(name, real=True) for name in _names(self)})

    def columns(self, data: Path) -> dict[str, FloatArray]:
        """The table as it is in its file."""
        with (data / "laws" / self.file).open(encoding="utf-8-sig", newline="") as file:
            names, *rows = [row for row in csv.reader(file) if row]
        return dict(zip(names, np.array(rows, dtype=np.float64).T, strict=True))


def _names(law: KnownLaw) -> list[str]:
    return [*law.constants, "D", "a", "r", "m1", "m2", "n", "T", "V"]


LAWS = (
    KnownLaw("Hubble", "hubble.csv", "c*D", {"c": (300.0, 600.0)}),
    KnownLaw("Kepler", "kepler_benchform.csv", "c*a**(3/2)", {"c": (360.0, 370.0)}),
    KnownLaw("Newton", "newton_benchform.csv", "c*m1*m2/r**2", {"c": (6e-11, 7.4e-11)}),
    KnownLaw("ideal gas", "ideal_gas_benchform.csv", "c*n*T/V", {"c": (7.5, 9.0)}),
    KnownLaw(
        "Bode",
        "bode_benchform.csv",
        "b + c*exp(k*n)",
        {"b": (0.3, 0.5), "c": (0.24, 0.36), "k": (0.66, 0.73)},
    ),
)
"""Accepted are the constants in use within what so few rows can tell; Bode's k is log 2."""


def judge_known(expression: sp.Expr, law: KnownLaw, rows: Mapping[str, FloatArray]) -> Verdict:
    """Whether a formula is the law's form, with constants near those in use."""
    points = {name: np.concatenate([column, _between(column)]) for name, column in rows.items()}
    given = np.broadcast_to(evaluate(expression, points), len(next(iter(points.values()))))
    if not np.isfinite(given).all():
        return Verdict(np.inf, np.inf, None, False)

    def misfit(logarithms: FloatArray) -> FloatArray:
        constants = dict(zip(law.constants, np.exp(logarithms), strict=True))
        own = evaluate(law.expression, {**points, **constants})
        with np.errstate(all="ignore"):
            distances = (own - given) / (np.abs(own) + np.abs(given))
        return np.where(np.isfinite(distances), distances, 1.0)

    start = [np.log(low * high) / 2 for low, high in law.constants.values()]
    fitted = least_squares(misfit, start, "3-point", xtol=1e-15, ftol=1e-15, gtol=1e-15).x
    distance = float(np.abs(misfit(fitted)).max())
    near = all(
        low <= constant <= high
        for (low, high), constant in zip(law.constants.values(), np.exp(fitted), strict=True)
    )
    return Verdict(distance, distance, None, near and distance < SAME_FORM)


def _between(column: FloatArray) -> FloatArray:
    """Values between the ends of a column, over all its decades where it has one sign."""
    random, (low, high) = np.random.default_rng(5), (column.min(), column.max())
    if low > 0:
        return np.exp(random.uniform(np.log(low), np.log(high), BETWEEN))
    return random.uniform(low, high, BETWEEN)
