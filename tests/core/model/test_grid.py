"""Grid extension keeps functions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ModelError
from kan_core.model.evaluate import evaluate
from kan_core.model.grid import extend_grid
from tests.core.networks import mixed_network, rows, spline_network


@given(factor=st.integers(1, 6), order=st.integers(1, 4), seed=st.integers(0, 50))
def test_a_nested_extension_keeps_the_function(factor: int, order: int, seed: int) -> None:
    state = spline_network((2, 2, 1), (1, 0), seed, order=order, grid_size=4)
    x = rows(state)
    extended = extend_grid(state, 4 * factor)
    assert extended.layers[0].grid_size == 4 * factor
    np.testing.assert_allclose(evaluate(extended, x), evaluate(state, x), rtol=1e-10, atol=1e-10)


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
