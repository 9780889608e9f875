"""Moves splines to other grids: finer ones, and ones that follow the data."""

import numpy as np

from kan_core.basis.bspline import project
from kan_core.basis.grids import uniform_knots
from kan_core.errors import ModelError
from kan_core.model.curves import spline_values
from kan_core.model.spec import MARGIN
from kan_core.model.state import FloatArray, LayerState, ModelState

SAMPLES_PER_BASIS = 4


def move_layer(layer: LayerState, lower: FloatArray, upper: FloatArray, grid_size: int) -> LayerState:
    """The layer on new uniform grids, each spline projected by least squares over its new range.

    Where the old grid is nested in the new one the functions stay the same to rounding.

    Args:
        lower, upper: (s,) ends of the new grids.
        grid_size: G of the new grids.
    """
    knots = uniform_knots(lower, upper, grid_size, layer.order)
    bare = layer.with_(base_scale=np.zeros_like(layer.base_scale))
    coefficients = np.empty((layer.sources, layer.targets, grid_size + layer.order))
    for source in range(layer.sources):
        x = np.linspace(lower[source], upper[source], SAMPLES_PER_BASIS * coefficients.shape[-1] + 1)
        coefficients[source] = project(x, spline_values(bare, source, x), knots[source], layer.order).T
    return layer.with_(knots=knots, coefficients=coefficients)


def extend_grid(state: ModelState, grid_size: int) -> ModelState:
    """The same functions on grids of `grid_size` intervals.

    Raises:
        ModelError: a grid would lose intervals and so change its functions.
    """
    if any(layer.grid_size > grid_size for layer in state.layers):
        raise ModelError(
            f"The grid already has more than {grid_size} intervals.", "Choose a larger number to extend it."
        )
    layers = tuple(move_layer(layer, layer.lower, layer.upper, grid_size) for layer in state.layers)
    return ModelState(state.inputs, layers, state.outputs)


def covering_range(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """(s,) lower and upper grid ends that hold all node values (n, s) with a small margin."""
    lower, upper = values.min(axis=0), values.max(axis=0)
    width = np.maximum(upper - lower, 1e-6 * np.maximum(1.0, np.abs(upper)))
    return lower - MARGIN / 2 * width, upper + MARGIN / 2 * width
