"""What nodes, axes and an edge are called in the edge inspector."""

from collections.abc import Sequence

from app.words import tr
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray, ModelState

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def node_name(state: ModelState, layer: int, index: int) -> str:
    """An input or output by its name, a hidden node as h with its place."""
    if layer == 0:
        return state.inputs[index].name
    if layer == len(state.layers):
        return state.outputs[index].name
    place = str(index + 1).translate(SUBSCRIPTS)
    return f"h{place}" if len(state.layers) == 2 else f"h{str(layer).translate(SUBSCRIPTS)},{place}"


def axis_labels(state: ModelState, edge: EdgeId) -> tuple[str, str]:
    """Names of the pre-activation and of the activation."""
    across = node_name(state, edge.layer, edge.source)
    if edge.layer == 0:
        node = state.inputs[edge.source]
        across += f" ({node.unit})" if node.unit else ""
        if (node.offset, node.scale) != (0.0, 1.0):
            across = tr("{}, scaled").format(across)
    return across, f"{edge}".split("(")[0]


def edge_title(state: ModelState, edge: EdgeId, importance: Sequence[FloatArray] | None) -> str:
    """The edge, its ends, its importance, and how it stands: pruned, snapped, locked."""
    marks = [
        f"{edge}",
        f"{node_name(state, edge.layer, edge.source)} → {node_name(state, edge.layer + 1, edge.target)}",
    ]
    if importance is not None:
        share = importance[edge.layer][edge.source, edge.target]
        marks.append(tr("importance {}").format(f"{share:.2f}"))
    snap = state.snap(edge)
    if not state.is_active(edge):
        marks.append(tr("pruned"))
    elif snap is not None:
        marks.append(snap.primitive)
    if state.is_locked(edge):
        marks.append(tr("locked"))
    return tr("Edge {}").format(" · ".join(marks))
