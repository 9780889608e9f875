"""The torch network against the NumPy reference and finite differences."""

import numpy as np
import pytest
import torch

from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model import sparse_layer
from kan_core.model.evaluate import node_values
from kan_core.model.network import KAN, as_rows_last
from kan_core.model.spec import another_start
from kan_core.model.state import ModelState
from tests.core.networks import mixed_network, rows, spline_network

STATES = {
    "2-1-1": spline_network((2, 1, 1)),
    "two outputs": spline_network((2, 5, 2), order=2),
    "product": spline_network((3, 2, 1), (1, 0)),
    "products alone": spline_network((2, 2), (2,)),
    **{f"order {order}": mixed_network(order=order) for order in range(1, 6)},
    **{f"adapted, order {order}": mixed_network(order=order, grid="adapted") for order in range(1, 6)},
    **{name: mixed_network(basis=name) for name in BASES},
    "one range": mixed_network(ranges="layer"),
    "periods": mixed_network(basis="fourier", periods=(0.7, None, 3.0)),
    "all bases": mixed_network(basis=("chebyshev", "fourier", "rbf"), grid_size=(7, 2, 4)),
}

every_state = pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())


@pytest.fixture(params=["dense", "sparse"], autouse=True)
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test with both forms of layers."""
    part = 1.0 if request.param == "sparse" else -1.0
    monkeypatch.setattr(sparse_layer, "SPARSE", part)
    monkeypatch.setattr(sparse_layer, "WIDE", 0)


def output(network: KAN, u: np.ndarray, theta: torch.Tensor | None = None) -> torch.Tensor:
    return network(as_rows_last(u, network.theta), theta)


@every_state
def test_value_is_that_of_the_numpy_reference(state: ModelState) -> None:
    u = rows(state)
    got = output(KAN([state]), u)[0].detach().numpy().T
    np.testing.assert_allclose(got, node_values(state, u)[-1], rtol=1e-11, atol=1e-11)


@every_state
def test_jacobian_is_that_of_finite_differences(state: ModelState) -> None:
    u, step = rows(state, 7), 1e-6
    network = KAN([state])
    shifts = step * torch.eye(network.theta.shape[1], dtype=torch.float64)
    with torch.no_grad():
        # Every shifted set of parameters is a restart of its own.
        ahead, behind = (output(network, u, network.theta + sign * shifts) for sign in (1.0, -1.0))
        passes = network.passes(as_rows_last(u, network.theta))
        for index in range(len(state.outputs)):
            seed = torch.zeros_like(passes[-1].values)
            seed[:, index] = 1.0
            jacobian = network.jacobian(passes, seed)[0]
            expected = (ahead - behind)[:, index] / (2 * step)
            digits = 1e-7 * max(1.0, float(jacobian.abs().max()))
            torch.testing.assert_close(jacobian, expected, rtol=1e-7, atol=digits)


@every_state
def test_gradient_is_that_of_autograd(state: ModelState) -> None:
    u = rows(state)
    network = KAN([state])
    weights = torch.linspace(-1, 2, len(u) * len(state.outputs), dtype=torch.float64)
    g = weights.reshape(1, len(state.outputs), len(u))
    (g * output(network, u)).sum().backward()  # type: ignore[no-untyped-call]
    with torch.no_grad():
        gradient = network.gradient(network.passes(as_rows_last(u, network.theta)), g)
    assert network.theta.grad is not None
    torch.testing.assert_close(gradient, network.theta.grad, rtol=1e-9, atol=1e-9)


def test_a_state_comes_back_as_it_went_in() -> None:
    state = mixed_network(3)
    assert KAN([state]).to_state() == state


def test_restarts_do_not_touch_each_other() -> None:
    state = spline_network((2, 3, 1), (1, 0))
    states = [state, another_start(state, 5), another_start(state, 6)]
    u = rows(state)
    together = output(KAN(states), u)
    for index, single in enumerate(states):
        torch.testing.assert_close(together[index], output(KAN([single]), u)[0])


def test_different_structures_are_refused_side_by_side() -> None:
    with pytest.raises(ModelError, match="one structure"):
        KAN([spline_network((2, 1, 1)), spline_network((2, 2, 1))])


def test_locked_and_exact_parameters_are_not_free() -> None:
    state = mixed_network()
    network = KAN([state])
    fixed = network.theta.shape[1] - int(network.free.sum())
    locked_spline = state.layers[1].coefficients.shape[2] + 1  # coefficients and base scale
    gauges = 1  # exp has no free b
    exact = 1
    assert fixed == locked_spline + gauges + exact


def test_a_pruned_edge_never_affects_the_output() -> None:
    for seed in range(5):
        state = mixed_network(seed).with_edge(EdgeId(1, 0, 0), mask=False)
        other = state.with_edge(
            EdgeId(1, 0, 0), coefficients=np.full(8, 1e6), base_scale=-1e9, locked=True
        ).with_edge(EdgeId(0, 2, 2), coefficients=np.full(8, np.pi))
        u = rows(state)
        assert (node_values(state, u)[-1] == node_values(other, u)[-1]).all()
        assert torch.equal(output(KAN([state]), u), output(KAN([other]), u))


def test_grids_follow_the_data_and_keep_the_function() -> None:
    state = spline_network((2, 3, 1), seed=2)
    network = KAN([state])
    u = np.random.default_rng(0).uniform(-1, 1, (400, 2))
    before = node_values(state, u)[-1]
    network.follow(network.hidden_values([as_rows_last(u, network.theta)]))
    moved = network.to_state()
    hidden = node_values(moved, u)[1]
    assert (moved.layers[1].lower <= hidden.min(axis=0)).all()
    assert (moved.layers[1].upper >= hidden.max(axis=0)).all()
    assert (moved.layers[1].lower > hidden.min(axis=0) - 0.2).all()
    np.testing.assert_allclose(node_values(moved, u)[-1], before, atol=0.02)


def test_a_node_without_input_keeps_its_grid_and_what_is_behind_it() -> None:
    state = spline_network((2, 2, 1), seed=2)
    for source in range(2):
        state = state.with_edge(EdgeId(0, source, 1), mask=False)
    network = KAN([state])
    network.follow(network.hidden_values([as_rows_last(rows(state), network.theta)]))
    moved = network.to_state()
    assert (moved.layers[1].knots[1] == state.layers[1].knots[1]).all()
    assert (moved.layers[1].coefficients[1] == state.layers[1].coefficients[1]).all()


def test_grids_under_a_locked_spline_stay() -> None:
    state = spline_network((2, 3, 1), seed=2).with_edge(EdgeId(1, 1, 0), locked=True)
    network = KAN([state])
    network.follow(network.hidden_values([as_rows_last(rows(state), network.theta)]))
    moved = network.to_state()
    assert (moved.layers[1].knots[1] == state.layers[1].knots[1]).all()
    assert (moved.layers[1].coefficients[1] == state.layers[1].coefficients[1]).all()
    assert (moved.layers[1].knots[0] != state.layers[1].knots[0]).any()


def scattered_network(part: float, products: int = 3) -> ModelState:
    """[20, 20, 1] of which only a `part` of the edges in front is active."""
    state = spline_network((20, 20, 1), (products, 0), base="silu")
    mask = np.random.default_rng(4).random((20, 20)) < part
    return state.with_layer(0, state.layers[0].with_(mask=mask))


def test_few_active_edges_of_a_wide_layer_are_computed_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    state = scattered_network(0.05)
    monkeypatch.undo()
    few, many = KAN([state]), KAN([scattered_network(0.8)])
    assert [type(layer).__name__ for layer in few.layers] == ["SparseLayer", "DenseLayer"]
    assert [type(layer).__name__ for layer in many.layers] == ["DenseLayer", "DenseLayer"]
    passes = few.passes(as_rows_last(rows(state), few.theta))
    assert passes[0].phi.shape[1] == int(state.layers[0].mask.sum())
    assert passes[0].basis.shape[1] == int(state.layers[0].mask.any(axis=1).sum())


@pytest.mark.parametrize("part", [0.0, 0.05, 0.2])
def test_sparse_layers_give_what_dense_ones_give(monkeypatch: pytest.MonkeyPatch, part: float) -> None:
    state = scattered_network(part)
    u, found = rows(state), []
    for threshold in (-1.0, 1.0):
        monkeypatch.setattr(sparse_layer, "SPARSE", threshold)
        network = KAN([state, another_start(state, 3)])
        with torch.no_grad():
            passes = network.passes(as_rows_last(u, network.theta))
            g = torch.linspace(-1, 1, 2 * len(u), dtype=torch.float64).reshape(2, 1, len(u))
            found.append((passes[-1].values, network.jacobian(passes, g), network.gradient(passes, g)))
    for dense, sparse in zip(*found, strict=True):
        torch.testing.assert_close(sparse, dense, rtol=1e-12, atol=1e-12)


def test_adapted_grids_of_hidden_nodes_lie_where_their_values_do() -> None:
    state = spline_network((2, 3, 1), seed=2, grid="adapted", u=np.zeros((1, 2)))
    network = KAN([state])
    u = np.random.default_rng(0).uniform(-1, 1, (4000, 2)) ** 5
    before = node_values(state, u)[-1]
    network.follow(
        network.hidden_values([as_rows_last(u[:1000], network.theta), as_rows_last(u[1000:], network.theta)])
    )
    moved = network.to_state()
    layer, hidden = moved.layers[1], node_values(moved, u)[1]
    for node in range(3):
        grid = layer.family.marks(layer.knots)[node]
        adapted, _ = np.histogram(hidden[:, node], grid)
        even, _ = np.histogram(hidden[:, node], np.linspace(grid[0], grid[-1], len(grid)))
        assert adapted.sum() == len(u)
        assert adapted.max() < 0.7 * even.max()
    np.testing.assert_allclose(node_values(moved, u)[-1], before, atol=0.1)
    network.follow(network.hidden_values([as_rows_last(u, network.theta)]))
    assert network.to_state() == moved


def test_grids_of_one_range_move_together() -> None:
    state = spline_network((2, 3, 1), seed=2, ranges="layer")
    network = KAN([state])
    u = rows(state, 200)
    network.follow(network.hidden_values([as_rows_last(u, network.theta)]))
    moved = network.to_state()
    hidden = node_values(moved, u)[1]
    assert (moved.layers[1].knots == moved.layers[1].knots[0]).all()
    assert moved.layers[1].lower[0] <= hidden.min() < moved.layers[1].lower[0] + 0.1
    assert moved.layers[1].upper[0] >= hidden.max() > moved.layers[1].upper[0] - 0.1


@pytest.mark.parametrize("name", BASES)
def test_hidden_grids_of_every_basis_follow_the_data(name: str) -> None:
    state = spline_network((2, 3, 1), seed=2, basis=name)
    state = state.with_layer(0, state.layers[0].with_(coefficients=0.5 * state.layers[0].coefficients))
    network = KAN([state])
    u = np.random.default_rng(0).uniform(-1, 1, (400, 2))
    before = node_values(state, u)[-1]
    network.follow(network.hidden_values([as_rows_last(u, network.theta)]))
    moved = network.to_state()
    hidden = node_values(moved, u)[1]
    assert (np.abs(moved.layers[1].lower - hidden.min(axis=0)) < 0.06).all()
    assert (np.abs(moved.layers[1].upper - hidden.max(axis=0)) < 0.06).all()
    np.testing.assert_allclose(node_values(moved, u)[-1], before, atol=0.1)
