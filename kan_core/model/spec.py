"""What a user asks of a network, and the first state made from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kan_core.basis.grids import uniform_knots
from kan_core.errors import ModelError
from kan_core.model.state import FloatArray, InputState, LayerState, ModelState, NodeKind, OutputState

MARGIN = 0.02
"""Part of half the data range that a grid reaches beyond the data on each side."""


@dataclass(frozen=True)
class ModelSpec:
    """A network before it has seen data.

    Attributes:
        widths: nodes of each layer, inputs first, outputs last.
        grid_size: G, grid intervals of every edge.
        order: k, polynomial degree of every edge.
        product_nodes: for each node layer after the inputs, how many of its nodes, the last, are products.
        base: base function of every edge, "none" or "silu".
    """

    widths: tuple[int, ...]
    grid_size: int = 5
    order: int = 3
    product_nodes: tuple[int, ...] = ()
    base: str = "none"

    def __post_init__(self) -> None:
        if len(self.widths) < 2 or min(self.widths) < 1:
            raise ModelError("A network needs at least two layers with at least one node each.")
        if self.grid_size < 1 or not 0 <= self.order <= 9:
            raise ModelError("The grid needs at least one interval and an order from 0 to 9.")
        if self.product_nodes and len(self.product_nodes) != len(self.widths) - 1:
            raise ModelError(
                "Product nodes are counted for every layer after the inputs.",
                f"Give {len(self.widths) - 1} numbers, or none.",
            )
        counts = zip(self.product_nodes, self.widths[1:], strict=False)
        if any(not 0 <= products <= width for products, width in counts):
            raise ModelError("A layer cannot have more product nodes than nodes.", "Give smaller numbers.")


def first_state(
    spec: ModelSpec, inputs: Sequence[InputState], outputs: Sequence[OutputState], seed: int = 0
) -> ModelState:
    """A random start: gently curved splines, on grids over the data at the inputs and [-1, 1] behind them.

    Args:
        spec: the network.
        inputs, outputs: names and scalings, as many as the first and last width. A product cannot take up the
            offset of its output, so an output that is a product gets the offset 0.
        seed: of the random numbers; the same seed gives the same state.
    """
    random = np.random.default_rng(seed)
    products = spec.product_nodes or (0,) * (len(spec.widths) - 1)
    layers = []
    for depth, (s, t) in enumerate(zip(spec.widths[:-1], spec.widths[1:], strict=True)):
        kinds = np.full(t, NodeKind.SUM, np.int8)
        kinds[t - products[depth] :] = NodeKind.PRODUCT
        lower, upper = _input_range(inputs) if depth == 0 else (-np.ones(s), np.ones(s))
        margin = MARGIN / 2 * (upper - lower)
        layers.append(
            LayerState(
                knots=uniform_knots(lower - margin, upper + margin, spec.grid_size, spec.order),
                coefficients=random_coefficients(random, s, kinds, spec.grid_size + spec.order, depth),
                base_scale=np.full((s, t), 0.0 if spec.base == "none" else 0.1),
                mask=np.ones((s, t), bool),
                locked=np.zeros((s, t), bool),
                kinds=np.zeros((s, t), np.int8),
                node_kinds=kinds,
                order=spec.order,
                base=spec.base,
            )
        )
    is_product = layers[-1].node_kinds == NodeKind.PRODUCT
    scaled = (
        replace(output, offset=0.0) if product else output
        for output, product in zip(outputs, is_product, strict=True)
    )
    return ModelState(tuple(inputs), tuple(layers), tuple(scaled))


def _input_range(inputs: Sequence[InputState]) -> tuple[FloatArray, FloatArray]:
    """(s,) range of the data at the input nodes, in the numbers that the network sees."""
    ends = np.array(
        [
            [(node.lower - node.offset) / node.scale for node in inputs],
            [(node.upper - node.offset) / node.scale for node in inputs],
        ]
    )
    return ends[0], ends[1]


def random_coefficients(
    random: np.random.Generator, s: int, kinds: NDArray[np.int8], count: int, depth: int
) -> FloatArray:
    """(s, t, count) random coefficients: near-linear into sums, near-constant into products.

    Args:
        s: source nodes.
        kinds: (t,) `NodeKind` of the target nodes.
        count: G + k.
        depth: 0 for the first layer, whose slopes share the unit variance of the target.
    """
    line = np.linspace(-1.0, 1.0, count)
    t = len(kinds)
    slope = (
        random.normal(size=(s, t, 1)) / np.sqrt(s) if depth == 0 else 1 + 0.3 * random.normal(size=(s, t, 1))
    )
    bend = 0.15 * random.normal(size=(s, t, 1)) * line**2
    noise = 0.05 * random.normal(size=(s, t, count))
    into_sum = slope * line + bend + noise
    into_product = (1.0 if depth == 0 else 0.7) + 0.5 * random.normal(size=(s, t, 1)) * line + noise
    return np.where((kinds == NodeKind.PRODUCT)[None, :, None], into_product, into_sum)


def another_start(state: ModelState, seed: int) -> ModelState:
    """The same structure with new random splines on its spline edges."""
    random = np.random.default_rng(seed)
    layers = []
    for depth, layer in enumerate(state.layers):
        drawn = random_coefficients(
            random, layer.sources, layer.node_kinds, layer.grid_size + layer.order, depth
        )
        layers.append(layer.with_(coefficients=drawn))
    return ModelState(state.inputs, tuple(layers), state.outputs)


def is_first_state(state: ModelState, seed: int) -> bool:
    """Whether a state is the start that `first_state` makes with this seed: nothing in it was learned yet."""
    first = state.layers[0]
    products = tuple(int((layer.node_kinds == NodeKind.PRODUCT).sum()) for layer in state.layers)
    spec = ModelSpec(state.widths, first.grid_size, first.order, products, first.base)
    return first_state(spec, state.inputs, state.outputs, seed) == state
