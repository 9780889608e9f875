"""What could be done next."""

from app.messages import Message, hint
from kan_core.model.state import EdgeKind, ModelState


def advice(state: ModelState) -> Message | None:
    """The next step for a model whose training has settled; None where it is a formula already."""
    edges, active = list(state.edges()), list(state.edges(active_only=True))
    if not any(state.kind(edge) is EdgeKind.SPLINE for edge in active):
        return None
    if len(active) == len(edges) and max(state.widths[1:-1], default=1) > 1:
        return hint(f"Some of the {len(edges)} edges may do the same work twice.", "prune_weak")
    return hint("The splines can be snapped to functions now.", "snap_all")
