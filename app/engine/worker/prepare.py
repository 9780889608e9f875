"""Job: scale and split the table, and show some of its rows."""

import numpy as np

from app.engine.protocol import Prepared, PrepareTable
from app.engine.worker.context import Context
from kan_core.model.evaluate import raw_outputs
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.training.problem import Problem

SHOWN_ROWS = 2000


def run(request: PrepareTable, context: Context) -> None:
    """Answer with the scalings and up to `SHOWN_ROWS` rows each of both parts."""
    prepared = context.tables.prepared(request.table, request.seed)
    train_x, train_y = _shown(prepared.train, prepared.inputs, prepared.outputs)
    test_x, test_y = _shown(prepared.test, prepared.inputs, prepared.outputs)
    context.send(
        Prepared(
            request.request,
            request.revision,
            prepared.inputs,
            prepared.outputs,
            train_x,
            train_y,
            test_x,
            test_y,
            prepared.train.rows,
            prepared.test.rows,
            tuple(prepared.notes),
        )
    )
