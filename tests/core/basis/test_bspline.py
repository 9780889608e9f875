"""B-splines against SciPy's, their slopes, extrapolation and projections."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.interpolate import BSpline

from kan_core.basis.bspline import basis, uniform_cubic
from kan_core.basis.differences import roughness
from kan_core.basis.grids import is_uniform, uniform_knots


def knots_of(order: int, inner: list[float]) -> np.ndarray:
    """Extended knots with the given steps."""
    steps = np.array([*[0.3] * order, *inner, *[0.4] * order])
    return np.concatenate([[-1.0], -1.0 + np.cumsum(steps)])


@given(
    order=st.integers(0, 5),
    steps=st.lists(st.floats(0.05, 2.0), min_size=1, max_size=8),
    seed=st.integers(0, 1000),
)
def test_values_and_slopes_are_those_of_scipy_on_any_grid(order: int, steps: list[float], seed: int) -> None:
    knots = knots_of(order, steps)
    lower, upper = knots[order], knots[-order - 1]
    x = np.random.default_rng(seed).uniform(lower, upper, 50)
    values, slopes = basis(np, x, knots, order)
    count = len(knots) - order - 1
    for index in range(count):
        reference = BSpline(knots, np.eye(count)[index], order, extrapolate=False)
        np.testing.assert_allclose(values[:, index], np.nan_to_num(reference(x)), atol=1e-12)
        if order > 0:
            derivative = np.nan_to_num(reference.derivative()(x))
            np.testing.assert_allclose(slopes[:, index], derivative, atol=1e-9)


@given(
    grid_size=st.integers(1, 40),
    lower=st.floats(-1e3, 1e3),
    width=st.floats(1e-3, 1e3),
    seed=st.integers(0, 1000),
)
def test_closed_form_is_the_recursion(grid_size: int, lower: float, width: float, seed: int) -> None:
    upper = lower + width
    x = np.random.default_rng(seed).uniform(lower - width, upper + width, (1, 60))
    ends = np.array([lower]), np.array([upper])
    knots = uniform_knots(*ends, grid_size, 3)
    reference = basis(np, x, knots, 3)
    closed = uniform_cubic(np, x, *ends, grid_size)
    # Steps of a narrow grid far from zero are known to fewer digits.
    digits = 1e-13 * grid_size * (1 + abs(lower) / width)
    np.testing.assert_allclose(np.swapaxes(closed[0], -1, -2), reference[0], atol=100 * digits)


@given(grid_size=st.integers(1, 20), order=st.integers(1, 5))
def test_basis_functions_sum_to_one_also_outside(grid_size: int, order: int) -> None:
    knots = uniform_knots(np.array([-1.0]), np.array([2.0]), grid_size, order)[0]
    values, slopes = basis(np, np.linspace(-3.0, 4.0, 57), knots, order)
    np.testing.assert_allclose(values.sum(axis=1), 1.0, atol=1e-11)
    np.testing.assert_allclose(slopes.sum(axis=1), 0.0, atol=1e-9)


def test_extrapolation_goes_on_along_the_tangent() -> None:
    knots = uniform_knots(np.array([0.0]), np.array([1.0]), 4, 3)[0]
    coefficients = np.array([0.3, -1.0, 2.0, 0.5, 1.5, -0.7, 0.2])
    at_end, slope = (part[0] @ coefficients for part in basis(np, np.array([1.0]), knots, 3))
    beyond = basis(np, np.array([1.7]), knots, 3)[0][0] @ coefficients
    assert beyond == pytest.approx(at_end + 0.7 * slope, abs=1e-12)


def test_grid_ends_are_met_to_the_last_bit() -> None:
    lower, upper = np.array([0.1, -3e-7]), np.array([0.7, 5e11])
    knots = uniform_knots(lower, upper, 7, 3)
    assert (knots[:, 3] == lower).all()
    assert (knots[:, -4] == upper).all()
    assert is_uniform(knots)
    assert not is_uniform(knots_of(3, [0.1, 0.5])[None])


def test_roughness_is_zero_for_parabolas_and_positive_otherwise() -> None:
    knots = uniform_knots(np.array([-1.0]), np.array([1.0]), 6, 3)[0]
    penalty = roughness(knots, 3)
    position = np.arange(len(penalty))
    parabola = 2.0 - position + 0.3 * position**2
    assert parabola @ penalty @ parabola == pytest.approx(0.0, abs=1e-9)
    assert (np.linalg.eigvalsh(penalty) > -1e-9).all()
    assert np.linalg.matrix_rank(penalty) == len(penalty) - 3
