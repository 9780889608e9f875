"""Job: scale and split the table, and show some of its rows."""

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol.table import Prepared, PrepareTable
from app.engine.worker.context import Context

SHOWN_ROWS = 2000


def run(request: PrepareTable, context: Context) -> None:
    """Answer with the scalings and up to `SHOWN_ROWS` rows each of both parts."""
    prepared = context.tables.prepared(request.table, request.seed)
    usable, train, test = prepared.usable, _shown(prepared.split.train), _shown(prepared.split.test)
    context.send(
        Prepared(
            request.request,
            request.revision,
            prepared.inputs,
            prepared.outputs,
            {name: values[train] for name, values in usable.columns.items()},
            usable.y[train],
            {name: values[test] for name, values in usable.columns.items()},
            usable.y[test],
            prepared.train.rows,
            prepared.test.rows,
            prepared.notes,
            usable.rows[train],
            usable.rows[test],
        )
    )


def _shown(rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """Some of the rows, evenly spread."""
    return rows[:: max(1, -(-len(rows) // SHOWN_ROWS))]
