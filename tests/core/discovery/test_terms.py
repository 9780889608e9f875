"""Terms of a sum have the dimension that was asked for, and are what their expressions say."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.discovery.arguments import Argument, Pair
from kan_core.discovery.sample import Sample
from kan_core.discovery.term import Applied, Term
from kan_core.discovery.terms import terms
from kan_core.symbolic.evaluate import evaluate
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.algebras import algebras
from tests.core.discovery.samples import plain


def sample_of(algebra: DimensionalAlgebra) -> Sample:
    x = np.random.default_rng(0).uniform(0.5, 2.0, (9, algebra.columns))
    symbols = [sp.Symbol(f"x{i}", real=True) for i in range(algebra.columns)]
    return Sample.of(x, x[:, 0], symbols, algebra)


def dimension(algebra: DimensionalAlgebra, term: Term) -> np.ndarray:
    own, pair = algebra.dimension(term.factor.exponents), term.factor.pair
    return own if pair is None else own + term.factor.pair_power * algebra.matrix[:, pair.one]


@settings(max_examples=20, deadline=None)
@given(algebras(3), st.sampled_from([1.0, -1.0, 2.0, 0.5, 0.0]))
def test_terms_have_a_power_of_the_dimension_of_the_target(algebra: DimensionalAlgebra, power: float) -> None:
    for term in terms(sample_of(algebra), power, 80).terms:
        np.testing.assert_allclose(dimension(algebra, term), power * algebra.target, atol=1e-9)
        for _, argument in term.functions:
            inside, pair, power_of_pair = (
                algebra.dimension(argument.exponents),
                argument.pair,
                argument.pair_power,
            )
            assert not (
                inside if pair is None else inside + power_of_pair * algebra.matrix[:, pair.one]
            ).any()


@settings(max_examples=10, deadline=None)
@given(algebras(3))
def test_a_term_and_its_expression_are_one(algebra: DimensionalAlgebra) -> None:
    sample = sample_of(algebra)
    columns = {str(s): column for s, column in zip(sample.symbols, sample.x.T, strict=True)}
    library = terms(sample, 1.0, 60)
    for term, values in zip(library.terms, library.values.T, strict=True):
        given_ = np.broadcast_to(evaluate(term.expression(sample), columns), sample.rows)
        np.testing.assert_allclose(values, given_, rtol=1e-12)


@pytest.mark.parametrize("most", [1, 10, 100])
def test_terms_are_distinct_and_no_more_than_asked_for(most: int) -> None:
    library = terms(sample_of(plain(2)), 1.0, most)
    assert len(set(library.terms)) == len(library.terms) == most
    assert library.values.shape == (9, most)
    assert library.first(1).terms == library.terms[:1]


def test_one_and_the_columns_come_before_what_is_longer() -> None:
    library = terms(sample_of(plain(2)), 1.0, 100)
    bare = [term.factor for term in library.terms if not term.functions]
    monomials = [factor.exponents for factor in bare if not factor.pair]
    assert monomials[0] == (0.0, 0.0)
    assert {(1.0, 0.0), (0.0, 1.0)} <= set(monomials[:5])
    sizes = [sum(map(abs, exponents)) for exponents in monomials]
    assert sizes == sorted(sizes)
    assert Term(Argument((0.0, 0.0)), (Applied("sin", Argument((1.0, 0.0))),)) in library.terms


def test_terms_without_functions_are_monomials_and_sums() -> None:
    assert all(not term.functions for term in terms(sample_of(plain(3)), 1.0, 200, wrapped=False).terms)


def test_the_square_of_a_difference_of_two_lengths_is_a_term() -> None:
    algebra = DimensionalAlgebra.of([[1, 1]], [2], [True] * 2)
    factors = [term.factor for term in terms(sample_of(algebra), 1.0, 50).terms]
    assert Argument((0.0, 0.0), Pair(0, 1, -1), 2) in factors


def test_a_length_over_one_minus_a_pure_number_is_a_term() -> None:
    algebra = DimensionalAlgebra.of([[1, 0]], [1], [True] * 2)
    factors = [term.factor for term in terms(sample_of(algebra), 1.0, 50).terms]
    assert Argument((1.0, 0.0), Pair(1, None, -1), -1) in factors


def test_products_of_functions_of_angles_are_terms() -> None:
    angles = [Argument(exponents) for exponents in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))]
    library = terms(sample_of(plain(3)), 1.0, 700)
    product = tuple(Applied("cos", angle) for angle in angles)
    assert Term(Argument((0.0, 0.0, 0.0)), product) in library.terms


def test_what_has_no_value_on_some_row_is_no_term() -> None:
    x = np.array([[0.0, 1.0], [-1.0, 2.0], [1.0, 3.0]])
    algebra = DimensionalAlgebra.of([[1, 1]], [1], [False, True])
    sample = Sample.of(x, x[:, 1], sp.symbols("a b", real=True), algebra)
    library = terms(sample, 1.0, 100)
    assert library.terms and np.isfinite(library.values).all()
