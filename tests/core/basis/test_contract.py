"""What every basis must do, on even and on adapted grids."""

from dataclasses import dataclass

import numpy as np
import pytest
import torch

from kan_core.basis.bspline import BSpline
from kan_core.basis.contract import Basis, FloatArray
from kan_core.basis.fourier import Fourier
from kan_core.basis.grids import adapted_knots
from kan_core.basis.rbf import GaussianRBF
from kan_core.basis.table import BASES, basis_named
from kan_core.errors import ModelError

LOWER, UPPER = np.array([-0.7, 2.0]), np.array([1.9, 2.5])


@dataclass(frozen=True)
class Case:
    """A basis and two grids for it."""

    basis: Basis
    knots: FloatArray

    def points(self, beyond: float = 0.0, count: int = 41) -> FloatArray:
        """(2, count) points over the grids and `beyond` of their widths on both sides."""
        width = UPPER - LOWER
        return np.linspace(LOWER - beyond * width, UPPER + beyond * width, count, axis=-1)


def even(basis: Basis) -> Case:
    return Case(basis, basis.grids(LOWER, UPPER))


def adapted(order: int) -> Case:
    skewed = LOWER + (UPPER - LOWER) * np.random.default_rng(0).uniform(0.01, 0.99, (300, 1)) ** 3
    return Case(BSpline(6, order), adapted_knots(skewed, LOWER, UPPER, 6, order))


def with_periods(*periods: float) -> Case:
    basis = Fourier(3, 0)
    knots = basis.grids(LOWER, UPPER)
    knots[:, 2] = periods
    return Case(basis, knots)


CASES = {
    **{f"bspline-{order}": even(BSpline(5, order)) for order in range(1, 6)},
    **{f"adapted-{order}": adapted(order) for order in range(1, 6)},
    **{f"{name}-{size}": even(BASES[name](size, 3)) for name in BASES for size in (1, 7)},
    "known period": with_periods(1.1, 0.6),
}

NESTED = {name: case for name, case in CASES.items() if not isinstance(case.basis, GaussianRBF)}

every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def test_every_basis_is_among_the_cases() -> None:
    assert {type(case.basis) for case in CASES.values()} == set(BASES.values())
    with pytest.raises(ModelError, match="Choose one of bspline"):
        basis_named("splines")


@every_case
def test_shapes_and_counts_agree(case: Case) -> None:
    basis = case.basis
    values, slopes = basis.values(np, case.points(), case.knots)
    assert values.shape == slopes.shape == (2, basis.count, 41)
    assert case.knots.shape == (2, basis.columns)
    assert type(basis).with_count(basis.count, basis.order) == basis
    assert basis.roughness(case.knots).shape in ((1, basis.count, basis.count), (2, basis.count, basis.count))


@every_case
def test_grid_ends_are_met_to_the_last_bit(case: Case) -> None:
    lower, upper = case.basis.ends(case.knots)
    assert (lower == LOWER).all()
    assert (upper == UPPER).all()
    marks = case.basis.marks(case.knots)
    assert (marks[:, 0] == LOWER).all()
    assert (marks[:, -1] == UPPER).all()
    assert (np.diff(marks) > 0).all()


@every_case
def test_slopes_are_those_of_central_differences(case: Case) -> None:
    # Points off the kinks of a piecewise linear basis, inside and outside.
    x, step = case.points(0.4, 37) + 1.234e-3, 1e-6
    ahead, _ = case.basis.values(np, x + step, case.knots)
    behind, _ = case.basis.values(np, x - step, case.knots)
    _, slopes = case.basis.values(np, x, case.knots)
    np.testing.assert_allclose(slopes, (ahead - behind) / (2 * step), rtol=1e-7, atol=1e-7)


@every_case
def test_bends_are_those_of_central_differences(case: Case) -> None:
    x, step = case.points(0.4, 37) + 1.234e-3, 1e-6
    slopes = [case.basis.values(np, x + side * step, case.knots)[1] for side in (-1, 1)]
    seconds = [case.basis.bends(np, x + side * step, case.knots)[0] for side in (-1, 1)]
    for found, (behind, ahead) in zip(case.basis.bends(np, x, case.knots), (slopes, seconds), strict=True):
        differences = (ahead - behind) / (2 * step)
        np.testing.assert_allclose(found, differences, rtol=1e-6, atol=1e-8 * np.abs(differences).max())


@every_case
def test_bends_are_told_at_every_knot_and_end(case: Case) -> None:
    """What is told there is the limit from one side, and never nothing."""
    marks = case.basis.marks(case.knots)
    away = (
        1e-9 * (UPPER - LOWER)[:, None] * np.where(np.arange(marks.shape[1]) < marks.shape[1] - 1, 1.0, -1.0)
    )
    there, beside = (case.basis.bends(np, x, case.knots) for x in (marks, marks + away))
    for found, expected in zip(there, beside, strict=True):
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6 * np.abs(expected).max())


@pytest.mark.parametrize("name", ["chebyshev", "fourier", "rbf"])
def test_slopes_are_those_of_the_complex_step(name: str) -> None:
    """Smooth bases are analytic inside the grid: Im B(x + ih) / h is the slope to the last digits."""
    case = CASES[f"{name}-7"]
    x = case.points()[:, 1:-1]
    values, _ = case.basis.values(np, x + 1e-30j, case.knots)
    _, slopes = case.basis.values(np, x, case.knots)
    np.testing.assert_allclose(slopes, values.imag / 1e-30, rtol=1e-12, atol=1e-12)


@every_case
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_torch_gives_what_numpy_gives(case: Case, dtype: torch.dtype) -> None:
    x = case.points(0.3)
    digits = 1e-11 if dtype is torch.float64 else 3e-4
    there = torch.tensor(x, dtype=dtype), torch.tensor(case.knots, dtype=dtype)
    in_torch = *case.basis.values(torch, *there), *case.basis.bends(torch, *there)
    in_numpy = *case.basis.values(np, x, case.knots), *case.basis.bends(np, x, case.knots)
    for got, expected in zip(in_torch, in_numpy, strict=True):
        assert got.dtype is dtype
        scale = np.abs(expected).max()
        np.testing.assert_allclose(got.numpy(), expected, atol=digits * scale)


@every_case
def test_projection_gives_functions_of_the_span_back(case: Case) -> None:
    coefficients = np.random.default_rng(1).normal(size=(case.basis.count, 2))
    for knots in case.knots:
        x = case.basis.samples(knots)
        values = case.basis.values(np, x, knots)[0].T @ coefficients
        np.testing.assert_allclose(case.basis.project(x, values, knots), coefficients, rtol=1e-10, atol=1e-10)


@every_case
def test_lines_are_in_the_span_and_constants_are_exact(case: Case) -> None:
    x = case.points(0.4)
    values, slopes = case.basis.values(np, x, case.knots)
    np.testing.assert_allclose(case.basis.constant @ values, 1.0, atol=1e-12)
    np.testing.assert_allclose(case.basis.constant @ slopes, 0.0, atol=1e-10)
    for knots, across, design in zip(case.knots, x, values, strict=True):
        samples = case.basis.samples(knots)
        line = case.basis.project(samples, 0.3 - 2.0 * samples[:, None], knots)[:, 0]
        np.testing.assert_allclose(line @ design, 0.3 - 2.0 * across, atol=1e-9)


@every_case
def test_roughness_is_positive_semidefinite_and_zero_for_lines(case: Case) -> None:
    basis = case.basis
    matrices = np.broadcast_to(basis.roughness(case.knots), (2, basis.count, basis.count))
    for knots, matrix in zip(case.knots, matrices, strict=True):
        assert np.linalg.matrix_rank(matrix, tol=1e-9) == basis.count - basis.unpenalised
        scale = np.abs(matrix).max() + 1e-300
        np.testing.assert_allclose(matrix, matrix.T, atol=1e-13 * scale)
        assert np.linalg.eigvalsh(matrix).min() > -1e-12 * scale
        x = basis.samples(knots)
        line = basis.project(x, 2.0 - 3.0 * x[:, None], knots)[:, 0]
        assert line @ matrix @ line == pytest.approx(0.0, abs=1e-12 * scale)


@pytest.mark.parametrize("name", BASES)
def test_one_penalty_weight_suits_all_bases(name: str) -> None:
    """Roughness of one smooth curve, with as many functions, is within a factor of ten of the B-splines'."""
    lower, upper = np.array([3.0]), np.array([7.0])
    found = []
    for basis in (BASES[name].with_count(12, 3), BSpline(9, 3)):
        knots = basis.grids(lower, upper)
        x = basis.samples(knots[0])
        curve = basis.project(x, np.sin(np.pi * (x[:, None] - 3.0)), knots[0])[:, 0]
        found.append(curve @ basis.roughness(knots)[0] @ curve)
    assert found[1] / 10 < found[0] < found[1] * 10


@every_case
def test_values_and_slopes_go_on_beyond_the_grid(case: Case) -> None:
    near = 1e-9 * (UPPER - LOWER)
    for end, outwards in ((LOWER, -1.0), (UPPER, 1.0)):
        x = np.stack([end - outwards * near, end + outwards * near], axis=-1)
        values, slopes = case.basis.values(np, x, case.knots)
        scale = np.abs(slopes).max() + 1.0
        np.testing.assert_allclose(values[..., 0], values[..., 1], atol=1e-7 * scale)
        np.testing.assert_allclose(slopes[..., 0], slopes[..., 1], atol=1e-5 * scale**2)


@every_case
def test_functions_go_on_linearly_or_fourier_s_periodically(case: Case) -> None:
    width = UPPER - LOWER
    step = case.knots[:, 2] if isinstance(case.basis, Fourier) else width
    x = np.stack([UPPER, UPPER + step, UPPER + 2 * step], axis=-1)
    values, _ = case.basis.values(np, x, case.knots)
    np.testing.assert_allclose(np.diff(values, 2), 0.0, atol=1e-9 * np.abs(values).max())


# Gaussians of one width are no sums of narrower ones: only those carry approximately.
@pytest.mark.parametrize("case", NESTED.values(), ids=NESTED.keys())
@pytest.mark.parametrize("factor", [1, 2, 3])
def test_a_finer_nested_basis_keeps_the_function(case: Case, factor: int) -> None:
    finer, moved = case.basis.refined(case.knots, factor * case.basis.grid_size)
    assert finer.grid_size == factor * case.basis.grid_size
    for before, after in zip(case.knots, moved, strict=True):
        coefficients = np.random.default_rng(2).normal(size=(3, case.basis.count))
        carried = case.basis.carried(coefficients, before, finer, after)
        lower, upper = case.basis.ends(before)
        x = np.linspace(2 * lower - upper, 2 * upper - lower, 50)
        expected = coefficients @ case.basis.values(np, x, before)[0]
        np.testing.assert_allclose(
            carried @ finer.values(np, x, after)[0],
            expected,
            rtol=1e-10,
            atol=1e-10 * np.abs(expected).max(),
        )


@pytest.mark.parametrize("name", BASES)
def test_functions_are_carried_into_a_basis_that_can_hold_them(name: str) -> None:
    start = BSpline(1, 1)
    line = start.grids(LOWER, UPPER)
    other = BASES[name](4, 3)
    moved = other.grids(LOWER + 0.1, UPPER + 0.1)
    carried = start.carried(np.array([[1.0, 3.0]]), line[0], other, moved[0])
    x = np.linspace(0.0, 1.5, 20)
    expected = np.array([[1.0, 3.0]]) @ start.values(np, x, line[0])[0]
    np.testing.assert_allclose(carried @ other.values(np, x, moved[0])[0], expected, atol=1e-11)


def test_adapted_knots_lie_where_the_data_lie() -> None:
    x = np.concatenate([np.linspace(0.0, 0.1, 900), np.linspace(0.1, 1.0, 100)])[:, None]
    knots = adapted_knots(x, np.array([-0.01]), np.array([1.01]), 10, 3)
    grid = knots[0, 3:-3]
    assert (grid < 0.2).sum() >= 8
    assert np.diff(knots[0]).min() >= 0.1 * 1.02 / 10 * (1 - 1e-12)


def test_data_of_few_values_still_give_ascending_knots() -> None:
    x = np.repeat([0.0, 1.0], [500, 1])[:, None]
    knots = adapted_knots(x, np.array([0.0]), np.array([1.0]), 8, 3)
    assert (np.diff(knots) > 0).all()
