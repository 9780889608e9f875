"""Locking: edges that no optimiser may change."""

from dataclasses import dataclass

from kan_core.edits.places import name_edges, require_edges, with_flag
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Lock:
    """Hold edges as they are while the rest is trained."""

    edges: frozenset[EdgeId]

    @property
    def label(self) -> str:
        return f"Lock {name_edges(self.edges)}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edges locked.

        Raises:
            ModelError: an edge is unknown or locked already.
        """
        require_edges(state, self.edges)
        for edge in sorted(self.edges):
            if state.is_locked(edge):
                raise ModelError(f"{edge} is locked already.", "Choose an edge that is not locked.")
        return with_flag(state, self.edges, "locked", True)
