"""Formulas with free constants: values as sympy has them, derivatives as sympy differentiates."""

import numpy as np
import pytest
import sympy as sp

from kan_core.errors import ExpressionError
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.parser import parse

X, Y, A, B, C = (sp.Symbol(name, real=True) for name in ("x", "y", "a", "b", "c"))
COLUMNS = np.random.default_rng(3).uniform(0.2, 0.9, (40, 2))
CONSTANTS = np.array([0.7, 0.4, 1.3])
FORMULAS = (
    *(
        "a*x + b*y + c",
        "a*x*y/(b + c*y)",
        "(a*x)^2 + (b*y)^-1 + (c*x)^-3",
        "(a*x + b)^12",
        "x^a*y^-b",
        "a^x + c^(b*y)",
    ),
    *(
        "sqrt(a*x + b)",
        "1/sqrt(a*x^2 + c)",
        "(a*x + y)^(3/2)",
        "cbrt(a*x)",
        "exp(-a*x) + log(b*y)",
        "a*2 + pi*b",
    ),
    *(
        "sin(a*x) + cos(b*x) + tan(c*x)",
        "cot(a*x) + sec(b*x) + csc(c*x)",
        "asin(a*x) + acos(b*x) + atan(c*x)",
    ),
    *("sinh(a*x) + cosh(b*x) + tanh(c*x)", "coth(a*x) + sech(b*x) + csch(c*x)"),
    *("asinh(a*x) + acosh(2 + b*x) + atanh(a*y)", "erf(a*x) + erfc(b*y) + LambertW(c*x)", "atan2(a*x, b*y)"),
    *("besselj(0, a*x) + besselj(1, b*x)", "bessely(1, a*x) + besseli(2, b*x) + besselk(0, c*x)"),
    *(
        "abs(a*x - b*y)",
        "Max(a*x, b*y, c*y^2)",
        "Min(a*x, b*y, c)",
        "a*exp(-b*x)/(1 + exp(-b*x))",
        "x*y",
        "c",
    ),
)


def form_of(text: str) -> FixedForm:
    names = {"x": X, "y": Y, "a": A, "b": B, "c": C}
    return FixedForm(parse(text, names), ("x", "y"), (A, B, C))


@pytest.mark.parametrize("text", FORMULAS)
def test_values_are_those_of_the_expression(text: str) -> None:
    form = form_of(text)
    expected = evaluate(form.expression, dict(zip("xyabc", (*COLUMNS.T, *CONSTANTS), strict=True)))
    np.testing.assert_allclose(form.values(COLUMNS, CONSTANTS), np.broadcast_to(expected, 40), rtol=1e-13)


@pytest.mark.parametrize("text", FORMULAS)
def test_derivatives_are_those_of_differences_to_the_sixth_order(text: str) -> None:
    form = form_of(text)
    bound = form.on(COLUMNS)
    _, jacobian = bound.derivatives(CONSTANTS)
    step = 1e-4
    for index in range(3):
        moved = [bound.values(CONSTANTS + k * step * np.eye(3)[index]) for k in (-3, -2, -1, 1, 2, 3)]
        slope = np.array([-1, 9, -45, 45, -9, 1]) @ np.array(moved) / (60 * step)
        np.testing.assert_allclose(jacobian[:, index], slope, rtol=1e-8, atol=1e-9)


@pytest.mark.parametrize(
    ("text", "linear"),
    [
        ("a*exp(-b*x) + c", (0, 2)),
        ("a*x*(b + c*y)", (0,)),
        ("a*x + b*sin(x) + c*x*y", (0, 1, 2)),
        ("(a*x + b)/(1 + c*x)", (0, 1)),
        ("a*x + a^2*y + b", (1,)),
        ("x*y", ()),
    ],
)
def test_constants_that_enter_linearly_are_known(text: str, linear: tuple[int, ...]) -> None:
    assert form_of(text).linear == linear


def test_every_float_becomes_a_constant_of_its_own_and_goes_back_to_the_last_bit() -> None:
    expression = 2 * sp.Float(0.1) * X + sp.sin(sp.Float(0.1) * Y) ** 2 + sp.Float(1 / 3)
    form, start = FixedForm.freed(expression, ("x", "y"))
    assert sorted(start) == [0.1, 0.2, 1 / 3]
    assert form.expression.subs(dict(zip(form.constants, (1, 1, 1), strict=True))).free_symbols == {X, Y}
    again = form.expression_with(start)
    assert sorted(float(number) for number in again.atoms(sp.Float)) == [0.1, 0.2, 1 / 3]
    np.testing.assert_array_equal(FixedForm.freed(again, ("x", "y"))[1], start)


def test_a_column_may_have_the_name_that_a_constant_would_get() -> None:
    k0 = sp.Symbol("k0", real=True)
    form, start = FixedForm.freed(sp.Float(2.5) * k0, ("k0",))
    np.testing.assert_array_equal(form.values(COLUMNS[:, :1], start), 2.5 * COLUMNS[:, 0])


def test_where_there_is_no_real_value_there_is_none() -> None:
    assert np.isnan(form_of("log(-a*x)").values(COLUMNS, CONSTANTS)).all()


def test_an_unknown_symbol_and_a_free_order_of_a_bessel_function_are_refused() -> None:
    with pytest.raises(ExpressionError, match="'y' is neither"):
        FixedForm(X * Y, ("x",), ())
    with pytest.raises(ExpressionError, match="order"):
        FixedForm(sp.besselj(A, X), ("x",), (A,))
    with pytest.raises(ExpressionError, match="zeta cannot be fitted"):
        FixedForm(sp.zeta(A * X), ("x",), (A,))
