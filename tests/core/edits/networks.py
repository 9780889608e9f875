"""Networks that the tests of edits are made on."""

import itertools

import numpy as np

from kan_core.basis.grids import uniform_knots
from kan_core.model.state import InputState, LayerState, ModelState, NodeKind, OutputState


def random_layer(random: np.random.Generator, sources: int, targets: int, product: bool) -> LayerState:
    """A layer of random splines on grids over [-1, 1]; with `product` its last node is one."""
    kinds = np.full(targets, NodeKind.SUM)
    if product:
        kinds[-1] = NodeKind.PRODUCT
    end = np.ones(sources)
    return LayerState(
        knots=uniform_knots(-end, end, 5, 3),
        coefficients=random.normal(size=(sources, targets, 8)),
        base_scale=random.normal(size=(sources, targets)),
        mask=np.ones((sources, targets), bool),
        locked=np.zeros((sources, targets), bool),
        kinds=np.zeros((sources, targets)),
        node_kinds=kinds,
        base="silu",
    )


def random_network(widths: tuple[int, ...] = (2, 3, 1), seed: int = 0) -> ModelState:
    """A network of splines with one product node in every hidden layer."""
    random = np.random.default_rng(seed)
    last = len(widths) - 2
    layers = tuple(
        random_layer(random, s, t, product=depth < last)
        for depth, (s, t) in enumerate(itertools.pairwise(widths))
    )
    inputs = tuple(InputState(f"x_{i}", offset=0.5, scale=2.0) for i in range(widths[0]))
    outputs = tuple(OutputState(f"y_{i}", offset=-1.0, scale=3.0) for i in range(widths[-1]))
    return ModelState(inputs, layers, outputs)
