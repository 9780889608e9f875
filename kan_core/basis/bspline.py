"""B-splines: basis functions, slopes, grids and least squares, for NumPy arrays and torch tensors alike."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Array = Any
"""A NumPy array or a torch tensor; `functions` is the module that goes with it, `numpy` or `torch`."""


def uniform_knots(lower: FloatArray, upper: FloatArray, grid_size: int, order: int) -> FloatArray:
    """Extended knots of uniform grids.

    t_i = lower + (i - k) h with h = (upper - lower) / G, i = 0 .. G + 2k.

    Args:
        lower, upper: (s,) ends of the grids.
        grid_size: G, number of intervals.
        order: k, polynomial degree.

    Returns:
        (s, G + 2k + 1) knots; the grid ends are met to the last bit.
    """
    position = np.arange(-order, grid_size + order + 1) / grid_size
    return lower[:, None] * (1.0 - position) + upper[:, None] * position


def is_uniform(knots: FloatArray) -> bool:
    """Whether every row of `knots` is evenly spaced to rounding."""
    steps = np.diff(knots, axis=-1)
    scale = np.maximum(np.abs(knots).max(axis=-1, keepdims=True), np.abs(steps).max(axis=-1, keepdims=True))
    return bool(np.all(np.abs(steps - steps.mean(axis=-1, keepdims=True)) <= 1e-12 * scale))


def basis(functions: Any, x: Array, knots: Array, order: int) -> tuple[Array, Array]:
    """B-spline basis values and slopes with linear extrapolation, by the Cox-de Boor recursion.

    B_{i,0}(x) = 1 on [t_i, t_{i+1}),
    B_{i,m}(x) = (x - t_i)/(t_{i+m} - t_i) B_{i,m-1} + (t_{i+m+1} - x)/(t_{i+m+1} - t_{i+1}) B_{i+1,m-1}.
    Outside the grid the value goes on along the tangent at its end.

    Args:
        functions: `numpy` or `torch`.
        x: (..., n) points.
        knots: (..., G + 2k + 1) extended knots, leading dimensions broadcast with those of `x`.
        order: k.

    Returns:
        values and slopes, each (..., n, G + k).

    Source: C. de Boor, A Practical Guide to Splines, chapter IX.
    """
    inside = functions.clip(x, knots[..., order : order + 1], knots[..., -order - 1 :][..., :1])
    column, t = inside[..., None], knots[..., None, :]
    last = knots.shape[-1] - order - 2
    starts, ends = t[..., :-1], t[..., 1:]
    interval = functions.arange(knots.shape[-1] - 1, device=knots.device)
    level = (column >= starts) & (column < ends) & (interval <= last)
    level = level | ((column == ends) & (interval == last))
    values = functions.where(level, functions.ones_like(starts), functions.zeros_like(starts))
    slopes = functions.zeros_like(values)
    for degree in range(1, order + 1):
        span = t[..., degree:] - t[..., :-degree]
        left, right = values[..., :-1] / span[..., :-1], values[..., 1:] / span[..., 1:]
        slopes = degree * (left - right)
        values = (column - t[..., : -degree - 1]) * left + (t[..., degree + 1 :] - column) * right
    return values + slopes * (x - inside)[..., None], slopes


def uniform_cubic(
    functions: Any, x: Array, lower: Array, upper: Array, grid_size: int
) -> tuple[Array, Array]:
    """Cubic basis values and slopes on uniform grids in closed form, rows last, with linear extrapolation.

    With s the distance to a basis function's centre in steps h, p = max(2 - |s|, 0), q = max(1 - |s|, 0):
    B = (p^3 - 4 q^3) / 6,  B' = -sign(s) (p^2 - 4 q^2) / (2 h).

    Args:
        functions: `numpy` or `torch`.
        x: (..., n) points.
        lower, upper: (...) ends of the grids, broadcast with the leading dimensions of `x`.
        grid_size: G.

    Returns:
        values and slopes, each (..., G + 3, n).
    """
    step = ((upper - lower) / grid_size)[..., None]
    inside = functions.clip(x, lower[..., None], upper[..., None])
    centres = functions.arange(-1, grid_size + 2, device=x.device)[:, None]
    distance = ((inside - lower[..., None]) / step)[..., None, :] - centres
    reach = functions.abs(distance)
    p, q = functions.clip(2.0 - reach, 0.0, None), functions.clip(1.0 - reach, 0.0, None)
    p2, q2 = p * p, q * q
    values = (p2 * p - 4.0 * q2 * q) / 6.0
    slopes = functions.sign(distance) * (4.0 * q2 - p2) / (2.0 * step[..., None])
    return values + slopes * (x - inside)[..., None, :], slopes


def roughness(knots: FloatArray, order: int) -> FloatArray:
    """Third-difference penalty matrix of P-splines, divided by its number of rows and scaled to the grid.

    c' R c = (G/2)^2 mean_i (D^3 c)_i^2; fewer than four coefficients use the highest difference there is.

    Returns:
        (G + k, G + k) matrix.

    Source: P. Eilers and B. Marx, Flexible smoothing with B-splines, Statistical Science 11 (1996).
    """
    count = knots.shape[-1] - order - 1
    difference = np.diff(np.eye(count), min(3, count - 1), axis=0)
    grid_size = count - order
    return np.asarray((grid_size / 2.0) ** 2 * difference.T @ difference / len(difference))


def project(samples: FloatArray, values: FloatArray, knots: FloatArray, order: int) -> FloatArray:
    """Least-squares spline coefficients of sampled functions.

    Args:
        samples: (n,) points; at least one in the support of every basis function.
        values: (n, m) function values.
        knots: (G + 2k + 1,) extended knots.
        order: k.

    Returns:
        (G + k, m) coefficients.
    """
    design, _ = basis(np, samples, knots, order)
    return np.asarray(np.linalg.lstsq(design, values, rcond=None)[0])
