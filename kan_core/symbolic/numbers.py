"""Numbers on their way into formulas: exact where they are, with all digits of a double otherwise."""

import math
from fractions import Fraction

import sympy as sp

from kan_core.symbolic.brackets import replaced
from kan_core.symbolic.parser import FORMULA_DIGITS, parse

WORKING_DIGITS = 30
"""Digits while scalings are folded in, so that what cancels leaves all digits of a double."""

SCALE_DIGITS = 4
"""The least power of ten, up or down, that is taken for a scale and not for a fitted number."""

_LARGEST_DENOMINATOR = 64
_LARGEST_NUMERATOR = 10**6


def number(value: float, exact: str | None = None) -> sp.Expr:
    """A parameter's value as a sympy number: of its exact text where it has one, else of the very double.

    A double that is a small whole or dyadic number becomes that Rational, the same value without a point, and
    one that is written as a large or tiny power of ten, as scales are, becomes that power.
    """
    if exact is not None:
        return parse(exact, {})
    fraction = Fraction(value)
    if fraction.denominator <= _LARGEST_DENOMINATOR and abs(fraction.numerator) <= _LARGEST_NUMERATOR:
        return sp.Rational(fraction.numerator, fraction.denominator)
    return _power_of_ten(value) or sp.Float(value, WORKING_DIGITS)


def _power_of_ten(value: float) -> sp.Rational | None:
    """10^k, |k| at least 4, where the double is the one next to it."""
    if not 1e-300 < value < 1e300:
        return None
    exponent = round(math.log10(value))
    exact = abs(exponent) >= SCALE_DIGITS and value == float(f"1e{exponent}")
    return sp.Integer(10) ** exponent if exact else None


def rounded(expression: sp.Expr) -> sp.Expr:
    """The expression with every Float the double next to it; one beyond all doubles keeps its digits."""
    return replaced(expression, {each: _double(each) for each in expression.atoms(sp.Float)})


def as_written(expression: sp.Expr) -> sp.Expr:
    """The expression with every Float the fraction that its digits say: what is given is not to be fitted."""
    return expression.xreplace({each: sp.Rational(repr(float(each))) for each in expression.atoms(sp.Float)})


def _double(value: sp.Float) -> sp.Float:
    nearest = float(value)
    if math.isinf(nearest) or (nearest == 0.0 and value != 0):
        return sp.Float(value, FORMULA_DIGITS)
    return sp.Float(nearest, FORMULA_DIGITS)
