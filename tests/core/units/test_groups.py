"""Products of powers of columns have the dimension that was asked for, and no simple one is missed."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.units.groups import DimensionalAlgebra


@st.composite
def algebras(draw: st.DrawFn) -> DimensionalAlgebra:
    columns, bases = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    exponents = st.lists(st.integers(-1, 1), min_size=columns, max_size=columns)
    matrix = draw(st.lists(exponents, min_size=bases, max_size=bases))
    target = draw(st.lists(st.integers(-2, 2), min_size=bases, max_size=bases))
    positive = draw(st.lists(st.booleans(), min_size=columns, max_size=columns))
    return DimensionalAlgebra.of(matrix, target, positive)


def whole_monomial_exists(algebra: DimensionalAlgebra, reach: int = 2) -> bool:
    vectors = itertools.product(range(-reach, reach + 1), repeat=algebra.columns)
    return any((algebra.matrix @ np.array(vector) == algebra.target).all() for vector in vectors)


@given(algebras())
def test_a_monomial_has_the_dimension_that_was_asked_for(algebra: DimensionalAlgebra) -> None:
    for exponents in algebra.prefactors:
        np.testing.assert_allclose(algebra.dimension(exponents), algebra.target, atol=1e-9)
    for exponents in algebra.groups:
        assert not algebra.dimension(exponents).any()


@given(algebras())
def test_pure_numbers_are_in_no_monomial_and_the_simplest_comes_first(algebra: DimensionalAlgebra) -> None:
    for exponents in (*algebra.prefactors, *algebra.groups):
        assert not any(exponents[column] for column in algebra.plain)
    sizes = [sum(map(abs, exponents)) for exponents in algebra.prefactors]
    assert sizes == sorted(sizes)


@given(algebras())
def test_half_exponents_are_there_only_where_no_whole_ones_will_do(algebra: DimensionalAlgebra) -> None:
    whole = [all(e == int(e) for e in exponents) for exponents in algebra.prefactors]
    if whole_monomial_exists(algebra):
        assert whole and all(whole)
    assert all(whole) or not any(whole)


@given(algebras())
def test_there_are_as_many_independent_groups_as_buckingham_counts(algebra: DimensionalAlgebra) -> None:
    assert algebra.freedom == algebra.columns - np.linalg.matrix_rank(algebra.matrix)
    if algebra.basis:
        assert np.linalg.matrix_rank(np.array(algebra.basis)) == len(algebra.basis)


@given(algebras())
def test_no_group_is_a_power_of_another(algebra: DimensionalAlgebra) -> None:
    directions = [np.array(group) / np.linalg.norm(group) for group in algebra.groups[:60]]
    for one, other in itertools.combinations(directions, 2):
        assert abs(one @ other) < 1.0 - 1e-12


@given(algebras())
def test_a_column_that_may_be_0_is_below_the_line_only_where_one_is_above_it_too(
    algebra: DimensionalAlgebra,
) -> None:
    for group in algebra.groups:
        risky = [e for e, positive in zip(group, algebra.positive, strict=True) if e and not positive]
        assert not risky or max(risky) > 0


def test_the_period_of_a_pendulum_is_the_root_of_length_over_gravity() -> None:
    """Length (m), mass (kg), gravity (m/s^2); the period in s."""
    algebra = DimensionalAlgebra.of([[1, 0, 1], [0, 1, 0], [0, 0, -2]], [0, 0, 1], [True] * 3)
    assert algebra.prefactors == [(0.5, 0.0, -0.5)]
    assert algebra.groups == []
    assert algebra.freedom == 0


def test_the_groups_of_flow_in_a_pipe_are_found_with_reynolds_number_among_them() -> None:
    """Density, speed, diameter, viscosity, roughness; the pressure drop per length."""
    matrix = [[1, 0, 0, 1, 0], [-3, 1, 1, -1, 1], [0, -1, 0, -1, 0]]
    algebra = DimensionalAlgebra.of(matrix, [1, -2, -2], [True] * 5)
    assert algebra.freedom == 2
    assert (1.0, 1.0, 1.0, -1.0, 0.0) in algebra.groups
    assert (1.0, 2.0, -1.0, 0.0, 0.0) in algebra.prefactors


def test_of_many_columns_of_one_kind_the_ratios_are_found() -> None:
    algebra = DimensionalAlgebra.of([[1] * 12], [1], [True] * 12)
    ratios = [group for group in algebra.groups if np.abs(group).sum() == 2]
    assert len(ratios) == 12 * 11 / 2
    assert algebra.freedom == 11
    assert [np.abs(one).sum() for one in algebra.prefactors[:12]] == [1.0] * 12


def test_where_nothing_has_a_dimension_every_column_is_a_pure_number() -> None:
    algebra = DimensionalAlgebra.of(np.zeros((0, 3)), np.zeros(0), [True, False, True])
    assert algebra.plain == (0, 1, 2)
    assert algebra.dimensionless_target
    assert algebra.freedom == 3
    assert algebra.groups == []
    assert algebra.prefactors == [(0.0, 0.0, 0.0)]


def test_a_dimension_that_no_product_of_columns_has_gives_no_monomial() -> None:
    assert DimensionalAlgebra.of([[1, 2], [0, 0]], [0, 1], [True] * 2).prefactors == []


@pytest.mark.parametrize(("one", "other", "alike"), [(0, 1, True), (0, 2, False), (2, 3, False)])
def test_only_columns_of_one_dimension_may_be_added(one: int, other: int, alike: bool) -> None:
    algebra = DimensionalAlgebra.of([[1, 1, 0, 1], [0, 0, 1, 1]], [0, 0], [True] * 4)
    assert algebra.alike(one, other) is alike
