"""Splines as piecewise polynomials, for texts that have to evaluate them on their own."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import BSpline, PPoly

from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray, ModelState


@dataclass(frozen=True)
class Pieces:
    """An edge's activation: a piecewise polynomial plus its base function.

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
        base = x / (1.0 + np.exp(-np.clip(x, -700.0, 700.0)))
        return value + slope * (x - inside) + self.base_scale * base


def spline_pieces(state: ModelState, edge: EdgeId) -> Pieces:
    """The spline of an edge as polynomials."""
    layer = state.layers[edge.layer]
    knots, order = layer.knots[edge.source], layer.order
    spline = BSpline(knots, layer.coefficients[edge.source, edge.target], order)
    inner = slice(order, order + layer.grid_size)
    breaks = knots[order : order + layer.grid_size + 1]
    scale = 0.0 if layer.base == "none" else float(layer.base_scale[edge.source, edge.target])
    return Pieces(breaks, PPoly.from_spline(spline).c[:, inner], scale)


def splines_of(state: ModelState, edges: Iterable[EdgeId]) -> dict[EdgeId, Pieces]:
    """The splines of several edges."""
    return {edge: spline_pieces(state, edge) for edge in edges}
