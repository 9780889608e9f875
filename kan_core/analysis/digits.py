"""How many digits of a number are worth telling."""

import math

FEWEST, MOST = 3, 17


def digits_for(value: float, width: float) -> int:
    """Significant digits that end at the second digit of a width, as 2.7183 for 2.71828 and 0.0012.

    Args:
        value: the number.
        width: a standard error, or the length of an interval; 0 for a number known to rounding.
    """
    if width <= 0.0:
        return MOST
    if value == 0.0:
        return FEWEST
    return min(max(FEWEST, math.floor(math.log10(abs(value))) - math.floor(math.log10(width)) + 2), MOST)
