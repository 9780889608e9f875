"""Job: take away the edges that a network can do without, and show it shrink."""

from app.engine.protocol.contract import Snapshot
from app.engine.protocol.edges import ModelFound, PruneWeak, Simplify
from app.engine.worker.context import Context
from app.engine.worker.rows import compared
from kan_core.discovery.pruning import redundant_edges
from kan_core.errors import ModelError
from kan_core.model.state import ModelState


def run(request: PruneWeak, context: Context) -> None:
    """Answer with snapshots of ever smaller models, and the smallest one; after a stop there may be none.

    Raises:
        ModelError: no edge can be spared.
    """
    smallest = smallest_of(request, context)
    pruned = active_edges(request.state) - active_edges(smallest)
    if not pruned:
        if context.should_stop():
            return
        raise ModelError("Every edge is needed: without any one of them the error grows.", "Keep them all.")
    label = "Prune a weak edge" if pruned == 1 else f"Prune {pruned} weak edges"
    context.send(ModelFound(request.request, request.revision, smallest, label))


def smallest_of(request: PruneWeak | Simplify, context: Context) -> ModelState:
    """The model without the edges that it can spare, shown as it shrinks."""
    problem = compared(context.tables.prepared(request.table, request.seed), request.state)
    smallest = request.state
    for refined in redundant_edges(problem, request.state, context.should_stop):
        smallest = refined.state
        if context.snapshot_wanted.is_set():
            context.send(Snapshot(request.request, request.revision, smallest, "Pruning weak edges"))
    return smallest


def active_edges(state: ModelState) -> int:
    """How many edges are not pruned."""
    return sum(1 for _ in state.edges(active_only=True))
