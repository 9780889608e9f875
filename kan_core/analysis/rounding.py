"""To how many digits numbers were written down."""

import numpy as np

from kan_core.model.state import FloatArray

LOOKED_AT = 200
"""Numbers that tell."""
DOUBLE = 15
"""Digits from which on numbers have as many as a double holds."""
USUAL = 0.9
"""Part of the numbers that have no more digits: some computed ones may be among them."""


def rounding(values: FloatArray) -> float:
    """Half a unit of the last decimal place of numbers; 0 for doubles in full, and for whole numbers.

    Args:
        values: (n,) finite numbers, rounded to a number of digits or of decimal places, or not at all.
    """
    looked_at = np.asarray(values, dtype=np.float64)[:LOOKED_AT]
    written = [np.format_float_scientific(value, trim="-").partition("e") for value in looked_at if value]
    if not written or (looked_at == np.round(looked_at)).all():
        return 0.0
    digits = np.array([len(mantissa.replace("-", "").replace(".", "")) for mantissa, _, _ in written])
    if np.quantile(digits, USUAL) >= DOUBLE:
        return 0.0
    exponents = np.array([int(exponent) for _, _, exponent in written])
    # Trailing zeros are not written, so the last place is that of the numbers with most digits.
    last = np.quantile(exponents - digits + 1, 1.0 - USUAL)
    return float(0.5 * 10.0**last)
