"""Numbers as JSON has them."""

import math


def finite(value: float | None) -> float | None:
    """The number; None where it is infinite, as the error of what has no value somewhere, or none at all."""
    return float(value) if value is not None and math.isfinite(value) else None
