"""The steps that a primitive written as text is made of: what each gives, and its partial derivatives."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kan_core.primitives.contract import Array, Functions
from kan_core.primitives.special import bessel_j1_derivative

MOST_FACTORS = 16
"""Whole powers up to this one are products, which have a value at negative arguments too."""


@dataclass(frozen=True)
class Rule:
    """One kind of step.

    Attributes:
        value: `value(functions, *operands)`.
        partials: for each operand `partial(functions, value, *operands)`.
    """

    value: Callable[..., Array]
    partials: tuple[Callable[..., Array], ...]


def _called(name: str, partial: Callable[..., Array]) -> Rule:
    """A function of one operand."""
    return Rule(lambda f, u: getattr(f, name)(u), (partial,))


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "add": Rule(lambda f, u, w: u + w, (lambda f, v, u, w: 1.0, lambda f, v, u, w: 1.0)),
        "subtract": Rule(lambda f, u, w: u - w, (lambda f, v, u, w: 1.0, lambda f, v, u, w: -1.0)),
        "multiply": Rule(lambda f, u, w: u * w, (lambda f, v, u, w: w, lambda f, v, u, w: u)),
        "divide": Rule(lambda f, u, w: u / w, (lambda f, v, u, w: 1 / w, lambda f, v, u, w: -v / w)),
        "negative": Rule(lambda f, u: -u, (lambda f, v, u: -1.0,)),
        "pow": Rule(
            lambda f, u, w: f.pow(u, w),
            (lambda f, v, u, w: w * f.pow(u, w - 1), lambda f, v, u, w: v * f.log(u)),
        ),
        "abs": _called("abs", lambda f, v, u: f.sign(u)),
        "sign": _called("sign", lambda f, v, u: 0 * u),
        "sqrt": _called("sqrt", lambda f, v, u: 0.5 / v),
        "exp": _called("exp", lambda f, v, u: v),
        "expm1": _called("expm1", lambda f, v, u: f.exp(u)),
        "log": _called("log", lambda f, v, u: 1 / u),
        "log1p": _called("log1p", lambda f, v, u: 1 / (1 + u)),
        "sin": _called("sin", lambda f, v, u: f.cos(u)),
        "cos": _called("cos", lambda f, v, u: -f.sin(u)),
        "tan": _called("tan", lambda f, v, u: 1 + v * v),
        "asin": _called("asin", lambda f, v, u: 1 / f.sqrt((1 - u) * (1 + u))),
        "atan": _called("atan", lambda f, v, u: 1 / (1 + u * u)),
        "sinh": _called("sinh", lambda f, v, u: f.cosh(u)),
        "cosh": _called("cosh", lambda f, v, u: f.sinh(u)),
        "tanh": _called("tanh", lambda f, v, u: 1 / (f.cosh(u) * f.cosh(u))),
        "asinh": _called("asinh", lambda f, v, u: 1 / f.sqrt(1 + u * u)),
        "atanh": _called("atanh", lambda f, v, u: 1 / ((1 - u) * (1 + u))),
        "erf": _called("erf", lambda f, v, u: 2 / math.sqrt(math.pi) * f.exp(-u * u)),
        "bessel_j0": _called("bessel_j0", lambda f, v, u: -f.bessel_j1(u)),
        "bessel_j1": _called("bessel_j1", lambda f, v, u: bessel_j1_derivative(f, u)),
    }
)
"""Every kind of step but powers by a number, by its name."""


def power_rule(exponent: float) -> Rule:
    """u^exponent for a number: products where it is whole and small, roots where it is a half."""
    return Rule(
        lambda f, u: _power(f, u, exponent),
        (lambda f, v, u: exponent * _power(f, u, exponent - 1),),
    )


def _power(f: Functions, u: Array, exponent: float) -> Array:
    if exponent < 0:
        return 1 / _power(f, u, -exponent)
    if exponent == 0.5:
        return f.sqrt(u)
    if exponent > MOST_FACTORS or exponent != int(exponent):
        return f.pow(u, exponent)
    return _whole_power(u, int(exponent))


def _whole_power(u: Array, exponent: int) -> Array:
    if exponent == 0:
        return 1.0
    if exponent == 1:
        return u
    half = _whole_power(u, exponent // 2)
    return half * half if exponent % 2 == 0 else half * half * u
