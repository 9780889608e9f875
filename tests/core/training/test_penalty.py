"""The roughness penalty of networks of any basis."""

import numpy as np
import pytest
import torch

from kan_core.ids import EdgeId
from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.penalty import RoughnessPenalty
from tests.core.networks import mixed_network, spline_network

DATA = np.random.default_rng(0).normal(size=(200, 2))

STATES = {
    "even": spline_network((2, 3, 1)),
    "mixed": mixed_network(),
    "adapted": spline_network((2, 3, 1), grid="adapted", u=DATA),
    "fourier and polynomials": spline_network(
        (2, 3, 1), basis=("fourier", "chebyshev"), periods=(2.0, 0.7), grid_size=(3, 6)
    ),
    "gaussians": spline_network((2, 1), basis="rbf"),
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_value_slope_and_matrix_are_of_one_quadratic_form(state: ModelState) -> None:
    network = KAN([state])
    penalty = RoughnessPenalty(network, 0.3)
    theta = torch.linspace(-1, 1, network.theta.shape[1], dtype=torch.float64)[None]
    matrix = penalty.matrix
    torch.testing.assert_close(penalty.slope(theta), theta @ matrix)
    torch.testing.assert_close(penalty.value(theta), ((theta @ matrix) * theta).sum(dim=1))


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_rank_is_that_of_the_free_part(state: ModelState) -> None:
    network = KAN([state.with_edge(EdgeId(0, 1, 0), locked=True)])
    penalty = RoughnessPenalty(network, 1.0)
    matrix = penalty.matrix[network.free][:, network.free].numpy()
    assert penalty.rank == np.linalg.matrix_rank(matrix, tol=1e-9)


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_every_spline_has_the_roughness_of_its_own_grid(state: ModelState) -> None:
    network = KAN([state])
    theta = network.theta.detach()
    expected = 0.0
    for layer in state.layers:
        matrices = layer.family.roughness(layer.knots)
        for i, j in np.argwhere(layer.mask & (layer.kinds == 0)):
            curve = layer.coefficients[i, j]
            expected += curve @ matrices[i if len(matrices) > 1 else 0] @ curve
    assert float(RoughnessPenalty(network, 1.0).value(theta)) == pytest.approx(expected, rel=1e-12)
