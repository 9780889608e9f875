"""Activations of single edges as curves, for drawing and for symbolic fits, in NumPy alone."""

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, FloatArray, LayerState, ModelState
from kan_core.primitives.evaluate import snap_values


def base_values(name: str, x: FloatArray) -> FloatArray:
    """The base function b(x): "none" is 0, "silu" is x / (1 + exp(-x))."""
    if name == "none":
        return np.zeros_like(x)
    return x / (1.0 + np.exp(-np.clip(x, -700.0, 700.0)))


def spline_values(layer: LayerState, source: int, x: FloatArray) -> FloatArray:
    """base_scale b(x) + spline(x) of every edge that leaves one source node.

    Args:
        layer: the layer.
        source: index of the source node.
        x: (n,) pre-activations.

    Returns:
        (n, t) values, mask not applied.
    """
    values, _ = layer.family.values(np, x, layer.knots[source])
    base = base_values(layer.base, x)[:, None] * layer.base_scale[source]
    return np.asarray(values.T @ layer.coefficients[source].T + base)


def edge_values(layer: LayerState, source: int, target: int, x: FloatArray) -> FloatArray:
    """phi(x) of one edge, mask not applied: (n,) for x (n,)."""
    kind = layer.kinds[source, target]
    if kind == EdgeKind.IDENTITY:
        return x.copy()
    if kind == EdgeKind.SNAPPED:
        return snap_values(layer.snaps[source, target], x)
    return spline_values(layer, source, x)[:, target]


def edge_curve(state: ModelState, edge: EdgeId, points: int = 100) -> tuple[FloatArray, FloatArray]:
    """An edge's activation over the grid of its source node: x (points,), phi(x) (points,)."""
    layer = state.layers[edge.layer]
    x = np.linspace(layer.lower[edge.source], layer.upper[edge.source], points)
    return x, edge_values(layer, edge.source, edge.target, x)


def sampled_basis(layer: LayerState, points: int) -> tuple[FloatArray, FloatArray]:
    """Points over the grids of all source nodes and the basis there, given by `family` and knots alone.

    Returns:
        x (s, points) and basis values (s, points, B).
    """
    x = np.linspace(layer.lower, layer.upper, points, axis=-1)
    values, _ = layer.family.values(np, x, layer.knots)
    return x, values.swapaxes(-1, -2)


def sampled_curves(layer: LayerState, x: FloatArray, values: FloatArray) -> FloatArray:
    """Activations of all edges of a layer, mask not applied, on what `sampled_basis` gave: (s, t, points)."""
    curves: FloatArray = layer.coefficients @ values.transpose(0, 2, 1)
    if layer.base != "none":
        curves += layer.base_scale[:, :, None] * base_values(layer.base, x)[:, None, :]
    for source, target in np.argwhere(layer.kinds != EdgeKind.SPLINE):
        curves[source, target] = edge_values(layer, int(source), int(target), x[source])
    return curves


def layer_curves(layer: LayerState, points: int) -> FloatArray:
    """Activations of all edges of a layer over their source nodes' grids: (s, t, points)."""
    return sampled_curves(layer, *sampled_basis(layer, points))
