"""Restoring: pruned edges that take part in the network again."""

from dataclasses import dataclass

from kan_core.edits.places import name_edges, require_edges, with_flag
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Restore:
    """Bring pruned edges back with the activation they had: mask = 1."""

    edges: frozenset[EdgeId]

    @property
    def label(self) -> str:
        return f"Restore {name_edges(self.edges)}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edges.

        Raises:
            ModelError: an edge is unknown or not pruned.
        """
        require_edges(state, self.edges)
        for edge in sorted(self.edges):
            if state.is_active(edge):
                raise ModelError(f"{edge} is not pruned.", "Choose an edge that was pruned.")
        return with_flag(state, self.edges, "mask", True)
