"""The same numbers on a CUDA device as on the CPU, where there is one."""

import numpy as np
import pytest
import torch

from kan_core.model.network import KAN, as_rows_last
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from tests.core.networks import mixed_network, rows, spline_network
from tests.core.training.problems import hello

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA device")


@pytest.mark.parametrize("order", [3, 4])
def test_value_and_jacobian_are_those_of_the_cpu(order: int) -> None:
    state = mixed_network(order=order)
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
def test_a_fit_ends_where_it_ends_on_the_cpu(optimiser: str) -> None:
    ends = []
    for device in ("cpu", "cuda"):
        config = TrainingConfig(optimiser, iterations=10, device=device)
        *_, end = fit(hello(), spline_network((2, 2, 1)), config)
        assert isinstance(end, Finished)
        ends.append(end.train_error)
    np.testing.assert_allclose(ends[1], ends[0], rtol=1e-6)
