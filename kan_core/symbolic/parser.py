"""Formula text as a sympy expression: the tree that the reader gives, built with care for its cost."""

import math
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

import sympy as sp

from kan_core.errors import ExpressionError
from kan_core.expressions import functions as whitelist
from kan_core.expressions.read import DEEPEST, LARGEST_EXPONENT, LONGEST, error_at, read
from kan_core.expressions.tree import Call, Inverse, Name, Negative, Number, Power, Product, Sum, Tree
from kan_core.symbolic.brackets import product

__all__ = ["DEEPEST", "FORMULA_DIGITS", "FUNCTIONS", "LONGEST", "parse"]

FORMULA_DIGITS = 17
"""Digits of a formula's numbers: as many as tell every double from its neighbours."""

LARGEST_NUMBER_BITS = 4_096
LARGEST_ARGUMENT = 1e300
LARGEST_EXPONENTIAL = 1e6

Function = Callable[..., sp.Expr]


def _logarithm(value: sp.Expr, base: sp.Expr | None = None) -> sp.Expr:
    return sp.log(value) if base is None else sp.log(value) / sp.log(base)


_NAMED_OTHERWISE: Mapping[str, Function] = {
    "abs": sp.Abs,
    "ln": sp.log,
    "log": _logarithm,
    "log10": lambda value: sp.log(value) / sp.log(10),
    "arcsin": sp.asin,
    "arccos": sp.acos,
    "arctan": sp.atan,
}

FUNCTIONS: Mapping[str, tuple[Function, int, int]] = MappingProxyType(
    {
        name: (
            _NAMED_OTHERWISE[name] if name in _NAMED_OTHERWISE else getattr(sp, name),
            each.fewest,
            each.most,
        )
        for name, each in whitelist.FUNCTIONS.items()
    }
)
"""Every function that a text may call: how it is built, and how few and how many arguments it takes."""

_EXPONENTIAL = frozenset(
    {"exp", "sinh", "cosh", "tanh", "coth", "sech", "csch", "erf", "erfc", "besseli", "besselk"}
)
"""Functions whose value at a large number has more digits than can be worked out."""


def parse(
    text: str, names: Mapping[str, sp.Expr], functions: Mapping[str, Function] = MappingProxyType({})
) -> sp.Expr:
    """Read a formula.

    Numbers without a point are exact, others are doubles, or longer where more digits are given. `^` and `**`
    are powers. A name in back quotes may hold any letters.

    Args:
        text: the formula.
        names: what each name stands for; these win over every other meaning of a name. `pi` is known.
        functions: functions of one argument besides those of `FUNCTIONS`.

    Returns:
        The expression; finite and real as far as sympy can tell.

    Raises:
        ExpressionError: the text is no such formula; the message shows the place.
    """
    return _Builder(text, names, functions).built(read(text, names, functions))


class _Builder:
    """Builds the expression of one text from its tree, leaf by leaf."""

    def __init__(self, text: str, names: Mapping[str, sp.Expr], functions: Mapping[str, Function]) -> None:
        self._text = text
        self._names = names
        self._functions = {name: each[0] for name, each in FUNCTIONS.items()} | dict(functions)

    def built(self, tree: Tree) -> sp.Expr:
        match tree:
            case Number(text):
                return _number(text)
            case Name(text):
                return self._names.get(text, sp.pi)
            case Negative(inner):
                return -self.built(inner)
            case Inverse(inner, start):
                return self._checked(1 / self.built(inner), start)
            case Sum(terms):
                return sp.Add(*map(self.built, terms))
            case Product(factors):
                return product([self.built(each) for each in factors])
            case Power(base, exponent, start):
                return self._power(self.built(base), self.built(exponent), start)
            case Call(function, arguments, start):
                return self._call(function, [self.built(each) for each in arguments], start)

    def _power(self, base: sp.Expr, exponent: sp.Expr, start: int) -> sp.Expr:
        if exponent.is_number and not _small(exponent, LARGEST_EXPONENT):
            raise self._error(f"An exponent is larger than {LARGEST_EXPONENT}", start)
        if (
            base.is_Rational
            and exponent.is_Integer
            and _bits(base) * abs(int(exponent)) > LARGEST_NUMBER_BITS
        ):
            raise self._error("A power of numbers is too large", start)
        return self._checked(base**exponent, start)

    def _call(self, name: str, arguments: list[sp.Expr], start: int) -> sp.Expr:
        largest = LARGEST_EXPONENTIAL if name in _EXPONENTIAL else LARGEST_ARGUMENT
        if not all(_small(each, largest) for each in arguments if each.is_number):
            raise self._error("A function is asked for at too large a number", start)
        return self._checked(self._functions[name](*arguments), start)

    def _checked(self, expression: sp.Expr, start: int) -> sp.Expr:
        if expression.has(sp.zoo, sp.nan, sp.oo, sp.I):
            raise self._error("This has no finite real value", start)
        return expression

    def _error(self, problem: str, start: int) -> ExpressionError:
        return error_at(self._text, start, problem)


def _number(text: str) -> sp.Expr:
    if text.isdigit():
        return sp.Integer(text)
    digits = len(text.lower().partition("e")[0].replace(".", "").lstrip("0"))
    double = float(text)
    # What was printed from a double is read as that double again.
    is_double = digits <= FORMULA_DIGITS and sys.float_info.min <= double < math.inf
    return sp.Float(double if is_double else text, max(FORMULA_DIGITS, digits))


def _small(number: sp.Expr, limit: float) -> bool:
    """Whether a number is certainly no larger than the limit; one that is not worked out counts as large."""
    if number.is_Rational or number.is_Float:
        return bool(abs(number) <= limit)
    # Products and powers of small numbers, such as pi/2 and sqrt(2): few digits tell.
    return all(_small(part, limit) for part in number.args) and bool(abs(number.evalf(5)) <= limit)


def _bits(number: sp.Expr) -> int:
    return max(int(number.p).bit_length(), int(number.q).bit_length())
