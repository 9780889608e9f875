"""What is to be exported: a formula, its units, the splines left in it, and how many digits to write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sympy as sp

from kan_core.data.names import is_symbol, symbol_names
from kan_core.errors import ExportError
from kan_core.export.digits import FULL_DIGITS, rounded
from kan_core.export.splines import Spline
from kan_core.ids import EdgeId
from kan_core.symbolic.formula import Formula


@dataclass(frozen=True)
class Classes:
    """A column of classes and the names of those."""

    column: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class ExportRequest:
    """A formula on its way to a text.

    Attributes:
        formula: the formula in the users' symbols.
        units: text of the unit of each column that has one.
        splines: for every edge that is not snapped yet its spline.
        digits: significant digits of fitted numbers; 17 keeps them to the last bit.
        targets: the targets of all formulas that stand in one text with this one.
    """

    formula: Formula
    units: Mapping[str, str] = field(default_factory=dict)
    splines: Mapping[EdgeId, Spline] = field(default_factory=dict)
    digits: int = FULL_DIGITS
    targets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.digits <= FULL_DIGITS:
            raise ExportError("The number of digits has to be from 1 to 17.")
        for symbol in self.formula.symbols:
            if not is_symbol(symbol):
                raise ExportError(f"{symbol!r} cannot be a symbol of a formula.", "Rename the column.")
        missing = set(self.formula.unsnapped) - set(self.splines)
        if missing:
            raise ExportError(
                f"The spline of {min(missing)} is missing.", "Export the formula with its network."
            )

    @property
    def symbols(self) -> dict[str, str]:
        """Column by symbol, of the columns that the formula needs."""
        needed = {symbol.name for symbol in self.formula.expression.free_symbols}
        return {symbol: column for symbol, column in self.formula.symbols.items() if symbol in needed}

    @property
    def target_symbol(self) -> str:
        """The target as a symbol, different from every other of the formula and of those beside it."""
        targets = self.targets or (self.formula.target,)
        return symbol_names((*self.formula.symbols.values(), *targets))[self.formula.target]

    @property
    def expression(self) -> sp.Expr:
        """The formula's expression with its numbers rounded to `digits`."""
        return rounded(self.formula.expression, self.digits)

    def measured(self, column: str) -> str:
        """A column with its unit."""
        unit = self.formula.unit if column == self.formula.target else self.units.get(column, "")
        return f"{column} ({unit})" if unit else column


def symbols_of_all(requests: Sequence[ExportRequest]) -> dict[str, str]:
    """Column by symbol, of the columns that any of the formulas needs."""
    needed = {symbol for request in requests for symbol in request.symbols}
    return {symbol: column for symbol, column in requests[0].formula.symbols.items() if symbol in needed}
