"""The perceptron that networks are compared with: its derivatives, its arrays, its size."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ModelError
from kan_core.model.mlp import MLP, MLPState, first_mlp, matching_widths, mlp_outputs
from kan_core.model.network import as_rows_last


def rows(seed: int = 0, count: int = 30) -> np.ndarray:
    return np.random.default_rng(seed).uniform((-1.0, 100.0), (3.0, 400.0), (count, 2))


def network(activation: str, restarts: int = 2) -> MLP:
    return MLP([first_mlp((2, 5, 4, 3), rows(), seed, activation) for seed in range(restarts)])


@pytest.mark.parametrize("activation", ["silu", "tanh"])
def test_the_jacobian_and_the_gradient_are_those_of_automatic_differentiation(activation: str) -> None:
    mlp = network(activation)
    u = as_rows_last(rows(1), mlp.theta)
    passes = mlp.passes(u)
    seed = torch.randn(2, 3, 30, dtype=torch.float64, generator=torch.Generator().manual_seed(0))

    def weighted(theta: torch.Tensor) -> torch.Tensor:
        return (seed * mlp.passes(u, theta)[-1].values).sum(dim=1)

    (whole,) = torch.autograd.functional.jacobian(weighted, (mlp.theta.detach(),))  # type: ignore[no-untyped-call]
    expected = torch.stack([whole[restart, :, restart].T for restart in range(2)])
    torch.testing.assert_close(mlp.jacobian(passes, seed), expected, rtol=1e-10, atol=1e-12)
    torch.testing.assert_close(mlp.gradient(passes, seed), expected.sum(dim=2), rtol=1e-10, atol=1e-12)


def test_a_state_and_its_network_are_the_same_numbers() -> None:
    state = first_mlp((2, 5, 3), rows(), 7, "tanh")
    back = MLP([state]).to_state()
    assert [a.tobytes() for a in back.weights] == [a.tobytes() for a in state.weights]
    assert [a.tobytes() for a in back.biases] == [a.tobytes() for a in state.biases]
    v = (rows(1) - state.centre) / state.width
    expected = np.tanh(v @ state.weights[0].T + state.biases[0]) @ state.weights[1].T + state.biases[1]
    np.testing.assert_allclose(mlp_outputs(state, rows(1)), expected, rtol=1e-12, atol=1e-12)


def test_inputs_of_any_range_come_to_lie_between_minus_one_and_one() -> None:
    u = np.column_stack([rows()[:, 1] * 1e6, np.full(30, 3.0)])
    state = first_mlp((2, 3, 1), u)
    v = (u - state.centre) / state.width
    assert (v[:, 0].min(), v[:, 0].max()) == pytest.approx((-1.0, 1.0))
    np.testing.assert_array_equal(v[:, 1], 0.0)


@given(inputs=st.integers(1, 20), outputs=st.integers(1, 5), parameters=st.integers(200, 3_000))
def test_a_perceptron_has_nearly_as_many_parameters_as_asked_for(
    inputs: int, outputs: int, parameters: int
) -> None:
    widths = matching_widths(inputs, outputs, parameters)
    state = first_mlp(widths, np.zeros((2, inputs)))
    assert (widths[0], widths[1], widths[-1]) == (inputs, widths[2], outputs)
    assert abs(state.parameters - parameters) <= (2 * widths[1] + inputs + outputs + 4) / 2 + 1


def test_what_does_not_fit_is_refused() -> None:
    state = first_mlp((2, 3, 1), rows())
    with pytest.raises(ModelError, match="do not fit"):
        MLPState(state.weights[:1], state.biases, state.centre, state.width)
    with pytest.raises(ModelError, match="no activation 'relu'"):
        first_mlp((2, 3, 1), rows(), activation="relu")
    with pytest.raises(ModelError, match="one structure"):
        MLP([state, first_mlp((2, 4, 1), rows())])
