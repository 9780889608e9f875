"""Snapping: an edge's activation becomes a symbolic primitive, its spline is kept underneath."""

from dataclasses import dataclass

import numpy as np

from kan_core.edits.places import require_edges
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, FloatArray, LayerState, ModelState, Snap
from kan_core.primitives.table import primitive_named


@dataclass(frozen=True)
class SnapEdge:
    """Make an edge's activation y = c f(a x + b; p) + d, also where it is snapped already."""

    edge: EdgeId
    snap: Snap

    @property
    def label(self) -> str:
        return f"Snap {self.edge} → {self.snap.primitive}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the edge snapped.

        Raises:
            ModelError: the edge is unknown or pruned, the primitive is unknown, or its parameters are
                too few, too many or not finite.
        """
        require_edges(state, (self.edge,))
        if not state.is_active(self.edge):
            raise ModelError(f"{self.edge} is pruned.", "Restore it before you snap it.")
        _check(self.snap)
        if state.kind(self.edge) is EdgeKind.IDENTITY:
            kept = _identity_spline(state.layers[self.edge.layer], self.edge.source)
            state = state.with_edge(self.edge, coefficients=kept, base_scale=0.0)
        return state.with_edge(self.edge, kinds=EdgeKind.SNAPPED, snap=self.snap)


def _check(snap: Snap) -> None:
    names = primitive_named(snap.primitive).parameter_names
    if len(snap.parameters) != len(names):
        raise ModelError(
            f"{snap.primitive} has the parameters {', '.join(names)}.", "Give one number for each of them."
        )
    if not np.isfinite(snap.parameters).all():
        raise ModelError(f"A parameter of {snap.primitive} is not finite.", "Give finite numbers.")


def _identity_spline(layer: LayerState, source: int) -> FloatArray:
    """(B,) coefficients of the spline that is x."""
    basis, knots = layer.family, layer.knots[source]
    x = basis.samples(knots)
    return basis.project(x, x[:, None], knots)[:, 0]
