"""One curve against the library: y = c f(a x + b; p) + d for every primitive f."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kan_core.errors import ModelError
from kan_core.model.state import Snap
from kan_core.primitives.contract import Primitive
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.compiled_search import compiled_search
from kan_core.symbolic.starts import Coordinate
from kan_core.symbolic.varpro import Curve, Family, PlainSearch, project

FloatArray = NDArray[np.float64]

_SAMPLES = 120
_COARSE_SAMPLES = 60
_ROWS = 12
_FINALS = ((12, 12), (5, 30))
"""How many of the best primitives go on, and for how many steps more."""


class Search(Protocol):
    """How rows are searched: in NumPy, or by compiled kernels that give the same."""

    def started(self, places: Sequence[tuple[Primitive, Coordinate]], curve: Curve) -> list[Family]: ...

    def polished(self, families: Sequence[Family], curve: Curve, iterations: int) -> list[Family]: ...


def fit_primitive(
    primitive: str, x: ArrayLike, y: ArrayLike, weights: ArrayLike | None = None
) -> Candidate | None:
    """Fit y = c f(a x + b; p) + d of one primitive; None where no a and b keep the data in its domain.

    Args:
        primitive: name in the table of primitives.
        x: (n,) pre-activations.
        y: (n,) activations.
        weights: (n,) weights of the squared residuals, or None for equal ones.

    Raises:
        ModelError: the primitive is unknown, or the samples are not usable.
    """
    candidates = fit_library(x, y, weights, (primitive,))
    return candidates[0] if candidates else None


def fit_library(
    x: ArrayLike,
    y: ArrayLike,
    weights: ArrayLike | None = None,
    primitives: Iterable[str] = tuple(PRIMITIVES),
) -> list[Candidate]:
    """Fit every primitive to one curve: the candidates y = c f(a x + b; p) + d, best error first.

    c and d are projected out (Golub and Pereyra, SIAM J. Numer. Anal. 10, 1973); a, b and the shape are
    searched on a coarse grid and polished by Levenberg-Marquardt, on 120 samples evenly spaced in rank of x.

    Args:
        x: (n,) pre-activations.
        y: (n,) activations.
        weights: (n,) weights of the squared residuals, or None for equal ones.
        primitives: names of those to try.

    Returns:
        One candidate for each primitive that can be fitted; of a constant curve the linear one alone.

    Raises:
        ModelError: a primitive is unknown, or the samples are not usable.
    """
    entries = [primitive_named(name) for name in primitives]
    curve = _curve(x, y, weights)
    if curve.spread <= 1e-15 * np.abs(curve.y).max():
        return [Candidate("x", (1.0, 0.0, 0.0, curve.mean), 0.0, 1.0, PRIMITIVES["x"].complexity)]
    families = _searched(compiled_search() or PlainSearch(), entries, curve)
    found = [_candidate(family, curve) for family in families]
    return sorted((one for one in found if np.isfinite(one.error)), key=lambda one: one.error)


def _curve(x: ArrayLike, y: ArrayLike, weights: ArrayLike | None) -> Curve:
    xs, ys = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    ws = np.ones_like(xs) if weights is None else np.asarray(weights, dtype=np.float64)
    if xs.ndim != 1 or ys.shape != xs.shape or ws.shape != xs.shape:
        raise ModelError("x, y and the weights of a curve need one and the same length.")
    usable = np.isfinite(xs).all() and np.isfinite(ys).all() and np.isfinite(ws).all() and (ws >= 0).all()
    order = np.argsort(xs, kind="stable")
    order = order[ws[order] > 0]
    if not usable or len(order) < 3 or xs[order[0]] == xs[order[-1]]:
        raise ModelError(
            "A curve can be fitted only to three or more finite points with weight, at different x.",
            "Look for missing values, and for an input that is constant.",
        )
    return Curve(xs[order], ys[order], ws[order]).thinned(min(_SAMPLES, len(xs)))


def _searched(search: Search, entries: Sequence[Primitive], curve: Curve) -> list[Family]:
    """The best row of each primitive; of none that cannot start, or has more parameters than samples."""
    places = [(entry, Coordinate.of(entry, curve.x)) for entry in entries if sum(entry.free) <= len(curve.x)]
    thinned = curve.thinned(min(_COARSE_SAMPLES, len(curve.x)))
    families = [one.best(_ROWS) for one in search.started(places, thinned) if len(one.rows)]
    families = [one.best(2) for one in search.polished(families, thinned, 6)]
    families = [one.best(1) for one in search.polished(families, curve, 8)]
    for finalists, iterations in _FINALS:
        families.sort(key=lambda family: float(family.errors[0]))
        families = search.polished(families[:finalists], curve, iterations) + families[finalists:]
    return families


def _candidate(family: Family, curve: Curve) -> Candidate:
    """The first row of a family in the parameters of a `Snap`."""
    primitive, coordinate = family.primitive, family.coordinate
    alpha, beta, *shape = (float(value) for value in family.rows[0])
    a = alpha / coordinate.scale if "a" in primitive.inner else float(np.sign(alpha))
    b = beta - a * coordinate.offset if "b" in primitive.inner else 0.0
    a, b = _upright(primitive, *_inside(primitive, a, b, curve.x))
    with np.errstate(all="ignore"):
        f = snap_values(Snap(primitive.name, (a, b, 1.0, 0.0, *shape)), curve.x)
        fit = project(curve, f[None])
    c = float(fit.c[0])
    parameters = (a, b, c, curve.mean - c * float(fit.mean[0]), *shape)
    error = float(fit.error[0])
    return Candidate(primitive.name, parameters, error, 1.0 - error * error, primitive.complexity)


def _inside(primitive: Primitive, a: float, b: float, x: FloatArray) -> tuple[float, float]:
    """a and b with the rounding errors taken back that put an end of the data outside the domain."""
    if np.isfinite(primitive.lower) and np.isfinite(primitive.upper):
        for _ in range(4):
            if (a * x + b).min() >= primitive.lower and (a * x + b).max() <= primitive.upper:
                break
            a, b = a * (1 - 1e-15), b * (1 - 1e-15)
    elif np.isfinite(primitive.lower) and "b" in primitive.inner:
        b += max(0.0, primitive.lower - float((a * x + b).min()))
    return a, b


def _upright(primitive: Primitive, a: float, b: float) -> tuple[float, float]:
    """The twin with a > 0 where f is even or odd, and with b within half a period of 0."""
    if a < 0 and primitive.symmetry:
        a, b = -a, -b
    if primitive.period:
        b -= primitive.period * round(b / primitive.period)
    return a, b
