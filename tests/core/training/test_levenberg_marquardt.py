"""Sums of the Gauss-Newton step, weights, penalties, choice of the optimiser."""

import numpy as np
import pytest
import torch

from kan_core.model.network import KAN
from kan_core.training.choice import choose
from kan_core.training.config import TrainingConfig
from kan_core.training.optimisers.levenberg_marquardt import iterate
from kan_core.training.penalty import RoughnessPenalty, default_weight
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows, mean_loss
from kan_core.training.sums.normal_equations import PlainSums
from kan_core.training.sums.select import sums_of
from tests.core.networks import mixed_network, spline_network


def never() -> bool:
    return False


def weighted_problem(outputs: int = 1) -> Problem:
    random = np.random.default_rng(0)
    u = random.uniform(-1, 1, (700, 3))
    weights = random.uniform(0.1, 3, 700)
    return Problem(u, random.normal(size=(700, outputs)), weights / weights.mean())


def test_block_sums_are_those_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    network = KAN([mixed_network(1), mixed_network(1)])
    whole = PlainSums(network, Rows(network, weighted_problem(), never)).normal_equations()
    monkeypatch.setattr("kan_core.training.rows.BLOCK_BYTES", 1)
    blocks = Rows(network, weighted_problem(), never)
    assert len(list(blocks.blocks())) > 1
    parts = PlainSums(network, blocks).normal_equations()
    torch.testing.assert_close(parts.curvature, whole.curvature, rtol=1e-10, atol=1e-12)
    torch.testing.assert_close(parts.slope, whole.slope, rtol=1e-10, atol=1e-12)
    torch.testing.assert_close(parts.loss, whole.loss, rtol=1e-12, atol=0)


def test_slope_is_half_the_gradient_of_the_loss() -> None:
    network = KAN([spline_network((3, 2, 2), (1, 0))])
    rows = Rows(network, weighted_problem(outputs=2), never)
    plain = PlainSums(network, rows)
    sums, (loss, slope) = plain.normal_equations(), plain.loss_and_slope()
    torch.testing.assert_close(2.0 * sums.slope, slope, rtol=1e-9, atol=1e-12)
    torch.testing.assert_close(loss, sums.loss)
    torch.testing.assert_close(loss, mean_loss(network, rows))


def test_the_step_never_raises_the_objective() -> None:
    network = KAN([spline_network((3, 3, 1), seed=s) for s in range(3)])
    problem = weighted_problem()
    rows, penalty = Rows(network, problem, never), RoughnessPenalty(network, 1e-3)
    objective = mean_loss(network, rows) + penalty.value(network.theta.detach())
    for iteration, reached in enumerate(iterate(network, sums_of(network, rows), penalty, 7), start=1):
        after = reached.losses + penalty.value(network.theta.detach())
        assert iteration == 8 or (after <= objective * (1 + 1e-12)).all()
        objective = after


def test_rows_of_small_weight_hardly_count() -> None:
    random = np.random.default_rng(3)
    u = random.uniform(-1, 1, (300, 1))
    z = u**2
    spoiled = random.permutation(300)[:60]
    z[spoiled] += 5.0
    weights = np.ones(300)
    weights[spoiled] = 1e-9
    network = KAN([spline_network((1, 1))])
    rows = Rows(network, Problem(u, z, weights / weights.mean()), never)
    for _ in iterate(network, sums_of(network, rows), RoughnessPenalty(network), 30):
        pass
    good = np.setdiff1d(np.arange(300), spoiled)
    clean = Rows(network, Problem(u[good], z[good]), never)
    assert float(mean_loss(network, clean)[0]) < 1e-10


def test_penalty_is_the_quadratic_form_of_its_matrix() -> None:
    network = KAN([spline_network((3, 2, 1)), spline_network((3, 2, 1), seed=4)])
    penalty = RoughnessPenalty(network, 0.3)
    theta = network.theta.detach()
    matrix = penalty.matrix
    torch.testing.assert_close(penalty.slope(theta), theta @ matrix)
    torch.testing.assert_close(penalty.value(theta), ((theta @ matrix) * theta).sum(1))


def test_penalty_falls_with_the_grid() -> None:
    assert default_weight(5) == pytest.approx(1e-7)
    assert default_weight(20) == pytest.approx(1e-11, rel=0.1)
    assert default_weight(3) > default_weight(10) > default_weight(20)


@pytest.mark.parametrize(
    ("parameters", "optimiser"), [(100, "lm"), (1_500, "lm"), (1_501, "lbfgs"), (80_000, "adam")]
)
def test_the_optimiser_goes_by_size_and_says_why(parameters: int, optimiser: str) -> None:
    choice = choose(TrainingConfig(), parameters)
    assert choice.optimiser == optimiser
    assert str(parameters) in choice.reason


def test_a_chosen_optimiser_is_kept() -> None:
    assert choose(TrainingConfig("adam", iterations=7), 10).optimiser == "adam"
    assert choose(TrainingConfig("adam", iterations=7), 10).iterations == 7
