"""LaTeX of a formula."""

from collections.abc import Mapping
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.latex import LatexPrinter

from kan_core.export.digits import number_text
from kan_core.export.latex_names import latex_names
from kan_core.export.request import ExportRequest


def latex(request: ExportRequest) -> str:
    """The equation "target = expression" as LaTeX for math mode, in the users' names."""
    names = latex_names((*request.symbols, request.target_symbol))
    return f"{names[request.target_symbol]} = {latex_expression(request.expression, names)}"


def latex_expression(expression: sp.Expr, names: Mapping[str, str]) -> str:
    """The expression alone; `names` gives the LaTeX of every symbol."""
    return str(FormulaPrinter(names).doprint(expression))


class FormulaPrinter(LatexPrinter):  # type: ignore[misc]
    """Prints expressions; `names` gives the LaTeX of symbols, and others are printed as they are called.

    Euler's number is an upright e, so that no column called e is taken for it.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        # A thin space keeps two upright words apart.
        super().__init__({"inv_trig_style": "full", "ln_notation": True, "mul_symbol": r"\,"})
        self._names = names

    def ordered_terms(self, total: sp.Expr) -> list[sp.Expr]:
        """The terms of a sum in the order in which they are printed."""
        return list(self._as_ordered_terms(total))

    def has_brackets(self, factor: sp.Expr, place: int) -> bool:
        """Whether a factor stands in brackets at its place in a product."""
        return bool(self._needs_mul_brackets(factor, first=place == 0))

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        return self._names.get(expr.name, expr.name)

    def _print_Float(self, expr: sp.Float) -> str:
        mantissa, _, exponent = number_text(expr).partition("e")
        return f"{mantissa} \\cdot 10^{{{int(exponent)}}}" if exponent else mantissa

    def _print(self, expr: sp.Basic, **kwargs: Any) -> str:
        # sympy asks the number for its own LaTeX before it asks a printer.
        return r"\mathrm{e}" if expr is sp.E else str(super()._print(expr, **kwargs))

    def _print_ExpBase(self, expr: sp.Expr, exp: str | None = None) -> str:
        return str(self._do_exponent(rf"\mathrm{{e}}^{{{self._print(expr.args[0])}}}", exp))

    def _print_log(self, expr: sp.Expr, exp: str | None = None) -> str:
        # A power behind the bracket could be read as a power of the argument.
        power = "" if exp is None else f"^{{{exp}}}"
        return rf"\ln{power}{{\left({self._print(expr.args[0])} \right)}}"

    def _print_Function(self, expr: sp.Expr, exp: str | None = None) -> str:
        if not isinstance(expr, AppliedUndef):
            return str(super()._print_Function(expr, exp))
        place = ",".join(expr.func.__name__.split("_")[1:])
        power = "" if exp is None else f"^{{{exp}}}"
        arguments: Any = ", ".join(self._print(argument) for argument in expr.args)
        return rf"\varphi_{{{place}}}{power}\left({arguments}\right)"
