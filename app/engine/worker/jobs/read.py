"""Job: read a table from a file."""

from pathlib import Path

from app.engine.protocol.table import ReadTable, TableRead
from app.engine.sharing import shared, summaries
from app.engine.worker.context import Context
from kan_core.data.table import inspected


def run(request: ReadTable, context: Context) -> None:
    """Answer with the table."""
    found = inspected(Path(request.path), request.reading)
    source = shared(found.dataset, Path(request.folder))
    read = source, request.path, summaries(found.dataset), found.proposed
    context.send(TableRead(request.request, request.revision, *read))
