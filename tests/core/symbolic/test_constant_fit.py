"""Constants fitted to data: exact on exact data, with scipy's standard errors on noisy data."""

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray
from scipy.optimize import curve_fit

from kan_core.symbolic.constant_fit import fit_constants
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.parser import parse

COLUMNS = np.random.default_rng(1).uniform(1.0, 5.0, (300, 2))
NAMES = {name: sp.Symbol(name, real=True) for name in "xyabcd"}


def form_of(text: str, constants: str) -> FixedForm:
    return FixedForm(parse(text, NAMES), ("x", "y"), [NAMES[name] for name in constants])


@pytest.mark.parametrize(
    ("text", "truth", "start"),
    [
        ("a*exp(-b*x)*y + c", [1.3, 0.5, 0.25], [-1.0, 0.1, 0.2]),
        ("sqrt(a*x^2 + b*y^2)", [1.7, 0.4], [1.0, 1.0]),
        ("a*x^b*y^c/(d + x^2)", [2.0, 1.5, -1.0, 0.7], [1.0, 1.2, -1.3, 0.3]),
        ("a*sin(b*x + c)", [2.0, 1.1, 0.4], [1.0, 1.3, 0.2]),
        ("a*x*exp(-b*y)", [6.62e-34, 0.5], [1e-20, 0.1]),
        ("a*x/(b + y)", [3e8, 2e30], [1.0, 1e30]),
        ("x*y", [], []),
    ],
)
def test_exact_data_give_the_constants_to_rounding(text: str, truth: list[float], start: list[float]) -> None:
    form = form_of(text, "abcd"[: len(truth)])
    target = form.values(COLUMNS, np.array(truth))
    fitted = fit_constants(form, COLUMNS, target, np.array(start))
    assert fitted.rmse <= 1e-15 * np.sqrt(np.mean(target**2))
    if text != "a*x/(b + y)":  # b is so large that the data tell a/b alone
        np.testing.assert_allclose(fitted.values, truth, rtol=1e-12)


@pytest.mark.parametrize("weighted", [False, True])
def test_noisy_data_give_the_constants_and_covariance_of_scipy(weighted: bool) -> None:
    form = form_of("a*exp(-b*x) + c", "abc")
    rng = np.random.default_rng(5)
    sigma = np.where(COLUMNS[:, 1] > 3, 0.05, 0.01) if weighted else np.full(300, 0.02)
    target = form.values(COLUMNS, np.array([2.0, 0.8, 0.3])) + rng.normal(0, sigma)
    fitted = fit_constants(form, COLUMNS, target, np.array([1.0, 1.0, 0.0]), 1 / sigma if weighted else None)

    def model(x: NDArray[np.float64], a: float, b: float, c: float) -> NDArray[np.float64]:
        return a * np.exp(-b * x) + c

    values, covariance = curve_fit(
        model, COLUMNS[:, 0], target, [2, 0.8, 0.3], sigma if weighted else None, xtol=1e-14, ftol=1e-14
    )
    assert fitted.covariance is not None
    np.testing.assert_allclose(fitted.values, values, rtol=1e-7)
    np.testing.assert_allclose(fitted.covariance, covariance, rtol=1e-5)


def test_a_step_to_where_the_formula_has_no_value_is_refused() -> None:
    form = form_of("log(a - x)", "a")
    target = form.values(COLUMNS, np.array([5.0001]))
    fitted = fit_constants(form, COLUMNS, target, np.array([40.0]))
    np.testing.assert_allclose(fitted.values, [5.0001], rtol=1e-12)


def test_a_start_without_values_comes_back_with_an_infinite_error() -> None:
    fitted = fit_constants(form_of("log(a*x)", "a"), COLUMNS, COLUMNS[:, 0], np.array([-1.0]))
    assert (fitted.rmse, fitted.covariance, fitted.iterations) == (np.inf, None, 0)
    np.testing.assert_array_equal(fitted.values, [-1.0])


def test_constants_that_the_data_do_not_determine_have_no_covariance() -> None:
    form = form_of("a*b*x + c", "abc")
    target = form.values(COLUMNS, np.array([2.0, 3.0, 1.0]))
    fitted = fit_constants(form, COLUMNS, target, np.array([1.0, 1.0, 0.0]))
    assert fitted.rmse < 1e-14
    assert fitted.covariance is None
    assert fit_constants(form, COLUMNS[:2], target[:2], np.ones(3)).covariance is None


def test_linear_constants_at_their_best_do_not_end_the_fit_of_the_others() -> None:
    form = form_of("a*exp(-b*x)", "ab")
    target = form.values(COLUMNS, np.array([2.0, 0.8]))
    projected = fit_constants(form, COLUMNS, target, np.array([1.0, 0.5]), iterations=0)
    fitted = fit_constants(form, COLUMNS, target, projected.values)
    np.testing.assert_allclose(fitted.values, [2.0, 0.8], rtol=1e-12)


def test_it_stops_when_told() -> None:
    form = form_of("sin(a*x)", "a")
    fitted = fit_constants(form, COLUMNS, COLUMNS[:, 0], np.ones(1), should_stop=lambda: True)
    assert fitted.iterations == 0
