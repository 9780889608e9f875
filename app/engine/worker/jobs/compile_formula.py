"""Job: make a network of a formula that a user types, and hold it against the table."""

import numpy as np

from app.engine.protocol.formula import CompileFormula, FormulaCompiled
from app.engine.worker.context import Context
from kan_core.errors import DataError
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, OutputState
from kan_core.symbolic.kanpiler.room import with_room
from kan_core.symbolic.kanpiler.typed import typed_network
from kan_core.training.prepare import Prepared


def run(request: CompileFormula, context: Context) -> None:
    """Answer with the network and its error."""
    prepared = context.tables.prepared(request.table, request.seed)
    output, target = _target(prepared, request.target)
    columns = prepared.usable.columns
    state = typed_network(request.text, prepared.inputs, output, columns, request.derived)
    if request.room:
        state = with_room(state)
    misfit = evaluate(state, raw_inputs(state.inputs, columns))[:, 0] - target
    rmse, spread = float(np.sqrt(np.mean(misfit**2))), float(np.std(target))
    context.send(FormulaCompiled(request.request, request.revision, state, rmse, spread))


def _target(prepared: Prepared, name: str) -> tuple[OutputState, FloatArray]:
    for index, output in enumerate(prepared.outputs):
        if output.name == name and not output.class_of:
            return output, prepared.usable.y[:, index]
    raise DataError(f"{name!r} is no target of numbers.", "Give the column the role of a target.")
