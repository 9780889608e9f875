"""Edges an edit is about: that they exist, how they are named, how values are set at them."""

from collections.abc import Iterable

import numpy as np

from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


def require_edges(state: ModelState, edges: Iterable[EdgeId]) -> None:
    """Raise a ModelError for no edges at all, or for one that the network does not have."""
    chosen = tuple(edges)
    if not chosen:
        raise ModelError("No edge is chosen.", "Choose at least one edge.")
    for edge in chosen:
        widths = state.widths
        if not 0 <= edge.layer < len(state.layers):
            raise ModelError(f"The network has no layer for {edge}.", "Choose an edge of this network.")
        if not (0 <= edge.source < widths[edge.layer] and 0 <= edge.target < widths[edge.layer + 1]):
            raise ModelError(f"The network has no edge {edge}.", "Choose an edge of this network.")


def name_edges(edges: Iterable[EdgeId]) -> str:
    """ "φ(1,2,1)" for one edge, "9 edges" for several."""
    chosen = tuple(edges)
    return str(chosen[0]) if len(chosen) == 1 else f"{len(chosen)} edges"


def with_flag(state: ModelState, edges: Iterable[EdgeId], name: str, value: bool) -> ModelState:
    """A copy in which the boolean array `name` ("mask" or "locked") holds `value` at every one of `edges`."""
    by_layer: dict[int, list[EdgeId]] = {}
    for edge in edges:
        by_layer.setdefault(edge.layer, []).append(edge)
    for index, chosen in by_layer.items():
        flags = np.array(getattr(state.layers[index], name))
        flags[[edge.source for edge in chosen], [edge.target for edge in chosen]] = value
        state = state.with_layer(index, state.layers[index].with_(**{name: flags}))
    return state
