"""Every loss: slope, curvature, gradient and sums against differences; what each is there for."""

from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from kan_core.model.evaluate import node_values
from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.config import LOSSES, OPTIMISERS, TrainingConfig
from kan_core.training.events import Finished, Started
from kan_core.training.fit import fit
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.robust import Cauchy, Huber, Robust, spread
from kan_core.training.losses.squares import Squares
from kan_core.training.losses.table import loss_of
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows, mean_loss
from kan_core.training.sums.normal_equations import PlainSums
from tests.core.networks import spline_network

EVERY_LOSS = pytest.mark.parametrize("name", LOSSES)


def never() -> bool:
    return False


def made(name: str) -> Loss:
    return loss_of(TrainingConfig(loss=name, loss_scale=0.5))


def outputs(
    seed: int = 0, restarts: int = 2, count: int = 3, rows: int = 40
) -> tuple[Tensor, Tensor, Tensor]:
    """Random z (R, outputs, n), target and weight; targets are probabilities, which suits every loss."""
    random = torch.Generator().manual_seed(seed)

    def drawn(*shape: int) -> Tensor:
        return torch.randn(shape, generator=random, dtype=torch.float64)

    target = torch.softmax(drawn(1, count, rows), dim=1)
    return drawn(restarts, count, rows), target, drawn(1, 1, rows).abs() + 0.1


def central(value: Callable[[Tensor], Tensor], z: Tensor, output: int, step: float) -> Tensor:
    shift = torch.zeros_like(z)
    shift[:, output] = step
    return (value(z + shift) - value(z - shift)) / (2 * step)


@EVERY_LOSS
def test_the_slope_is_that_of_central_differences(name: str) -> None:
    loss, (z, target, weight) = made(name), outputs()
    slope = loss.slope(z, target, weight)
    for output in range(z.shape[1]):
        expected = central(lambda at: loss.value(at, target, weight), z, output, 1e-6)
        torch.testing.assert_close(slope[:, output], expected, rtol=1e-7, atol=1e-8)


@pytest.mark.parametrize("name", ["squares", "cross_entropy"])
def test_the_seeds_make_half_the_second_derivative(name: str) -> None:
    loss, (z, target, weight) = made(name), outputs(1)
    curvature = sum(seed[:, :, None] * seed[:, None] for seed in loss.seeds(z, target, weight))
    assert isinstance(curvature, Tensor)
    for output in range(z.shape[1]):
        expected = 0.5 * central(lambda at: loss.slope(at, target, weight), z, output, 1e-6)
        torch.testing.assert_close(curvature[:, output], expected, rtol=1e-7, atol=1e-8)


@pytest.mark.parametrize("name", ["huber", "cauchy"])
@given(seed=st.integers(0, 99))
def test_the_reweighted_parabola_lies_above_a_robust_loss_and_touches_it(name: str, seed: int) -> None:
    loss, (z, target, weight) = made(name), outputs(seed, count=1)
    (seeds,) = loss.seeds(z, target, weight)
    step = torch.linspace(-3, 3, 61, dtype=torch.float64)[:, None, None, None]
    parabola = (
        loss.value(z, target, weight) + (loss.slope(z, target, weight) * step + (seeds * step) ** 2)[:, :, 0]
    )
    for shift, above in zip(step, parabola, strict=True):
        assert (loss.value(z + shift, target, weight) <= above + 1e-12).all()


def test_robust_losses_are_least_squares_where_errors_are_small() -> None:
    z, target, weight = outputs()
    near = target + 1e-4 * z
    expected = Squares().value(near, target, weight)
    for loss in (Huber(0.5), Cauchy(0.5)):
        torch.testing.assert_close(loss.value(near, target, weight), expected, rtol=1e-6, atol=0)


@pytest.mark.parametrize("robust", [Huber, Cauchy])
def test_a_robust_loss_grows_slower_than_squares_and_its_weights_vanish(robust: type[Robust]) -> None:
    loss = robust(1.0)
    z = torch.tensor([[[10.0, 1e3, 1e8]]], dtype=torch.float64)
    target, weight = torch.zeros_like(z), torch.ones_like(z)
    assert (loss.value(z, target, weight) < 2.1 * z[:, 0]).all()
    (seed,) = loss.seeds(z, target, weight)
    assert (seed[0, 0] ** 2 <= 1.0 / z[0, 0]).all()
    assert (seed > 0).all()


def test_a_large_sigma_allows_large_errors() -> None:
    z = torch.full((1, 1, 1), 3.0, dtype=torch.float64)
    loss, target = Huber(1.0), torch.zeros_like(z)
    share = loss.slope(z, target, torch.full_like(z, 1 / 16)) / Squares().slope(
        z, target, torch.full_like(z, 1 / 16)
    )
    assert float(share) == 1.0
    assert float(loss.slope(z, target, torch.ones_like(z))) == pytest.approx(2.0)


def test_the_threshold_follows_the_normal_core_of_each_restart() -> None:
    random = np.random.default_rng(0)
    errors = torch.as_tensor(np.stack([random.normal(0, s, (1, 5000)) for s in (0.1, 2.0)]))
    errors[:, :, :500] = 1e6
    torch.testing.assert_close(spread(errors), torch.tensor([0.1, 2.0]).double(), rtol=0.2, atol=0)
    loss = Huber().adapted(lambda: errors)
    assert [loss.threshold(r) for r in (0, 1)] == pytest.approx((1.345 * spread(errors)).tolist())
    assert loss.adapted(lambda: 1.005 * errors) is loss
    assert loss.adapted(lambda: 1.5 * errors) is not loss


def test_a_given_scale_stays() -> None:
    loss = Cauchy(0.3)
    assert loss.adapted(lambda: torch.ones(1, 1, 9)) is loss
    assert loss.threshold(0) == 0.3


def two_output_problem(weighted: bool = True) -> Problem:
    random = np.random.default_rng(0)
    u, z = random.uniform(-1, 1, (700, 3)), random.dirichlet((1, 1), 700)
    weights = random.uniform(0.1, 3, 700)
    return Problem(u, z, weights / weights.mean() if weighted else None)


def adapted_rows(name: str, network: KAN, problem: Problem) -> Rows:
    rows = Rows(network, problem, never, loss_of(TrainingConfig(loss=name)))
    rows.adapt(network)
    return rows


@EVERY_LOSS
def test_the_gradient_of_the_mean_loss_is_that_of_central_differences(name: str) -> None:
    network = KAN([spline_network((3, 2, 2), (1, 0), seed=s) for s in range(2)])
    rows = adapted_rows(name, network, two_output_problem())
    loss, slope = PlainSums(network, rows).loss_and_slope()
    theta = network.theta.detach()
    torch.testing.assert_close(loss, mean_loss(network, rows))
    for parameter in range(theta.shape[1]):
        shift = torch.zeros_like(theta)
        shift[:, parameter] = 1e-6
        expected = (mean_loss(network, rows, theta + shift) - mean_loss(network, rows, theta - shift)) / 2e-6
        torch.testing.assert_close(slope[:, parameter], expected, rtol=1e-7, atol=1e-9)


@EVERY_LOSS
def test_second_order_sums_hold_value_gradient_and_curvature(name: str) -> None:
    network = KAN([spline_network((3, 2, 2), (1, 0))])
    rows = adapted_rows(name, network, two_output_problem())
    plain = PlainSums(network, rows)
    sums, (loss, slope) = plain.normal_equations(), plain.loss_and_slope()
    torch.testing.assert_close(sums.loss, loss, rtol=1e-12, atol=0)
    torch.testing.assert_close(2.0 * sums.slope, slope, rtol=1e-10, atol=1e-14)
    torch.testing.assert_close(sums.curvature, sums.curvature.transpose(1, 2), rtol=1e-12, atol=1e-15)
    assert float(torch.linalg.eigvalsh(sums.curvature).min()) > -1e-12


@EVERY_LOSS
def test_block_sums_equal_the_whole(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    network = KAN([spline_network((3, 2, 2), (1, 0), seed=s) for s in range(2)])
    whole = PlainSums(network, adapted_rows(name, network, two_output_problem())).normal_equations()
    monkeypatch.setattr("kan_core.training.rows.BLOCK_BYTES", 1)
    blocks = adapted_rows(name, network, two_output_problem())
    assert len(list(blocks.blocks())) > 1
    parts = PlainSums(network, blocks).normal_equations()
    for part, all_at_once in zip(
        (parts.curvature, parts.slope, parts.loss), (whole.curvature, whole.slope, whole.loss), strict=True
    ):
        torch.testing.assert_close(part, all_at_once, rtol=0, atol=1e-12 * float(all_at_once.abs().max()))


@pytest.mark.parametrize("name", ["squares", "cross_entropy"])
def test_a_row_given_twice_is_a_row_of_weight_two(name: str) -> None:
    network, problem = KAN([spline_network((3, 2, 2))]), two_output_problem(weighted=False)
    twice = np.arange(0, 700, 3)
    weights = np.ones(700)
    weights[twice] = 2.0
    weighted = Problem(problem.u, problem.z, weights / weights.mean())
    repeated = problem.take(np.concatenate([np.arange(700), twice]))
    one, other = (
        PlainSums(network, adapted_rows(name, network, rows)).normal_equations()
        for rows in (weighted, repeated)
    )
    torch.testing.assert_close(one.curvature, other.curvature, rtol=1e-10, atol=1e-14)
    torch.testing.assert_close(one.slope, other.slope, rtol=1e-10, atol=1e-14)
    torch.testing.assert_close(one.loss, other.loss)


def with_outliers(truth: Callable[[np.ndarray], np.ndarray]) -> tuple[Problem, np.ndarray, np.ndarray]:
    """400 rows with noise 0.02, a tenth of them far above; a grid and the true curve on it."""
    random = np.random.default_rng(4)
    u, grid = random.uniform(-1, 1, (400, 1)), np.linspace(-0.95, 0.95, 100)[:, None]
    z = truth(u) + 0.02 * random.normal(size=u.shape)
    z[random.permutation(400)[:40]] += random.uniform(3, 30, (40, 1))
    return Problem(u, z), grid, truth(grid)


def trained(problem: Problem, state: ModelState, config: TrainingConfig) -> Finished:
    *_, end = fit(problem, state, config)
    assert isinstance(end, Finished)
    return end


@pytest.mark.parametrize("optimiser", OPTIMISERS[1:])
@pytest.mark.parametrize("truth", [lambda x: 0.5 * x + 0.2, lambda x: np.sin(3 * x)], ids=["line", "sine"])
def test_robust_losses_find_the_curve_under_gross_outliers(
    truth: Callable[[np.ndarray], np.ndarray], optimiser: str
) -> None:
    problem, grid, curve = with_outliers(truth)
    state, errors = spline_network((1, 1), grid_size=8), {}
    for loss in ("squares", "huber", "cauchy"):
        config = TrainingConfig(optimiser, iterations=200, loss=loss, batch=50, learning_rate=0.02)
        end = trained(problem, state, config)
        errors[loss] = float(np.sqrt(np.mean((node_values(end.state, grid)[-1] - curve) ** 2)))
    assert errors["squares"] > 0.5
    assert errors["huber"] < 0.05
    assert errors["cauchy"] < 0.03


def test_exact_rows_are_recovered_exactly_under_outliers() -> None:
    problem, grid, curve = with_outliers(lambda x: x**3 - x)
    exact = np.where(problem.z > 2, problem.z, problem.u**3 - problem.u)
    end = trained(Problem(problem.u, exact), spline_network((1, 1)), TrainingConfig(loss="cauchy"))
    np.testing.assert_allclose(node_values(end.state, grid)[-1], curve, atol=1e-5)


def test_a_fit_names_its_measure() -> None:
    problem, *_ = with_outliers(np.sin)
    for loss, measure in (("squares", "RMSE"), ("huber", "robust RMSE"), ("cauchy", "robust RMSE")):
        started = next(fit(problem, spline_network((1, 1)), TrainingConfig(loss=loss)))
        assert isinstance(started, Started)
        assert started.measure == measure
