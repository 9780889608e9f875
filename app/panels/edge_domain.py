"""Where a function of an edge has no value and where its poles are, on the axis of the pre-activation."""

import math

import numpy as np

from kan_core.primitives.evaluate import Activation
from kan_core.primitives.table import primitive_named

MOST_POLES = 24
"""Poles that are marked; more would be a hatching of their own."""

Stretch = tuple[float, float]


def undefined(activation: Activation, left: float, right: float) -> list[Stretch]:
    """Stretches between `left` and `right` where a x + b is outside the domain of f."""
    primitive = primitive_named(activation.primitive)
    a, b = activation.parameters[:2]
    if a == 0.0:
        return [] if primitive.lower <= b <= primitive.upper else [(left, right)]
    first, last = sorted(((primitive.lower - b) / a, (primitive.upper - b) / a))
    beside = ((left, min(first, right)), (max(last, left), right))
    return [(start, end) for start, end in beside if start < end]


def poles(activation: Activation, left: float, right: float) -> list[float]:
    """Places between `left` and `right` where f is infinite."""
    primitive = primitive_named(activation.primitive)
    a, b = activation.parameters[:2]
    if primitive.pole is None or a == 0.0:
        return []
    low, high = sorted((a * left + b, a * right + b))
    spacing = primitive.pole_spacing
    if math.isinf(spacing):
        places = [primitive.pole]
    else:
        first = math.ceil((low - primitive.pole) / spacing)
        places = [primitive.pole + step * spacing for step in range(first, first + MOST_POLES)]
    inside = np.array([place for place in places if low <= place <= high])
    return [float(x) for x in np.sort((inside - b) / a)]
