"""Unlocking: locked edges that training may change again."""

from dataclasses import dataclass

from kan_core.edits.places import name_edges, require_edges, with_flag
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Unlock:
    """Let training change locked edges again."""

    edges: frozenset[EdgeId]

    @property
    def label(self) -> str:
        return f"Unlock {name_edges(self.edges)}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edges unlocked.

        Raises:
            ModelError: an edge is unknown or not locked.
        """
        require_edges(state, self.edges)
        for edge in sorted(self.edges):
            if not state.is_locked(edge):
                raise ModelError(f"{edge} is not locked.", "Choose an edge that is locked.")
        return with_flag(state, self.edges, "locked", False)
