"""Functions that have one value on all rows, such as tanh of large numbers, are numbers."""

from dataclasses import replace

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Rows, fitted
from kan_core.symbolic.evaluate import evaluate

SAME = 1e-12
"""Range of values, relative to the largest, that is one value."""
SETTLED = 20
"""Steps in which the constants that are left find their values."""


def without_saturated(found: Fitted, rows: Rows) -> Fitted:
    """The hypothesis with such functions as numbers; as it is where there are none or it would fit worse."""
    columns = dict(zip(rows.names, rows.x.T, strict=True))
    numbers = {}
    for function in found.expression.atoms(sp.Function):
        values = evaluate(function, columns) if function.free_symbols else np.zeros(1)
        if function.free_symbols and np.ptp(values) <= SAME * np.abs(values).max():
            numbers[function] = sp.Float(float(values.mean()), 17)
    if not numbers:
        return found
    plain = replace(found.hypothesis, expression=found.expression.xreplace(numbers))
    again = fitted(plain, rows, SETTLED)
    return found if again is None or again.description > found.description else again
