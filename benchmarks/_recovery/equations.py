"""A known law with the ranges and units of its inputs, and rows drawn from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.parser import parse

FloatArray = NDArray[np.float64]

_DECIMAL = re.compile(r"(?<![\w.])(\d+\.\d*|\.\d+|\d+(?=[eE][+-]?\d))([eE][+-]?\d+)?")

NOISE_SEED = 1_000
"""What is added to the seed of the rows for that of their noise."""


@dataclass(frozen=True)
class Equation:
    """A law y = f(x).

    Attributes:
        id: what it is called in the set.
        output: name of the target.
        formula: its text.
        ranges: lower and upper limit of every input, in the order of the columns.
        units: text of the unit of every input and of the output; empty where they are not known.
    """

    id: str
    output: str
    formula: str
    ranges: Mapping[str, tuple[float, float]]
    units: Mapping[str, str]

    @cached_property
    def symbols(self) -> dict[str, sp.Symbol]:
        """Real symbols of the inputs, positive where their ranges are."""
        return {
            name: sp.Symbol(name, real=True, positive=True if low > 0 else None)
            for name, (low, _) in self.ranges.items()
        }

    @cached_property
    def truth(self) -> sp.Expr:
        return parse(_DECIMAL.sub(_fraction, self.formula), self.symbols)

    @property
    def measured(self) -> bool:
        """Whether it holds measured numbers, which no table tells in every digit."""
        return _DECIMAL.search(self.formula) is not None

    def rows(self, count: int, seed: int, beyond: float = 0.0) -> dict[str, FloatArray]:
        """Uniform rows; the upper limits are `beyond` widths of the ranges higher."""
        random = np.random.default_rng(seed)
        return {
            name: random.uniform(low, high + beyond * (high - low), count)
            for name, (low, high) in self.ranges.items()
        }

    def values(self, rows: Mapping[str, FloatArray]) -> FloatArray:
        """The target in these rows; NaN or infinite where the law has no value."""
        count = len(next(iter(rows.values())))
        return np.broadcast_to(evaluate(self.truth, rows), (count,))

    def table(self, count: int, seed: int, noise: float = 0.0, dummies: int = 0) -> dict[str, FloatArray]:
        """Columns of a table: the inputs, columns that have nothing to do with the law, the target.

        Args:
            count: of the rows.
            seed: of the rows and of their noise.
            noise: standard deviation of the noise of the target, in standard deviations of the target.
            dummies: how many unrelated columns, with ranges like those of the inputs.
        """
        rows = self.rows(count, seed)
        target = self.values(rows)
        if not np.isfinite(target).all():
            raise ValueError(f"{self.id} is not finite in its own ranges.")
        random = np.random.default_rng(seed + NOISE_SEED)
        target = target + noise * target.std() * random.normal(size=count)
        ranges = list(self.ranges.values())
        extra = {
            name: random.uniform(*ranges[index % len(ranges)], count)
            for index, name in enumerate(self.dummy_names(dummies))
        }
        return {**rows, **extra, self.output: target}

    def dummy_names(self, dummies: int) -> list[str]:
        return [f"dummy_{index + 1}" for index in range(dummies)]

    def table_units(self, dummies: int = 0) -> dict[str, str]:
        """The unit of every column of the table; unrelated columns have units like those of the inputs."""
        inputs = list(self.ranges)
        extra = {
            name: self.units[inputs[index % len(inputs)]]
            for index, name in enumerate(self.dummy_names(dummies))
        }
        return {**self.units, **extra}


def _fraction(decimal: re.Match[str]) -> str:
    """A decimal number as the fraction that its digits say, for sympy works with binary ones at once."""
    return f"({Fraction(decimal.group())})"
