"""Job: the program that repeats a session."""

from pathlib import Path

from app.engine.protocol.export import Exported
from app.engine.protocol.session import WriteScript
from app.engine.worker.context import Context
from kan_core.export.files import write_text
from kan_core.export.session_script import session_script
from kan_core.workbench.ending import ending

SCRIPT = "script"


def run(request: WriteScript, context: Context) -> None:
    """Answer with the text."""
    table = context.tables.dataset(request.table)
    text = session_script(ending(table, request.state), request.steps, request.seed, request.source)
    if request.path is not None:
        write_text(Path(request.path), text)
    context.send(Exported(request.request, request.revision, SCRIPT, text, request.path))
