"""Special functions for languages that lack them, as routines of polynomials fitted to SciPy's values."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

import numpy as np
import sympy as sp
from scipy import special

from kan_core.export.languages.routines import (
    Routine,
    X,
    chebyshev_fit,
    chebyshev_nodes,
    choice,
    choices,
    double,
    plus,
    polynomial,
    shifted,
    times,
)
from kan_core.model.state import FloatArray

Values = Callable[[FloatArray], FloatArray]

POINTS = 18
"""Points of each fit: on the intervals below its error is less than the last bit."""
FAR = 32.0
"""Where Bessel functions are written as waves."""
HIGHEST_ORDER = 5
HALLEY_STEPS = 5

WRITTEN = (
    *("error_function", "error_function_rest", "lambert_w", "arc_tangent"),
    *(f"bessel_j_{order}" for order in range(HIGHEST_ORDER + 1)),
)
"""What the routines are called."""

SIZE = sp.Symbol("size", real=True)


def routine_for(call: sp.Expr) -> Routine | None:
    """How a call of a function is written out; None where it cannot be."""
    name = call.func.__name__
    if name == "besselj" and call.args[0].is_Integer and 0 <= call.args[0] <= HIGHEST_ORDER:
        return _bessel_j(int(call.args[0]))
    return _ROUTINES[name]() if name in _ROUTINES else None


def _fitted(t: sp.Symbol, values: Values, edges: FloatArray, beyond: sp.Expr | None = None) -> sp.Expr:
    """Polynomials in t between the edges, the last of them also beyond unless something else is given."""
    pieces = []
    for lower, upper in pairwise(edges):
        found = chebyshev_fit(values(chebyshev_nodes(POINTS, lower, upper)), lower, upper)
        pieces.append(polynomial(shifted(t, (lower + upper) / 2), found))
    inner = [float(edge) for edge in (edges[1:-1] if beyond is None else edges[1:])]
    return choices(t, inner, pieces if beyond is None else [*pieces, beyond])


@lru_cache(maxsize=1)
def _erf() -> Routine:
    square, part = sp.symbols("square part", real=True)

    def per_size(squares: FloatArray) -> FloatArray:
        return np.asarray(special.erf(np.sqrt(squares)) / np.sqrt(squares))

    small = times(SIZE, _fitted(square, per_size, np.array([0.0, 1.0])))
    large = _fitted(SIZE, special.erf, np.linspace(1.0, 6.0, 6), beyond=double(1.0))
    steps = ((SIZE, sp.Abs(X)), (square, times(SIZE, SIZE)), (part, choice(SIZE, 1.0, small, large)))
    return Routine("error_function", choice(X, 0.0, -part, part), steps, ("The error function erf(x).",))


@lru_cache(maxsize=1)
def _erfc() -> Routine:
    place, part = sp.symbols("place part", real=True)

    def scaled(t: FloatArray) -> FloatArray:
        return np.asarray(special.erfcx(2 / t - 2))

    tail = _fitted(place, scaled, np.array([0.0, 0.1, 0.25, 0.5, 0.75, 1.0]))
    steps = (
        (SIZE, sp.Abs(X)),
        (place, times(double(2.0), sp.Pow(2 + SIZE, -1, evaluate=False))),
        (part, times(sp.exp(-SIZE * SIZE), tail)),
    )
    value = choice(X, 0.0, plus(double(2.0), -part), part)
    return Routine("error_function_rest", value, steps, ("1 - erf(x).",))


@lru_cache(maxsize=HIGHEST_ORDER + 1)
def _bessel_j(order: int) -> Routine:
    phase, w, part = sp.symbols("phase w part", real=True)
    turn = np.pi * (order / 2 + 1 / 4)

    def envelope(squares: FloatArray, quarter: bool) -> FloatArray:
        x = FAR / np.sqrt(squares)
        j, y, angle = special.jv(order, x), special.yv(order, x), x - turn
        wave = y * np.cos(angle) - j * np.sin(angle) if quarter else j * np.cos(angle) + y * np.sin(angle)
        return np.asarray(np.sqrt(np.pi * x / 2) * wave * (x if quarter else 1.0))

    near = _fitted(SIZE, lambda x: special.jv(order, x), np.linspace(0.0, FAR, 17))
    p = _fitted(w, lambda squares: envelope(squares, False), np.array([0.0, 1.0]))
    q = _fitted(w, lambda squares: envelope(squares, True), np.array([0.0, 1.0]))
    height = sp.sqrt(times(double(2 / np.pi), sp.Pow(SIZE, -1, evaluate=False)))
    sine = times(sp.sin(phase), times(sp.Pow(SIZE, -1, evaluate=False), q))
    far = times(height, plus(times(p, sp.cos(phase)), times(double(-1.0), sine)))
    steps = (
        (SIZE, sp.Abs(X)),
        (w, times(double(FAR * FAR), sp.Pow(times(SIZE, SIZE), -1, evaluate=False))),
        (phase, shifted(SIZE, turn)),
        (part, choice(SIZE, FAR, near, far)),
    )
    value = choice(X, 0.0, -part, part) if order % 2 else part
    return Routine(f"bessel_j_{order}", value, steps, (f"The Bessel function J of order {order}.",))


@lru_cache(maxsize=1)
def _lambert_w() -> Routine:
    p, start = sp.symbols("p start", real=True)
    series = plus(
        double(-1.0), times(p, plus(double(1.0), times(p, polynomial(p, np.array([11 / 72, -1 / 3])))))
    )
    logarithm = sp.log(X)
    steps: list[tuple[sp.Symbol, sp.Expr]] = [
        (p, sp.sqrt(plus(double(2.0), times(double(2 * np.e), X)))),
        (start, choices(X, [0.0, 3.0], [series, sp.log(1 + X), logarithm - sp.log(logarithm)])),
    ]
    before = start
    for step in range(1, HALLEY_STEPS + 1):
        power, left, after = sp.symbols(f"power{step} left{step} w{step}", real=True)
        steps += [(power, sp.exp(before)), (left, before * power - X)]
        slope = power * (before + 1) - left * (before + 2) / (2 * before + 2)
        steps.append((after, before - left / slope))
        before = after
    return Routine("lambert_w", before, tuple(steps), ("The w >= -1 for which w exp(w) is x.",))


@lru_cache(maxsize=1)
def _atan() -> Routine:
    inverse, square, part = sp.symbols("inverse square part", real=True)

    def per_size(squares: FloatArray) -> FloatArray:
        return np.asarray(np.arctan(np.sqrt(squares)) / np.sqrt(squares))

    # Above one it is a quarter of a turn less the arc of the inverse, so that polynomials reach to one alone.
    smaller = choice(SIZE, 1.0, SIZE, sp.Pow(SIZE, -1, evaluate=False))
    arc = times(inverse, _fitted(square, per_size, np.linspace(0.0, 1.0, 5)))
    whole = choice(SIZE, 1.0, part, plus(double(np.pi / 2), -part))
    size_of_arc = sp.Symbol("whole", real=True)
    steps = (
        (SIZE, sp.Abs(X)),
        (inverse, smaller),
        (square, times(inverse, inverse)),
        (part, arc),
        (size_of_arc, whole),
    )
    value = choice(X, 0.0, -size_of_arc, size_of_arc)
    return Routine("arc_tangent", value, steps, ("The angle whose tangent is x.",))


_ROUTINES: Mapping[str, Callable[[], Routine]] = MappingProxyType(
    {"erf": _erf, "erfc": _erfc, "LambertW": _lambert_w, "atan": _atan}
)
"""For each function that can be written out, the routine."""
