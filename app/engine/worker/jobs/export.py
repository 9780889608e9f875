"""Job: the formula of a model in another language, checked against the model, and written to a file."""

from pathlib import Path

from app.engine.protocol.export import Export, Exported
from app.engine.worker.context import Context
from kan_core.errors import ExportError
from kan_core.export.targets import TARGETS
from kan_core.export.whole import render_model
from kan_core.export.write import write_text


def run(request: Export, context: Context) -> None:
    """Answer with the text; several outputs follow each other in it.

    Raises:
        ExportError: there is no such export, or it cannot say what the model says.
    """
    if request.target not in TARGETS:
        raise ExportError(f"There is no export {request.target!r}.", f"Choose one of {', '.join(TARGETS)}.")
    text = render_model(TARGETS[request.target], request.state, request.columns)
    if request.path is not None:
        write_text(Path(request.path), text)
    context.send(Exported(request.request, request.revision, request.target, text, request.path))
