"""Expressions as text that the formula parser reads back."""

import sympy as sp
from sympy.printing.str import StrPrinter


class _TextPrinter(StrPrinter):  # type: ignore[misc]
    """sympy's text with every number to the last bit and no name but those of columns, pi and functions."""

    def _print_Float(self, expr: sp.Float) -> str:
        return repr(float(expr)) if expr != 0 else "0.0"

    def _print_Exp1(self, expr: sp.Expr) -> str:
        del expr
        return "exp(1)"


def formula_text(expression: sp.Expr) -> str:
    """The expression in the grammar of `parser.parse`; reading it gives the same numbers to the last bit."""
    return str(_TextPrinter().doprint(expression))
