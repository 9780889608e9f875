"""A column less a large number stays so: opened, the bracket would cost the digits of what is left."""

import numpy as np
import pytest
import sympy as sp

from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.brackets import is_shift, replaced, shifts
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.numbers import rounded
from kan_core.symbolic.parser import parse
from kan_core.symbolic.simplify import simplify
from kan_core.symbolic.text import formula_text

t = sp.Symbol("t", real=True)
START = 1_700_000_000
TEXT = f"sin(0.37*(t - {START}) + 0.7)"
TIMES = START + np.linspace(0.0, 600.0, 50)
RANGES = {"t": (float(TIMES[0]), float(TIMES[-1]))}


def written() -> sp.Expr:
    return parse(TEXT, {"t": t})


def assert_keeps_its_digits(expression: sp.Expr) -> None:
    wanted = np.sin(0.37 * (TIMES - START) + 0.7)
    np.testing.assert_allclose(evaluate(expression, {"t": TIMES}), wanted, atol=1e-13)


def test_a_shift_is_a_column_and_a_large_number() -> None:
    x = sp.Symbol("x", real=True)
    assert is_shift(t - START) and is_shift(t + 5000)
    assert not any(map(is_shift, (t - 5, t + x, t, 2 * t - START, t + x - START)))
    assert shifts(written()) == [t - START]


def test_a_text_is_read_with_its_bracket_and_written_back() -> None:
    assert formula_text(written()) == TEXT
    assert_keeps_its_digits(written())


def test_a_small_number_is_multiplied_in_as_ever() -> None:
    assert parse("2*(t - 5)", {"t": t}) == 2 * t - 10


def test_numbers_are_rounded_and_symbols_replaced_within_a_bracket() -> None:
    assert_keeps_its_digits(rounded(written()))
    u = sp.Symbol("u", real=True)
    inside = sp.sin(sp.Float(0.37, 17) * u + sp.Float(0.7, 17))
    assert_keeps_its_digits(replaced(inside, {u: t - START}))
    assert replaced(written(), {t - START: u}) == inside


@pytest.mark.parametrize("text", [TEXT, f"0.37*(t - {START}) + sin(t - {START})**2 + cos(t - {START})**2"])
def test_a_formula_is_simplified_around_its_bracket(text: str) -> None:
    given = parse(text, {"t": t})
    short = simplify(Formula("y", "", given, {"t": "t"}, (), RANGES)).expression
    assert shifts(short) == [t - START]
    values = [evaluate(each, {"t": TIMES}) for each in (given, short)]
    np.testing.assert_allclose(*values, atol=1e-12)
    assert not short.has(sp.cos)


def test_a_network_takes_the_bracket_as_an_input_and_gives_it_back() -> None:
    node = InputState("t", lower=RANGES["t"][0], upper=RANGES["t"][1])
    state = kanpile(written(), {"t": node}, OutputState("y"), [t - START], {"t": TIMES})
    assert [each.expression for each in state.inputs] == [None, f"t - {START}"]
    (formula,) = compose(state)
    assert formula.expression == written()
    assert_keeps_its_digits(formula.expression)


class _Circular(sp.Function):
    """Asks itself in a circle of anything but t."""

    @classmethod
    def eval(cls, argument: sp.Expr) -> sp.Expr | None:
        return None if argument == t else cls(argument, evaluate=True)


def test_where_rewriting_goes_in_a_circle_nothing_is_rewritten() -> None:
    found = replaced(_Circular(t) + 1, {t: 2 * t})
    assert set(found.args) == {_Circular(2 * t, evaluate=False), sp.S.One}
