"""Job: snap every spline of a model in context, the surest first."""

from collections.abc import Iterator

from app.engine.protocol.edges import ModelFound, SnapAll
from app.engine.worker.context import Context
from app.engine.worker.jobs.suggest import FINEST
from app.engine.worker.rows import compared
from kan_core.discovery.exactness import with_exact_constants
from kan_core.discovery.judgement import ClassJudgement, Judgement
from kan_core.discovery.snapping import ALLOWED, Snapping, spline_edges
from kan_core.errors import ModelError
from kan_core.model.evaluate import layer_activations, node_values
from kan_core.model.state import FloatArray, ModelState
from kan_core.model.structure import in_target_units
from kan_core.symbolic.ranking import ROUNDING, certificate
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import sharpened

NOISE = 1e-3
"""Error, in spreads of the target, above which it is noise rather than the coarseness of splines."""


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
    splines = spline_edges(request.state, request.only)
    if not splines:
        raise ModelError(_nothing_to_snap(request), "Unsnap, unlock or restore an edge first.")
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    sharp = sharpened(problem, request.state, context.should_stop)
    kind = ClassJudgement if request.state.class_of else Judgement
    judgement = kind(problem.rows, max(sharp.rmse, FINEST), sharp.rmse > NOISE)
    search = Snapping(problem, judgement, context.should_stop, request.own, request.only)
    search.run(sharp)
    found = _found(search, sharp)
    left = len(spline_edges(found.state, request.only))
    if left == len(splines):
        if context.should_stop():
            return None
        raise ModelError(
            "No function kept the model good on any edge.",
            "Prune weak edges and train on, or snap single edges by hand.",
        )
    final, notes = found.state, (*_constants(found.state, request.state, problem.u), *_rest(left))
    if len(final.outputs) == 1 and not spline_edges(final):
        final = _with_exact_constants(final, request, context)
    proof = certificate(found.rmse, sharp.rmse)
    notes = (proof, *notes) if proof else notes
    count = len(splines) - left
    label = "Snap 1 edge" if count == 1 else f"Snap {count} edges"
    return ModelFound(request.request, request.revision, final, label, notes)


def _nothing_to_snap(request: SnapAll) -> str:
    if request.only is None:
        return "Every active edge is snapped or locked."
    return "Every selected edge is snapped, locked or pruned."


def _found(search: Snapping, start: Refined) -> Refined:
    """The best model without splines if it is as good as the start, else the one that came furthest."""
    best = search.best
    if best is not None and search.judgement.still_good(best, start, ALLOWED):
        return best
    assert search.furthest is not None
    return search.furthest


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


def _with_exact_constants(state: ModelState, request: SnapAll, context: Context) -> ModelState:
    """Constants can be round only in the units of the table, so the model leaves its scaled ones.

    In these units the errors of several targets cannot be added, and logits have no unit: those models stay.
    """
    raw = in_target_units(state)
    problem = compared(context.tables.prepared(request.table, request.seed), raw)
    start = refine(problem, raw, 30, 1e-15 * float(problem.z.std()), context.should_stop)
    return with_exact_constants(problem, start, context.should_stop).state
