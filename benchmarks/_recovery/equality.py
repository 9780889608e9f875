"""Whether a formula is a law exactly: its constants recognised, then compared at fifty digits."""

import itertools
import math
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import sympy as sp

from benchmarks._recovery.equations import Equation

DIGITS = 50
EQUAL = sp.Float("1e-30", DIGITS)
POINTS = 100
NEAR = 3e-8
"""Relative distance of a fitted number from the exact one that it may stand for."""
LARGEST_DENOMINATOR = 200
DECIMALS = 4
"""Digits of a decimal number that a fitted one may be."""
READINGS = 3
"""Exact numbers that are tried for one fitted number."""
COMBINATIONS = 100

_PI, _TWO_PI = sp.pi, 2 * sp.pi
UNITS = (
    *(sp.Integer(1), _PI, 1 / _PI, _PI**2, _PI**-2, sp.sqrt(_PI), 1 / sp.sqrt(_PI)),
    *(sp.sqrt(_TWO_PI), 1 / sp.sqrt(_TWO_PI), sp.E, 1 / sp.E),
    *(unit for n in (2, 10) for unit in (sp.log(n), 1 / sp.log(n))),
    *(sp.sqrt(n) for n in (2, 3, 5, 6, 7, 10)),
    *(unit for n in (2, 3) for unit in (_PI * sp.sqrt(n), sp.sqrt(n) / _PI)),
)
"""Of what exact numbers are rational multiples."""


def is_law(expression: sp.Expr, equation: Equation) -> bool:
    """Whether the expression is the law in every digit for some reading of its fitted numbers.

    A reading that is not meant cannot make another function the law: what decides is the comparison.
    """
    return any(equal(exact, equation) for exact in readings(expression))


def equal(expression: sp.Expr, equation: Equation) -> bool:
    """Whether an expression has the law's values to 1e-30 at 100 points, worked out with 50 digits."""
    rows = equation.rows(POINTS, seed=17)
    kept = np.isfinite(equation.values(rows))
    scale = sp.Float(float(np.sqrt(np.mean(equation.values(rows)[kept] ** 2))), DIGITS)
    for row in np.flatnonzero(kept):
        point = {
            equation.symbols[name]: sp.Float(float(column[row]), DIGITS) for name, column in rows.items()
        }
        given, truth = (sp.N(each, DIGITS, subs=point) for each in (expression, equation.truth))
        if not given.is_number or not given.is_finite:
            return False
        # The scale saves rows in which the law vanishes.
        if abs(given - truth) > EQUAL * max(abs(truth), scale):
            return False
    return bool(kept.any())


def readings(expression: sp.Expr) -> Iterator[sp.Expr]:
    """The expression with each of its fitted numbers read as an exact one, likeliest combinations first."""
    for form in _forms(expression):
        numbers = sorted(form.atoms(sp.Float), key=str)
        choices = [exact_numbers(float(number)) for number in numbers]
        for chosen in itertools.islice(itertools.product(*choices), COMBINATIONS):
            yield form.xreplace(dict(zip(numbers, chosen, strict=True)))


def _forms(expression: sp.Expr) -> Iterator[sp.Expr]:
    """The expression, and with the constants of powers, exponentials and logarithms taken out of them."""
    yield expression
    if expression.atoms(sp.Float):
        taken_out = sp.expand(expression, force=True, deep=True, mul=False, multinomial=False)
        if taken_out != expression:
            yield taken_out


def exact_numbers(value: float) -> list[sp.Expr]:
    """Exact numbers within 3e-8 of a value, shortest first."""
    found: list[tuple[float, sp.Expr]] = []
    for position, unit in enumerate(UNITS):
        ratio = value / float(unit)
        if not 1e-6 < abs(ratio) < 1e6:
            continue
        fraction = Fraction(ratio).limit_denominator(LARGEST_DENOMINATOR)
        if fraction and abs(float(fraction) - ratio) <= NEAR * abs(ratio):
            length = math.log2(abs(fraction.numerator)) + math.log2(fraction.denominator) + 0.5 * position
            found.append((length, sp.Rational(fraction.numerator, fraction.denominator) * unit))
    decimal = sp.Rational(f"{value:.{DECIMALS}g}")
    if decimal and abs(float(decimal) - value) <= NEAR * abs(value):
        found.append((math.log2(abs(decimal.p)) + math.log2(decimal.q), decimal))
    found.sort(key=lambda each: each[0])
    return [number for _, number in found[:READINGS]]
