"""Penalised splines follow what is smooth, and tell the noise that is left."""

import numpy as np
import pytest

from kan_core.discovery.smoothing import basis_of, coordinate, smooths
from kan_core.model.state import FloatArray


def rows(count: int, seed: int = 0) -> FloatArray:
    return np.sort(np.random.default_rng(seed).uniform(0.5, 2.0, count))


def spline_basis(h: FloatArray, grid_size: int = 14) -> FloatArray:
    basis = basis_of(h, grid_size)
    assert basis is not None
    return basis


def test_a_cubic_is_followed_exactly() -> None:
    h, factor = rows(200), np.random.default_rng(1).uniform(1.0, 2.0, 200)
    y = factor * (2.0 - 3.0 * h + h**3)
    basis = spline_basis(h)
    fit = smooths(basis, factor[None], y, np.ones(200))
    assert fit.errors[0] < 1e-5 * y.std()
    np.testing.assert_allclose(factor * (fit.coefficients[0] @ basis), y, atol=1e-4)


@pytest.mark.parametrize("noise", [1e-3, 1e-2, 0.1])
def test_what_is_left_is_the_noise(noise: float) -> None:
    h = rows(600)
    errors = []
    for seed in range(5):
        y = np.sin(4.0 * h) + noise * np.random.default_rng(seed).normal(size=600)
        errors.append(smooths(spline_basis(h), np.ones((1, 600)), y, np.ones(600)).errors[0])
    assert np.mean(errors) == pytest.approx(noise, rel=0.1)


def test_many_factors_at_once_are_fitted_as_each_by_itself() -> None:
    h, random = rows(150), np.random.default_rng(2)
    factors = random.uniform(0.5, 2.0, (4, 150)) * [[1.0], [1e3], [1e-4], [-1.0]]
    y, weights = random.normal(size=150), np.sqrt(random.uniform(0.5, 1.5, 150))
    basis = spline_basis(h)
    together = smooths(basis, factors, y, weights)
    for place, factor in enumerate(factors):
        alone = smooths(basis, factor[None], y, weights)
        assert together.errors[place] == pytest.approx(alone.errors[0], rel=1e-9)
        np.testing.assert_allclose(together.coefficients[place], alone.coefficients[0], rtol=1e-6)


def test_a_row_without_weight_does_not_count() -> None:
    h = rows(200)
    y, weights = h**2, np.ones(200)
    y[50], weights[50] = 1e3, 0.0
    assert smooths(spline_basis(h), np.ones((1, 200)), y, weights).errors[0] < 1e-4


@pytest.mark.parametrize("count", [6, 12, 20, 40])
def test_few_rows_of_noise_are_never_taken_for_a_smooth_curve(count: int) -> None:
    for seed in range(20):
        h = rows(count, seed)
        y = np.random.default_rng(100 + seed).normal(size=count)
        error = smooths(spline_basis(h, 60), np.ones((1, count)), y, np.ones(count)).errors[0]
        assert error > 0.2 * y.std()


def test_a_variable_over_decades_is_taken_by_its_logarithm() -> None:
    np.testing.assert_array_equal(coordinate(np.array([1.0, 1e3])), np.log([1.0, 1e3]))
    for h in (np.array([1.0, 2.0]), np.array([-1.0, 1e3]), np.array([0.0, 1e3])):
        np.testing.assert_array_equal(coordinate(h), h)


@pytest.mark.parametrize("h", [np.ones(5), np.array([1.0, np.nan, 2.0]), np.array([0.0, np.inf])])
def test_a_variable_that_is_constant_or_not_finite_has_no_spline(h: FloatArray) -> None:
    assert basis_of(h, 5) is None
