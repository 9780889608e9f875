"""Penalised splines of one variable, many at a time: linear fits whose smoothness follows the data."""

from dataclasses import dataclass

import numpy as np

from kan_core.basis.bspline import uniform_cubic
from kan_core.basis.differences import even_roughness
from kan_core.model.state import FloatArray

_WEIGHTS = np.concatenate([[0.0], np.geomspace(1e-10, 1e2, 25)])
"""Weights of the roughness that are tried, over its largest eigenvalue."""
_CAUTION = 1.2
"""Factor of the degrees of freedom in the criterion, against too wild a choice."""
_WIDE = 10.0
"""Ratio of the largest to the smallest value above which a positive variable is taken by its logarithm."""
_RIDGE = 1e-13


def coordinate(h: FloatArray) -> FloatArray:
    """The variable of a spline of h: log h where h is positive and spans more than a decade, else h."""
    low, high = float(h.min()), float(h.max())
    return np.log(h) if low > 0 and high > _WIDE * low else h


def basis_of(h: FloatArray, grid_size: int) -> FloatArray | None:
    """(G + 3, n) cubic B-splines of a variable over its range; None where it is constant or not finite."""
    if not np.isfinite(h).all() or not h.max() > h.min():
        return None
    values, _ = uniform_cubic(np, h, np.asarray(h.min()), np.asarray(h.max()), grid_size)
    return np.asarray(values)


@dataclass(frozen=True, eq=False)
class Smooths:
    """K fits y = w_k S_k(h).

    Attributes:
        errors: (K,) root-mean-square error, corrected for degrees of freedom.
        coefficients: (K, B) of each S_k.
    """

    errors: FloatArray
    coefficients: FloatArray


def smooths(basis: FloatArray, factors: FloatArray, y: FloatArray, root_weights: FloatArray) -> Smooths:
    """Fits y = w_k S_k(h) for K given factors w_k, each with the roughness that suits it best.

    The roughness minimises the generalised cross-validation RSS / (1 - 1.2 df / n)^2.

    Args:
        basis: (B, n) B-splines of h.
        factors: (K, n) w_k, finite.
        y: (n,) target.
        root_weights: (n,) roots of the rows' weights.

    Source: G. Golub, M. Heath and G. Wahba, Technometrics 21 (1979); P. Eilers and B. Marx (1996).
    """
    n, size = len(y), len(basis)
    scale = np.sqrt(np.mean(factors**2, axis=1))
    weighed = factors / scale[:, None] * root_weights
    pairs = (basis[:, None, :] * basis[None]).reshape(size * size, n)
    gram = ((weighed**2) @ pairs.T).reshape(-1, size, size) / n
    moment = (weighed * (y * root_weights)) @ basis.T / n
    trace = np.trace(gram, axis1=1, axis2=2)
    gram += (_RIDGE * trace + 1e-300)[:, None, None] * np.eye(size)
    root = np.linalg.cholesky(gram)
    inverse = np.linalg.inv(root)
    values, vectors = np.linalg.eigh(inverse @ even_roughness(size, 3) @ inverse.swapaxes(1, 2))
    values = np.maximum(values, 0.0)
    turned = inverse.swapaxes(1, 2) @ vectors
    z = (turned.swapaxes(1, 2) @ moment[..., None])[..., 0]
    weights = _WEIGHTS / np.maximum(values.max(axis=1), 1e-300)[:, None]
    shrink = 1.0 / (1.0 + weights[:, :, None] * values[:, None, :])
    freedom = shrink.sum(axis=2)
    power = z**2
    square = float(np.mean((y * root_weights) ** 2))
    residual = square - ((2.0 * shrink - shrink**2) @ power[..., None])[..., 0]
    residual = np.maximum(residual, 1e-30 * square)
    # With few rows the roughest splines go through all of them, which says nothing.
    left = np.where(_CAUTION * freedom < n, 1.0 - freedom / n, np.nan)
    slack = 1.0 - _CAUTION * (1.0 - left)
    criterion = np.nan_to_num(residual / slack**2, nan=np.inf)
    rows, best = np.arange(len(factors)), criterion.argmin(axis=1)
    chosen = shrink[rows, best]
    errors = np.nan_to_num(np.sqrt(residual[rows, best] / left[rows, best]), nan=np.inf)
    coefficients = (turned @ (chosen * z)[..., None])[..., 0] / scale[:, None]
    return Smooths(errors, coefficients)


def weighted_spread(y: FloatArray, root_weights: FloatArray) -> float:
    """Standard deviation of values under weights with mean 1."""
    mean = float(np.average(y, weights=root_weights**2))
    return float(np.sqrt(np.mean(((y - mean) * root_weights) ** 2)))
