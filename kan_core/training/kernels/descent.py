"""Levenberg-Marquardt from beginning to end in compiled code, for the many small fits of a search."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import kernel, part
from kan_core.training.kernels.arrangement import Arrangement, Data, Grid
from kan_core.training.kernels.example import one_edge
from kan_core.training.kernels.groups import Groups, grouped
from kan_core.training.kernels.squares import damped, loss, spread, sums

Array = NDArray[np.float64]
Index = NDArray[np.int64]


@kernel
def descend(
    net: Arrangement,
    groups: Groups,
    grid: Grid,
    theta: Array,
    data: Data,
    penalty: Array,
    reach: Index,
    free: Index,
    iterations: int,
    tolerance: float,
    damping: float,
) -> float:
    """Takes steps of `LevenbergMarquardt` for least squares, grids as they are, and returns the mean loss.

    Ends early when the root of the mean loss is below `tolerance`.

    Args:
        theta: (P,) parameters in the network's own order, replaced by the best ones.
        penalty: M (P, P).
        reach: (P,) one more than the last column of each row of M that is not zero.
        free: the parameters that may move.
    """
    rows, size = data.u.shape[1], theta.size
    count = float(rows * data.z.shape[0])
    curvature, slope = np.empty((size, size)), np.empty(size)
    packed, gradient = np.empty(groups.start[-1]), np.empty(groups.slope_start[-1])
    matrix, right, scale = np.empty((free.size, free.size)), np.empty(free.size), np.empty(free.size)
    trial, growth, stale = theta.copy(), 2.0, True
    mean = roughness = 0.0
    for _ in range(iterations):
        if stale:
            packed[:], gradient[:] = 0.0, 0.0
            at = theta[net.order]
            mean = sums(net, groups, grid, at, data, np.inf, False, 0, rows, packed, gradient) / count
            if not mean > tolerance * tolerance:
                break
            spread(groups, packed, gradient, count, curvature, slope)
            roughness = _pulled(penalty, theta, slope)
            stale = False
        damped(curvature, penalty, reach, slope, damping + 1e-15, free, matrix, right, scale)
        better, ratio = False, 0.0
        if _solve(matrix, right):
            predicted = _move(theta, right, scale, slope, damping, free, trial)
            another = loss(net, grid, trial[net.order], data, np.inf, False, 0, rows) / count
            gain = mean + roughness - another - _value(penalty, trial)
            better, ratio = gain > 0.0, gain / max(predicted, 1e-300)
        if better:
            # An array assigned to a slice would have the compiler prepare an error message, for a second.
            for i in range(theta.size):
                theta[i] = trial[i]
            stale, growth = True, 2.0
            mean = another
            damping *= max(0.1, 1.0 - (2.0 * min(ratio, 2.0) - 1.0) ** 3)
        else:
            damping, growth = damping * growth, 2.0 * growth
        damping = min(max(damping, 1e-15), 1e12)
    return mean


@part
def _move(
    theta: Array, step: Array, scale: Array, slope: Array, damping: float, free: Index, trial: Array
) -> float:
    """Puts `trial` where the scaled step leads; returns the decrease that the quadratic model predicts."""
    predicted = 0.0
    for i in range(free.size):
        predicted += step[i] * (damping * step[i] + slope[free[i]] / scale[i])
        trial[free[i]] = theta[free[i]] - step[i] / scale[i]
    return predicted


@part
def _pulled(penalty: Array, theta: Array, slope: Array) -> float:
    """Adds M theta to the slope and returns theta' M theta."""
    value = 0.0
    for i in range(theta.size):
        pull = 0.0
        for j in range(theta.size):
            pull += penalty[i, j] * theta[j]
        slope[i] += pull
        value += theta[i] * pull
    return value


@part
def _value(penalty: Array, theta: Array) -> float:
    """theta' M theta."""
    value = 0.0
    for i in range(theta.size):
        for j in range(theta.size):
            value += theta[i] * penalty[i, j] * theta[j]
    return value


@part
def _solve(matrix: Array, right: Array) -> bool:
    """Replaces `right` by matrix^-1 right, and the matrix by its factor U' U; False if it has none."""
    size = right.size
    for i in range(size):
        pivot = matrix[i, i]
        if not pivot > 0.0:
            return False
        root = 1.0 / np.sqrt(pivot)
        for j in range(i, size):
            matrix[i, j] *= root
        for k in range(i + 1, size):
            factor = matrix[i, k]
            for j in range(k, size):
                matrix[k, j] -= factor * matrix[i, j]
    for i in range(size):
        right[i] /= matrix[i, i]
        for j in range(i + 1, size):
            right[j] -= matrix[i, j] * right[i]
    for i in range(size - 1, -1, -1):
        for j in range(i + 1, size):
            right[i] -= matrix[i, j] * right[j]
        right[i] /= matrix[i, i]
    return bool(np.isfinite(right).all())


KERNELS = (descend,)


def rehearse() -> None:
    """Runs the kernel once on a network of one edge."""
    net, grid, data = one_edge()
    descend(
        net, grouped(net), grid, np.ones(4), data, np.eye(4), np.arange(4), np.arange(4), 1, 0.0, 1.0
    )  # fmt: skip
