"""Unsnapping: a snapped edge becomes the spline again that was kept underneath."""

from dataclasses import dataclass

from kan_core.edits.places import require_edges
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState


@dataclass(frozen=True)
class Unsnap:
    """Take the primitive off an edge; its spline coefficients are those it had before it was snapped."""

    edge: EdgeId

    @property
    def label(self) -> str:
        return f"Unsnap {self.edge}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edge a spline again.

        Raises:
            ModelError: the edge is unknown or not snapped.
        """
        require_edges(state, (self.edge,))
        if state.kind(self.edge) is not EdgeKind.SNAPPED:
            raise ModelError(f"{self.edge} is not snapped.", "Choose a snapped edge.")
        return state.with_edge(self.edge, kinds=EdgeKind.SPLINE, snap=None)
