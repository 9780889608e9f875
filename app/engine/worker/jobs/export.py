"""Job: the formula of a model in another language, checked against the model, and written to a file."""

from pathlib import Path

from app.engine.protocol.export import Export, Exported
from app.engine.worker.context import Context
from kan_core.errors import ExportError
from kan_core.export.files import write_bytes, write_text
from kan_core.export.onnx.file import ID as ONNX
from kan_core.export.onnx.file import onnx_file
from kan_core.export.targets import TARGETS
from kan_core.export.whole import render_model


def run(request: Export, context: Context) -> None:
    """Answer with the text; several outputs follow each other in it. Of ONNX it tells what is in the file.

    Raises:
        ExportError: there is no such export, or it cannot say what the model says.
    """
    path = None if request.path is None else Path(request.path)
    if request.target == ONNX:
        made = onnx_file(request.state, request.columns)
        text = made.told
        if path is not None:
            write_bytes(path, made.content)
    elif request.target in TARGETS:
        text = render_model(TARGETS[request.target], request.state, request.columns)
        if path is not None:
            write_text(path, text)
    else:
        known = ", ".join((*TARGETS, ONNX))
        raise ExportError(f"There is no export {request.target!r}.", f"Choose one of {known}.")
    context.send(Exported(request.request, request.revision, request.target, text, request.path))
