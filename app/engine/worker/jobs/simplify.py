"""Job: prune what a network can do without, then snap what is left, as one step."""

from app.engine.protocol.contract import Snapshot
from app.engine.protocol.edges import ModelFound, Simplify, SnapAll
from app.engine.worker.context import Context
from app.engine.worker.jobs.prune_weak import active_edges, smallest_of
from app.engine.worker.jobs.snap_all import snapped
from kan_core.discovery.snapping import spline_edges
from kan_core.errors import ModelError
from kan_core.model.state import ModelState


def run(request: Simplify, context: Context) -> None:
    """Answer with snapshots of ever smaller models and the simplest; after a stop with what there is by then.

    Raises:
        ModelError: no edge can be spared, and none be snapped.
    """
    smallest = smallest_of(request, context)
    found = _snapped(request, smallest, context)
    final = smallest if found is None else found.state
    pruned = active_edges(request.state) - active_edges(smallest)
    done = pruned, len(spline_edges(smallest)) - len(spline_edges(final))
    if not any(done):
        if context.should_stop():
            return
        raise ModelError(
            "Every edge is needed, and no spline can be snapped without loss.",
            "Train on, or snap single edges by hand.",
        )
    label = f"Simplify: {done[0]} pruned, {done[1]} snapped"
    notes = () if found is None else found.notes
    context.send(ModelFound(request.request, request.revision, final, label, notes))


def _snapped(request: Simplify, smallest: ModelState, context: Context) -> ModelFound | None:
    """The smaller model with its edges snapped; None where none can be."""
    if context.should_stop() or not spline_edges(smallest):
        return None
    head = request.request, request.revision
    if context.snapshot_wanted.is_set():
        context.send(Snapshot(*head, smallest, "Snapping edges"))
    try:
        return snapped(SnapAll(*head, request.table, request.seed, smallest, request.own), context)
    except ModelError:
        # A network that is only smaller is simpler too.
        return None
