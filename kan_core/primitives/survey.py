"""What a function that somebody wrote down is like: domain, poles, symmetry, gauges, found by numbers."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ExpressionError

FloatArray = NDArray[np.float64]
Curve = Callable[[FloatArray], FloatArray]

FARTHEST = 30.0
"""Arguments beyond are not looked at."""
_GRID = np.unique(
    np.concatenate([np.linspace(-FARTHEST, FARTHEST, 2401), *(np.outer([1, -1], np.geomspace(1e-3, 1, 60)))])
)
_FEWEST = 20
"""Arguments with a value, one beside the other, that a domain has at least."""


@dataclass(frozen=True)
class Survey:
    """The fields of a `Primitive` of the same names, and single points that a limit would fill."""

    lower: float
    upper: float
    pole: float | None
    pole_spacing: float
    symmetry: str
    inner: str
    gaps: tuple[float, ...]


def survey(value: Curve, slope: Curve, *shape_slopes: Curve) -> Survey:
    """Look at f over -30 to 30.

    Where f has values in several stretches the longest is its domain. Of several poles that are not evenly
    spaced the one nearest to 0 is named. Where 0 is a lone pole, a gap or an end, b stays 0, as in x log x,
    unless a is a gauge.

    Args:
        value: f(u).
        slope: df/du.
        shape_slopes: df/dp of each shape parameter.

    Raises:
        ExpressionError: f has no values, is constant or a straight line, or a shape parameter only does what
            scales and shifts do.
    """
    with np.errstate(all="ignore"):
        lower, upper, gaps = _domain(value)
        poles = _poles(value, lower, upper)
        pole, spacing = _named_pole(poles)
        inner = _inner(value, slope, shape_slopes, _quiet_stretch(lower, upper, [*poles, *gaps]))
        if inner == "ab" and math.isinf(spacing) and 0.0 in (lower, upper, pole, *gaps):
            inner = "a"
        fillable = tuple(
            gap for gap in gaps if not any(math.isclose(gap, each, abs_tol=1e-9) for each in poles)
        )
        return Survey(lower, upper, pole, spacing, _symmetry(value, lower, upper), inner, fillable)


def _domain(value: Curve) -> tuple[float, float, list[float]]:
    """Lower and upper end, and single points within where there is no value."""
    there = ~np.isnan(value(_GRID))
    alone = ~there
    alone[1:-1] &= there[:-2] & there[2:]
    alone[[0, -1]] = False
    edges = np.flatnonzero(np.diff(np.concatenate([[False], there | alone, [False]]).astype(int)))
    stretches = [(first, last - 1) for first, last in zip(edges[::2], edges[1::2], strict=True)]
    first, last = max(stretches, key=lambda ends: (_GRID[ends[1]] - _GRID[ends[0]], ends), default=(0, 0))
    if last - first < _FEWEST:
        raise ExpressionError(
            f"The expression has no values for x between {-FARTHEST:g} and {FARTHEST:g}.",
            "Check roots, logarithms and divisions in it.",
        )
    lower = -math.inf if first == 0 else _end(value, _GRID[first], _GRID[first - 1])
    upper = math.inf if last == len(_GRID) - 1 else _end(value, _GRID[last], _GRID[last + 1])
    return lower, upper, [float(each) for each in _GRID[alone] if lower < each < upper]


def _end(value: Curve, inside: float, outside: float) -> float:
    """The last argument that has a value."""
    for _ in range(200):
        middle = (inside + outside) / 2
        if middle in (inside, outside):
            break
        if np.isnan(value(np.array([middle]))[0]):
            outside = middle
        else:
            inside = middle
    nearest = round(inside, 12)
    return float(nearest) + 0.0 if abs(nearest - inside) < 1e-15 * max(1.0, abs(inside)) else float(inside)


def _poles(value: Curve, lower: float, upper: float) -> list[float]:
    """Arguments inside the domain towards which |f| grows without end."""
    size = np.abs(value(_GRID))
    size[np.isnan(size)] = np.inf
    peaks = 1 + np.flatnonzero((size[1:-1] >= size[:-2]) & (size[1:-1] >= size[2:]) & (size[1:-1] > 0))
    left, right = _GRID[peaks - 1], _GRID[peaks + 1]
    for _ in range(120):
        one, other = left + (right - left) / 3, right - (right - left) / 3
        higher = _size(value, one) >= _size(value, other)
        left, right = np.where(higher, left, one), np.where(higher, other, right)
    found = (left + right) / 2
    found = np.where(np.isinf(_size(value, _GRID[peaks])), _GRID[peaks], found)
    near = np.fmax(_size(value, found - 1e-5), _size(value, found + 1e-5))
    far = np.fmin(_size(value, found - 1e-3), _size(value, found + 1e-3))
    grows = (near > 3.0 * far) & (found > lower) & (found < upper)
    found = np.sort(found[grows])
    return [float(each) + 0.0 for each in found[np.diff(found, prepend=-np.inf) > 1e-6]]


def _size(value: Curve, u: FloatArray) -> FloatArray:
    size = np.abs(value(u))
    return np.where(np.isnan(size), np.inf, size)


def _named_pole(poles: list[float]) -> tuple[float | None, float]:
    if not poles:
        return None, math.inf
    nearest = min(poles, key=lambda pole: (abs(pole), -pole))
    gaps = np.diff(poles)
    even = len(poles) > 2 and np.ptp(gaps) < 1e-6 * gaps.mean()
    return nearest, float((poles[-1] - poles[0]) / len(gaps)) if even else math.inf


def _symmetry(value: Curve, lower: float, upper: float) -> str:
    if lower != -upper:
        return ""
    u = np.linspace(0.0137, min(2.9, 0.99 * upper), 60)
    there, mirrored = value(u), value(-u)
    for name, sign in (("even", 1.0), ("odd", -1.0)):
        if np.allclose(mirrored, sign * there, rtol=1e-9, atol=0.0, equal_nan=True):
            return name
    return ""


def limit(curve: Curve, gap: float) -> float:
    """What a smooth curve tends to where it has no value: Romberg's rule on means of both sides."""
    steps = np.array([0.04, 0.02, 0.01])
    with np.errstate(all="ignore"):
        means = (curve(gap - steps) + curve(gap + steps)) / 2
    once = (4 * means[1:] - means[:-1]) / 3
    return float((16 * once[1] - once[0]) / 15)


def _quiet_stretch(lower: float, upper: float, breaks: list[float]) -> FloatArray:
    """Arguments over the longest stretch of -3 to 3, or of what the domain has of it, between all breaks."""
    low, high = max(lower, -3.0), min(upper, 3.0)
    if high - low < 0.1:
        low, high = max(lower, -FARTHEST), min(upper, FARTHEST)
    ends = [low, *sorted(each for each in breaks if low < each < high), high]
    lengths = np.diff(ends)
    longest = int(np.argmax(lengths + 1e-9 * np.arange(len(lengths))))
    margin = 0.1 * float(lengths[longest])
    return np.linspace(ends[longest] + margin, ends[longest + 1] - margin, 61)


def _inner(value: Curve, slope: Curve, shape_slopes: tuple[Curve, ...], u: FloatArray) -> str:
    """Which of a and b are no gauges of c and d: whose derivatives c f + d cannot make up for."""
    f, by_b = value(u), slope(u)
    if not np.isfinite([f, by_b]).all():
        raise ExpressionError("The expression or its derivative is not finite.", "Check divisions in it.")
    known = [np.ones_like(u)]
    if _made_of(f, known):
        raise ExpressionError(
            "The expression is constant, but for jumps perhaps.", "Write one that has a slope."
        )
    known.append(f)
    if _made_of(u, known):
        raise ExpressionError("The expression is a straight line.", "The primitive x does the same.")
    inner = ""
    for name, change in (("b", by_b), ("a", u * by_b)):
        if not _made_of(change, known):
            inner = name + inner
            known.append(change)
    for number, each in enumerate(shape_slopes):
        change = np.asarray(each(u))
        if not np.isfinite(change).all() or _made_of(change, known):
            raise ExpressionError(
                f"The shape parameter {'pq'[number]} does nothing that scales and shifts do not do.",
                "Leave it out: y = c f(a x + b) + d has a, b, c and d already.",
            )
        known.append(change)
    return inner


def _made_of(curve: FloatArray, others: list[FloatArray]) -> bool:
    """Whether a curve is a sum of multiples of others."""
    columns = np.stack([other / np.abs(other).max() for other in others if other.any()], axis=1)
    unit = curve / max(np.abs(curve).max(), 1e-300)
    solution = np.linalg.lstsq(columns, unit, rcond=1e-13)[0]
    return bool(np.abs(columns @ solution - unit).max() < 1e-8)
