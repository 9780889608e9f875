"""Job: read a table from a file."""

from pathlib import Path

from app.engine.protocol.table import ReadTable, TableRead
from app.engine.sharing import shared, summaries
from app.engine.worker.context import Context
from kan_core.data.table import read_table


def run(request: ReadTable, context: Context) -> None:
    """Answer with the table."""
    dataset = read_table(Path(request.path), request.reading)
    source = shared(dataset, Path(request.folder))
    context.send(TableRead(request.request, request.revision, source, request.path, summaries(dataset)))
