"""A law in the terminal has the digits that the data give, and no more."""

from dataclasses import replace

import pytest
import sympy as sp

from kan_core.discovery.front import Constant, Law
from kan_core.export.law_text import law_text
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.formula import Formula

X = sp.Symbol("x", real=True)
STATE = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y")])
VALUE = 2.718281828459045


def law(expression: sp.Expr, *constants: Constant) -> Law:
    return Law(STATE, Formula("y", "", expression, {"x": "x"}), 3, 0.1, 0.1, constants, len(constants))


@pytest.mark.parametrize(
    ("sigma", "told"), [(0.02, "2.718"), (3e-6, "2.7182818"), (0.0, str(VALUE)), (None, "2.71828")]
)
def test_a_number_ends_at_the_second_digit_of_its_standard_error(sigma: float | None, told: str) -> None:
    found = law(sp.Float(VALUE, 17) * X, Constant(VALUE, sigma, None))
    assert law_text(found) == f"y = {told}*x"


def test_every_number_has_its_own_digits_and_exact_ones_have_all() -> None:
    expression = sp.Rational(123456789, 1000) * X**2 - sp.Float(VALUE, 17) * X + sp.Float(1234.5678901, 17)
    found = law(expression, Constant(1234.5678901, 50.0, None), Constant(VALUE, 1e-4, None))
    assert law_text(found) == "y = 123456789*x**2/1000 - 2.71828*x + 1235.0"


def test_the_law_itself_keeps_all_digits() -> None:
    found = law(sp.Float(VALUE, 17) * X, Constant(VALUE, 0.1, None))
    told = law_text(found)
    assert told != law_text(replace(found, constants=(Constant(VALUE, 0.0, None),)))
    assert found.formula.expression == sp.Float(VALUE, 17) * X
