"""Physical constants that a fitted constant with a dimension may stand for."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.symbolic.constants import SURPRISE_BITS, Exact, recognise
from kan_core.units.codata import CONSTANTS, PhysicalConstant, products
from kan_core.units.dimensions import Dimension

_LARGEST_NUMBER = math.log(2000.0)
"""Logarithm of the largest pure number in front of constants, and of its inverse."""


@dataclass(frozen=True)
class Physical:
    """A number times powers of physical constants.

    Attributes:
        text: such as "1/(4*pi)/epsilon_0".
        value: in SI base units.
        bits: of description.
        number: the pure number in it.
        factors: the constants and their powers.
    """

    text: str
    value: float
    bits: float
    number: Exact
    factors: tuple[tuple[PhysicalConstant, int], ...]


def recognise_physical(
    value: float, sigma: float | None, dimension: Dimension, tolerance: float = 1e-6
) -> list[Physical]:
    """Products of up to three physical constants and a simple number near a value, simplest first.

    Near is within 3 sigma or tolerance |value|, whichever is more, and 3 times the uncertainty of the
    constants: data are often made with values that were adopted earlier. Only what is stated in clearly fewer
    bits than the value is known to is given: a rough value is near many products.

    Args:
        value: the fitted constant, in SI base units.
        sigma: its standard error, or None.
        dimension: of the constant.
        tolerance: relative.
    """
    if value == 0 or not math.isfinite(value):
        return []
    width = tolerance if sigma is None else max(3.0 * sigma / abs(value), tolerance)
    found = []
    near = products().of(dimension)
    ratios = math.log(abs(value)) - near.logarithms
    for index in np.flatnonzero(np.abs(ratios) < _LARGEST_NUMBER):
        whole = width + 3.0 * float(near.uncertainties[index])
        number = math.copysign(math.exp(ratios[index]), value)
        factors = _factors(near.powers[index])
        bits = sum(map(_bits, factors))
        known = math.log2(1.0 / whole)
        for exact in recognise(number, tolerance=whole):
            if exact.value and exact.bits + bits + SURPRISE_BITS < known:
                found.append(_physical(exact, factors, exact.bits + bits))
    return sorted(found, key=lambda each: (each.bits, each.text))


def _factors(powers: NDArray[np.int8]) -> tuple[tuple[PhysicalConstant, int], ...]:
    constants = tuple(CONSTANTS.values())
    return tuple((constants[index], int(powers[index])) for index in np.flatnonzero(powers))


def _bits(factor: tuple[PhysicalConstant, int]) -> float:
    """Bits that tell one constant from the others, and its power."""
    power = factor[1]
    return math.log2(len(CONSTANTS)) + 1.5 * math.log2(abs(power)) + 0.5 * (power < 0)


def _physical(exact: Exact, factors: tuple[tuple[PhysicalConstant, int], ...], bits: float) -> Physical:
    above = [_power(constant, power) for constant, power in factors if power > 0]
    below = [_power(constant, -power) for constant, power in factors if power < 0]
    sign = "-" if exact.text == "-1" and above else ""
    above = above if exact.text in ("1", "-1") and above else [exact.text, *above]
    value = exact.value * math.prod(constant.value**power for constant, power in factors)
    return Physical(sign + "/".join(["*".join(above), *below]), value, bits, exact, factors)


def _power(constant: PhysicalConstant, power: int) -> str:
    return constant.symbol if power == 1 else f"{constant.symbol}**{power}"
