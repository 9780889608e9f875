"""Scalings between columns as they are and the numbers a network works with."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def range_scaling(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Offsets and scales that map each column to [-1, 1] by (values - offset) / scale.

    offset = (max + min) / 2, scale = (max - min) / 2; a constant column has scale 1 and maps to 0.

    Args:
        values: (n, d) finite, of magnitudes up to 1e300.

    Returns:
        offset (d,), scale (d,), in the units of the columns.
    """
    lower, upper = values.min(axis=0), values.max(axis=0)
    # Halved before they are added or subtracted: the sum of two large numbers may overflow.
    scale = upper / 2 - lower / 2
    return lower / 2 + upper / 2, np.where(scale > 0.0, scale, 1.0)


def decimal_scale(values: FloatArray, ordinary: float = 1e4) -> FloatArray:
    """Scales that bring columns of extreme magnitude near 1: powers of ten, 1 where nothing is extreme.

    Args:
        values: (n, d) finite, of magnitudes from 1e-300 to 1e300.
        ordinary: largest magnitude, and inverse of the smallest, that is left alone.

    Returns:
        (d,) scales.
    """
    largest = np.abs(values).max(axis=0)
    exponent = np.round(np.log10(np.where(largest > 0.0, largest, 1.0)))
    extreme = (largest > ordinary) | ((largest < 1.0 / ordinary) & (largest > 0.0))
    return np.asarray(np.where(extreme, 10.0**exponent, 1.0))


def spread_scaling(values: FloatArray) -> tuple[float, float]:
    """Mean and standard deviation of a column, so that (values - mean) / deviation has unit variance.

    A constant column has deviation 1 and maps to 0.

    Args:
        values: (n,) finite, of magnitudes from 1e-300 to 1e300.
    """
    # Squares of the raw values would overflow beyond 1e154 and vanish below 1e-162.
    lower, scale = (float(part[0]) for part in range_scaling(values[:, None]))
    centred = (values - lower) / scale
    deviation = float(np.std(centred))
    mean = lower + scale * float(np.mean(centred))
    return mean, scale * deviation if deviation > 0.0 else 1.0
