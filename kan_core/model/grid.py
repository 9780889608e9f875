"""Moves splines to other grids: finer ones, and ones that follow the data."""

import numpy as np

from kan_core.basis.contract import Basis
from kan_core.basis.grids import adapted_knots
from kan_core.errors import ModelError
from kan_core.model.state import BoolArray, FloatArray, LayerState, ModelState

MARGIN = 0.02
"""Part of half the data range that a grid reaches beyond the data on each side."""
SLACK, FILLED = 0.02, 0.85
"""Part of a grid's width that values may lie outside it, and that they have to fill, before it is moved."""


def on_grids(layer: LayerState, basis: Basis, knots: FloatArray) -> LayerState:
    """The layer on other grids of its basis, each spline projected by least squares over its new range.

    Where the new basis can hold the old functions they stay the same to rounding.

    Args:
        layer: the layer.
        basis: the new basis, of the same name.
        knots: (s, columns) its grids.
    """
    old = layer.family
    rows = zip(layer.coefficients, layer.knots, knots, strict=True)
    carried = [old.carried(coefficients, before, basis, after) for coefficients, before, after in rows]
    return layer.with_(knots=knots, coefficients=np.stack(carried))


def move_layer(layer: LayerState, lower: FloatArray, upper: FloatArray, grid_size: int) -> LayerState:
    """The layer on grids of `grid_size` intervals: cut finer where the ends stay, even ones elsewhere.

    Args:
        lower, upper: (s,) ends of the new grids.
    """
    basis, knots = layer.family.refined(layer.knots, grid_size)
    stay = (lower == layer.lower) & (upper == layer.upper)
    return on_grids(layer, basis, np.where(stay[:, None], knots, basis.grids(lower, upper)))


def extend_grid(state: ModelState, grid_size: int) -> ModelState:
    """The same functions on grids of `grid_size` intervals, in polynomials or series of that length.

    Raises:
        ModelError: a grid would lose intervals and so change its functions.
    """
    if any(layer.grid_size > grid_size for layer in state.layers):
        raise ModelError(
            f"The grid already has more than {grid_size} intervals.", "Choose a larger number to extend it."
        )
    layers = tuple(move_layer(layer, layer.lower, layer.upper, grid_size) for layer in state.layers)
    return ModelState(state.inputs, layers, state.outputs)


def laid_out(basis: Basis, grid: str, ranges: str, x: FloatArray) -> FloatArray:
    """(s, columns) grids of a basis that suit the data x (n, s) of the source nodes.

    Args:
        basis: of the layer.
        grid: "uniform", or "adapted" to the quantiles of the data.
        ranges: "node", or "layer" where all nodes share the range, and the quantiles, of all data.
        x: the data; a uniform grid asks for its ends alone.
    """
    seen = _pooled(x) if ranges == "layer" else x
    lower, upper = covering_range(seen)
    if grid == "adapted":
        return adapted_knots(seen, lower, upper, basis.grid_size, basis.order)
    return basis.grids(lower, upper)


def _pooled(x: FloatArray) -> FloatArray:
    """(n s, s) all data of a layer for each of its nodes, from x (n, s)."""
    return np.broadcast_to(x.reshape(-1, 1), (x.size, x.shape[1]))


def covering_range(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """(s,) lower and upper grid ends that hold all node values (n, s) with a small margin."""
    lower, upper = values.min(axis=0), values.max(axis=0)
    width = np.maximum(upper - lower, 1e-6 * np.maximum(1.0, np.abs(upper)))
    return lower - MARGIN / 2 * width, upper + MARGIN / 2 * width


def following(layer: LayerState, x: FloatArray, used: BoolArray) -> LayerState:
    """The layer with its grids moved to the data x (n, s) of its source nodes.

    Nodes keep their grid if an outgoing edge is locked, if they are not `used` (s,), if they see one value in
    every row, and if the grid still suits: every move costs some of what was learned.
    """
    kept = layer.locked.any(axis=1) | ~used
    if kept.all():
        return layer
    if layer.ranges == "layer":
        x = np.where(used, x, x[:, np.flatnonzero(used)[:1]])
    knots = laid_out(layer.family, layer.grid, layer.ranges, x)
    kept |= _suits(layer, x, knots)
    if kept.all():
        return layer
    moved = on_grids(layer, layer.family, np.where(kept[:, None], layer.knots, knots))
    return moved.with_(coefficients=np.where(kept[:, None, None], layer.coefficients, moved.coefficients))


def _suits(layer: LayerState, x: FloatArray, knots: FloatArray) -> BoolArray:
    """(s,) whether grids hold the data x (n, s) to within `SLACK` and are not much wider than they.

    An adapted grid suits if no knot is further than that from where `knots` (s, columns) has it.
    """
    seen = _pooled(x) if layer.ranges == "layer" else x
    lowest, highest, width = seen.min(axis=0), seen.max(axis=0), layer.upper - layer.lower
    holds = (lowest > layer.lower - SLACK * width) & (highest < layer.upper + SLACK * width)
    suits = holds & (highest - lowest > FILLED * width)
    if layer.grid == "adapted":
        marks = layer.family.marks
        suits &= np.abs(marks(knots) - marks(layer.knots)).max(axis=1) < SLACK * width
    return np.asarray(suits | (lowest == highest))
