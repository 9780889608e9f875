"""Variable projection: c and d of c f + d at their best, and the slopes of what they leave."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import part
from kan_core.symbolic.kernels.block import Block, Samples
from kan_core.symbolic.kernels.rows import row_of
from kan_core.symbolic.kernels.tape import Tapes

Array = NDArray[np.float64]
_FLATTEST = 1e-7
"""Spread of f over its mean below which c and d of c f + d are lost to rounding."""


@part
def project(samples: Samples, values: Array, rows: int, block: Block, errors: Array) -> None:
    """The errors of c f + d at the best c and d of each row, for the values of f of all rows."""
    weight, target, count = samples.weight, samples.target, samples.x.size
    for row in range(rows):
        centred, residual = row_of(block.centred, row), row_of(block.residual, row)
        first, mean, variance, product, square = row * count, 0.0, 0.0, 0.0, 0.0
        for i in range(count):
            mean += weight[i] * values[first + i]
        for i in range(count):
            centred[i] = values[first + i] - mean
            variance += weight[i] * (centred[i] * centred[i])
            product += weight[i] * (centred[i] * target[i])
        c = product / variance
        for i in range(count):
            residual[i] = target[i] - c * centred[i]
            square += weight[i] * (residual[i] * residual[i])
        block.moments[row, 0], block.moments[row, 1] = variance, c
        error = np.sqrt(square) / samples.spread[0]
        usable = np.isfinite(error) and variance > (_FLATTEST * mean) ** 2
        errors[row] = error if usable else np.inf


@part
def linearise(tapes: Tapes, samples: Samples, tape: int, count: int, block: Block) -> None:
    """Normal matrix and gradient of Kaufman's Jacobian -P c df/dq, P off 1 and f, of the rows that moved."""
    length, size = samples.x.size, 2 + tapes.shapes[tape]
    for row in range(count):
        if not block.moved[row]:
            continue
        centred, residual = row_of(block.centred, row), row_of(block.residual, row)
        normal, gradient = row_of(block.normal, row), row_of(block.gradient, row)
        for k in range(size):
            slope = row_of(block.slopes, k)
            fixed = k < 2 and not tapes.free[tape, k]
            derivative = row_of(block.slots, tapes.derivative[tape, max(k - 1, 0)])
            for i in range(length):
                value = derivative[row * length + i] * (block.t[i] if k == 0 else 1.0)
                slope[i] = value if np.isfinite(value) and not fixed else 0.0
            _project_off(samples.weight, centred, block.moments[row, 0], block.moments[row, 1], slope)
            gradient[k] = _product(samples.weight, slope, residual)
            for j in range(k + 1):
                total = _product(samples.weight, slope, row_of(block.slopes, j))
                normal[k * size + j] = normal[j * size + k] = total


@part
def _project_off(weight: Array, centred: Array, variance: float, c: float, slope: Array) -> None:
    """c times a slope, less its parts along 1 and f."""
    mean, along = 0.0, 0.0
    for i in range(weight.size):
        mean += weight[i] * slope[i]
    for i in range(weight.size):
        slope[i] -= mean
        along += weight[i] * (slope[i] * centred[i])
    along /= variance
    for i in range(weight.size):
        value = c * (slope[i] - along * centred[i])
        slope[i] = value if np.isfinite(value) else 0.0


@part
def _product(weight: Array, slope: Array, other: Array) -> float:
    """sum of w slope other, without what is infinite."""
    total = 0.0
    for i in range(weight.size):
        total += weight[i] * (slope[i] * (other[i] if np.isfinite(other[i]) else 0.0))
    return total
