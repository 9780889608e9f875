"""Batched variable projection: many starts of many primitives fitted to one curve side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kan_core.primitives.contract import Primitive
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.symbolic.starts import Coordinate, admissible, starts

FloatArray = NDArray[np.float64]

_FLATTEST = 1e-7
"""Spread of f over its mean below which c and d of c f + d are lost to rounding."""


@dataclass(frozen=True)
class Curve:
    """The samples to be met: x (n,), y (n,) and weights (n,) that sum to 1."""

    x: FloatArray
    y: FloatArray
    weights: FloatArray

    @cached_property
    def mean(self) -> float:
        return float(self.y @ self.weights)

    @cached_property
    def spread(self) -> float:
        """Weighted standard deviation of y."""
        return float(np.sqrt(self.weights @ (self.y - self.mean) ** 2))

    def thinned(self, count: int) -> "Curve":
        """Every so many-th sample, about `count` of them, both ends kept."""
        picked = np.unique(np.linspace(0, len(self.x) - 1, count).round().astype(int))
        weights = self.weights[picked]
        return Curve(self.x[picked], self.y[picked], weights / weights.sum())


@dataclass(frozen=True)
class Family:
    """Rows of arguments u = alpha t + beta of one primitive.

    Attributes:
        primitive: f.
        coordinate: t of the data.
        rows: (k, 2 + shape) alpha, beta and shape.
        errors: (k,) relative errors with c and d at their best, on the curve the rows met last.
    """

    primitive: Primitive
    coordinate: Coordinate
    rows: FloatArray
    errors: FloatArray

    def best(self, count: int) -> "Family":
        """The `count` rows with the smallest errors, the best first."""
        order = np.argsort(self.errors, kind="stable")[:count]
        return Family(self.primitive, self.coordinate, self.rows[order], self.errors[order])

    def values(self, t: FloatArray, rows: FloatArray) -> FloatArray:
        """(k, n) f(u; p)."""
        return np.asarray(self.primitive.value(NUMPY_FUNCTIONS, *_arguments(t, rows)))

    def derivatives(self, t: FloatArray, rows: FloatArray) -> FloatArray:
        """(k, 2 + shape, n) of f with respect to alpha, beta and the shape; zero where fixed or infinite."""
        arguments = _arguments(t, rows)
        inner = self.primitive.derivative(NUMPY_FUNCTIONS, *arguments)
        shape = [each(NUMPY_FUNCTIONS, *arguments) for each in self.primitive.shape_derivatives]
        stacked = np.stack([inner * t, inner, *shape], axis=1)
        fixed = [not free for free in self.primitive.free[:2]]
        stacked[:, [*fixed, *(False for _ in shape)]] = 0.0
        stacked[~np.isfinite(stacked)] = 0.0
        return stacked


def _arguments(t: FloatArray, rows: FloatArray) -> list[FloatArray]:
    return [rows[:, :1] * t + rows[:, 1:2], *(rows[:, k : k + 1] for k in range(2, rows.shape[1]))]


@dataclass(frozen=True)
class Projection:
    """The best c and d for given f: residuals and relative errors.

    Attributes:
        centred: (k, n) f less its mean.
        mean: (k,) weighted mean of f.
        variance: (k,) weighted variance of f.
        c: (k,) best factor; the best d is mean(y) - c mean(f).
        residual: (k, n) y - mean(y) - c centred.
        error: (k,) root mean square residual over the spread of y; infinite where f is infinite or too flat.
    """

    centred: FloatArray
    mean: FloatArray
    variance: FloatArray
    c: FloatArray
    residual: FloatArray
    error: FloatArray


def project(curve: Curve, values: FloatArray) -> Projection:
    """Solve for c and d of y = c f + d by weighted least squares, for each row of f.

    Args:
        curve: the samples.
        values: (k, n) f.
    """
    mean = values @ curve.weights
    centred = values - mean[:, None]
    variance = centred**2 @ curve.weights
    target = curve.y - curve.mean
    c = (centred @ (curve.weights * target)) / variance
    residual = target - c[:, None] * centred
    error = np.sqrt(residual**2 @ curve.weights) / curve.spread
    usable = np.isfinite(error) & (variance > (_FLATTEST * mean) ** 2)
    return Projection(centred, mean, variance, c, residual, np.where(usable, error, np.inf))


class PlainSearch:
    """Search over the rows of families in NumPy."""

    def started(self, places: Sequence[tuple[Primitive, Coordinate]], curve: Curve) -> list[Family]:
        """Every start of each primitive, with its error."""
        return [_started(primitive, coordinate, curve) for primitive, coordinate in places]

    def polished(self, families: Sequence[Family], curve: Curve, iterations: int) -> list[Family]:
        """The families after so many steps of `polish`."""
        return polish(families, curve, iterations) if families else []


def _started(primitive: Primitive, coordinate: Coordinate, curve: Curve) -> Family:
    family = Family(primitive, coordinate, starts(primitive, coordinate), np.zeros(0))
    t = coordinate.of_data(curve.x)
    with np.errstate(all="ignore"):
        return replace(family, errors=project(curve, family.values(t, family.rows)).error)


def polish(families: Sequence[Family], curve: Curve, iterations: int) -> list[Family]:
    """Levenberg-Marquardt on the projected residual, all rows side by side, each with its own damping.

    Uses Kaufman's Jacobian (A variable projection method, BIT 15, 1975): -P c df/dq with P off 1 and f.

    Args:
        families: what to fit, from where.
        curve: the samples.
        iterations: steps tried for each row.

    Returns:
        The families with rows at least as good as they came, and their errors.
    """
    batch = _Batch(families, curve)
    rows = batch.joined([family.rows for family in families])
    damping = np.full(len(rows), 1e-3)
    with np.errstate(all="ignore"):
        state = project(curve, batch.values(rows))
        for _ in range(iterations):
            step = _step(curve, state, batch.derivatives(rows), damping)
            trial = rows + np.where(np.isfinite(step), step, 0.0)
            tried = project(curve, batch.values(trial))
            better = (tried.error < state.error) & batch.admissible(trial)
            if not better.any() and (damping > 1e6).all():
                break
            rows = np.where(better[:, None], trial, rows)
            state = _merged(better, tried, state)
            damping = np.where(better, np.maximum(damping * 0.1, 1e-12), damping * 8)
    return batch.split(rows, state.error)


def _step(curve: Curve, state: Projection, derivatives: FloatArray, damping: FloatArray) -> FloatArray:
    """(k, p) damped Gauss-Newton steps, columns scaled to unit length, for derivatives (k, p, n)."""
    root = np.sqrt(curve.weights)
    unit = state.centred * (root / np.sqrt(state.variance)[:, None])
    slopes = derivatives * state.c[:, None, None]
    slopes = (slopes - (slopes @ curve.weights)[:, :, None]) * root
    slopes -= (slopes @ unit[:, :, None]) * unit[:, None, :]
    slopes[~np.isfinite(slopes)] = 0.0
    normal = slopes @ slopes.transpose(0, 2, 1)
    gradient = (slopes @ np.nan_to_num(state.residual * root)[:, :, None])[:, :, 0]
    length = np.sqrt(np.einsum("kpp->kp", normal))
    length = np.where(length > 0, length, 1.0)
    scaled = normal / (length[:, :, None] * length[:, None, :])
    scaled += damping[:, None, None] * np.eye(normal.shape[1])
    solution: FloatArray = np.linalg.solve(scaled, (gradient / length)[:, :, None])[:, :, 0] / length
    return solution


def _merged(better: NDArray[np.bool_], tried: Projection, kept: Projection) -> Projection:
    def merge(new: FloatArray, old: FloatArray) -> FloatArray:
        return np.where(better if new.ndim == 1 else better[:, None], new, old)

    return Projection(
        merge(tried.centred, kept.centred),
        merge(tried.mean, kept.mean),
        merge(tried.variance, kept.variance),
        merge(tried.c, kept.c),
        merge(tried.residual, kept.residual),
        merge(tried.error, kept.error),
    )


class _Batch:
    """Rows of several families in one array, padded to the longest."""

    def __init__(self, families: Sequence[Family], curve: Curve) -> None:
        self.families = families
        self.width = max(family.rows.shape[1] for family in families)
        ends = np.cumsum([0, *(len(family.rows) for family in families)])
        self.slices = [slice(first, last) for first, last in pairwise(ends)]
        self.t = [family.coordinate.of_data(curve.x) for family in families]

    def joined(self, parts: Sequence[FloatArray]) -> FloatArray:
        """Arrays (k, p, ...) of the families below each other, p padded with zeros to the longest."""
        whole = np.zeros((self.slices[-1].stop, self.width, *parts[0].shape[2:]))
        for own, part in zip(self.slices, parts, strict=True):
            whole[own, : part.shape[1]] = part
        return whole

    def split(self, rows: FloatArray, errors: FloatArray) -> list[Family]:
        parts = zip(self.families, self.slices, self._own(rows), strict=True)
        return [replace(family, rows=own, errors=errors[part]) for family, part, own in parts]

    def values(self, rows: FloatArray) -> FloatArray:
        parts = zip(self.families, self.t, self._own(rows), strict=True)
        return np.concatenate([family.values(t, own) for family, t, own in parts])

    def derivatives(self, rows: FloatArray) -> FloatArray:
        parts = zip(self.families, self.t, self._own(rows), strict=True)
        return self.joined([family.derivatives(t, own) for family, t, own in parts])

    def admissible(self, rows: FloatArray) -> NDArray[np.bool_]:
        parts = zip(self.families, self._own(rows), strict=True)
        return np.concatenate([admissible(f.primitive, f.coordinate, own) for f, own in parts])

    def _own(self, rows: FloatArray) -> list[FloatArray]:
        pairs = zip(self.families, self.slices, strict=True)
        return [rows[part, : family.rows.shape[1]] for family, part in pairs]
