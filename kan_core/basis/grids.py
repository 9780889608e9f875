"""Grids of B-splines: evenly spaced, or adapted to data."""

import numpy as np

from kan_core.basis.contract import FloatArray

EVEN_SHARE = 0.1
"""How much of an adapted grid is even: no interval is shorter than this part of an even one."""


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


def extended(grid: FloatArray, order: int) -> FloatArray:
    """(s, G + 2k + 1) extended knots of grids (s, G + 1); the outermost intervals are repeated outside."""
    steps = np.arange(1, order + 1)
    before = grid[:, :1] - steps[::-1] * (grid[:, 1:2] - grid[:, :1])
    after = grid[:, -1:] + steps * (grid[:, -1:] - grid[:, -2:-1])
    return np.concatenate([before, grid, after], axis=1)


def adapted_knots(
    x: FloatArray, lower: FloatArray, upper: FloatArray, grid_size: int, order: int
) -> FloatArray:
    """Extended knots of grids whose inner knots are nearly at the quantiles of the data.

    t_i = (1 - e) quantile_{i/G} + e (lower + i (upper - lower) / G) with e = `EVEN_SHARE`.

    Args:
        x: (n, s) data of each node.
        lower, upper: (s,) ends of the grids, outside the data.
        grid_size: G.
        order: k.

    Returns:
        (s, G + 2k + 1) knots; the grid ends are met to the last bit.
    """
    share = np.linspace(0.0, 1.0, grid_size + 1)
    even = uniform_knots(lower, upper, grid_size, 0)
    grid = (1.0 - EVEN_SHARE) * np.quantile(x, share, axis=0).T + EVEN_SHARE * even
    grid[:, 0], grid[:, -1] = lower, upper
    return extended(grid, order)
