"""The digits that numbers were written with, and the error that they leave to a formula."""

from collections.abc import Callable

import numpy as np

from kan_core.model.state import FloatArray

LOOKED_AT = 200
"""Numbers that tell."""
DOUBLE = 15
"""Digits from which on numbers have as many as a double holds."""
USUAL = 0.9
"""Part of the numbers that have no more digits: some computed ones may be among them."""


def last_places(values: FloatArray) -> FloatArray:
    """(n,) what a unit in the last place of each number is worth; 0 for doubles in full and whole numbers.

    Args:
        values: (n,) finite numbers, rounded to a number of digits or of decimal places, or not at all.
    """
    values = np.asarray(values, dtype=np.float64)
    looked_at = values[:LOOKED_AT]
    written = [np.format_float_scientific(value, trim="-").partition("e") for value in looked_at if value]
    if not written or (looked_at == np.round(looked_at)).all():
        return np.zeros(len(values))
    digits = np.array([len(mantissa.replace("-", "").replace(".", "")) for mantissa, _, _ in written])
    if np.quantile(digits, USUAL) >= DOUBLE:
        return np.zeros(len(values))
    exponents = np.array([int(exponent) for _, _, exponent in written])
    # Trailing zeros are not written: the last place is that of the numbers with most digits or decimals. Of
    # numbers with as many decimals the large ones have most digits, of those with as many digits the small
    # ones most decimals: at every number the coarser of the two is the one that holds.
    most = np.quantile(digits, USUAL)
    finest = np.quantile(exponents - digits + 1, 1.0 - USUAL)
    sizes = np.floor(np.log10(np.abs(values), out=np.full(len(values), finest), where=values != 0.0))
    return np.asarray(10.0 ** np.maximum(sizes + 1 - most, finest))


def rounding_errors(function: Callable[[FloatArray], FloatArray], x: FloatArray, y: FloatArray) -> FloatArray:
    """(n,) standard deviations of y - f(x) where f is the law of numbers that were rounded afterwards.

    sigma_i^2 = q_i^2 / 12 + sum_j [f(x_i + q_ij e_j / 2) - f(x_i - q_ij e_j / 2)]^2 / 12, the variance of
    numbers that are spread evenly over a unit q in the last place.

    Args:
        function: (n, m) inputs to (n,) values.
        x: (n, m) inputs as they are written.
        y: (n,) target as it is written.
    """
    variance = last_places(y) ** 2
    for column in range(x.shape[1]):
        half = np.zeros_like(x)
        half[:, column] = 0.5 * last_places(x[:, column])
        if half.any():
            variance = variance + (function(x + half) - function(x - half)) ** 2
    return np.asarray(np.sqrt(variance / 12.0))
