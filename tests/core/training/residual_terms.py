"""Equations with a known solution."""

import numpy as np

from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.training.residuals.term import Term, values_at


def network(
    inputs: str, widths: tuple[int, ...], products: tuple[int, ...] = (), seed: int = 0, **spec: int
) -> ModelState:
    """A random start of order 5, unless the spec says otherwise."""
    nodes = [InputState(name) for name in inputs]
    chosen = {"grid_size": 10, "order": 5, **spec}
    return first_state(ModelSpec(widths, product_nodes=products, **chosen), nodes, [OutputState("u")], seed)  # type: ignore[arg-type]


def oscillator() -> list[Term]:
    """u'' = -9 u on [-1, 1] with u(0) = 0, u'(0) = 3: u = sin(3 x)."""
    x, zero = np.linspace(-1, 1, 60)[:, None], np.zeros((1, 1))
    return [
        Term("equation", x, lambda x, u: u.d(0, 0) + 9.0 * u.value),
        values_at("start", zero, 0.0),
        Term("speed", zero, lambda x, u: u.d(0), 3.0, weight=10.0),
    ]


def poisson(side: int = 21) -> list[Term]:
    """Laplacian u = -2 pi^2 sin(pi x) sin(pi y) on a square, 0 on its boundary."""
    ticks = np.linspace(-1, 1, side)
    points = np.stack(np.meshgrid(ticks, ticks), -1).reshape(-1, 2)
    boundary = np.abs(points).max(axis=1) == 1.0
    inner = points[~boundary]
    return [
        Term("equation", inner, lambda x, u: u.laplacian, -2 * np.pi**2 * bumps(inner)),
        values_at("boundary", points[boundary], 0.0, weight=100.0),
    ]


def bumps(x: FloatArray) -> FloatArray:
    """sin(pi x) sin(pi y)."""
    return np.asarray(np.sin(np.pi * x).prod(axis=1))
