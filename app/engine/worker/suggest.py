"""Job: rank primitives for an edge, then try the best of them in the whole model."""

import numpy as np

from app.engine.protocol import CandidateRow, CandidatesFound, CandidateTried, Suggest
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from kan_core.model.evaluate import node_values
from kan_core.model.state import ModelState, Snap
from kan_core.symbolic.suggest import in_context, local_candidates
from kan_core.training.problem import Problem

SHOWN = 12
"""Candidates that are shown and tried."""
FINEST = 1e-6
"""Relative error of a curve below which accuracy says nothing, however good the model is."""


def run(request: Suggest, context: Context) -> None:
    """Answer with all candidates at once, then with what each does to the whole model."""
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    state, edge = request.state, request.edge
    before = rmse(state, problem)
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


def rmse(state: ModelState, problem: Problem) -> float:
    """The model's error in scaled units, weighted as in training."""
    squares = ((node_values(state, problem.u)[-1] - problem.z) ** 2).sum(axis=1)
    return float(np.sqrt(np.average(squares, weights=problem.weights)))
