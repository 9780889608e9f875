"""What could be done next."""

from collections.abc import Sequence

from app.messages import Message, hint
from app.session.run import RunStatus
from app.words import counted, tr
from kan_core.model.state import EdgeKind, FloatArray, ModelState

WEAK = 0.01
"""Part of the largest importance below which an edge carries next to nothing."""

OVERFITTED = 2.0
"""Held-out over training error from which on noise is being learnt."""


def advice(
    state: ModelState, importance: Sequence[FloatArray] | None = None, status: RunStatus | None = None
) -> Message | None:
    """The next step for a model whose training has settled; None where it is a formula already.

    Args:
        state: the model.
        importance: (s, t) for each layer, where there are rows to tell it from.
        status: of the run that has settled.
    """
    edges, active = list(state.edges()), list(state.edges(active_only=True))
    if not any(state.kind(edge) is EdgeKind.SPLINE for edge in active):
        return None
    hidden = max(state.widths[1:-1], default=1) > 1
    weak = _weak(state, importance)
    if weak:
        told = counted(
            "{} of {} edges carries next to nothing.",
            "{} of {} edges carry next to nothing.",
            weak,
            len(active),
        )
        return hint(told, "prune_weak")
    if status is not None and status.test_rmse > OVERFITTED * status.train_rmse > 0.0 and hidden:
        ratio = f"{status.test_rmse / status.train_rmse:.2g}"
        told = tr("The held-out error is {} times the training error: the network may be too large.")
        return hint(told.format(ratio), "prune_weak")
    if len(active) == len(edges) and hidden:
        return hint(tr("Some of the {} edges may do the same work twice.").format(len(edges)), "prune_weak")
    return hint(tr("The splines can be snapped to functions now."), "snap_all")


def _weak(state: ModelState, importance: Sequence[FloatArray] | None) -> int:
    """How many active edges carry next to nothing."""
    if importance is None:
        return 0
    values = [
        float(importance[edge.layer][edge.source, edge.target]) for edge in state.edges(active_only=True)
    ]
    return sum(value < WEAK * max(values) for value in values)
