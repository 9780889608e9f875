"""Job: snap every spline of a model in context, the surest first."""

from app.engine.protocol import ModelFound, SnapAll
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from app.engine.worker.suggest import FINEST
from kan_core.discovery.exactness import with_exact_constants
from kan_core.discovery.judgement import ClassJudgement, Judgement
from kan_core.discovery.snapping import Snapping, spline_edges
from kan_core.errors import ModelError
from kan_core.model.state import ModelState
from kan_core.model.structure import in_target_units
from kan_core.symbolic.refine import refine
from kan_core.symbolic.suggest import sharpened

NOISE = 1e-3
"""Error, in spreads of the target, above which it is noise rather than the coarseness of splines."""


def run(request: SnapAll, context: Context) -> None:
    """Answer with the best model whose edges are all snapped; after a stop there may be none.

    Raises:
        ModelError: there is no spline left, or no snap that keeps the model good.
    """
    if not spline_edges(request.state):
        raise ModelError("Every active edge is snapped or locked.", "Unsnap or unlock an edge first.")
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    sharp = sharpened(problem, request.state, context.should_stop)
    kind = ClassJudgement if request.state.class_of else Judgement
    judgement = kind(problem.rows, max(sharp.rmse, FINEST), sharp.rmse > NOISE)
    search = Snapping(problem, judgement, context.should_stop)
    search.run(sharp)
    if search.best is None:
        if context.should_stop():
            return
        raise ModelError(
            "No combination of functions kept the model good.",
            "Prune weak edges and train on, or snap single edges by hand.",
        )
    final = search.best.state
    if len(final.outputs) == 1:
        final = _with_exact_constants(final, request, context)
    snapped = len(spline_edges(request.state)) - len(spline_edges(final))
    context.send(ModelFound(request.request, request.revision, final, f"Snap {snapped} edges"))


def _with_exact_constants(state: ModelState, request: SnapAll, context: Context) -> ModelState:
    """Constants can be round only in the units of the table, so the model leaves its scaled ones.

    In these units the errors of several targets cannot be added, and logits have no unit: those models stay.
    """
    raw = in_target_units(state)
    problem = compared(context.tables.prepared(request.table, request.seed), raw)
    start = refine(problem, raw, 30, 1e-15 * float(problem.z.std()), context.should_stop)
    return with_exact_constants(problem, start, context.should_stop).state
