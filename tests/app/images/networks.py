"""Networks to draw, the same on every machine: no training, no random numbers."""

from dataclasses import replace

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, FloatArray, InputState, LayerState, ModelState, OutputState, Snap

SINE = Snap("sin", (1.5, 0.2, 1.0, 0.0))


def network(*widths: int, products: tuple[int, ...] = ()) -> ModelState:
    """A network with a curve of its own on every edge."""
    inputs = [InputState(f"x{index + 1}", unit="m") for index in range(widths[0])]
    outputs = [OutputState(f"y{index + 1}") for index in range(widths[-1])]
    state = first_state(ModelSpec(widths, product_nodes=products), inputs, outputs, 0)
    return replace(state, layers=tuple(_waved(layer) for layer in state.layers))


def importance(state: ModelState) -> list[FloatArray]:
    """From an edge that matters to one that hardly does, in the order of the edges."""
    return [
        np.linspace(1.0, 0.05, layer.sources * layer.targets).reshape(layer.sources, layer.targets)
        for layer in state.layers
    ]


def marked(state: ModelState) -> ModelState:
    """With edges that are snapped, locked and pruned."""
    snapped = state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=SINE)
    square = Snap("x^2", (1.0, 0.0, 0.8, 0.0))
    snapped = snapped.with_edge(EdgeId(1, 0, 0), kinds=EdgeKind.SNAPPED, snap=square, locked=True)
    return snapped.with_edge(EdgeId(0, 1, 1), locked=True)


def thinned(state: ModelState) -> ModelState:
    """With two pruned edges."""
    return state.with_edge(EdgeId(0, 1, 2), mask=False).with_edge(EdgeId(1, 1, 0), mask=False)


def _waved(layer: LayerState) -> LayerState:
    shape = layer.coefficients.shape
    source, target, place = np.meshgrid(*(np.arange(size) for size in shape), indexing="ij")
    waves = np.sin(0.7 * (1 + source + target) * place + source) * (1.0 - 0.1 * target)
    return layer.with_(coefficients=waves)
