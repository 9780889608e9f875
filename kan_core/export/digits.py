"""Fitted numbers with a chosen number of significant digits."""

import sympy as sp

from kan_core.symbolic.brackets import replaced

FULL_DIGITS = 17
"""Digits that give any float64 back to the last bit."""


def rounded(expression: sp.Expr, digits: int) -> sp.Expr:
    """The expression with every floating-point number rounded to `digits`; exact numbers stay."""
    if digits >= FULL_DIGITS:
        return expression
    numbers = {
        number: sp.Float(float(f"{float(number):.{digits - 1}e}"), FULL_DIGITS)
        for number in expression.atoms(sp.Float)
    }
    return replaced(expression, numbers)


def number_text(number: sp.Float) -> str:
    """The shortest decimal text that reads back to the same float64."""
    return repr(float(number))
