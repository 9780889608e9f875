"""A formula as text that sympy and Kanoscope itself read."""

import sympy as sp
from sympy.printing.str import StrPrinter

from kan_core.errors import ExportError
from kan_core.export.digits import number_text
from kan_core.export.request import ExportRequest


def sympy_text(request: ExportRequest) -> str:
    """The expression in the formula's symbols, such as "2*pi*sqrt(length/9.81)".

    Raises:
        ExportError: an edge is not snapped yet.
    """
    if request.formula.unsnapped:
        names = ", ".join(str(edge) for edge in request.formula.unsnapped)
        raise ExportError(f"There is no formula for {names} yet.", "Snap the edge, or export Python instead.")
    return expression_text(request.expression)


def expression_text(expression: sp.Expr) -> str:
    """The expression with numbers to the last bit; splines as functions phi_l_i_j."""
    return str(_Printer().doprint(expression))


class _Printer(StrPrinter):  # type: ignore[misc]
    """Constants in the one form that the parser reads whatever the columns are called."""

    def _print_Exp1(self, expr: sp.Expr) -> str:
        return "exp(1)"

    def _print_Float(self, expr: sp.Float) -> str:
        return number_text(expr)
