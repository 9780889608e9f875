"""The frozen state: read-only, comparable, consistent."""

import numpy as np
import pytest

from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, is_first_state
from kan_core.model.state import EdgeKind, ModelState, Snap
from tests.core.networks import mixed_network, spline_network


def test_arrays_are_read_only_copies() -> None:
    state = spline_network((2, 1))
    coefficients = np.array(state.layers[0].coefficients)
    layer = state.layers[0].with_(coefficients=coefficients)
    coefficients[:] = 0
    assert layer.coefficients.any()
    with pytest.raises(ValueError, match="read-only"):
        layer.coefficients[0, 0, 0] = 1.0


def test_equality_is_to_the_last_bit() -> None:
    state = mixed_network()
    assert state == mixed_network()
    curve = np.array(state.layers[0].coefficients[0, 0])
    curve[0] = np.nextafter(curve[0], np.inf)
    assert state != state.with_edge(EdgeId(0, 0, 0), coefficients=curve)
    assert state != state.with_edge(EdgeId(0, 0, 1), snap=Snap("sin", (1.3, 0.2, 0.7, 0.2)))


def test_snaps_and_kinds_must_agree() -> None:
    state = spline_network((2, 1))
    with pytest.raises(ModelError, match="do not agree"):
        state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED)


def test_layers_must_fit() -> None:
    state = spline_network((2, 3, 1))
    with pytest.raises(ModelError, match="do not fit"):
        ModelState(state.inputs[:1], state.layers, state.outputs)


@pytest.mark.parametrize(
    "arguments",
    [
        {"widths": (2,)},
        {"widths": (2, 0, 1)},
        {"widths": (2, 1), "grid_size": 0},
        {"widths": (2, 1, 1), "product_nodes": (1,)},
        {"widths": (2, 1), "product_nodes": (2,)},
        {"widths": (2, 1), "order": 12},
    ],
)
def test_impossible_specifications_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(ModelError):
        ModelSpec(**arguments)  # type: ignore[arg-type]


def test_edges_come_by_target_then_source() -> None:
    edges = list(spline_network((2, 2, 1)).edges())
    assert edges[:3] == [EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(0, 0, 1)]
    assert len(edges) == 6


def test_a_start_is_told_from_anything_learned() -> None:
    state = spline_network((2, 3, 1), (1, 0), seed=4)
    assert is_first_state(state, 4)
    assert not is_first_state(state, 5)
    assert not is_first_state(state.with_edge(EdgeId(0, 0, 0), mask=False), 4)
