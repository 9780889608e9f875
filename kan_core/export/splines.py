"""Splines as plain numbers, for texts that have to evaluate them on their own."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import BSpline, PPoly

from kan_core.basis.contract import Basis
from kan_core.ids import EdgeId
from kan_core.model.curves import base_values
from kan_core.model.state import FloatArray, LayerState, ModelState


@dataclass(frozen=True)
class Pieces:
    """A B-spline as a piecewise polynomial, plus its base function.

    phi(x) = sum_m coefficients[m, i] (x - breaks[i])^(k - m) + base_scale silu(x) in interval i; outside the
    grid the polynomial goes on along its end tangents.

    Attributes:
        breaks: (G + 1,) ends of the grid intervals.
        coefficients: (k + 1, G), highest power first.
        base_scale: weight of silu(x) = x / (1 + exp(-x)), zero where there is none.
    """

    breaks: FloatArray
    coefficients: FloatArray
    base_scale: float

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n,) values for x (n,)."""
        inside = np.clip(x, self.breaks[0], self.breaks[-1])
        piece = np.clip(np.searchsorted(self.breaks, inside, side="right") - 1, 0, len(self.breaks) - 2)
        step = inside - self.breaks[piece]
        value, slope = np.zeros_like(step), np.zeros_like(step)
        for row in self.coefficients:
            slope = slope * step + value
            value = value * step + row[piece]
        return value + slope * (x - inside) + self.base_scale * base_values("silu", x)


@dataclass(frozen=True)
class Series:
    """A sum of the functions of another basis, plus the base function.

    Attributes:
        basis: which functions.
        grid: (columns,) their grid.
        coefficients: (B,).
        base_scale: weight of silu(x), zero where there is none.
    """

    basis: Basis
    grid: FloatArray
    coefficients: FloatArray
    base_scale: float

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n,) values for x (n,)."""
        values, _ = self.basis.values(np, x, self.grid)
        return np.asarray(self.coefficients @ values + self.base_scale * base_values("silu", x))


Spline = Pieces | Series


def spline_of(state: ModelState, edge: EdgeId) -> Spline:
    """The spline of an edge."""
    layer = state.layers[edge.layer]
    base_scale = 0.0 if layer.base == "none" else float(layer.base_scale[edge.source, edge.target])
    if layer.basis == "bspline":
        return Pieces(*_polynomials(layer, edge), base_scale)
    coefficients = layer.coefficients[edge.source, edge.target]
    return Series(layer.family, layer.knots[edge.source], coefficients, base_scale)


def _polynomials(layer: LayerState, edge: EdgeId) -> tuple[FloatArray, FloatArray]:
    knots, order = layer.knots[edge.source], layer.order
    spline = BSpline(knots, layer.coefficients[edge.source, edge.target], order)
    inner = slice(order, order + layer.grid_size)
    return layer.family.marks(knots), PPoly.from_spline(spline).c[:, inner]


def splines_of(state: ModelState, edges: Iterable[EdgeId]) -> dict[EdgeId, Spline]:
    """The splines of several edges."""
    return {edge: spline_of(state, edge) for edge in edges}
