"""What could be done next."""

from app.messages import Message, hint
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, FloatArray, ModelState

WEAK = 0.02
"""Edges of less importance count as carrying nothing."""


def weak_edges(state: ModelState, importance: list[FloatArray]) -> frozenset[EdgeId]:
    """Active edges that carry next to nothing.

    Args:
        state: the model.
        importance: one (s, t) array for each layer.
    """
    active = state.edges(active_only=True)
    return frozenset(edge for edge in active if importance[edge.layer][edge.source, edge.target] < WEAK)


def advice(state: ModelState, importance: list[FloatArray]) -> Message | None:
    """The next step for a model whose training has settled; None where it is a formula already."""
    active, weak = list(state.edges(active_only=True)), weak_edges(state, importance)
    if weak and len(weak) < len(active):
        return hint(f"{len(weak)} of {len(active)} edges carry next to nothing.", "prune_weak")
    if any(state.kind(edge) is EdgeKind.SPLINE for edge in active):
        return hint("Training has settled. The splines can be snapped to functions.", "snap_all")
    return None
