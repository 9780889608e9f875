"""A formula as one meets it in a notebook: readable, typeset, a sympy expression, a function."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy as sp
from numpy.typing import ArrayLike

from kan_core.discovery.front import Law
from kan_core.export.latex_lines import latex_display
from kan_core.export.law_text import shown_expression
from kan_core.export.mathml import mathml
from kan_core.export.request import ExportRequest
from kan_core.export.whole import requests_of
from kan_core.model.state import FloatArray, ModelState
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.text import formula_text

DIGITS = 4
"""Significant digits of a fitted number whose standard error is not known."""


@dataclass(frozen=True, eq=False)
class Equation:
    """target = expression.

    As text, LaTeX and MathML fitted numbers have as many digits as the data give them; `expression` and
    calls have them all.
    """

    _exact: ExportRequest
    _shown: ExportRequest

    @property
    def expression(self) -> sp.Expr:
        """The right side in real symbols. An edge that is no function yet is an undefined one, phi_1_2_1."""
        return self._exact.formula.expression

    @property
    def target(self) -> str:
        """Name of the column on the left side."""
        return self._exact.formula.target

    @property
    def symbols(self) -> dict[str, str]:
        """The column that each symbol of the expression stands for."""
        return self._exact.symbols

    @property
    def has_splines(self) -> bool:
        """Whether edges stand in it that are no functions with names yet."""
        return bool(self._exact.formula.unsnapped)

    def latex(self, digits: int | None = None) -> str:
        """The equation for math mode, with so many significant digits of fitted numbers, 17 for all.

        One that is wider than a column of a journal is set in lines, by the environment aligned of amsmath.
        """
        return latex_display(self._shown if digits is None else replace(self._exact, digits=digits))

    def mathml(self) -> str:
        """The equation as an element `math`, which browsers show."""
        return mathml(self._shown)

    def __call__(self, **values: ArrayLike) -> FloatArray:
        """The right side for values (n,), or single ones, by symbol; NaN or infinite where it has none.

        Raises:
            ExpressionError: a symbol has no values.
        """
        return evaluate(self.expression, values)

    def __str__(self) -> str:
        return f"{self.target} = {formula_text(self._shown.expression)}"

    __repr__ = __str__

    def _repr_latex_(self) -> str:
        return f"$\\displaystyle {self.latex()}$"


def equations(state: ModelState, formulas: Sequence[Formula]) -> tuple[Equation, ...]:
    """The formulas of a model's outputs."""
    pairs = zip(requests_of(state, formulas), requests_of(state, formulas, DIGITS), strict=True)
    return tuple(Equation(exact, shown) for exact, shown in pairs)


def equation_of(law: Law) -> Equation:
    """The formula of a law, with digits by the standard errors of its constants."""
    (exact,) = requests_of(law.state, (law.formula,))
    return Equation(exact, replace(exact, formula=replace(law.formula, expression=shown_expression(law))))
