"""Edges that are still splines as routines: every basis as arithmetic that any language has."""

import numpy as np
import sympy as sp

from kan_core.export.languages.routines import Routine, X, choices, double, plus, polynomial, shifted, times
from kan_core.export.splines import Pieces, Series, Spline
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray
from kan_core.symbolic.formula import edge_function

Steps = list[tuple[sp.Symbol, sp.Expr]]


def edge_routine(edge: EdgeId, spline: Spline) -> Routine:
    """The activation of an edge, inside its grid and beyond."""
    steps: Steps = []
    if isinstance(spline, Pieces):
        value = _pieces(spline)
    else:
        steps, value = _SERIES[spline.basis.name](spline)
    if spline.base_scale:
        # x / (1 + exp(-x)), which ends in zero where exp(-x) ends in infinity.
        silu = times(X, sp.Pow(1 + sp.exp(-X), -1, evaluate=False))
        value = plus(value, times(double(spline.base_scale), silu))
    return Routine(
        edge_function(edge).__name__, value, tuple(steps), (f"The activation of the edge {edge}.",)
    )


def _pieces(spline: Pieces) -> sp.Expr:
    """A polynomial in each interval, and the tangents at both ends beyond them."""
    breaks, rows = spline.breaks, spline.coefficients
    inside = [polynomial(shifted(X, start), rows[:, i]) for i, start in enumerate(breaks[:-1])]
    first = _tangent(breaks[0], rows[-1, 0], rows[-2, 0] if len(rows) > 1 else 0.0)
    width, last = breaks[-1] - breaks[-2], rows[:, -1]
    end = _tangent(breaks[-1], float(np.polyval(last, width)), float(np.polyval(np.polyder(last), width)))
    return choices(X, [float(edge) for edge in breaks], [first, *inside, end])


def _tangent(place: float, value: float, slope: float) -> sp.Expr:
    return plus(double(value), times(double(slope), shifted(X, place)))


def _clipped(lower: float, upper: float) -> sp.Expr:
    """x, kept inside."""
    return sp.Max(sp.Min(X, double(upper), evaluate=False), double(lower), evaluate=False)


def _beyond(lower: float, upper: float, slopes: tuple[float, float]) -> list[sp.Expr]:
    """What the tangents add below and above the grid; zero inside."""
    below = sp.Min(shifted(X, lower), double(0.0), evaluate=False)
    above = sp.Max(shifted(X, upper), double(0.0), evaluate=False)
    return [times(double(slopes[0]), below), times(double(slopes[1]), above)]


def _chebyshev(series: Series) -> tuple[Steps, sp.Expr]:
    lower, upper = (float(end) for end in series.grid)
    t, names = sp.Symbol("t", real=True), sp.symbols(f"b0:{len(series.coefficients)}", real=True)
    rate = 2 / (upper - lower)
    steps: Steps = [(t, plus(times(double(rate), shifted(_clipped(lower, upper), lower)), double(-1.0)))]
    # Clenshaw's recurrence, from the highest coefficient down.
    one, two = sp.S.Zero, sp.S.Zero
    for name, coefficient in zip(reversed(names[1:]), series.coefficients[:0:-1], strict=True):
        after = [times(double(2.0), times(t, one))] if one != 0 else []
        steps.append((name, plus(double(coefficient), *after, *([-two] if two != 0 else []))))
        one, two = name, one
    value = plus(double(series.coefficients[0]), *([times(t, one)] if one != 0 else []), -two)
    derivative = np.polynomial.chebyshev.chebder(series.coefficients)
    ends = np.polynomial.chebyshev.chebval(np.array([-1.0, 1.0]), derivative) * rate
    return steps, plus(value, *_beyond(lower, upper, (float(ends[0]), float(ends[1]))))


def _fourier(series: Series) -> tuple[Steps, sp.Expr]:
    lower, upper, period = (float(each) for each in series.grid)
    angle, c = sp.Symbol("angle", real=True), series.coefficients
    steps: Steps = [(angle, times(double(2 * np.pi / period), shifted(X, lower)))]
    line = times(double(2 / (upper - lower)), shifted(X, lower))
    terms = [double(c[0]), times(double(c[1]), plus(line, double(-1.0)))]
    for n, (cosine, sine) in enumerate(zip(c[2::2], c[3::2], strict=True), 1):
        multiple = times(double(n), angle)
        terms += [times(double(cosine), sp.cos(multiple, evaluate=False))]
        terms += [times(double(sine), sp.sin(multiple, evaluate=False))]
    return steps, plus(*terms)


def _gaussians(series: Series) -> tuple[Steps, sp.Expr]:
    lower, upper = (float(end) for end in series.grid)
    c, count = series.coefficients, len(series.coefficients) - 3
    inside, z = sp.symbols("inside z", real=True)
    slope, width = 2 * c[1] / (upper - lower), (upper - lower) / count
    steps: Steps = [
        (inside, _clipped(lower, upper)),
        (z, times(double(1 / width), shifted(inside, lower))),
    ]
    terms = [double(c[0] - c[1]), times(double(slope), shifted(inside, lower))]
    for n, height in enumerate(c[2:]):
        square = times(shifted(z, n), shifted(z, n))
        terms.append(times(double(height), sp.exp(times(double(-1.0), square), evaluate=False)))
    slopes = (_bell_slope(c, 0.0, slope, width), _bell_slope(c, float(count), slope, width))
    return steps, plus(*terms, *_beyond(lower, upper, slopes))


def _bell_slope(c: FloatArray, z: float, slope: float, width: float) -> float:
    """The slope of a line and Gaussians at z, which counts in widths of the grid."""
    distance = z - np.arange(len(c) - 2)
    return float(slope - np.sum(2 * distance / width * c[2:] * np.exp(-distance * distance)))


_SERIES = {"chebyshev": _chebyshev, "fourier": _fourier, "rbf": _gaussians}
"""For each basis but B-splines how it is written."""
