"""Scalings of a function are read off its gradient: those it has, and no others."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.analysis.scalings import FloatArray, as_whole, gradients, independent, scalings

Function = Callable[[FloatArray], FloatArray]


def some_rows(columns: int, rows: int = 300) -> FloatArray:
    return np.random.default_rng(0).uniform(1.0, 3.0, (rows, columns))


def found(function: Function, columns: int, tolerance: float = 1e-6) -> FloatArray:
    x = some_rows(columns)
    return scalings(x, function(x), gradients(function, x), tolerance)


def spans(rows: FloatArray, vector: list[int]) -> bool:
    """Whether a scaling is a combination of those found."""
    return np.linalg.matrix_rank(np.vstack([rows, vector])) == np.linalg.matrix_rank(rows)


def test_differences_are_gradients() -> None:
    x = some_rows(2)
    given_ = gradients(lambda rows: np.sin(rows[:, 0]) * rows[:, 1] ** 2, x)
    truth = np.column_stack([np.cos(x[:, 0]) * x[:, 1] ** 2, 2 * np.sin(x[:, 0]) * x[:, 1]])
    np.testing.assert_allclose(given_, truth, atol=1e-6)


def test_a_power_law_has_as_many_scalings_as_columns() -> None:
    rows = found(lambda x: x[:, 0] ** 2 * x[:, 1] / x[:, 2], 3)
    assert len(rows) == 3
    for a, b, c, power in rows:
        assert 2 * a + b - c == power


@settings(max_examples=25)
@given(st.lists(st.integers(-3, 3), min_size=2, max_size=4).filter(any))
def test_every_power_law_keeps_its_form_under_what_is_found(exponents: list[int]) -> None:
    rows = found(lambda x: np.prod(x ** np.array(exponents), axis=1), len(exponents))
    assert len(rows) == len(exponents)
    np.testing.assert_array_equal(rows[:, :-1] @ exponents, rows[:, -1])


def test_half_powers_are_told_in_whole_numbers() -> None:
    rows = found(lambda x: np.sqrt(x[:, 0] / x[:, 1]), 2)
    assert spans(rows, [2, 0, 1]) and spans(rows, [1, 1, 0])


def test_a_function_of_a_group_times_a_factor_keeps_the_scalings_of_both() -> None:
    rows = found(lambda x: x[:, 0] * np.sin(x[:, 1] / x[:, 2]), 3)
    assert len(rows) == 2
    assert spans(rows, [1, 0, 0, 1]) and spans(rows, [0, 1, 1, 0])


def test_a_column_that_does_nothing_may_be_scaled_alone() -> None:
    rows = found(lambda x: np.exp(x[:, 0]) + x[:, 2], 3)
    assert rows.tolist() in ([[0, 1, 0, 0]], [[0, -1, 0, 0]])


@pytest.mark.parametrize(
    "function",
    [lambda x: np.exp(x[:, 0]) + x[:, 1], lambda x: 1.0 + x[:, 0] * x[:, 1] ** 2 + np.cos(x[:, 1])],
    ids=["exp + x", "1 + x y^2 + cos y"],
)
def test_a_function_without_a_scaling_has_none(function: Function) -> None:
    assert found(function, 2).shape == (0, 3)


def test_errors_of_a_network_do_not_hide_a_scaling() -> None:
    x = some_rows(3)
    values = x[:, 0] * x[:, 1] / x[:, 2]
    gradient = np.column_stack([values / x[:, 0], values / x[:, 1], -values / x[:, 2]])
    rough = gradient * (1.0 + 0.003 * np.random.default_rng(1).normal(size=gradient.shape))
    rows = scalings(x, values, rough, 0.01)
    assert len(rows) == 3
    for a, b, c, power in rows:
        assert a + b - c == power


def test_rows_that_depend_on_those_before_them_are_left_out() -> None:
    rows = np.array([[1, 0, 1], [2, 0, 2], [0, 1, 1], [1, 1, 2]])
    assert independent(rows).tolist() == [[1, 0, 1], [0, 1, 1]]
    assert independent(np.zeros((0, 3), dtype=np.int64)).shape == (0, 3)


def test_fractions_become_whole_by_their_common_denominator() -> None:
    rows = [[Fraction(1, 2), Fraction(-1, 3)], [Fraction(2), Fraction(0)]]
    assert as_whole(rows).tolist() == [[3, -2], [2, 0]]
