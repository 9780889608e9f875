"""Random networks of every kind of edge and node, for tests."""

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap


def spline_network(
    widths: tuple[int, ...],
    products: tuple[int, ...] = (),
    seed: int = 0,
    u: np.ndarray | None = None,
    **spec: object,
) -> ModelState:
    """A random start on inputs a, b, c ... over [-1, 1]; u (n, inputs) are data for adapted grids."""
    inputs = [InputState(chr(ord("a") + i)) for i in range(widths[0])]
    outputs = [OutputState(f"y{i}") for i in range(widths[-1])]
    return first_state(ModelSpec(widths, product_nodes=products, **spec), inputs, outputs, seed, u)  # type: ignore[arg-type]


def mixed_network(seed: int = 0, **spec: object) -> ModelState:
    """[3, 3, 2, 1] with a product node, a base function, snapped, identity, pruned and locked edges."""
    data = np.random.default_rng(seed).uniform(-1, 1, (200, 3)) ** 3
    state = spline_network((3, 3, 2, 1), (1, 1, 0), seed, data, base="silu", **spec)
    sine = Snap("sin", (1.3, 0.2, 0.7, 0.1))
    shape = Snap("exp", (0.5, 0.0, 0.4, -0.3), (None, None, "2/5", None))
    state = state.with_edge(EdgeId(0, 0, 1), kinds=EdgeKind.SNAPPED, snap=sine)
    state = state.with_edge(EdgeId(1, 1, 0), kinds=EdgeKind.SNAPPED, snap=shape)
    state = state.with_edge(EdgeId(1, 2, 1), kinds=EdgeKind.IDENTITY)
    state = state.with_edge(EdgeId(0, 2, 2), mask=False)
    return state.with_edge(EdgeId(1, 0, 1), locked=True)


def rows(state: ModelState, count: int = 60, seed: int = 1) -> np.ndarray:
    """(count, inputs) scaled inputs, a little beyond the grids on both sides."""
    return np.random.default_rng(seed).uniform(-1.2, 1.2, (count, len(state.inputs)))
