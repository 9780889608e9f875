"""The rows a search looks at, in a system of units in which numbers are near one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.discovery.arguments import Argument
from kan_core.discovery.smoothing import weighted_spread
from kan_core.model.state import FloatArray
from kan_core.primitives.table import PRIMITIVES
from kan_core.units.groups import DimensionalAlgebra


@dataclass(frozen=True, eq=False)
class Sample:
    """Rows of the inputs and of one target.

    Attributes:
        x: (n, m) inputs, in units of 10^powers of their own.
        y: (n,) target, in units of 10^target_power of its own.
        root_weights: (n,) roots of the rows' weights, with mean square 1.
        symbols: of the columns; an expression of the table's columns where the column is none of them.
        algebra: the scalings that the law is taken to obey.
        blur: error of the target's values themselves, in its spreads, where they are those of a smooth model.
        powers, target_power: chosen so that every scaling is kept: dimensionless groups are what they were.
        primitives: names of those that a link may be read as.
    """

    x: FloatArray
    y: FloatArray
    root_weights: FloatArray
    symbols: tuple[sp.Expr, ...]
    algebra: DimensionalAlgebra
    powers: tuple[int, ...]
    target_power: int
    blur: float = 0.0
    primitives: tuple[str, ...] = tuple(PRIMITIVES)

    @classmethod
    def of(
        cls,
        x: FloatArray,
        y: FloatArray,
        symbols: Sequence[sp.Expr],
        algebra: DimensionalAlgebra,
        weights: FloatArray | None = None,
    ) -> "Sample":
        """Rows in the units of the table, scaled."""
        powers = _powers(x, y, algebra)
        root = np.ones(len(y)) if weights is None else np.sqrt(weights / weights.mean())
        *own, target = (int(power) for power in powers)
        scaled = x / 10.0 ** np.array(own, dtype=float)
        return cls(scaled, y / 10.0**target, root, tuple(symbols), algebra, tuple(own), target)

    @property
    def rows(self) -> int:
        return len(self.y)

    @property
    def spread(self) -> float:
        """Standard deviation of the target under the rows' weights."""
        return weighted_spread(self.y, self.root_weights)

    def take(self, rows: NDArray[np.intp] | slice) -> "Sample":
        """Some of the rows."""
        return replace(self, x=self.x[rows], y=self.y[rows], root_weights=self.root_weights[rows])

    def some(self, most: int) -> "Sample":
        """At most so many of the rows, drawn at random: an even spacing would hide short periods."""
        if self.rows <= most:
            return self
        return self.take(np.sort(np.random.default_rng(0).permutation(self.rows)[:most]))

    def with_target(self, target: FloatArray, blur: float) -> "Sample":
        """The same rows with other values of the target, given in its own unit."""
        return replace(self, y=target / 10.0**self.target_power, blur=blur)

    def blurred(self, error: float) -> "Sample":
        """The same rows with a target that is known but for an error, in its spreads."""
        return replace(self, blur=error)

    def expression(self, argument: Argument) -> sp.Expr:
        """What an argument of the scaled columns is in symbols of the table's columns."""
        power = float(np.dot(argument.exponents, self.powers))
        power += argument.pair_power * self.powers[argument.pair.one] if argument.pair else 0
        return _ten_to(-power) * argument.expression(self.symbols)

    def in_table_units(self, expression: sp.Expr) -> sp.Expr:
        """The target in its own unit, where `expression` gives it scaled."""
        return _ten_to(self.target_power) * expression

    def scaled_target(self, expression: sp.Expr) -> sp.Expr:
        """The inverse of `in_table_units`."""
        return _ten_to(-self.target_power) * expression


def _ten_to(power: float) -> sp.Expr:
    """10^power; exact where the scaling cancels."""
    if abs(power) < 1e-9:
        return sp.S.One
    return sp.Float(10.0**power, 17)


def _powers(x: FloatArray, y: FloatArray, algebra: DimensionalAlgebra) -> NDArray[np.int64]:
    """(m + 1,) decimal powers that all scalings allow, close to the size of the columns and of the target."""
    sizes = [column[column > 0] for column in np.abs(np.column_stack([x, y])).T]
    typical = np.array([np.median(np.log10(size)) if size.size else 0.0 for size in sizes])
    matrix = np.column_stack([algebra.matrix, algebra.target]).astype(float)
    if not len(matrix) or np.abs(typical).max() < 3.0:
        return np.zeros(len(typical), dtype=np.int64)
    bases = np.round(np.linalg.lstsq(matrix.T, typical, rcond=None)[0])
    return np.asarray(np.round(matrix.T @ bases), dtype=np.int64)
