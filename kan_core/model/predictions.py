"""Predictions of a model for the columns of any table."""

from collections.abc import Mapping

import numpy as np

from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState

AT_ONCE = 20_000
"""Rows that are evaluated together: more would take more memory and no less time."""


def predictions(state: ModelState, columns: Mapping[str, FloatArray]) -> FloatArray:
    """What a model gives for each row; NaN where a value is missing or the formula has none.

    Args:
        state: the model.
        columns: (n,) values by name of column, at least of one; NaN where one is missing.

    Returns:
        (n, outputs) in the units of the targets, or probabilities of the classes.

    Raises:
        ModelError: a column that is needed is not there.
    """
    x = raw_inputs(state.inputs, columns)
    values = np.full((len(x), len(state.outputs)), np.nan)
    known = np.flatnonzero(np.isfinite(x).all(axis=1))
    with np.errstate(all="ignore"):
        for start in range(0, len(known), AT_ONCE):
            rows = known[start : start + AT_ONCE]
            values[rows] = evaluate(state, x[rows])
    return values
