"""A link that is known at points is read back as h^k (c f(a h^q + b) + d)."""

from collections.abc import Callable

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.link_forms import Curve, Factor, Form, read_forms
from kan_core.model.state import FloatArray
from kan_core.symbolic.evaluate import evaluate

H = sp.Symbol("h", real=True)
ROWS = np.sort(np.random.default_rng(0).uniform(0.3, 3.0, 400))
LINKS: dict[str, Callable[[FloatArray], FloatArray]] = {
    "1.5 sin(2 h + 0.3) + 0.2": lambda h: 1.5 * np.sin(2 * h + 0.3) + 0.2,
    "exp(-h)": lambda h: np.exp(-h),
    "exp(-h^2)": lambda h: np.exp(-(h**2)),
    "1/(1 + h)": lambda h: 1 / (1 + h),
    "sqrt(1 + 2 h^2)": lambda h: np.sqrt(1 + 2 * h**2),
    "1/sqrt(1 + h^2)": lambda h: 1 / np.sqrt(1 + h**2),
    "h^3 - 1": lambda h: h**3 - 1,
    "log(h)": lambda h: np.log(h),
    "3 h cos(h)": lambda h: 3 * h * np.cos(h),
    "h^2 exp(-h)": lambda h: h**2 * np.exp(-h),
    "h/(exp(h) - 1)": lambda h: h / (np.exp(h) - 1),
    "sin(h)^2/h^2": lambda h: np.sin(h) ** 2 / h**2,
}


def read(link: Callable[[FloatArray], FloatArray], noise: float = 1e-6, **chosen: object) -> list[Form]:
    values = link(ROWS)
    values = values + noise * np.random.default_rng(1).normal(size=len(ROWS))
    curve = Curve.of(ROWS, values, np.ones(len(ROWS)))
    return read_forms(curve, noise, len(ROWS), lambda: False, **chosen)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", LINKS)
def test_a_link_is_read_back(name: str) -> None:
    link = LINKS[name]
    best = read(link)[0]
    given = evaluate(best.expression(H), {"h": ROWS})
    np.testing.assert_allclose(given, link(ROWS), atol=1e-3 * link(ROWS).std())
    assert best.misfit < 1e-3 * link(ROWS).std()


def test_forms_come_with_the_shortest_description_first() -> None:
    lengths = [form.description(400, 0.01) for form in read(LINKS["exp(-h)"], noise=0.01)]
    assert len(lengths) > 1
    assert lengths == sorted(lengths)


def test_a_misfit_within_the_noise_costs_little_and_one_beyond_it_much() -> None:
    form = read(LINKS["exp(-h)"])[0]
    exact, close, far = (Form(Factor(0.0), 1.0, form.candidate, misfit, 3.0) for misfit in (0.0, 0.01, 1.0))
    assert exact.description(400, 0.1) < close.description(400, 0.1) < exact.description(400, 0.1) + 4.0
    assert far.description(400, 0.1) > exact.description(400, 0.1) + 400


def test_no_power_of_what_may_be_negative_is_taken() -> None:
    h = np.linspace(-1.0, 2.0, 200)
    curve = Curve.of(h, h**2 + h, np.ones(200))
    forms = read_forms(curve, 0.01, 200, lambda: False)
    assert forms
    assert all(form.outer == Factor(0.0) and form.inner_power in (1.0, 2.0) for form in forms)


def test_only_what_is_asked_for_is_tried() -> None:
    forms = read(LINKS["exp(-h)"], powers=(0.0,), inner_powers=(1.0,), primitives=("exp", "sin"))
    assert {form.candidate.primitive for form in forms} <= {"exp", "sin"}
    assert {(form.outer, form.inner_power) for form in forms} == {(Factor(0.0), 1.0)}


def test_a_stop_ends_the_reading() -> None:
    curve = Curve.of(ROWS, np.exp(-ROWS), np.ones(len(ROWS)))
    assert read_forms(curve, 1e-6, 400, lambda: True) == []


def test_the_points_of_a_curve_are_spread_over_the_rows_and_weighed_by_the_factor() -> None:
    order = np.random.default_rng(2).permutation(400)
    curve = Curve.of(ROWS[order], ROWS[order] ** 2, 3.0 * ROWS[order])
    assert (np.diff(curve.h) >= 0).all() and len(curve.h) < 400
    np.testing.assert_array_equal(curve.values, curve.h**2)
    np.testing.assert_allclose(curve.weights, 9.0 * curve.h**2)


def test_a_written_primitive_is_read_and_its_own_numbers_are_not_fitted() -> None:
    written = "1/(1.7+x^4)^3"
    link: Callable[[FloatArray], FloatArray] = lambda h: 2 / (1.7 + (1.5 * h) ** 4) ** 3  # noqa: E731
    best = read(link, powers=(0.0,), inner_powers=(1.0,), primitives=("exp", written))[0]
    assert best.candidate.primitive == written
    expression = best.without_offset(H)
    np.testing.assert_allclose(evaluate(expression, {"h": ROWS}), link(ROWS), atol=1e-3)
    assert expression.has(sp.Rational(17, 10))
    assert len(expression.atoms(sp.Float)) <= 3
