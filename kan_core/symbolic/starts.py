"""Where the fit of each primitive starts: coarse grids over its nonlinear parameters, scaled to the data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from kan_core.primitives.contract import Primitive

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True)
class Coordinate:
    """The data's own coordinate t = (x - offset) / scale, in which starts are the same for all data.

    Where b is free, t runs from -1 to 1; where it is not, the offset is 0 and |t| is at most 1.

    Attributes:
        offset, scale: of the coordinate, in units of x.
        lower, upper: range of t over the data.
    """

    offset: float
    scale: float
    lower: float
    upper: float

    @property
    def half_width(self) -> float:
        return (self.upper - self.lower) / 2

    @classmethod
    def of(cls, primitive: Primitive, x: FloatArray) -> "Coordinate":
        low, high = float(x.min()), float(x.max())
        offset = (low + high) / 2 if "b" in primitive.inner else 0.0
        scale = max(high - offset, offset - low)
        return cls(offset, scale, (low - offset) / scale, (high - offset) / scale)

    def of_data(self, x: FloatArray) -> FloatArray:
        """(n,) t of pre-activations x (n,)."""
        return (x - self.offset) / self.scale


def starts(primitive: Primitive, coordinate: Coordinate) -> FloatArray:
    """Rows (alpha, beta, *shape) from which to fit, where u = alpha t + beta; none where none is allowed.

    Args:
        primitive: what is fitted.
        coordinate: t of the data.

    Returns:
        (k, 2 + shape) starts, all with u inside the domain and no pole between the ends of the data.
    """
    rows = proposed(primitive, coordinate)
    return rows[admissible(primitive, coordinate, rows)]


def proposed(primitive: Primitive, coordinate: Coordinate) -> FloatArray:
    """(k, 2 + shape) starts, allowed or not."""
    own = _STARTS.get(primitive.name)
    return own(coordinate) if own is not None else _written(primitive, coordinate)


def admissible(primitive: Primitive, coordinate: Coordinate, rows: FloatArray) -> BoolArray:
    """(k,) whether u = alpha t + beta stays in the domain and clear of poles over the data."""
    ends = rows[:, :1] * np.array([coordinate.lower, coordinate.upper]) + rows[:, 1:2]
    low, high = ends.min(axis=1), ends.max(axis=1)
    # An end of the domain may be reached to rounding: sqrt(x) from x = 0 on.
    slack = 1e-14 * np.abs(ends).max(axis=1)
    inside: BoolArray = (low >= primitive.lower - slack) & (high <= primitive.upper + slack)
    if primitive.pole is not None:
        first, last = ((end - primitive.pole) / primitive.pole_spacing for end in (low, high))
        if np.isinf(primitive.pole_spacing):
            first, last = (np.where(end > primitive.pole, 0.5, -0.5) for end in (low, high))
        inside &= np.floor(first) == np.floor(last)
    return inside


def _grid(*axes: FloatArray) -> FloatArray:
    return np.stack([axis.ravel() for axis in np.meshgrid(*axes, indexing="ij")], axis=1)


def _both_signs(values: FloatArray) -> FloatArray:
    return np.concatenate([values, -values])


def _unshifted(coordinate: Coordinate, sign: float) -> FloatArray:
    """The start u = x or u = -x of a primitive whose a is fixed and b free."""
    return np.array([[sign * coordinate.scale, sign * coordinate.offset]])


def _fixed(coordinate: Coordinate) -> FloatArray:
    return np.array([[coordinate.scale, 0.0]])


_POWERS = _grid(
    np.array([1.0, -1.0]),
    np.zeros(1),
    np.array([-5.0, -3.5, -2.5, -1.5, -0.75, -0.3, 0.3, 0.75, 1.5, 2.5, 3.5, 5.0]),
)


def _free_power(coordinate: Coordinate) -> FloatArray:
    rows: FloatArray = _POWERS * np.array([coordinate.scale, 1.0, 1.0])
    return rows


_SHIFTS = _grid(np.ones(1), np.concatenate([np.linspace(-2.5, 2.5, 41), [-8.0, -4.0, 4.0, 8.0]]))
"""Zeros of u inside the data and on either side."""


def _shifted(coordinate: Coordinate) -> FloatArray:
    return np.concatenate([coordinate.scale * _SHIFTS, _unshifted(coordinate, 1.0)])


_KINKS = _grid(np.ones(1), np.linspace(-1, 1, 121))
"""Zeros of u inside the data alone, close together: |u| has no slope there to follow."""


def _kinks(coordinate: Coordinate) -> FloatArray:
    return coordinate.scale * _KINKS


def _aside(distances: int) -> FloatArray:
    """Zeros of u on either side of the data, from touching it to thirty times its width away."""
    shifts = 1 + 2 * np.concatenate([[0.0, 1e-6], np.geomspace(0.005, 30, distances)])
    return _grid(np.array([1.0, -1.0]), shifts)


_ASIDE, _FEW_ASIDE = _aside(30), _aside(14)
_EXPONENTS = np.array([-3.0, -2.0, -1.0, -0.5, 0.5, 1.5, 2.5, 3.5])


def _shifted_aside(coordinate: Coordinate, aside: FloatArray = _ASIDE) -> FloatArray:
    both = _unshifted(coordinate, 1.0), _unshifted(coordinate, -1.0)
    return np.concatenate([coordinate.scale * aside, *both])


def _shifted_power(coordinate: Coordinate) -> FloatArray:
    aside = _shifted_aside(coordinate, _FEW_ASIDE)
    exponents = np.tile(_EXPONENTS, len(aside))[:, None]
    return np.concatenate([aside.repeat(len(_EXPONENTS), axis=0), exponents], axis=1)


def _rates(low: float, high: float, count: int) -> Callable[[Coordinate], FloatArray]:
    """Both signs of a rate, counted over half the width of the data."""
    rows = _grid(_both_signs(np.geomspace(low, high, count)), np.zeros(1))
    return lambda coordinate: rows / coordinate.half_width


def _stretches(low: float, high: float, count: int) -> Callable[[Coordinate], FloatArray]:
    """Both signs of a factor, counted over the largest |x|."""
    return _always(_grid(_both_signs(np.geomspace(low, high, count)), np.zeros(1)))


def _always(rows: FloatArray) -> Callable[[Coordinate], FloatArray]:
    return lambda _: rows


def _steps(slopes: FloatArray) -> Callable[[Coordinate], FloatArray]:
    """Slopes, and centres (u = 0) evenly over the data and up to three units of u beyond either end."""
    within = np.linspace(-1.2, 1.2, 11)
    beyond = _both_signs(np.linspace(0.4, 3.0, 6))
    inside = _grid(slopes, within)
    inside[:, 1] *= inside[:, 0]
    outside = _grid(slopes, beyond)
    outside[:, 1] += 1.2 * np.abs(outside[:, 0]) * np.sign(outside[:, 1])
    return _always(np.concatenate([inside, outside]))


_FREQUENCIES = np.concatenate([np.geomspace(0.15, 2.0, 8), np.arange(2.8, 25.0, 0.9)])
"""Radians over half the width of the data, in even steps where the waves are many."""


def _waves() -> Callable[[Coordinate], FloatArray]:
    """Frequencies and phases."""
    return _always(_grid(_FREQUENCIES, np.pi * np.arange(8) / 8))


def _few_waves() -> Callable[[Coordinate], FloatArray]:
    """Frequencies and phases of waves whose size changes."""
    return _always(_grid(np.geomspace(0.5, 25.0, 20), np.pi * np.arange(8) / 4))


def _branch(first: float, last: float) -> Callable[[Coordinate], FloatArray]:
    """Arguments within one branch between two poles."""
    return _always(_grid(np.geomspace(0.05, 1.57, 14), np.linspace(first, last, 15)))


def _within_unit() -> Callable[[Coordinate], FloatArray]:
    """Arguments within [-1, 1], filling it or a part of it."""
    pairs = _grid(np.append(np.geomspace(0.02, 0.97, 14), [0.9999, 1.0]), np.linspace(-1, 1, 9))
    pairs[:, 1] *= 1 - pairs[:, 0]
    return _always(pairs)


def _with_exponents(
    starts: Callable[[Coordinate], FloatArray], *exponents: float
) -> Callable[[Coordinate], FloatArray]:
    """Each of some starts with each of some exponents."""

    def both(coordinate: Coordinate) -> FloatArray:
        rows, shape = starts(coordinate), np.array(exponents)[:, None]
        return np.concatenate([rows.repeat(len(shape), axis=0), np.tile(shape, (len(rows), 1))], axis=1)

    return both


_BEYOND_ONE = _grid(_both_signs(np.geomspace(0.05, 15.0, 14)), np.append(0.0, np.geomspace(0.01, 10.0, 8)))


def _above_one(coordinate: Coordinate) -> FloatArray:
    """Arguments whose smallest is 1 or somewhat more."""
    rows = np.array(_BEYOND_ONE)
    rows[:, 1] += 1.0 + np.abs(rows[:, 0])
    return rows


_CENTRED = _steps(np.geomspace(0.1, 15.0, 12))
_STRETCHES = _both_signs(np.geomspace(0.05, 20.0, 24))
"""Largest |u| of u = a x over the data, with the sign of a."""
_SHAPES = (np.array([-1.5, -0.5, 0.5, 1.5, 3.0]), np.array([-1.5, -0.5, 0.5, 1.5]))
"""First and second shape parameters to start from."""


def _written(primitive: Primitive, coordinate: Coordinate) -> FloatArray:
    """Starts of a primitive of which only its text is known, unshifted ones among them."""
    if primitive.inner == "b":
        rows = np.concatenate([_shifted(coordinate), _shifted_aside(coordinate)])
    else:
        place = np.array([coordinate.scale, coordinate.offset])
        rows = np.outer(_STRETCHES, place / np.abs(place).sum())
        if "b" in primitive.inner:
            centred = _CENTRED(coordinate)
            mirrored = centred[:0] if primitive.symmetry else -centred
            rows = np.concatenate([centred, mirrored, rows])
    shapes = _grid(*_SHAPES[: len(primitive.shape)]) if primitive.shape else np.zeros((1, 0))
    return np.concatenate([rows.repeat(len(shapes), axis=0), np.tile(shapes, (len(rows), 1))], axis=1)


_STARTS: Mapping[str, Callable[[Coordinate], FloatArray]] = MappingProxyType(
    {
        "x": _fixed,
        "x^2": _shifted,
        "x^3": _shifted,
        "x^4": _shifted,
        "x^5": _shifted,
        "x^6": _shifted,
        "1/x": _shifted_aside,
        "1/x^2": _shifted_aside,
        "1/x^3": _shifted_aside,
        "1/x^4": _shifted_aside,
        "sqrt": _shifted_aside,
        "1/sqrt": _shifted_aside,
        "x^p": _free_power,
        "(x+b)^p": _shifted_power,
        "(1+x^2)^p": _with_exponents(_stretches(0.1, 30.0, 14), -2.5, -0.8, 0.3, 1.4, 2.5),
        "(1-x^2)^p": _with_exponents(_stretches(0.1, 1.0, 12), -1.5, -0.3, 0.3, 1.4, 2.5),
        "1/(1+x^p)": _with_exponents(_stretches(0.1, 30.0, 14), 0.6, 1.2, 2.2, 3.5, 6.0),
        "sign": _kinks,
        "abs": _kinks,
        "sqrt(1+x^2)": _steps(np.geomspace(0.2, 20.0, 12)),
        "1/sqrt(1+x^2)": _steps(np.geomspace(0.2, 20.0, 12)),
        "1/(1+x^2)": _steps(np.geomspace(0.2, 20.0, 12)),
        "sqrt(1-x^2)": _within_unit(),
        "1/sqrt(1-x^2)": _within_unit(),
        "exp": _rates(0.03, 15.0, 24),
        "log": _shifted_aside,
        "gaussian": _steps(np.geomspace(0.15, 10.0, 12)),
        "x*exp(x)": _stretches(0.05, 20.0, 24),
        "x*log(x)": _stretches(0.01, 100.0, 12),
        "sigmoid": _steps(np.geomspace(0.3, 15.0, 12)),
        "softplus": _steps(_both_signs(np.geomspace(0.3, 15.0, 12))),
        "1/(exp(x)-1)": _stretches(0.02, 20.0, 20),
        "x/(exp(x)-1)": _stretches(0.05, 20.0, 20),
        "x^3/(exp(x)-1)": _stretches(0.05, 25.0, 20),
        "sin": _waves(),
        "exp(p*x)*sin(x)": _with_exponents(_few_waves(), -2.5, -0.7, -0.15, 0.15, 1.5),
        "tan": _branch(-1.5, 1.5),
        "1/sin": _branch(0.02, 3.12),
        "1/sin^2": _branch(0.02, 3.12),
        "asin": _within_unit(),
        "atan": _steps(np.geomspace(0.15, 15.0, 12)),
        "sinc": _steps(_FREQUENCIES),
        "sinc^2": _steps(_FREQUENCIES),
        "sinh": _steps(np.geomspace(0.2, 8.0, 20)),
        "cosh": _steps(np.geomspace(0.2, 8.0, 20)),
        "tanh": _steps(np.geomspace(0.15, 10.0, 12)),
        "sech": _steps(np.geomspace(0.2, 12.0, 12)),
        "sech^2": _steps(np.geomspace(0.2, 12.0, 12)),
        "acosh": _above_one,
        "atanh": _within_unit(),
        "coth(x)-1/x": _stretches(0.1, 60.0, 24),
        "(x/sinh(x))^2": _stretches(0.05, 20.0, 24),
        "(x/cosh(x))^2": _stretches(0.05, 20.0, 24),
        "asinh": _steps(np.geomspace(0.2, 20.0, 12)),
        "erf": _steps(np.geomspace(0.15, 8.0, 12)),
        "J0": _stretches(0.3, 30.0, 60),
        "J1": _stretches(0.3, 30.0, 60),
    }
)
