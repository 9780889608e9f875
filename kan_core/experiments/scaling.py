"""Powers on log axes: the slope of an error, and lines to compare it with."""

import numpy as np
from numpy.typing import ArrayLike

from kan_core.experiments.contract import Curve, Style


def slope(x: ArrayLike, y: ArrayLike) -> float:
    """Exponent p of the power x^p that comes closest to y > 0 on log axes; NaN from fewer than two points."""
    if np.size(x) < 2:
        return np.nan
    return float(np.polyfit(np.log(x), np.log(y), 1)[0])


def power_line(name: str, x: ArrayLike, y: ArrayLike, exponent: float) -> Curve:
    """The power x^exponent through the middle of the points (x, y) on log axes, over their x."""
    over = np.asarray(x, float)
    middle = np.exp(np.mean(np.log(y) - exponent * np.log(over))) if over.size else 1.0
    return Curve(name, over, middle * over**exponent, Style.REFERENCE)
