"""Grid extension keeps functions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.model.curves import spline_values
from kan_core.model.evaluate import evaluate
from kan_core.model.grid import extend_grid, move_layer
from tests.core.networks import mixed_network, rows, spline_network


@given(factor=st.integers(1, 6), order=st.integers(1, 4), seed=st.integers(0, 50))
def test_a_nested_extension_keeps_the_function(factor: int, order: int, seed: int) -> None:
    state = spline_network((2, 2, 1), (1, 0), seed, order=order, grid_size=4)
    x = rows(state)
    extended = extend_grid(state, 4 * factor)
    assert extended.layers[0].grid_size == 4 * factor
    np.testing.assert_allclose(evaluate(extended, x), evaluate(state, x), rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize(
    "spec",
    [
        {"grid": "adapted", "order": 2},
        {"grid": "adapted", "order": 3},
        {"basis": "chebyshev"},
        {"basis": "fourier", "periods": (0.7, None)},
        {"basis": ("bspline", "chebyshev"), "grid_size": (2, 4), "ranges": "layer"},
    ],
)
@pytest.mark.parametrize("grid_size", [4, 8, 12])
def test_extension_keeps_the_function_of_every_nested_basis(spec: dict[str, object], grid_size: int) -> None:
    data = np.random.default_rng(1).uniform(-1, 1, (300, 2)) ** 3
    state = spline_network((2, 2, 1), (1, 0), u=data, **{"grid_size": 4, **spec})
    x = rows(state)
    extended = extend_grid(state, grid_size)
    assert [layer.grid_size for layer in extended.layers] == [grid_size] * 2
    np.testing.assert_allclose(evaluate(extended, x), evaluate(state, x), rtol=1e-10, atol=1e-10)


def test_gaussians_are_extended_as_well_as_narrower_ones_allow() -> None:
    state = spline_network((2, 2, 1), basis="rbf", grid_size=8)
    x = rows(state)
    np.testing.assert_allclose(evaluate(extend_grid(state, 16), x), evaluate(state, x), atol=5e-3)


@pytest.mark.parametrize("name", BASES)
def test_moved_grids_have_the_ends_asked_for_and_keep_the_function(name: str) -> None:
    layer = spline_network((2, 2), basis=name, grid_size=6).layers[0]
    lower, upper = np.array([-0.9, layer.lower[1]]), np.array([0.8, layer.upper[1]])
    moved = move_layer(layer, lower, upper, 24)
    assert (moved.lower == lower).all()
    assert (moved.upper == upper).all()
    for source in range(2):
        x = np.linspace(-0.85, 0.75, 30)
        before, after = (spline_values(each, source, x) for each in (layer, moved))
        np.testing.assert_allclose(after, before, atol=2e-3)


def test_extension_leaves_base_snaps_masks_and_locks() -> None:
    state = mixed_network()
    extended = extend_grid(state, 10)
    x = rows(state)
    np.testing.assert_allclose(evaluate(extended, x), evaluate(state, x), rtol=1e-9, atol=1e-9)
    for before, after in zip(state.layers, extended.layers, strict=True):
        assert before.snaps == after.snaps
        assert (before.mask == after.mask).all()
        assert (before.locked == after.locked).all()


def test_a_coarser_grid_is_refused() -> None:
    with pytest.raises(ModelError, match="larger number"):
        extend_grid(spline_network((2, 1)), 3)
