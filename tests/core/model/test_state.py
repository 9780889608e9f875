"""The frozen state: read-only, comparable, consistent."""

import numpy as np
import pytest

from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.curves import layer_curves
from kan_core.model.spec import ModelSpec, first_state, is_first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap
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
        {"widths": (2, 1), "basis": "splines"},
        {"widths": (2, 1), "basis": ("rbf", "rbf")},
        {"widths": (2, 2, 1), "grid_size": (3,)},
        {"widths": (2, 2, 1), "grid_size": (3, 0)},
        {"widths": (2, 1), "grid": "odd"},
        {"widths": (2, 1), "ranges": "edge"},
        {"widths": (2, 1), "grid": "adapted", "basis": "chebyshev"},
        {"widths": (2, 1), "periods": (1.0, None)},
        {"widths": (2, 1), "basis": "fourier", "periods": (1.0,)},
        {"widths": (2, 1), "basis": "fourier", "periods": (1.0, -1.0)},
    ],
)
def test_impossible_specifications_are_refused(arguments: dict[str, object]) -> None:
    with pytest.raises(ModelError):
        ModelSpec(**arguments)  # type: ignore[arg-type]


def test_every_layer_has_what_was_asked_of_it() -> None:
    spec = ModelSpec((2, 3, 1), (7, 4), (3, 2), basis=("chebyshev", "bspline"))
    state = first_state(spec, [InputState("a"), InputState("b", upper=9.0)], [OutputState("y")])
    first, second = state.layers
    assert (first.basis, first.grid_size, first.coefficients.shape) == ("chebyshev", 7, (2, 3, 8))
    assert (second.basis, second.grid_size, second.order) == ("bspline", 4, 2)
    np.testing.assert_allclose(first.upper, [1.02, 9.1])


def test_known_periods_are_those_of_the_inputs_in_their_own_unit() -> None:
    spec = ModelSpec((2, 1), basis="fourier", periods=(24.0, None))
    inputs = [InputState("hour", 0.0, 10.0, lower=0.0, upper=70.0), InputState("b")]
    layer = first_state(spec, inputs, [OutputState("y")]).layers[0]
    np.testing.assert_allclose(layer.knots[:, 2], [2.4, 2.04])


def test_one_range_of_a_layer_holds_that_of_every_input() -> None:
    inputs = [InputState("a", lower=-3.0, upper=0.0), InputState("b", lower=-1.0, upper=5.0)]
    layer = first_state(ModelSpec((2, 1), ranges="layer"), inputs, [OutputState("y")]).layers[0]
    assert (layer.knots[0] == layer.knots[1]).all()
    assert layer.lower[0] < -3.0 < 5.0 < layer.upper[0]


def test_an_adapted_grid_asks_for_data_and_follows_it() -> None:
    spec, nodes = ModelSpec((1, 1), 8, grid="adapted"), ([InputState("a")], [OutputState("y")])
    with pytest.raises(ModelError, match="needs data"):
        first_state(spec, *nodes)
    u = np.random.default_rng(0).uniform(-1, 1, (500, 1)) ** 5
    layer = first_state(spec, *nodes, u=u).layers[0]
    counts, _ = np.histogram(u, layer.family.marks(layer.knots)[0])
    even, _ = np.histogram(u, 8, (-1, 1))
    assert counts.max() < 0.7 * even.max()


@pytest.mark.parametrize("basis", BASES)
def test_starts_of_every_basis_are_equally_gentle(basis: str) -> None:
    drawn = [spline_network((1, 40), basis=name, grid_size=6) for name in (basis, "bspline")]
    spread = [layer_curves(state.layers[0], 50).std() for state in drawn]
    assert 0.5 * spread[1] < spread[0] < 2.0 * spread[1]


@pytest.mark.parametrize("basis", BASES)
def test_a_layer_whose_arrays_do_not_suit_its_basis_is_refused(basis: str) -> None:
    layer = spline_network((2, 1), basis=basis).layers[0]
    for changes in (
        {"knots": np.concatenate([layer.knots, layer.knots[:, -1:] + 1.0], axis=1)},
        {"knots": layer.knots[:, :-1]},
        {"coefficients": layer.coefficients[..., :1]},
        {"basis": next(name for name in BASES if name != basis)},
    ):
        with pytest.raises(ModelError):
            layer.with_(**changes)


def test_edges_come_by_target_then_source() -> None:
    edges = list(spline_network((2, 2, 1)).edges())
    assert edges[:3] == [EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(0, 0, 1)]
    assert len(edges) == 6


def test_a_start_is_told_from_anything_learned() -> None:
    state = spline_network((2, 3, 1), (1, 0), seed=4)
    assert is_first_state(state, 4)
    assert is_first_state(spline_network((2, 2, 1), seed=4, basis="rbf", grid_size=(3, 5)), 4)
    assert not is_first_state(state, 5)
    assert not is_first_state(state.with_edge(EdgeId(0, 0, 0), mask=False), 4)
