"""Job: the formula of a model in another language, checked against the model, and written to a file."""

from pathlib import Path

import numpy as np

from app.engine.protocol import Export, Exported
from app.engine.worker.compose import export_request
from app.engine.worker.context import Context
from kan_core.errors import ExportError
from kan_core.export.targets import TARGETS
from kan_core.export.write import render_checked, write_text
from kan_core.model.evaluate import evaluate
from kan_core.symbolic.compose import compose


def run(request: Export, context: Context) -> None:
    """Answer with the text; several outputs follow each other in it."""
    if request.target not in TARGETS:
        raise ExportError(f"There is no export {request.target!r}.", f"Choose one of {', '.join(TARGETS)}.")
    state, target = request.state, TARGETS[request.target]
    columns = {node.name: request.rows[:, index] for index, node in enumerate(state.inputs)}
    with np.errstate(all="ignore"):
        values = evaluate(state, request.rows)
    text = "\n".join(
        render_checked(target, export_request(formula, state), columns, values[:, index])
        for index, formula in enumerate(compose(state))
    )
    if request.path is not None:
        write_text(Path(request.path), text)
    context.send(Exported(request.request, request.revision, request.target, text, request.path))
