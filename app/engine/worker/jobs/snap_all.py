"""Job: snap every spline of a model in context, the surest first."""

from collections.abc import Iterator

from app.engine.protocol.edges import ModelFound, SnapAll
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from kan_core.discovery.snapping import spline_edges
from kan_core.discovery.whole import snap_whole
from kan_core.model.evaluate import layer_activations, node_values
from kan_core.model.state import FloatArray, ModelState
from kan_core.symbolic.ranking import ROUNDING, certificate


def run(request: SnapAll, context: Context) -> None:
    """Answer with the model that has the most edges snapped and is still good; after a stop perhaps none."""
    found = snapped(request, context)
    if found is not None:
        context.send(found)


def snapped(request: SnapAll, context: Context) -> ModelFound | None:
    """The model that has the most edges snapped and is still as good; None after a stop before there is one.

    Raises:
        ModelError: there is no spline left, or no snap that keeps the model good.
    """
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    whole = snap_whole(problem, request.state, context.should_stop, request.own, request.only)
    if whole is None:
        return None
    notes = (*_constants(whole.found.state, request.state, problem.u), *_rest(whole.left))
    proof = certificate(whole.found.rmse, whole.before)
    notes = (proof, *notes) if proof else notes
    label = "Snap 1 edge" if whole.snapped == 1 else f"Snap {whole.snapped} edges"
    return ModelFound(request.request, request.revision, whole.state, label, notes)


def _rest(left: int) -> Iterator[str]:
    if left == 1:
        yield "One edge fits no function well enough and stays a spline."
    elif left:
        yield f"{left} edges fit no function well enough and stay splines."


def _constants(state: ModelState, before: ModelState, u: FloatArray) -> Iterator[str]:
    """Of every edge that was a spline and does nothing any more."""
    values = node_values(state, u)
    for edge in spline_edges(before):
        layer = state.layers[edge.layer]
        phi = layer_activations(layer, values[edge.layer])[:, edge.source, edge.target]
        if state.snap(edge) is not None and phi.std() <= ROUNDING * max(1.0, abs(phi.mean())):
            yield f"{edge} is the constant {phi.mean():.3g} now: its input plays no part in it."
