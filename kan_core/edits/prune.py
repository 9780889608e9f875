"""Pruning: edges that no longer take part in the network."""

from dataclasses import dataclass

import numpy as np

from kan_core.edits.places import name_edges, require_edges, with_flag
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Prune:
    """Take active edges out of the network: mask = 0; spline, snap and lock are kept for a restore."""

    edges: frozenset[EdgeId]

    @property
    def label(self) -> str:
        return f"Prune {name_edges(self.edges)}"

    def apply(self, state: ModelState) -> ModelState:
        """The state without the edges.

        Raises:
            ModelError: an edge is unknown or pruned already, or an output would lose its last edge.
        """
        require_edges(state, self.edges)
        for edge in sorted(self.edges):
            if not state.is_active(edge):
                raise ModelError(f"{edge} is pruned already.", "Choose an edge that is active.")
        pruned = with_flag(state, self.edges, "mask", False)
        bare = state.layers[-1].mask.any(axis=0) & ~pruned.layers[-1].mask.any(axis=0)
        for target in np.flatnonzero(bare):
            raise ModelError(
                f"Nothing would be left of the output {state.outputs[target].name}.",
                "Keep at least one edge into it, or restore another one first.",
            )
        return pruned
