"""The same numbers on a CUDA device as on the CPU, where there is one."""

import numpy as np
import pytest
import torch

from kan_core.model.network import KAN, as_rows_last
from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Started
from kan_core.training.fit import fit
from tests.core.networks import mixed_network, rows, spline_network
from tests.core.training.problems import hello

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")


def sparse_network() -> ModelState:
    """[30, 30, 1] with one edge into every hidden node."""
    state = spline_network((30, 30, 1))
    return state.with_layer(0, state.layers[0].with_(mask=np.eye(30, dtype=bool)))


STATES = {
    "cubic": mixed_network(),
    "order 4": mixed_network(order=4),
    **{basis: spline_network((3, 4, 1), (1, 0), basis=basis) for basis in ("chebyshev", "fourier", "rbf")},
    "adapted": spline_network((3, 4, 1), grid="adapted", u=rows(mixed_network())),
    "sparse": sparse_network(),
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_value_and_jacobian_are_those_of_the_cpu(state: ModelState) -> None:
    results = []
    for device in ("cpu", "cuda"):
        network = KAN([state, state], device=device)
        with torch.no_grad():
            passes = network.passes(as_rows_last(rows(state), network.theta))
            values = passes[-1].values
            results.append((values.cpu(), network.jacobian(passes, torch.ones_like(values)).cpu()))
    for cpu, cuda in zip(*results, strict=True):
        torch.testing.assert_close(cuda, cpu, rtol=1e-10, atol=1e-11)


@pytest.mark.parametrize("optimiser", ["lm", "lbfgs", "adam"])
@pytest.mark.parametrize("loss", ["squares", "huber", "cauchy"])
def test_a_fit_ends_where_it_ends_on_the_cpu(optimiser: str, loss: str) -> None:
    ends = []
    for device in ("cpu", "cuda"):
        config = TrainingConfig(optimiser, iterations=10, restarts=2, device=device, loss=loss)
        *_, end = fit(hello(), spline_network((2, 2, 1)), config)
        assert isinstance(end, Finished)
        ends.append(end.train_error)
    np.testing.assert_allclose(ends[1], ends[0], rtol=1e-6)


@pytest.mark.parametrize("optimiser", ["lm", "lbfgs", "adam"])
def test_a_fit_in_single_precision_stays_on_the_gpu(optimiser: str) -> None:
    config = TrainingConfig(optimiser, iterations=30, device="cuda", precision="float32")
    started, *_, end = fit(hello(), spline_network((2, 2, 1)), config)
    assert isinstance(started, Started) and isinstance(end, Finished)
    assert started.device == "cuda"
    assert end.train_error < 1.0
