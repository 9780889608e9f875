"""The damped step: compiled and plain alike, and what it does where there is none."""

import numpy as np
import pytest
import torch

from kan_core.compiled.ready import TRAINING, kernels
from kan_core.training.optimisers.damped_step import DampedStep

SIZE = 30


def system(seed: int = 0) -> tuple[torch.Tensor, torch.Tensor, np.ndarray, torch.Tensor]:
    """Curvature of two restarts, a penalty of blocks of five, its reach, and slopes."""
    random = torch.Generator().manual_seed(seed)
    jacobian = torch.randn(2, 60, SIZE, generator=random, dtype=torch.float64)
    block = torch.randn(5, 5, generator=random, dtype=torch.float64)
    penalty = torch.block_diag(*[block @ block.T] * (SIZE // 5))
    reach = np.repeat(np.arange(0, SIZE, 5) + 5, 5)
    slope = torch.randn(2, SIZE, generator=random, dtype=torch.float64)
    return jacobian.transpose(1, 2) @ jacobian, penalty, reach, slope


def solvers(free: torch.Tensor) -> tuple[DampedStep, DampedStep]:
    return DampedStep(free, 1e-15, kernels(TRAINING)), DampedStep(free, 1e-15, None)


@pytest.mark.parametrize("held", [(), (0, 7, 29)])
def test_compiled_and_plain_steps_are_alike_and_solve_the_system(held: tuple[int, ...]) -> None:
    curvature, penalty, reach, slope = system()
    free = torch.ones(SIZE, dtype=torch.bool)
    free[list(held)] = False
    damping = np.array([1e-3, 0.5])
    (one, gain), (other, wanted) = (
        solver.step(curvature, penalty, reach, slope, damping) for solver in solvers(free)
    )
    torch.testing.assert_close(one, other, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(gain, wanted, rtol=1e-9)
    assert not one[:, list(held)].any()
    whole = curvature + penalty
    for restart, mu in enumerate(damping):
        damped = whole[restart] + mu * whole[restart].diagonal().diag()
        left = (damped @ one[restart])[free]
        torch.testing.assert_close(left, -slope[restart][free], rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("bad", [-1.0, float("nan")])
def test_a_restart_without_a_step_stays_where_it_is(bad: float) -> None:
    curvature, penalty, reach, slope = system()
    curvature[1] = bad
    free = torch.ones(SIZE, dtype=torch.bool)
    for solver in solvers(free):
        delta, gain = solver.step(curvature, 0.0 * penalty, reach, slope, np.full(2, 1e-3))
        assert delta[0].abs().max() > 0.0
        assert not delta[1].any()
        assert gain[0] > 0.0
        assert gain[1] == 0.0


def test_parameters_that_no_row_knows_take_a_step_that_is_finite() -> None:
    curvature, penalty, reach, slope = system()
    curvature[:, 3] = curvature[:, :, 3] = 0.0
    slope[:, 3] = 0.0
    free = torch.ones(SIZE, dtype=torch.bool)
    for solver in solvers(free):
        delta, _ = solver.step(curvature, 0.0 * penalty, reach, slope, np.full(2, 1e-3))
        assert delta.isfinite().all()
