"""Expressions as text of a language: signs, brackets, numbers and calls, from the language's description."""

from collections.abc import Mapping

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.precedence import PRECEDENCE, precedence
from sympy.printing.printer import Printer

from kan_core.errors import ExportError
from kan_core.export.languages.language import Language
from kan_core.export.languages.names import spelled
from kan_core.export.languages.routines import Routine
from kan_core.export.languages.written_out import routine_for

BESSEL = frozenset({"besselj", "bessely", "besseli", "besselk"})
MULTIPLIED, RAISED, WHOLE = PRECEDENCE["Mul"], PRECEDENCE["Pow"], PRECEDENCE["Atom"]

_IN_OTHERS: Mapping[str, str] = {
    "cot": "tan",
    "sec": "cos",
    "csc": "sin",
    "coth": "tanh",
    "sech": "cosh",
    "csch": "sinh",
}
"""Functions that are one over another."""


class LanguagePrinter(Printer):  # type: ignore[misc]
    """Prints for one language.

    Args:
        language: the language.
        names: the name in the language of each symbol and of each undefined function.

    Attributes:
        routines: by name those met that stand for functions which the language lacks.
    """

    def __init__(self, language: Language, names: Mapping[str, str]) -> None:
        super().__init__()
        self._language, self._names = language, names
        self.routines: dict[str, Routine] = {}

    def emptyPrinter(self, expr: sp.Basic) -> str:
        """A node that no method knows."""
        raise self._lacking(type(expr).__name__)

    def _lacking(self, name: str) -> ExportError:
        return ExportError(
            f"{self._language.text} has no {name}.",
            "Export the formula as Python, or give the edge another primitive.",
        )

    def _bracketed(self, expr: sp.Expr, level: int, strict: bool = False) -> str:
        text = str(self._print(expr))
        inner = precedence(expr)
        return f"({text})" if inner < level or (inner == level and not strict) else text

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return self._names[expr.name]

    def _print_Number(self, expr: sp.Expr) -> str:
        return self._language.number(float(expr))

    _print_Float = _print_Integer = _print_NumberSymbol = _print_Number

    def _print_Rational(self, expr: sp.Rational) -> str:
        above, below = float(expr.p), float(expr.q)
        return f"{self._language.number(above)}{self._language.over}{self._language.number(below)}"

    def _print_Add(self, expr: sp.Add) -> str:
        first, *others = (self._bracketed(term, PRECEDENCE["Add"], strict=True) for term in expr.args)
        signed = (f" - {text[1:]}" if text.startswith("-") else f" + {text}" for text in others)
        return "".join([first, *signed])

    def _print_Mul(self, expr: sp.Mul) -> str:
        sign, above, below = "", [], []
        for factor in expr.as_ordered_factors():
            if factor.is_Number and factor < 0:
                sign, factor = "" if sign else "-", -factor
            if factor.is_Rational and not factor.is_Integer:
                above += [sp.Integer(factor.p)] if factor.p != 1 else []
                below.append(sp.Integer(factor.q))
            elif factor.is_Pow and factor.exp.is_number and factor.exp.is_negative:
                below.append(_inverse(factor))
            elif factor != 1:
                above.append(factor)
        if self._language.folds and all(factor.is_number for factor in (*above, *below)):
            return self._language.number(float(expr))
        product = self._language.times.join(self._bracketed(each, MULTIPLIED) for each in above)
        if not below:
            return sign + (product or self._language.number(1.0))
        divisor = self._language.times.join(self._bracketed(each, MULTIPLIED) for each in below)
        divisor = divisor if len(below) == 1 else f"({divisor})"
        return f"{sign}{product or self._language.number(1.0)}{self._language.over}{divisor}"

    def _print_Pow(self, expr: sp.Pow) -> str:
        language = self._language
        if language.folds and expr.is_number:
            return language.number(float(expr))
        if expr.exp == sp.Rational(1, 2):
            return language.functions["sqrt"].format(self._print(expr.base))
        if expr.exp.is_number and expr.exp.is_negative:
            # A product of one puts it below a line.
            return f"{language.number(1.0)}{language.over}{self._bracketed(_inverse(expr), MULTIPLIED)}"
        if language.power.startswith("{0}"):
            return language.power.format(
                self._bracketed(expr.base, RAISED), self._bracketed(expr.exp, RAISED)
            )
        return language.power.format(self._print(expr.base), self._print(expr.exp))

    def _print_Piecewise(self, expr: sp.Piecewise) -> str:
        (a, condition), (b, _) = expr.args
        edge = self._print(condition.rhs)
        return self._language.choice.format(
            x=self._print(condition.lhs), edge=edge, a=self._print(a), b=self._print(b)
        )

    def _print_MinMaxBase(self, expr: sp.Expr) -> str:
        template = self._language.functions[type(expr).__name__]
        first, *others = (self._print(each) for each in expr.args)
        for other in others:
            first = template.format(first, other)
        return str(first)

    _print_Min = _print_Max = _print_MinMaxBase

    def _print_Function(self, expr: sp.Expr) -> str:
        name, functions = expr.func.__name__, self._language.functions
        if isinstance(expr, AppliedUndef):
            return self._language.called(self._names[name], [str(self._print(each)) for each in expr.args])
        if self._language.folds and expr.is_number:
            return self._language.number(float(expr))
        if name in _IN_OTHERS and name not in functions:
            inner = functions[_IN_OTHERS[name]].format(self._print(expr.args[0]))
            return f"({self._language.number(1.0)}{self._language.over}{inner})"
        if name in functions and name in BESSEL:
            order = self._order(expr)
            return functions[name].format(order, self._print(expr.args[1]))
        if name in functions:
            return functions[name].format(*map(self._print, expr.args))
        routine = routine_for(expr)
        if routine is None:
            raise self._lacking(name)
        self.routines[routine.name] = routine
        return self._language.called(spelled(routine.name, self._language), [self._print(expr.args[-1])])

    def _order(self, expr: sp.Expr) -> str:
        order = expr.args[0]
        if not self._language.whole_orders:
            return str(self._print(order))
        if not order.is_Integer:
            raise self._lacking(f"{expr.func.__name__} of an order that is no whole number")
        return str(int(order))


def _inverse(power: sp.Pow) -> sp.Expr:
    """1 / power."""
    return power.base if power.exp == -1 else sp.Pow(power.base, -power.exp, evaluate=False)
