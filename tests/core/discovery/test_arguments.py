"""Arguments of links are pure numbers, simplest first, and safe to compute in every row."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given

from kan_core.discovery.arguments import Argument, Pair, arguments, finite, prefactors, unit_vector
from kan_core.symbolic.evaluate import evaluate
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.algebras import algebras
from tests.core.discovery.samples import plain


def dimension(algebra: DimensionalAlgebra, argument: Argument) -> np.ndarray:
    own = algebra.dimension(argument.exponents)
    pair = argument.pair
    return own if pair is None else own + argument.pair_power * algebra.matrix[:, pair.one]


def can_be_added(algebra: DimensionalAlgebra, pair: Pair) -> bool:
    if pair.other is None:
        return pair.one in algebra.plain
    return algebra.alike(pair.one, pair.other)


@given(algebras())
def test_arguments_are_pure_numbers_and_no_two_are_the_same(algebra: DimensionalAlgebra) -> None:
    found = arguments(algebra, 60)
    assert len(set(found)) == len(found) <= 60
    for argument in found:
        assert not dimension(algebra, argument).any()
        pair = argument.pair
        assert pair is None or can_be_added(algebra, pair)


@given(algebras())
def test_no_argument_divides_by_a_column_that_may_be_0(algebra: DimensionalAlgebra) -> None:
    for argument in arguments(algebra, 60):
        assert all(e >= 0 or ok for e, ok in zip(argument.exponents, algebra.positive, strict=True))


@given(algebras())
def test_prefactors_have_the_dimension_of_the_target(algebra: DimensionalAlgebra) -> None:
    for argument in prefactors(algebra, 40):
        np.testing.assert_allclose(dimension(algebra, argument), algebra.target, atol=1e-9)
        assert argument.pair is None or can_be_added(algebra, argument.pair)


@given(algebras())
def test_an_argument_and_its_expression_are_one(algebra: DimensionalAlgebra) -> None:
    x = np.random.default_rng(0).uniform(0.5, 2.0, (7, algebra.columns))
    symbols = [sp.Symbol(f"x{i}", real=True) for i in range(algebra.columns)]
    columns = {str(symbol): column for symbol, column in zip(symbols, x.T, strict=True)}
    for argument in (*arguments(algebra, 20), *prefactors(algebra, 20)):
        given_ = np.broadcast_to(evaluate(argument.expression(symbols), columns), 7)
        np.testing.assert_allclose(argument.values(x), given_, rtol=1e-12)


def test_of_pure_numbers_each_is_offered_with_sums_differences_products_and_quotients() -> None:
    found = arguments(plain(3), 200)
    assert [argument.exponents for argument in found[:3]] == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    zero = unit_vector(3)
    assert {Argument(zero, Pair(0, 1, -1)), Argument(zero, Pair(0, 1, 1))} <= set(found)
    assert {Argument((1, 1, 0)), Argument((1, -1, 0)), Argument((1, 1, 1)), Argument((1, 1, -1))} <= set(
        found
    )


def test_a_difference_of_lengths_over_a_third_is_offered() -> None:
    found = arguments(DimensionalAlgebra.of([[1, 1, 1]], [0], [True] * 3), 80)
    assert Argument((0.0, 0.0, -1.0), Pair(0, 1, -1)) in found


def test_one_minus_an_efficiency_stands_in_arguments_and_before_links() -> None:
    algebra = DimensionalAlgebra.of([[1, 1, 0]], [1], [True] * 3)
    less = Pair(2, None, -1)
    assert {Argument((1.0, -1.0, 0.0), less), Argument((1.0, -1.0, 0.0), less, -1)} <= set(
        arguments(algebra, 80)
    )
    before = prefactors(algebra, 80)
    assert {Argument((1.0, 0.0, 0.0), less), Argument((1.0, 0.0, 1.0), less, -1)} <= set(before)
    assert Argument((0.0, 0.0, 0.0), Pair(0, 1, -1)) in before


def test_a_monomial_times_a_power_of_another() -> None:
    one = Argument((1.0, 2.0), Pair(0, 1, 1))
    assert one.times((2.0, -4.0), 0.5) == Argument((2.0, 0.0), Pair(0, 1, 1))


@pytest.mark.parametrize("exponents", [(-1.0, 1.0), (0.5, 1.0)])
def test_what_has_no_value_on_some_row_is_left_out(exponents: tuple[float, ...]) -> None:
    x = np.array([[-1.0, 1.0], [0.0, 2.0], [1.0, 3.0]])
    assert finite([Argument(exponents), Argument((1.0, 1.0))], x) == [Argument((1.0, 1.0))]
