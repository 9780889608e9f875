"""What a user asks of a network, and the first state made from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from kan_core.basis.contract import Basis
from kan_core.basis.fourier import Fourier
from kan_core.basis.table import basis_named
from kan_core.errors import ModelError
from kan_core.model.grid import laid_out
from kan_core.model.starts import random_coefficients
from kan_core.model.state import (
    FloatArray,
    InputState,
    LayerState,
    ModelState,
    NodeKind,
    OutputState,
    check_layout,
)

Value = TypeVar("Value", int, str)


@dataclass(frozen=True)
class ModelSpec:
    """A network before it has seen data.

    What an edge is made of may be one value for all layers, or a tuple with one for each layer of edges.

    Attributes:
        widths: nodes of each layer, inputs first, outputs last.
        grid_size: G, grid intervals of every edge; degree of polynomials, harmonics of a Fourier series.
        order: k, polynomial degree of B-splines.
        product_nodes: for each node layer after the inputs, how many of its nodes, the last, are products.
        base: base function of every edge, "none" or "silu".
        basis: name in the table of bases.
        grid: "uniform", or "adapted": the knots of B-splines lie at quantiles of the data.
        ranges: "node" where the grid of each node has a range of its own, which all its edges share because
            they see the same values, or "layer" where all nodes of a layer share one.
        periods: known periods of the inputs in their own units, for Fourier series in the first layer; None
            where none is known.
    """

    widths: tuple[int, ...]
    grid_size: int | tuple[int, ...] = 5
    order: int | tuple[int, ...] = 3
    product_nodes: tuple[int, ...] = ()
    base: str = "none"
    basis: str | tuple[str, ...] = "bspline"
    grid: str = "uniform"
    ranges: str = "node"
    periods: tuple[float | None, ...] = ()

    def __post_init__(self) -> None:
        if len(self.widths) < 2 or min(self.widths) < 1:
            raise ModelError("A network needs at least two layers with at least one node each.")
        self._check_bases()
        if self.product_nodes and len(self.product_nodes) != len(self.widths) - 1:
            raise ModelError(
                "Product nodes are counted for every layer after the inputs.",
                f"Give {len(self.widths) - 1} numbers, or none.",
            )
        counts = zip(self.product_nodes, self.widths[1:], strict=False)
        if any(not 0 <= products <= width for products, width in counts):
            raise ModelError("A layer cannot have more product nodes than nodes.", "Give smaller numbers.")

    def _check_bases(self) -> None:
        bases = self.bases
        if any(basis.grid_size < 1 or not 0 <= basis.order <= 9 for basis in bases):
            raise ModelError("The grid needs at least one interval and an order from 0 to 9.")
        for basis in bases:
            check_layout(basis.name, self.grid, self.ranges)
        if not self.periods:
            return
        if not isinstance(bases[0], Fourier) or len(self.periods) != self.widths[0]:
            raise ModelError(
                "Periods belong to the inputs of a Fourier series.",
                "Choose it for the first layer and give one period, or none, for each input.",
            )
        if not all(period is None or 0.0 < period < np.inf for period in self.periods):
            raise ModelError("A period is a positive number.")

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The basis of each layer of edges."""
        layers = len(self.widths) - 1
        names, sizes = _each(self.basis, layers), _each(self.grid_size, layers)
        columns = zip(names, sizes, _each(self.order, layers), strict=True)
        return tuple(basis_named(name)(grid_size, order) for name, grid_size, order in columns)


def _each(value: Value | tuple[Value, ...], layers: int) -> tuple[Value, ...]:
    """The value of each layer."""
    if not isinstance(value, tuple):
        return (value,) * layers
    if len(value) != layers:
        raise ModelError(
            "What edges are made of is given for every layer of edges.", f"Give one value or {layers}."
        )
    return value


def first_state(
    spec: ModelSpec,
    inputs: Sequence[InputState],
    outputs: Sequence[OutputState],
    seed: int = 0,
    u: FloatArray | None = None,
) -> ModelState:
    """A random start: gently curved splines, on grids over the data at the inputs and [-1, 1] behind them.

    Args:
        spec: the network.
        inputs, outputs: names and scalings, as many as the first and last width. A product cannot take up the
            offset of its output, so an output that is a product gets the offset 0.
        seed: of the random numbers; the same seed gives the same state.
        u: (n, inputs) scaled inputs, to which an adapted grid adapts.

    Raises:
        ModelError: there are no data for an adapted grid.
    """
    if spec.grid == "adapted" and u is None:
        raise ModelError(
            "A grid that adapts needs data.", "Give the scaled inputs, or choose a uniform grid."
        )
    random = np.random.default_rng(seed)
    products = spec.product_nodes or (0,) * (len(spec.widths) - 1)
    layers: list[LayerState] = []
    for depth, basis in enumerate(spec.bases):
        s, t = spec.widths[depth], spec.widths[depth + 1]
        kinds = np.full(t, NodeKind.SUM, np.int8)
        kinds[t - products[depth] :] = NodeKind.PRODUCT
        if depth == 0:
            knots = _input_grids(spec, basis, inputs, u)
        else:
            # Nothing is known of hidden nodes yet; their grids follow the data in training.
            knots = laid_out(basis, "uniform", "node", np.outer([-1.0, 1.0], np.ones(s)))
        layers.append(
            LayerState(
                knots=knots,
                coefficients=random_coefficients(random, basis, knots, kinds, depth),
                base_scale=np.full((s, t), _base_scale(spec.base)),
                mask=np.ones((s, t), bool),
                locked=np.zeros((s, t), bool),
                kinds=np.zeros((s, t), np.int8),
                node_kinds=kinds,
                order=basis.order,
                base=spec.base,
                basis=basis.name,
                grid=spec.grid,
                ranges=spec.ranges,
            )
        )
    is_product = layers[-1].node_kinds == NodeKind.PRODUCT
    scaled = (
        replace(output, offset=0.0) if product else output
        for output, product in zip(outputs, is_product, strict=True)
    )
    return ModelState(tuple(inputs), tuple(layers), tuple(scaled))


def _base_scale(base: str) -> float:
    return 0.0 if base == "none" else 0.1


def _input_grids(
    spec: ModelSpec, basis: Basis, inputs: Sequence[InputState], u: FloatArray | None
) -> FloatArray:
    """(s, columns) the grids of the input nodes, over the range of the data and in the numbers they see."""
    offset, scale, lower, upper = np.array(
        [(node.offset, node.scale, node.lower, node.upper) for node in inputs]
    ).T
    ends = (np.stack([lower, upper]) - offset) / scale
    seen = np.concatenate([ends, u]) if spec.grid == "adapted" and u is not None else ends
    knots = laid_out(basis, spec.grid, spec.ranges, seen)
    for index, period in enumerate(spec.periods):
        if period is not None:
            knots[index, 2] = period / scale[index]
    return knots


def another_start(state: ModelState, seed: int) -> ModelState:
    """The same structure with new random splines on its spline edges."""
    random = np.random.default_rng(seed)
    layers = []
    for depth, layer in enumerate(state.layers):
        drawn = random_coefficients(random, layer.family, layer.knots, layer.node_kinds, depth)
        layers.append(layer.with_(coefficients=drawn))
    return ModelState(state.inputs, tuple(layers), state.outputs)


def is_first_state(state: ModelState, seed: int) -> bool:
    """Whether a state is the start that `first_state` makes with this seed: nothing in it was learned yet."""
    untouched = all(
        layer.mask.all()
        and not layer.locked.any()
        and not layer.kinds.any()
        and (layer.base_scale == _base_scale(layer.base)).all()
        for layer in state.layers
    )
    return untouched and another_start(state, seed) == state
