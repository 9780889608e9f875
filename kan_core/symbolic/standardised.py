"""Formulas in standardised columns: each less its mean, in standard deviations, so that terms compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import sympy as sp

from kan_core.symbolic.formula import Formula
from kan_core.symbolic.numbers import number, rounded


@dataclass(frozen=True)
class Standard:
    """Mean and standard deviation, above 0, by name of column; a column without them stays as it is."""

    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def formula(self, formula: Formula) -> Formula:
        """The formula of (y - mean) / sd from (x - mean) / sd, under the same symbols, without unit."""
        if not self.scales:
            return formula
        mean, spread = self._scale(formula.target)
        rule = {x: m + s * x for x, (m, s) in self._arguments(formula).items()}
        terms = sp.Add.make_args(formula.expression.xreplace(rule) - mean)
        expression = rounded(sp.Add(*(term / spread for term in terms)))
        ranges = {name: self._range(formula.symbols[name], *ends) for name, ends in formula.ranges.items()}
        return replace(formula, expression=expression, unit="", ranges=ranges)

    def original(self, formula: Formula, term: sp.Expr) -> sp.Expr:
        """A term of a standardised formula as a function of the columns in their own units."""
        rule = {x: (x - m) / s for x, (m, s) in self._arguments(formula).items()}
        return self._scale(formula.target)[1] * term.xreplace(rule)

    def _arguments(self, formula: Formula) -> dict[sp.Symbol, tuple[sp.Expr, sp.Expr]]:
        columns = zip(formula.arguments, formula.symbols.values(), strict=True)
        return {symbol: self._scale(column) for symbol, column in columns if column in self.scales}

    def _range(self, column: str, lower: float, upper: float) -> tuple[float, float]:
        mean, spread = self.scales.get(column, (0.0, 1.0))
        return (lower - mean) / spread, (upper - mean) / spread

    def _scale(self, column: str) -> tuple[sp.Expr, sp.Expr]:
        mean, spread = self.scales.get(column, (0.0, 1.0))
        return number(mean), number(spread)
