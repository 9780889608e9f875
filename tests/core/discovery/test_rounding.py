"""Constants become exact where the data say so, and only within their errors where the data have noise."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, fitted
from kan_core.discovery.rounding import with_exact_constants
from tests.core.discovery.samples import rows_of, sample

X, T = sp.symbols("x t", real=True)
RANGES = {"x": (1.0, 3.0), "t": (1.0, 3.0)}


def fit(expression: sp.Expr, rows: Rows) -> Fitted:
    found = fitted(Hypothesis(expression, "test"), rows, 60)
    assert found is not None
    return found


def exact(found: Fitted, rows: Rows) -> Fitted:
    return with_exact_constants(found, rows, lambda: False)


@pytest.mark.parametrize(
    ("law", "form"),
    [
        (X / (4 * sp.pi), sp.Float(0.1) * X),
        (sp.Rational(3, 5) * X**2 * T, sp.Float(0.5) * X**2 * T),
        (sp.sqrt(2 * sp.pi) * X / T, sp.Float(2.0) * X / T),
        (X * sp.sin(sp.pi * T), sp.Float(0.9) * X * sp.sin(sp.Float(3.1) * T + sp.Float(0.1))),
        (X**2 - T / 2, sp.Float(1.1) * X**2 + sp.Float(-0.4) * T + sp.Float(0.3)),
        (sp.sqrt(X**2 + T**2), sp.sqrt(sp.Float(1.1) * X**2 + sp.Float(0.9) * T**2 + sp.Float(0.1))),
    ],
    ids=str,
)
def test_of_exact_data_all_constants_are_told(law: sp.Expr, form: sp.Expr) -> None:
    function = sp.lambdify((X, T), law, "numpy")
    rows = rows_of(sample(function, RANGES, rows=100))
    found = exact(fit(form, rows), rows)
    assert sp.simplify(found.expression - law) == 0
    assert len(found.constants.values) == 0
    assert found.exact


def test_of_constants_that_make_up_for_each_other_one_is_left_out() -> None:
    rows = rows_of(sample(lambda x, t: 0.7183 * x * (x - 1.2914 * t), RANGES, rows=100))
    redundant = sp.Float(0.9) * X * (sp.Float(0.8) * X - sp.Float(1.1) * T)
    assert len(exact(fit(redundant, rows), rows).constants.values) == 2


def test_a_number_that_is_nothing_in_particular_stays_what_it_is() -> None:
    rows = rows_of(sample(lambda x, t: 1.7346582913 * x * t, RANGES, rows=100))
    found = exact(fit(sp.Float(1.0) * X * T, rows), rows)
    assert found.constants.values == pytest.approx([1.7346582913], rel=1e-12)


def test_in_noise_a_simple_number_within_the_error_is_taken() -> None:
    rows = rows_of(sample(lambda x, t: 2 * x / t, RANGES, rows=300, noise=0.02))
    assert exact(fit(sp.Float(1.0) * X / T, rows), rows).expression == 2 * X / T


def test_in_noise_a_number_far_from_any_simple_one_stays_fitted() -> None:
    rows = rows_of(sample(lambda x, t: 2.137 * x / t, RANGES, rows=300, noise=0.001))
    found = exact(fit(sp.Float(1.0) * X / T, rows), rows)
    assert not found.expression.has(sp.pi)
    assert found.expression.subs({X: 1, T: 1}) == pytest.approx(2.137, abs=0.002)


@settings(max_examples=25, deadline=None)
@given(st.floats(0.1, 5.0), st.floats(-3.0, 3.0), st.integers(0, 100))
def test_a_description_never_gets_longer_and_no_constant_leaves_its_error(
    slope: float, offset: float, seed: int
) -> None:
    rows = rows_of(sample(lambda x, t: slope * x + offset, RANGES, rows=80, noise=0.05, seed=seed))
    before = fit(sp.Float(1.0) * X + sp.Float(1.0), rows)
    after = exact(before, rows)
    assert after.description <= before.description
    # What is rounded is off by a few errors at most, so all together by little of the noise.
    assert after.error < 1.2 * before.error
    assert np.isfinite(after.form.values(rows.x, after.constants.values)).all()


def test_a_stop_leaves_the_constants_as_they_are() -> None:
    rows = rows_of(sample(lambda x, t: x / 4, RANGES, rows=50))
    found = fit(sp.Float(1.0) * X, rows)
    assert with_exact_constants(found, rows, lambda: True) is found


def test_a_constant_that_would_make_the_formula_nonsense_is_not_taken() -> None:
    rows = rows_of(sample(lambda x, t: x / 1e-12, RANGES, rows=50))
    found = exact(fit(X / sp.Float(2e-12), rows), rows)
    assert not found.expression.has(sp.zoo, sp.nan, sp.oo)
    assert found.error < 1e-9


def test_a_constant_that_would_make_the_formula_imaginary_is_not_taken() -> None:
    # The radius of so flat an arc is uncertain, and 0 is within its errors.
    rows = rows_of(
        sample(lambda x, t: 1.8 + 0.7 * x**2, {"x": (0.0, 4.0), "t": (1.0, 3.0)}, rows=8, noise=0.01)
    )
    arc = sp.Float(1257.0) - sp.Float(41.8) * sp.sqrt(sp.Float(901.0) - X**2)
    assert not exact(fit(arc, rows), rows).expression.has(sp.I)
