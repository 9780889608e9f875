"""Hypotheses are fitted to rows, and the shortest description of the rows wins."""

import math

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, error_on, fitted, is_exact
from tests.core.discovery.samples import rows_of, sample

X, T = sp.symbols("x t", real=True)
RANGES = {"x": (1.0, 3.0), "t": (1.0, 3.0)}


def rows(noise: float = 0.0, count: int = 200, seed: int = 0) -> Rows:
    return rows_of(sample(lambda x, t: 2.5 * x * np.exp(-t / 3), RANGES, rows=count, noise=noise, seed=seed))


def fit(expression: sp.Expr, given: Rows) -> Fitted:
    found = fitted(Hypothesis(expression, "test"), given, 40)
    assert found is not None
    return found


RIGHT = sp.Float(1.0) * X * sp.exp(sp.Float(-1.0) * T)


def test_floats_are_fitted_and_exact_numbers_stay() -> None:
    found = fit(RIGHT, rows())
    assert found.exact
    assert sorted(found.constants.values) == pytest.approx([-1 / 3, 2.5])
    assert found.expression.subs({X: 1, T: 0}) == pytest.approx(2.5)
    half = fit(sp.Float(1.0) * X * sp.exp(-T / 2), rows())
    assert half.expression.has(sp.exp(-T / 2)) and not half.exact


def test_the_right_form_with_noise_describes_the_rows_the_shortest() -> None:
    given = rows(noise=0.05)
    offset = sp.Float(0.1)
    wrong = [
        sp.Float(1.0) * X / T,
        sp.Float(1.0) * X + sp.Float(1.0) * T + offset,
        RIGHT + offset + offset * T,
    ]
    best = fit(RIGHT, given)
    assert best.error == pytest.approx(0.05, rel=0.2)
    assert all(best.description < fit(each, given).description for each in wrong)


def test_errors_are_those_of_the_rows_that_are_asked_about() -> None:
    found, others = fit(RIGHT, rows(noise=0.05)), rows(noise=0.2, seed=1)
    assert error_on(found, others) == pytest.approx(0.2, rel=0.25)


def test_a_formula_that_has_no_value_on_other_rows_is_infinitely_wrong() -> None:
    given = rows()
    found = fit(sp.Float(1.0) * sp.log(X), given)
    below = Rows(given.names, given.x - 2.0, given.y, given.root_weights, given.spread)
    assert error_on(found, below) == math.inf


ZERO, TWO = sp.Float(0.0), sp.Float(2.0)


@pytest.mark.parametrize(
    "expression",
    [TWO * sp.log(X - 10), sp.sqrt(-X), 1 / ZERO, X * sp.asin(TWO), sp.log(ZERO) + X, sp.nan * X],
    ids=str,
)
def test_a_formula_that_has_no_value_on_some_row_is_no_hypothesis(expression: sp.Expr) -> None:
    assert fitted(Hypothesis(expression, "test"), rows(), 10) is None


def test_more_constants_than_few_rows_can_carry_are_refused() -> None:
    many = sp.Add(*(sp.Float(0.1) * X**i * T**j for i in range(5) for j in range(5)))
    assert fitted(Hypothesis(many, "test"), rows(), 10) is None


def test_a_row_without_weight_does_not_count() -> None:
    given = rows(count=50)
    y, weights = given.y.copy(), np.ones(50)
    y[7], weights[7] = 1e6, 0.0
    weighed = Rows(given.names, given.x, y, weights, given.spread)
    assert fit(RIGHT, weighed).error < 1e-9


def test_of_many_constants_more_digits_are_asked() -> None:
    # A quotient of two polynomials with nine constants follows exp(-pi x/sqrt(1 - x^2)) to 7e-11.
    assert is_exact(9e-11, 6) and is_exact(9e-13, 30)
    assert not is_exact(2e-10, 0) and not is_exact(7e-11, 9) and not is_exact(2e-12, 30)
