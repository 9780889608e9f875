"""Exact numbers that a fitted constant may stand for."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

_DENOMINATORS = (*range(1, 13), 15, 16, 20, 24, 25, 32, 48, 50, 64, 100)
_OF_UNITS = (16, 32, 64)
_LARGEST_NUMERATOR = 1_000
SURPRISE_BITS = 4.0
"""Bits by which an exact number must be simpler than chance would have it."""


@dataclass(frozen=True)
class Exact:
    """An exact number: its text, which the formula parser reads, its value, and its bits of description."""

    text: str
    value: float
    bits: float = 0.0


@dataclass(frozen=True)
class _Unit:
    """An irrational factor, above or below the line, with the bits of description that it costs."""

    above: str
    below: str
    value: float
    bits: float
    largest: int


_UNITS = (
    _Unit("", "", 1.0, 0.0, _LARGEST_NUMERATOR),
    _Unit("pi", "", math.pi, 2.0, 100),
    _Unit("", "pi", 1 / math.pi, 2.5, 100),
    _Unit("pi**2", "", math.pi**2, 4.0, 12),
    _Unit("", "pi**2", math.pi**-2, 4.5, 12),
    _Unit("sqrt(pi)", "", math.sqrt(math.pi), 4.0, 12),
    _Unit("", "sqrt(pi)", 1 / math.sqrt(math.pi), 4.0, 12),
    _Unit("sqrt(2*pi)", "", math.sqrt(2 * math.pi), 5.0, 12),
    _Unit("", "sqrt(2*pi)", 1 / math.sqrt(2 * math.pi), 5.0, 12),
    _Unit("pi**3", "", math.pi**3, 6.0, 12),
    _Unit("", "pi**3", math.pi**-3, 6.5, 12),
    _Unit("pi**4", "", math.pi**4, 7.0, 12),
    *(
        _Unit(f"sqrt({n})", "", math.sqrt(n), 2.0 + math.log2(n), 12)
        for n in (2, 3, 5, 6, 7, 10, 11, 13, 14, 15)
    ),
    *(_Unit(f"sqrt({n})*pi", "", math.sqrt(n) * math.pi, 4.0 + math.log2(n), 12) for n in (2, 3)),
    _Unit("exp(1)", "", math.e, 4.0, 12),
    _Unit("exp(-1)", "", 1 / math.e, 4.5, 12),
    _Unit("log(2)", "", math.log(2), 4.5, 12),
    _Unit("log(10)", "", math.log(10), 6.5, 12),
    _Unit("", "log(2)", 1 / math.log(2), 5.0, 12),
    _Unit("", "log(10)", 1 / math.log(10), 5.0, 100),
)


_UNDER_ROOTS = tuple(unit for unit in _UNITS if "(" not in unit.above + unit.below)
_ROOTS = {2: 3.0, 3: 4.0, 4: 5.0}
"""Roots that a number may be, and the bits they cost."""
_MOST_BITS = 16.0
"""Of what stands under a root."""
_BELOW_ROOTS = (1, 2, 4, 8)
"""What a root may be divided by."""


def recognise(value: float, sigma: float | None = None, tolerance: float = 1e-9) -> list[Exact]:
    """Exact numbers near a value, simplest first.

    Known are whole numbers up to 1,000, rationals of small or round denominators, and small multiples of
    powers of pi from -3 to 4, sqrt(pi) and sqrt(2 pi) and 1 over them, roots of small numbers, sqrt(2) pi,
    sqrt(3) pi, e, 1/e, log 2, log 10 and 1 over them, and second to fourth roots of the simplest of these,
    also over 2, 4 or 8. Near is within 2.5 sigma where a standard error is known, else within
    tolerance |value|, and for zero within the tolerance.

    Args:
        value: the fitted constant.
        sigma: its standard error, or None.
        tolerance: relative, where there is no standard error.
    """
    width = tolerance * max(abs(value), 1e-300) if sigma is None else 2.5 * sigma
    found = [
        (bits, abs(exact.value - value), exact)
        for unit in _UNITS
        for bits, exact in _multiples(unit, value)
        if abs(exact.value - value) <= width
    ]
    if not found:
        found = [each for each in _roots(value) if each[1] <= width]
    found.sort(key=lambda item: item[:2])
    if abs(value) <= (tolerance if sigma is None else width):
        found.insert(0, (0.0, abs(value), Exact("0", 0.0)))
    return [exact for _, _, exact in found]


def _roots(value: float) -> Iterator[tuple[float, float, Exact]]:
    """Bits, distance and number of the roots of simple numbers near a value."""
    sign = "-" if value < 0 else ""
    for (n, cost), divisor in (
        itertools.product(_ROOTS.items(), _BELOW_ROOTS) if 1e-3 < abs(value) < 1e3 else ()
    ):
        power = abs(divisor * value) ** n
        for unit in _UNDER_ROOTS:
            for bits, inside in _multiples(unit, power):
                if bits <= _MOST_BITS:
                    root = math.copysign(inside.value ** (1 / n) / divisor, value)
                    text = f"{sign}({inside.text})**(1/{n})" + (f"/{divisor}" if divisor > 1 else "")
                    bits += cost + 1.5 * math.log2(divisor)
                    yield bits, abs(root - value), Exact(text, root, bits)


def remarkable(value: float, sigma: float) -> Exact | None:
    """The simplest exact number near a value, if the value is known well enough for it to be no chance.

    Args:
        value: the fitted constant.
        sigma: its standard error; one that is smaller than rounding counts as 1e-12 |value|.
    """
    width = max(sigma, 1e-12 * abs(value))
    known = math.log2(abs(value) / width) if abs(value) > width else 0.0
    return next((each for each in recognise(value, width) if each.bits + SURPRISE_BITS < known), None)


def _multiples(unit: _Unit, value: float) -> list[tuple[float, Exact]]:
    """The nearest multiple p/q of a unit for each q in lowest terms, with its bits."""
    ratio = value / unit.value
    multiples = []
    for q in _DENOMINATORS:
        p = round(ratio * q) if abs(ratio * q) <= unit.largest else 0
        if p != 0 and math.gcd(p, q) == 1 and (q <= 12 or q in _OF_UNITS or not (unit.above or unit.below)):
            bits = unit.bits + math.log2(abs(p)) + 1.5 * math.log2(q) + 0.5 * (p < 0)
            multiples.append((bits, Exact(_text(p, q, unit), p / q * unit.value, bits)))
    return multiples


def _text(p: int, q: int, unit: _Unit) -> str:
    above = [str(abs(p))] if abs(p) != 1 or not unit.above else []
    above += [unit.above] if unit.above else []
    below = [str(q)] if q != 1 else []
    below += [unit.below] if unit.below else []
    sign = "-" if p < 0 else ""
    if not below:
        return sign + "*".join(above)
    divisor = "*".join(below)
    return f"{sign}{'*'.join(above)}/{divisor if len(below) == 1 else f'({divisor})'}"
