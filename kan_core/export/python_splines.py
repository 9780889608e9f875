"""Splines in Python texts: one function for each basis that is needed, and one for each edge."""

from collections.abc import Mapping
from types import MappingProxyType

from kan_core.export.splines import Pieces, Series, Spline
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray
from kan_core.symbolic.formula import edge_function

_PIECES = '''def _spline(x, breaks, coefficients):
    """A piecewise polynomial, highest power first, that goes on along its end tangents."""
    breaks, coefficients = numpy.array(breaks), numpy.array(coefficients)
    inside = numpy.clip(x, breaks[0], breaks[-1])
    piece = numpy.clip(numpy.searchsorted(breaks, inside, side="right") - 1, 0, len(breaks) - 2)
    step = inside - breaks[piece]
    value, slope = numpy.zeros_like(step), numpy.zeros_like(step)
    for row in coefficients:
        slope = slope * step + value
        value = value * step + row[piece]
    return value + slope * (x - inside)'''

_CHEBYSHEV = '''def _chebyshev(x, grid, coefficients):
    """Chebyshev polynomials between the ends of the grid, beyond them along the tangent."""
    lower, upper = grid
    inside = numpy.clip(x, lower, upper)
    t, rate = 2 * (inside - lower) / (upper - lower) - 1, 2 / (upper - lower)
    slope = numpy.polynomial.chebyshev.chebval(t, numpy.polynomial.chebyshev.chebder(coefficients)) * rate
    return numpy.polynomial.chebyshev.chebval(t, coefficients) + slope * (x - inside)'''

_FOURIER = '''def _fourier(x, grid, coefficients):
    """A straight line, and cosine and sine of every harmonic of the period, the last number of the grid."""
    lower, upper, period = grid
    angle = 2 * numpy.pi * (x - lower) / period
    value = coefficients[0] + coefficients[1] * (2 * (x - lower) / (upper - lower) - 1)
    for n, (cosine, sine) in enumerate(zip(coefficients[2::2], coefficients[3::2]), 1):
        value = value + cosine * numpy.cos(n * angle) + sine * numpy.sin(n * angle)
    return value'''

_GAUSSIANS = '''def _gaussians(x, grid, coefficients):
    """A straight line and Gaussians at evenly spaced places, beyond the grid along the tangent."""
    lower, upper = grid
    inside = numpy.clip(x, lower, upper)
    step = (upper - lower) / (len(coefficients) - 3)
    slope = 2 * coefficients[1] / (upper - lower)
    value = coefficients[0] + slope * (inside - lower) - coefficients[1]
    for n, height in enumerate(coefficients[2:]):
        z = (inside - lower) / step - n
        bell = height * numpy.exp(-z * z)
        value, slope = value + bell, slope - 2 * z * bell / step
    return value + slope * (x - inside)'''

_SERIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "chebyshev": ("_chebyshev", _CHEBYSHEV),
        "fourier": ("_fourier", _FOURIER),
        "rbf": ("_gaussians", _GAUSSIANS),
    }
)
"""For each basis but B-splines the name of its function and the function."""


def spline_functions(splines: Mapping[EdgeId, Spline]) -> list[str]:
    """The functions of all edges, after those that they call."""
    needed = {_PIECES if isinstance(s, Pieces) else _SERIES[s.basis.name][1] for s in splines.values()}
    return [*sorted(needed), *(_edge(edge, spline) for edge, spline in splines.items())]


def _edge(edge: EdgeId, spline: Spline) -> str:
    body = _pieces(spline) if isinstance(spline, Pieces) else _series(spline)
    base = ""
    if spline.base_scale:
        base = f" + {spline.base_scale!r} * x / (1 + numpy.exp(-numpy.clip(x, -700, 700)))"
    return (
        f'def {edge_function(edge).__name__}(x):\n    """The activation of the edge {edge}."""\n{body}{base}'
    )


def _pieces(pieces: Pieces) -> str:
    rows = ",\n        ".join(_numbers(row) for row in pieces.coefficients)
    return (
        f"    breaks = {_numbers(pieces.breaks)}\n"
        f"    coefficients = [\n        {rows},\n    ]\n"
        "    return _spline(x, breaks, coefficients)"
    )


def _series(series: Series) -> str:
    return (
        f"    coefficients = {_numbers(series.coefficients)}\n"
        f"    return {_SERIES[series.basis.name][0]}(x, {_numbers(series.grid)}, coefficients)"
    )


def _numbers(values: FloatArray) -> str:
    return f"[{', '.join(repr(float(value)) for value in values)}]"
