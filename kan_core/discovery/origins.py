"""Columns with a huge offset, such as seconds since 1970, are searched for what they are beyond it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Rows
from kan_core.discovery.parts import Parts
from kan_core.model.state import InputState, ModelState
from kan_core.symbolic.brackets import replaced

NARROW = 1e-3
"""Width of a column over its size below which it has a huge offset."""


@dataclass(frozen=True)
class Origins:
    """The number that is taken from each column, 0 where it is looked at as it is.

    Attributes:
        names: of the columns' symbols.
        values: one for each.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]

    @classmethod
    def of(cls, parts: Parts) -> "Origins":
        """A round number at the beginning of every column that hardly varies beside its size."""
        rows = [part.x for part in (parts.train, parts.test, parts.beyond) if part is not None]
        values = tuple(_origin(float(column.min()), float(column.max())) for column in np.concatenate(rows).T)
        return cls(parts.names, values)

    @property
    def any(self) -> bool:
        """Whether something is taken from a column."""
        return any(self.values)

    def relative(self, parts: Parts) -> Parts:
        """The same rows with every column less its origin."""
        if not self.any:
            return parts
        train, test = self._rows(parts.train), self._rows(parts.test)
        return replace(
            parts,
            train=train,
            test=test if parts.holds_out else train,
            beyond=None if parts.beyond is None else self._rows(parts.beyond),
            inputs=tuple(_moved(node, -o) for node, o in zip(parts.inputs, self.values, strict=True)),
        )

    def in_columns(self, expression: sp.Expr) -> sp.Expr:
        """A formula of what columns are more than their origins, in the columns themselves."""
        return replaced(expression, dict(self._taken()))

    def shifts(self) -> list[sp.Expr]:
        """The columns that have an origin, less that."""
        return [shift for _, shift in self._taken()]

    def in_columns_of(self, state: ModelState) -> ModelState:
        """A network of what columns are more than their origins, with inputs that take the columns."""
        if not self.any:
            return state
        inputs = tuple(_moved(node, o) for node, o in zip(state.inputs, self.values, strict=True))
        return replace(state, inputs=inputs)

    def _rows(self, rows: Rows) -> Rows:
        return replace(rows, x=rows.x - np.array(self.values))

    def _taken(self) -> Iterator[tuple[sp.Symbol, sp.Expr]]:
        """The symbols of columns that have an origin, and these less it."""
        for name, origin in zip(self.names, self.values, strict=True):
            if origin:
                symbol = sp.Symbol(name, real=True)
                yield symbol, symbol - (sp.Integer(origin) if origin.is_integer() else sp.Float(origin, 17))


def _moved(node: InputState, by: float) -> InputState:
    return replace(node, offset=node.offset + by, lower=node.lower + by, upper=node.upper + by)


def _origin(low: float, high: float) -> float:
    """The number with the fewest digits at most one width below the column; 0 where it has no huge offset."""
    width, size = high - low, max(abs(low), abs(high))
    if not 0.0 < width < NARROW * size:
        return 0.0
    power = math.floor(math.log10(size))
    while (found := _round_down(low, power)) < low - width:
        power -= 1
    return found


def _round_down(value: float, power: int) -> float:
    """The largest multiple of 10^power that is not larger; the double next to it."""
    return float(math.floor(Fraction(value) / Fraction(10) ** power) * Fraction(10) ** power)
