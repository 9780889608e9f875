"""Elementary functions without branches, so that the compiler can put several samples into one register.

Within a few units of the last digit of the mathematics library's, which are called sample by sample and take
four times as long.
"""

import math
from fractions import Fraction

import numpy as np

from kan_core.compiled.jit import ordered_part


def _parts(number: Fraction, count: int) -> tuple[float, ...]:
    """A number as a sum, whose parts but the last have 32 digits: products with small integers are exact."""
    parts = []
    for _ in range(count - 1):
        part = float(number)
        unit = 2.0 ** (math.frexp(part)[1] - 32)
        parts.append(math.floor(part / unit) * unit)
        number -= Fraction(parts[-1])
    return (*parts, float(number))


_PER_LN2 = 1.0 / math.log(2.0)
_LN2, _LN2_REST = _parts(Fraction("0.693147180559945309417232121458176568075500134360255254"), 2)
_PER_RIGHT_ANGLE = 2.0 / math.pi
_RIGHT, _RIGHT_MIDDLE, _RIGHT_REST = _parts(
    Fraction("1.570796326794896619231321691639751442098584699687552910487472"), 3
)
_ROUNDER = 1.5 * 2.0**52
"""Added to a number below 2^51 it leaves the nearest integer in the last digits."""
_FRACTION = 2**52 - 1
_ONE = 1023 << 52
_SMALLEST = 2.0**-1022
_ROOT_OF_2 = math.sqrt(2.0)
_EXP = tuple(1.0 / math.factorial(k) for k in range(1, 14))
_LOG = tuple(1.0 / (2 * k + 1) for k in range(11))
_SIN = tuple((-1.0) ** k / math.factorial(2 * k + 1) for k in range(9))
_COS = tuple((-1.0) ** k / math.factorial(2 * k) for k in range(9))
_FARTHEST = 1e9
"""Angles beyond have lost their phase to rounding."""


@ordered_part
def _series(x: float, coefficients: tuple[float, ...]) -> float:
    """sum of coefficients[k] x^k."""
    total = 0.0
    for k in range(len(coefficients) - 1, -1, -1):
        total = total * x + coefficients[k]
    return total


@ordered_part
def _halved_power(x: float) -> tuple[float, float]:
    """2^(k-1) and exp(x - k ln 2) - 1, k ln 2 being as near to x as it can."""
    shifted = np.float64(x * _PER_LN2 + _ROUNDER)
    k = shifted - _ROUNDER
    rest = (x - k * _LN2) - k * _LN2_REST
    power = np.int64((shifted.view(np.int64) + 1022) << 52).view(np.float64)
    return power, rest * _series(rest, _EXP)


@ordered_part
def exp(x: float) -> float:
    """exp(x); 0 below -708."""
    inside = min(max(x, -708.0), 710.0)
    power, rest = _halved_power(inside)
    value = 2.0 * (power * rest + power)
    return value if x >= -708.0 else (x if x != x else 0.0)


@ordered_part
def expm1(x: float) -> float:
    """exp(x) - 1."""
    power, rest = _halved_power(min(max(x, -60.0), 710.0))
    value = 2.0 * (power * rest + (power - 0.5))
    return value if x == x else x


@ordered_part
def log(x: float) -> float:
    """log(x) = k ln 2 + 2 artanh(f / (2 + f)) for x = 2^k (1 + f)."""
    bits = np.float64(x).view(np.int64)
    mantissa = np.int64((bits & _FRACTION) | _ONE).view(np.float64)
    high = mantissa > _ROOT_OF_2
    k = float((bits >> 52) - 1023) + (1.0 if high else 0.0)
    f = (0.5 * mantissa if high else mantissa) - 1.0
    s = f / (2.0 + f)
    value: float = k * _LN2 + (2.0 * s * _series(s * s, _LOG) + k * _LN2_REST)
    value = value if x < np.inf else x
    return value if x >= _SMALLEST else (-np.inf if x >= 0.0 else np.nan)


@ordered_part
def log1p(x: float) -> float:
    """log(1 + x); what 1 + x rounds away is brought back by the slope of log."""
    one_more = 1.0 + x
    rounded = one_more - 1.0
    value = log(one_more) * (x / rounded)
    return x if rounded == 0.0 or x > 1e300 else value


@ordered_part
def _wave(x: float, quarter: int) -> float:
    """sin(x + quarter pi/2); NaN where |x| is above 10^9."""
    shifted = np.float64(x * _PER_RIGHT_ANGLE + _ROUNDER)
    k = shifted - _ROUNDER
    rest = ((x - k * _RIGHT) - k * _RIGHT_MIDDLE) - k * _RIGHT_REST
    quadrant = shifted.view(np.int64) + quarter
    square = rest * rest
    sine, cosine = rest * _series(square, _SIN), _series(square, _COS)
    value = cosine if quadrant & 1 else sine
    value = -value if quadrant & 2 else value
    return value if abs(x) < _FARTHEST else np.nan


@ordered_part
def sin(x: float) -> float:
    """sin(x)."""
    return _wave(x, 0)


@ordered_part
def cos(x: float) -> float:
    """cos(x)."""
    return _wave(x, 1)


@ordered_part
def tan(x: float) -> float:
    """sin(x) / cos(x)."""
    return _wave(x, 0) / _wave(x, 1)


@ordered_part
def sinh(x: float) -> float:
    """(e + e / (e + 1)) / 2 for e = exp(|x|) - 1, with the sign of x."""
    more = expm1(abs(x))
    value = 0.5 * (more + (more / (more + 1.0) if more < 1e300 else 1.0))
    return value if x >= 0.0 else -value


@ordered_part
def cosh(x: float) -> float:
    """(exp(|x|) + exp(-|x|)) / 2."""
    half = 0.5 * exp(abs(x))
    return half + 0.25 / half


@ordered_part
def tanh(x: float) -> float:
    """e / (e + 2) for e = exp(2 |x|) - 1, with the sign of x."""
    more = expm1(2.0 * min(abs(x), 22.0))
    value = more / (more + 2.0)
    return value if x >= 0.0 else (-value if x < 0.0 else x)
