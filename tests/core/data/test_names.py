"""Columns keep their own names in formulas wherever they can, and every column has a symbol of its own."""

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.data.names import RESERVED, is_symbol, symbol_names
from kan_core.symbolic.parser import FUNCTIONS


@pytest.mark.parametrize(
    "name", ["mass", "m_0", "E", "I", "N", "S", "Q", "gamma", "beta", "θ", "température", "_x"]
)
def test_a_name_that_is_an_identifier_stays(name: str) -> None:
    assert symbol_names([name]) == {name: name}


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("decimal date", "decimal_date"),
        ("lambda", "lambda_"),
        ("pi", "pi_"),
        ("exp", "exp_"),
        ("θ 1", "theta_1"),
        ("Δ T", "Delta_T"),
        ("λ/2", "lambda_2"),
        ("µ (1)", "mu_1"),
        ("x₁", "x1"),
        ("volt, peak", "volt_peak"),
        ("2nd", "x_2nd"),
        ("humidity %", "humidity_percent"),
        ("Å size", "A_size"),
        ("!!!", "column"),
    ],
)
def test_other_names_become_readable(name: str, symbol: str) -> None:
    assert symbol_names([name]) == {name: symbol}


def test_an_own_name_is_never_taken_by_another_column() -> None:
    assert symbol_names(["a b", "a_b", "a-b"]) == {"a b": "a_b_2", "a_b": "a_b", "a-b": "a_b_3"}
    assert symbol_names(["lambda", "lambda_"]) == {"lambda": "lambda_2", "lambda_": "lambda_"}


def test_no_column_is_called_like_a_function_of_formulas() -> None:
    assert set(FUNCTIONS) <= RESERVED
    assert not set(FUNCTIONS) & set(symbol_names(FUNCTIONS).values())


@given(st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=12))
def test_symbols_are_different_identifiers_in_the_order_of_the_columns(names: list[str]) -> None:
    symbols = symbol_names(names)
    assert list(symbols) == names
    assert len(set(symbols.values())) == len(names)
    for name, symbol in symbols.items():
        assert symbol.isidentifier()
        assert not keyword.iskeyword(symbol)
        assert symbol not in RESERVED
        assert not is_symbol(name) or symbol == name
