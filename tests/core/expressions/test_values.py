"""Values of formula text in NumPy, held against sympy's."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ExpressionError
from kan_core.expressions.functions import FUNCTIONS
from kan_core.expressions.read import quoted, read, renamed
from kan_core.expressions.tree import names_in
from kan_core.expressions.values import tree_values
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.parser import parse

X = np.linspace(-2.0, 3.0, 41)
COLUMNS = {"x": X, "y": np.cos(7 * X) + 0.1}
SYMBOLS = {name: sp.Symbol(name, real=True) for name in COLUMNS}


def values(text: str) -> np.ndarray:
    return np.broadcast_to(tree_values(read(text, COLUMNS), COLUMNS), X.shape)


def held_against_sympy(text: str) -> None:
    with np.errstate(all="ignore"):
        expected = np.broadcast_to(evaluate(parse(text, SYMBOLS), COLUMNS), X.shape)
    np.testing.assert_allclose(values(text), expected, rtol=1e-12, atol=1e-300)


@pytest.mark.parametrize(
    "text",
    [
        "x - y - 1",
        "x/y/2",
        "-x^2",
        "(-x)**2",
        "2^-x",
        "x^(1/2)",
        "x^-0.5",
        "x^(1/3)",
        "x^3",
        "2*pi*sqrt(Abs(x))",
        "log(x + 3, 10)",
        "Max(x, y, 1) - Min(x, 0)",
        "1.5e-1*x",
        "3",
    ],
)
def test_a_text_has_the_values_that_sympy_gives_it(text: str) -> None:
    held_against_sympy(text)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_has_the_values_that_sympy_gives_it(name: str) -> None:
    each = FUNCTIONS[name]
    held_against_sympy(f"{name}({', '.join(('2', 'x') if each.fewest == 2 else ('x',))})")


@given(st.text(alphabet="xy12.+-*/^() ", max_size=30))
def test_whatever_both_can_read_has_the_same_values(text: str) -> None:
    try:
        expression = parse(text, SYMBOLS)
    except ExpressionError:
        return
    with np.errstate(all="ignore"):
        expected = np.broadcast_to(evaluate(expression, COLUMNS), X.shape)
    found = values(text)
    # What sympy cancels before it evaluates has no value here: 0/0 and powers of negative numbers.
    both = np.isfinite(found) & np.isfinite(expected)
    np.testing.assert_allclose(found[both], expected[both], rtol=1e-9, atol=1e-9)


def test_where_there_is_no_value_there_is_none() -> None:
    assert np.isnan(tree_values(read("log(x)", ("x",)), {"x": np.array([-1.0])})).all()
    assert np.isinf(tree_values(read("1/x", ("x",)), {"x": np.array([0.0])})).all()


def test_the_names_of_a_text_are_told() -> None:
    text = "sin(`mass (kg)`*pi)/x + x^q"
    assert list(names_in(read(text, None))) == ["mass (kg)", "pi", "x", "x", "q"]


def test_a_column_may_be_called_pi() -> None:
    assert tree_values(read("pi", ("pi",)), {"pi": 3.0}) == 3.0


@given(st.text(min_size=1, max_size=8).filter(lambda name: "`" not in name and name not in FUNCTIONS))
def test_any_name_without_a_back_quote_is_read_back_as_it_is_written(name: str) -> None:
    assert list(names_in(read(quoted(name), (name,)))) == [name]


def test_names_are_replaced_in_a_text_and_nothing_else() -> None:
    names = {"m": "mass (kg)", "sin": "s", "e": "q", "θ_1": "θ 1", "x": "a`b"}
    text = "sin(m) * sin - `m`^1e5/θ_1 + x + pi"
    assert renamed(text, names) == "sin(`mass (kg)`) * s - `mass (kg)`^1e5/`θ 1` + x + pi"
