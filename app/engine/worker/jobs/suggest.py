"""Job: rank primitives for an edge, then try the best of them in the whole model."""

from app.engine.protocol.edges import CandidateRow, CandidatesFound, CandidateTried, Suggest
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from kan_core.discovery.whole import FINEST
from kan_core.model.state import Snap
from kan_core.symbolic.refine import refine
from kan_core.symbolic.suggest import in_context, local_candidates, sharpened

TRIED = 12
"""Candidates that are tried in the whole model."""


def run(request: Suggest, context: Context) -> None:
    """Answer with all candidates at once, then, one by one, with what the best do to the whole model.

    The list is of the model as it is. Which of it are tried, and in which order, is told by the model on
    grids fine enough to tell primitives apart, and that takes longer.
    """
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    head, edge = (request.request, request.revision), request.edge
    # A curve is known no better than its model: finer differences between candidates say nothing.
    floor = max(refine(problem, request.state, 0).rmse, FINEST)
    listed = local_candidates(request.state, problem.u, edge, floor, request.own)
    rows = tuple(
        CandidateRow(Snap(c.primitive, c.parameters, by_user=True), c.r2, c.complexity) for c in listed
    )
    context.send(CandidatesFound(*head, edge, rows, min(TRIED, len(rows))))
    sharp = sharpened(problem, request.state, context.should_stop)
    if context.should_stop():
        return
    places = {candidate.primitive: place for place, candidate in enumerate(listed)}
    ranked = local_candidates(sharp.state, problem.u, edge, max(sharp.rmse, FINEST), request.own)
    best = [candidate for candidate in ranked if candidate.primitive in places][:TRIED]
    for suggestion in in_context(problem, sharp.state, edge, best, context.should_stop):
        place = places[suggestion.candidate.primitive]
        context.send(CandidateTried(*head, edge, place, suggestion.rmse, sharp.rmse, suggestion.state))
