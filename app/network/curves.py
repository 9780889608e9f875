"""The curves of all edges as they are drawn: sampled over their grids, each stretched to its own box."""

from dataclasses import dataclass

import numpy as np

from kan_core.basis.contract import Basis
from kan_core.model.curves import sampled_basis, sampled_curves
from kan_core.model.state import BoolArray, EdgeKind, FloatArray, LayerState

FLATTEST = 0.02
"""A curve that rises by less than this part of the layer's steepest spline is not blown up to its box."""

ROUNDING = 1e-9
"""Part of its own size by which a constant may seem to rise."""


@dataclass(frozen=True, eq=False)
class Curves:
    """The curves of one layer, by source, then target (E of them).

    Attributes:
        x: (s, points) pre-activations.
        heights: (E, points) 0 at the bottom of a box to 1 at its top; NaN where a function has no value.
        low, span: (E,) the activation at the bottom of each box, and what its height stands for.
    """

    x: FloatArray
    heights: FloatArray
    low: FloatArray
    span: FloatArray

    def mixed(self, other: "Curves", share: float) -> "Curves":
        """Between these curves and others of as many points; where one has no value, the others' own."""
        heights = (1.0 - share) * self.heights + share * other.heights
        return Curves(
            other.x,
            np.where(np.isnan(heights), other.heights, heights),
            (1.0 - share) * self.low + share * other.low,
            (1.0 - share) * self.span + share * other.span,
        )

    def height(self, index: int, values: FloatArray) -> FloatArray:
        """Where activations stand in the box of one edge, kept inside it."""
        return np.asarray(np.clip((values - self.low[index]) / self.span[index], 0.0, 1.0))


class CurveCache:
    """Curves of a layer on demand; the basis is kept until the grid or the number of points changes."""

    def __init__(self) -> None:
        self._bases: dict[int, tuple[Basis, int, FloatArray, FloatArray, FloatArray]] = {}
        self._drawn: dict[int, tuple[LayerState, int, Curves]] = {}
        self._held: dict[int, tuple[LayerState, int, Curves]] = {}
        self.share = 1.0

    def hold(self) -> None:
        """Keep the curves as they were drawn last; from `share` 0 to 1 others pass from them to their own."""
        self._held, self.share = dict(self._drawn), 0.0

    def curves(self, index: int, layer: LayerState, points: int) -> Curves:
        """The curves of layer `index` with so many points."""
        curves, held = self._curves(index, layer, points), self._held.get(index)
        if self.share >= 1.0 or held is None or held[1] != points:
            return curves
        return held[2].mixed(curves, self.share)

    def _curves(self, index: int, layer: LayerState, points: int) -> Curves:
        drawn = self._drawn.get(index)
        if drawn is not None and drawn[0] is layer and drawn[1] == points:
            return drawn[2]
        x, values = self._basis(index, layer, points)
        made = stretched(x, sampled_curves(layer, x, values), layer.kinds == EdgeKind.SPLINE)
        self._drawn[index] = (layer, points, made)
        return made

    def _basis(self, index: int, layer: LayerState, points: int) -> tuple[FloatArray, FloatArray]:
        known = self._bases.get(index)
        family = layer.family
        if known is None or known[:2] != (family, points) or not np.array_equal(known[2], layer.knots):
            known = (family, points, layer.knots, *sampled_basis(layer, points))
            self._bases[index] = known
        return known[3], known[4]


def stretched(x: FloatArray, values: FloatArray, splines: BoolArray) -> Curves:
    """Curves (s, t, points), each brought to the height of its box.

    Only `splines` (s, t) tell how steep the layer is: a function may have a pole.
    """
    flat = values.reshape(-1, values.shape[-1])
    finite = np.isfinite(flat)
    whole = bool(finite.all())
    low = (flat if whole else np.where(finite, flat, np.inf)).min(axis=1)
    high = (flat if whole else np.where(finite, flat, -np.inf)).max(axis=1)
    empty = low > high
    low, high = np.where(empty, 0.0, low), np.where(empty, 0.0, high)
    rise = high - low
    steepest = float(rise.max(initial=0.0, where=splines.ravel()))
    rounding = ROUNDING * np.maximum(np.abs(low), np.abs(high))
    span = np.maximum(np.maximum(rise, rounding), max(FLATTEST * steepest, 1e-300))
    low = low - (span - rise) / 2
    heights = (flat - low[:, None]) / span[:, None]
    return Curves(x, heights if whole else np.where(finite, heights, np.nan), low, span)
