"""Job: rank primitives for an edge, then try the best of them in the whole model."""

from app.engine.protocol import CandidateRow, CandidatesFound, CandidateTried, Suggest
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from kan_core.model.state import Snap
from kan_core.symbolic.suggest import in_context, local_candidates, sharpened

SHOWN = 12
"""Candidates that are shown and tried."""
FINEST = 1e-6
"""Relative error of a curve below which accuracy says nothing, however good the model is."""


def run(request: Suggest, context: Context) -> None:
    """Answer with all candidates at once, then with what each does to the whole model."""
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    sharp = sharpened(problem, request.state, context.should_stop)
    state, edge, before = sharp.state, request.edge, sharp.rmse
    # A curve is known no better than its model: finer differences between candidates say nothing.
    candidates = local_candidates(state, problem.u, edge, max(before, FINEST))[:SHOWN]
    head = (request.request, request.revision)
    rows = tuple(
        CandidateRow(Snap(c.primitive, c.parameters, by_user=True), c.r2, c.complexity) for c in candidates
    )
    context.send(CandidatesFound(*head, edge, rows))
    tried = in_context(problem, state, edge, candidates, context.should_stop)
    for index, suggestion in enumerate(tried):
        context.send(CandidateTried(*head, edge, index, suggestion.rmse, before, suggestion.state))
