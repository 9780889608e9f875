"""The weight of the roughness penalty follows the data."""

import numpy as np
import pytest
import torch

from kan_core.model.evaluate import node_values
from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.optimisers.levenberg_marquardt import LevenbergMarquardt
from kan_core.training.optimisers.smoothing import reweighed
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows
from kan_core.training.sums.select import sums_of
from tests.core.networks import spline_network
from tests.core.training.problems import hello


def noisy(rows: int, noise: float, seed: int = 0) -> tuple[Problem, np.ndarray, np.ndarray]:
    """Rows of a smooth curve with noise, and the curve itself on a grid."""
    random = np.random.default_rng(seed)
    u = random.uniform(-1, 1, (rows, 1))
    grid = np.linspace(-0.95, 0.95, 200)[:, None]
    return Problem(u, np.sin(2 * u) + noise * random.normal(size=u.shape)), grid, np.sin(2 * grid)


def trained(problem: Problem, state: ModelState, penalty: float | None) -> ModelState:
    *_, end = fit(problem, state, TrainingConfig(penalty=penalty))
    assert isinstance(end, Finished)
    return end.state


@pytest.mark.parametrize("seed", range(4))
def test_splines_do_not_bend_to_noise(seed: int) -> None:
    problem, grid, truth = noisy(60, 0.3, seed)
    state = spline_network((1, 1), grid_size=30)
    errors = [
        float(np.sqrt(np.mean((node_values(trained(problem, state, penalty), grid)[-1] - truth) ** 2)))
        for penalty in (1e-7, None)
    ]
    assert errors[1] < 0.15
    assert errors[1] < 0.6 * errors[0]


def test_exact_data_feel_no_penalty() -> None:
    state = spline_network((2, 1, 1), grid_size=20)
    *_, end = fit(hello(1000), state, TrainingConfig(restarts=3))
    assert isinstance(end, Finished)
    assert end.train_error < 3e-5


def test_the_weight_is_the_ratio_of_noise_to_roughness() -> None:
    problem, _, _ = noisy(2000, 0.1)
    network = KAN([spline_network((1, 1), grid_size=20)])
    rows = Rows(network, problem, lambda: False)
    weight, unit = 1e-4, RoughnessPenalty(network, 1.0)
    for _ in range(30):
        solver = LevenbergMarquardt(network, sums_of(network, rows), RoughnessPenalty(network, weight))
        for _ in range(5):
            solver.iterate()
        weight = reweighed(network, rows, solver, unit, weight)
    theta = network.theta.detach()
    curvature = solver.curvature(0) + weight * unit.matrix
    share = weight * torch.linalg.solve(curvature, unit.matrix).diagonal().sum()
    rank = theta.shape[1] - 3
    expected = float(solver.loss[0]) * (rank - float(share)) / (2000 * float(unit.value(theta)[0]))
    assert weight == pytest.approx(expected, rel=0.1)
    assert float(solver.loss[0]) ** 0.5 == pytest.approx(0.1, rel=0.1)
