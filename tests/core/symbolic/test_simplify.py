"""Simpler formulas with the same values."""

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kan_core.errors import ExpressionError
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.gather import gather_logs, gather_roots
from kan_core.symbolic.parser import parse
from kan_core.symbolic.simplify import simplify
from kan_core.symbolic.simplify_child import signed_symbol
from kan_core.symbolic.text import formula_text
from kan_core.symbolic.tidy import Ranges, tidied

PHI = {"phi_1_1_1": sp.Function("phi_1_1_1")}
REAL = {name: sp.Symbol(name, real=True) for name in "xyz"}
POSITIVE = dict.fromkeys("xyz", (1.0, 3.0))
ANY = dict.fromkeys("xyz", (-1.0, 1.0))


def shortest(text: str, ranges: Ranges) -> str:
    """The last of the tidied forms as a real expression's text."""
    expression = parse(text, {name: signed_symbol(name, ranges) for name in "xyz"}, PHI)
    forms = [expression, *tidied(expression, ranges)]
    return formula_text(parse(formula_text(forms[-1]), REAL, PHI))


def same(text: str, expected: str) -> bool:
    return parse(text, REAL, PHI) == parse(expected, REAL, PHI)


@pytest.mark.parametrize(
    ("text", "ranges", "expected"),
    [
        ("2.0*sin(x + 1.5707963267948966)", ANY, "2*cos(x)"),
        ("x**1.0*Abs(y)**2.0", ANY, "x*y**2"),
        ("sqrt(x**2)*Abs(y)**0.5", POSITIVE, "x*sqrt(y)"),
        ("0.5/(0.25*x + 0.5)", POSITIVE, "2/(x + 2)"),
        ("0.25*(2.0*x + 4.0)**2 - 4.0*x - 4.0", POSITIVE, "x**2"),
        ("exp(2.0*log(x) - 1.0*log(y) + 0.6931471805599453)", POSITIVE, "2*x**2/y"),
        ("3.0*exp(0.5*x + 0.25) + 1e-17*x", ANY, "3.8520762500632246*exp(x/2)"),
        ("sqrt(x**2 + 2*x*y + y**2)", POSITIVE, "x + y"),
        ("exp(sin(3.1415926535897927*x) + (y - 1e-17)**2 + 1e-18)", ANY, "exp(y**2 + sin(pi*x))"),
        ("0.25*(x + y)**2 - 0.25*(x - y)**2", ANY, "x*y"),
        ("9.81*x**2/2.0", ANY, "4.905*x**2"),
        ("6.62607015e-34*x**1.0", ANY, "6.62607015e-34*x"),
        ("x*sqrt(1/(1 - y**2))", ANY, "x/sqrt(1 - y**2)"),
        ("x*((1 - y)**3)**(-1/3)", ANY, "x/(1 - y)"),
        ("sqrt(x/(y - z))*(y - z)", {**ANY, "x": (1.0, 2.0)}, "sqrt(x)*sqrt(y - z)"),
        ("phi_1_1_1(2.0*x) + 1.0*y - 0.5*y - 0.5*y", ANY, "phi_1_1_1(2*x)"),
    ],
)
def test_formulas_become_what_one_would_write(text: str, ranges: Ranges, expected: str) -> None:
    assert same(shortest(text, ranges), expected)


def test_a_root_is_not_taken_where_the_sign_is_open() -> None:
    assert same(shortest("sqrt(x**2)", ANY), "Abs(x)")


def test_a_term_that_matters_at_the_scale_of_the_data_stays() -> None:
    assert "x**2" in shortest("1e-17*x**2 + x", {"x": (1e9, 2e9)})


atoms = st.sampled_from(["x", "y", "2", "0.5", "1.25", "pi"])
formulas = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(st.sampled_from(["sin", "exp", "log", "sqrt", "abs"]), inner).map(
            lambda t: f"{t[0]}({t[1]})"
        ),
        inner.map(lambda t: f"({t})^2"),
    ),
    max_leaves=5,
)


@settings(max_examples=25, deadline=None)
@given(formulas)
def test_no_form_has_other_values(text: str) -> None:
    try:
        expression = parse(text, {name: signed_symbol(name, POSITIVE) for name in "xyz"})
    except ExpressionError:
        assume(False)
    points = {name: np.linspace(1.05, 2.9, 23) for name in "xyz"}
    truth = np.broadcast_to(evaluate(expression, points), 23)
    usable = np.isfinite(truth)
    size = np.abs(truth[usable]).max(initial=1.0)
    for form in tidied(expression, POSITIVE):
        values = np.broadcast_to(evaluate(form, points), 23)[usable]
        assert np.allclose(values, truth[usable], rtol=1e-9, atol=1e-11 * size)


def formula(text: str, ranges: Ranges) -> Formula:
    return Formula("y", "m", parse(text, REAL, PHI), {name: name for name in ranges}, (), ranges)


def test_a_formula_keeps_its_columns_and_symbols() -> None:
    before = formula("6.283185307179586*sqrt(x**3.0/(y*z)) + phi_1_1_1(x) - phi_1_1_1(x)", POSITIVE)
    after = simplify(before, seconds=60)
    assert same(formula_text(after.expression), "2*pi*sqrt(x**3/(y*z))")
    assert (after.target, after.unit, after.symbols) == ("y", "m", before.symbols)
    assert after.expression.free_symbols <= set(after.arguments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x*y*sqrt(z/x**2)/z", "y/sqrt(z)"),
        ("x*sqrt(y*z/x**2)/(y*z)", "1/sqrt(y*z)"),
        ("x*y*sqrt(z/(x*y))/z", "sqrt(x*y/z)"),
        ("x*(y/x**3)**(1/3)", "y**(1/3)"),
    ],
)
def test_powers_of_positive_columns_are_gathered_where_that_is_shorter(text: str, expected: str) -> None:
    before = formula(text, POSITIVE)
    after = simplify(before, seconds=60)
    assert same(formula_text(after.expression), expected)
    points = {name: np.linspace(1.05, 2.9, 23) for name in "xyz"}
    np.testing.assert_allclose(
        evaluate(after.expression, points), evaluate(before.expression, points), rtol=1e-12
    )


def test_a_formula_that_signs_would_take_apart_stays_as_short_as_it_was() -> None:
    before = formula("sqrt(x*y/z)", POSITIVE)
    assert simplify(before, seconds=60).expression == before.expression


def test_an_even_power_under_a_root_keeps_its_sign_open() -> None:
    assert same(shortest("sqrt(1/(x - y)**2)", ANY), "1/Abs(x - y)")


def test_a_formula_is_left_as_it_is_when_there_is_no_time() -> None:
    before = formula("sin(x + 0.0) + exp(y)", ANY)
    assert simplify(before, seconds=0.0) == before


def test_a_formula_that_cannot_be_simplified_is_left_and_the_reason_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    before = replace(formula("x", ANY), expression=sp.gamma(REAL["x"]) + 1.0)
    assert simplify(before, seconds=60) == before
    assert "gamma" in caplog.text


def test_a_formula_longer_than_can_be_read_is_left() -> None:
    expression = sp.Add(*(sp.sin(REAL["x"] + k) for k in range(3000)))
    before = replace(formula("x", ANY), expression=expression)
    assert simplify(before, seconds=60) is before


def test_roots_are_gathered_under_one() -> None:
    expression = parse("x**(3/2)/(sqrt(y)*sqrt(z))*sin(x)", REAL)
    assert gather_roots(expression) == sp.sin(REAL["x"]) * sp.sqrt(REAL["x"] ** 3 / (REAL["y"] * REAL["z"]))


def test_logarithms_of_one_factor_are_gathered() -> None:
    expression = parse("0.7*log(x) - 0.7*log(y) + 3*log(z) + 1", REAL)
    assert gather_logs(expression) == parse("0.7*log(x/y) + 3*log(z) + 1", REAL)


def test_text_reads_back_to_the_last_bit() -> None:
    expression = sp.Float(0.1 + 0.2, 17) * sp.E ** REAL["x"] + sp.E * sp.sqrt(REAL["y"]) - sp.Rational(1, 3)
    assert "E" not in formula_text(expression)
    assert parse(formula_text(expression), REAL) == expression
