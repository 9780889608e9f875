"""Dragging control points: new spline coefficients for one edge."""

from dataclasses import dataclass

import numpy as np

from kan_core.edits.places import require_edges
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState


@dataclass(frozen=True)
class SetCoefficients:
    """Give a spline edge the coefficients (G + k,) that the user dragged its control points to."""

    edge: EdgeId
    coefficients: tuple[float, ...]

    @property
    def label(self) -> str:
        return f"Reshape {self.edge}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edge's new coefficients.

        Raises:
            ModelError: the edge is unknown or no spline, or the coefficients do not fit it or are not finite.
        """
        require_edges(state, (self.edge,))
        if state.kind(self.edge) is not EdgeKind.SPLINE:
            raise ModelError(f"{self.edge} is no spline.", "Unsnap it before you change its control points.")
        count = state.layers[self.edge.layer].coefficients.shape[2]
        if len(self.coefficients) != count:
            raise ModelError(
                f"{self.edge} has {count} coefficients, not {len(self.coefficients)}.",
                "Give one number for each control point.",
            )
        if not np.isfinite(self.coefficients).all():
            raise ModelError(f"A coefficient of {self.edge} is not finite.", "Give finite numbers.")
        return state.with_edge(self.edge, coefficients=self.coefficients)
