"""The torch network against the NumPy reference and finite differences."""

import numpy as np
import pytest
import torch

from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import node_values
from kan_core.model.network import KAN, as_rows_last
from kan_core.model.spec import another_start
from kan_core.model.state import ModelState
from tests.core.networks import mixed_network, rows, spline_network

STATES = [
    spline_network((2, 1, 1)),
    spline_network((2, 5, 2), order=2),
    spline_network((3, 2, 1), (1, 0)),
    spline_network((2, 2), (2,)),
    mixed_network(),
    mixed_network(order=4),
]


def output(network: KAN, u: np.ndarray, theta: torch.Tensor | None = None) -> torch.Tensor:
    return network(as_rows_last(u, network.theta), theta)


@pytest.mark.parametrize("state", STATES, ids=lambda s: "-".join(map(str, s.widths)))
def test_value_is_that_of_the_numpy_reference(state: ModelState) -> None:
    u = rows(state)
    got = output(KAN([state]), u)[0].detach().numpy().T
    np.testing.assert_allclose(got, node_values(state, u)[-1], rtol=1e-11, atol=1e-11)


@pytest.mark.parametrize("state", STATES, ids=lambda s: "-".join(map(str, s.widths)))
def test_jacobian_is_that_of_finite_differences(state: ModelState) -> None:
    u, step = rows(state, 7), 1e-6
    network = KAN([state])
    with torch.no_grad():
        passes = network.passes(as_rows_last(u, network.theta))
        for index in range(len(state.outputs)):
            seed = torch.zeros_like(passes[-1].values)
            seed[:, index] = 1.0
            jacobian = network.jacobian(passes, seed)[0]
            for parameter in range(network.theta.shape[1]):
                shift = torch.zeros_like(network.theta)
                shift[0, parameter] = step
                ahead = output(network, u, network.theta + shift)[0, index]
                behind = output(network, u, network.theta - shift)[0, index]
                expected = (ahead - behind) / (2 * step)
                torch.testing.assert_close(jacobian[parameter], expected, rtol=1e-6, atol=2e-8)


@pytest.mark.parametrize("state", STATES, ids=lambda s: "-".join(map(str, s.widths)))
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
    network.follow_data([as_rows_last(u, network.theta)])
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
    network.follow_data([as_rows_last(rows(state), network.theta)])
    moved = network.to_state()
    assert (moved.layers[1].knots[1] == state.layers[1].knots[1]).all()
    assert (moved.layers[1].coefficients[1] == state.layers[1].coefficients[1]).all()


def test_grids_under_a_locked_spline_stay() -> None:
    state = spline_network((2, 3, 1), seed=2).with_edge(EdgeId(1, 1, 0), locked=True)
    network = KAN([state])
    network.follow_data([as_rows_last(rows(state), network.theta)])
    moved = network.to_state()
    assert (moved.layers[1].knots[1] == state.layers[1].knots[1]).all()
    assert (moved.layers[1].coefficients[1] == state.layers[1].coefficients[1]).all()
    assert (moved.layers[1].knots[0] != state.layers[1].knots[0]).any()
