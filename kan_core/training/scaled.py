"""A table's rows as the problem that a given model has to solve, whatever its inputs and scalings."""

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ModelError
from kan_core.model.evaluate import scaled_inputs, scaled_outputs
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.prepare import Prepared
from kan_core.training.problem import Problem
from kan_core.training.sample import thinned


def scaled_for(prepared: Prepared, state: ModelState) -> tuple[Problem, Problem]:
    """Training and held-out rows in the numbers that a model sees.

    Args:
        prepared: the table.
        state: a model of some of its columns, with scalings and links of its own.

    Raises:
        ModelError: the model needs an input, or gives an output, that the table does not have.
    """
    if (state.inputs, state.outputs) == (prepared.inputs, prepared.outputs):
        return prepared.train, prepared.test
    split = prepared.split
    return (
        _problem(prepared, state, split.train, prepared.train.weights),
        _problem(prepared, state, split.test, prepared.test.weights),
    )


def compared(prepared: Prepared, state: ModelState) -> Problem:
    """Some of the training rows, evenly spread, in the numbers that a model sees."""
    return thinned(scaled_for(prepared, state)[0])


def _problem(
    prepared: Prepared, state: ModelState, rows: NDArray[np.intp], weights: FloatArray | None
) -> Problem:
    x = raw_inputs(state.inputs, prepared.usable.columns)[rows]
    y = prepared.usable.y[np.ix_(rows, _targets(prepared, state))]
    return Problem(scaled_inputs(state, x), scaled_outputs(state, y), weights)


def _targets(prepared: Prepared, state: ModelState) -> NDArray[np.intp]:
    """Position of each output of the model among the table's."""
    known = [(node.name, node.class_of) for node in prepared.outputs]
    wanted = [(node.name, node.class_of) for node in state.outputs]
    missing = [name for name, class_of in wanted if (name, class_of) not in known]
    if missing or (state.class_of and wanted != known):
        raise ModelError(
            f"The model gives {', '.join(repr(name) for name, _ in wanted)}, and the table's targets are "
            f"{', '.join(repr(name) for name, _ in known)}.",
            "Give the columns the roles they had when the model was made, or make a new network.",
        )
    return np.array([known.index(node) for node in wanted], np.intp)
