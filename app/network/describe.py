"""An edge in words: for its tool tip and for screen readers."""

from collections.abc import Sequence

from app.network.scene import Scene
from kan_core.model.state import EdgeKind, FloatArray


def describe(scene: Scene, importance: Sequence[FloatArray] | None, index: int) -> str:
    """The edge's ends and sign, its importance, its function, and whether it is pruned or locked."""
    edge = scene.layout.edge(index)
    parts = [f"{scene.edge_name(edge)}   {edge}"]
    if importance is not None:
        parts.append(f"importance {float(importance[edge.layer][edge.source, edge.target]):.3g}")
    look = scene.look
    if index in look.names:
        parts.append(f"snapped to {look.names[index]}")
    elif look.kinds[index] == EdgeKind.IDENTITY:
        parts.append("identity")
    if look.pruned[index]:
        parts.append("pruned")
    if look.locked[index]:
        parts.append("locked")
    return ", ".join(parts)
