"""Job: snap every spline of a model in context, the surest first."""

from app.engine.protocol import EdgesSnapped, SnapAll
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from app.engine.worker.suggest import rmse
from kan_core.discovery.judgement import Judgement
from kan_core.discovery.snapping import Snapping, spline_edges
from kan_core.errors import ModelError
from kan_core.model.state import ModelState
from kan_core.symbolic.refine import refine
from kan_core.training.problem import Problem

NOISE = 1e-3
"""Error, in spreads of the target, above which it is noise rather than the coarseness of splines."""


def run(request: SnapAll, context: Context) -> None:
    """Answer with the best model whose edges are all snapped.

    Raises:
        ModelError: there is no spline left, or no snap that keeps the model good.
    """
    if not spline_edges(request.state):
        raise ModelError("Every active edge is snapped or locked.", "Unsnap or unlock an edge first.")
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    before = rmse(request.state, problem)
    search = Snapping(problem, Judgement(problem.rows, before, before > NOISE), context.should_stop)
    search.run(refine(problem, request.state, 1, should_stop=context.should_stop))
    if search.best is None:
        raise ModelError(
            "No combination of functions kept the model good.",
            "Prune weak edges and train on, or snap single edges by hand.",
        )
    context.send(_answer(request, search.best.state, problem))


def _answer(request: SnapAll, state: ModelState, problem: Problem) -> EdgesSnapped:
    snapped = len(spline_edges(request.state)) - len(spline_edges(state))
    return EdgesSnapped(request.request, request.revision, state, snapped, rmse(state, problem))
