"""A table's rows as the problem that a model has to solve, whatever inputs and scalings it has."""

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ModelError
from kan_core.model.evaluate import scaled_inputs, scaled_outputs
from kan_core.model.state import ModelState
from kan_core.training.prepare import Prepared
from kan_core.training.problem import Problem

COMPARED = 1000
"""Rows that candidates are compared on."""


def train_and_test(prepared: Prepared, state: ModelState) -> tuple[Problem, Problem]:
    """Both parts of the table, scaled as the model wants them."""
    if (state.inputs, state.outputs) == (prepared.inputs, prepared.outputs):
        return prepared.train, prepared.test
    split = prepared.split
    return (
        _problem(prepared, state, split.train, prepared.train.weights),
        _problem(prepared, state, split.test, prepared.test.weights),
    )


def compared(prepared: Prepared, state: ModelState) -> Problem:
    """Some of the training rows, evenly spread: enough to compare candidates."""
    train, _ = train_and_test(prepared, state)
    return train.take(np.arange(0, train.rows, max(1, train.rows // COMPARED)))


def _problem(
    prepared: Prepared, state: ModelState, rows: NDArray[np.intp], weights: NDArray[np.float64] | None
) -> Problem:
    known = prepared.usable.input_names
    missing = [node.name for node in state.inputs if node.expression is not None or node.name not in known]
    if missing:
        raise ModelError(
            f"The model needs {', '.join(missing)}, which the table does not have.",
            "Go back to a model that was made from this table.",
        )
    columns = np.array([known.index(node.name) for node in state.inputs], np.intp)
    x, y = prepared.usable.x[np.ix_(rows, columns)], prepared.usable.y[rows, None]
    return Problem(scaled_inputs(state, x), scaled_outputs(state, y), weights)
