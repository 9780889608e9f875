"""Job: look at which rows a user wants to use, and which to hold out."""

from dataclasses import replace

from app.engine.protocol.making import DescribeRows, RowsDescribed
from app.engine.worker.context import Context
from kan_core.data.computed import with_condition
from kan_core.training.prepare import prepare


def run(request: DescribeRows, context: Context) -> None:
    """Answer with how many rows there are on either side."""
    dataset = context.tables.dataset(request.table)
    chosen = replace(with_condition(dataset, request.condition), split=request.split)
    prepared = prepare(chosen, request.seed)
    counts = len(prepared.split.train), len(prepared.split.test)
    described = chosen.condition, chosen.split, *counts, prepared.notes
    context.send(RowsDescribed(request.request, request.revision, *described))
