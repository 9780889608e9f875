"""All formulas of a model in one text, held against the model."""

from collections.abc import Mapping, Sequence

import numpy as np

from kan_core.export.checked import render_checked
from kan_core.export.digits import FULL_DIGITS
from kan_core.export.request import Classes, ExportRequest, symbols_of_all
from kan_core.export.splines import splines_of
from kan_core.export.targets import Target
from kan_core.export.verify import MOST_ROWS, require_equal
from kan_core.model.evaluate import formula_values, node_values, scaled_inputs, softmax
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula


def requests_of(
    state: ModelState, formulas: Sequence[Formula], digits: int = FULL_DIGITS
) -> tuple[ExportRequest, ...]:
    """What exports of a model's formulas need: units, the splines that are left, names that differ."""
    units = {node.name: node.unit for node in state.inputs if node.unit}
    units |= {node.name: node.unit for node in state.outputs if node.unit}
    targets = tuple(formula.target for formula in formulas)
    return tuple(
        ExportRequest(formula, units, splines_of(state, formula.unsnapped), digits, targets)
        for formula in formulas
    )


def render_model(target: Target, state: ModelState, columns: Mapping[str, FloatArray]) -> str:
    """The formulas of all outputs, and for classes how probabilities come from them.

    Args:
        target: what to write.
        state: the model.
        columns: (n,) raw values by name of column, of rows on which the text is held against the model.

    Raises:
        ExportError: a formula has no such form, or the text deviates from the model.
    """
    requests = requests_of(state, compose(state))
    x = raw_inputs(state.inputs, columns)
    with np.errstate(all="ignore"):
        values = formula_values(state, node_values(state, scaled_inputs(state, x))[-1])
    rendered = [
        render_checked(target, request, columns, values[:, index]) for index, request in enumerate(requests)
    ]
    classes = [node.name for node in state.outputs]
    text = target.whole(
        requests, rendered, Classes(state.class_of, tuple(classes)) if state.class_of else None
    )
    if not state.class_of:
        return text
    step = max(1, len(x) // MOST_ROWS)
    rows = [columns[column][::step] for column in symbols_of_all(requests).values()]
    if target.probabilities is not None and rows:
        found = target.probabilities(text, np.column_stack(rows))
        require_equal(found, softmax(values[::step]), target, "the probabilities of the model")
    return text
