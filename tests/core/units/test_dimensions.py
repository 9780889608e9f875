"""Dimensions multiply and take powers exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.units.dimensions import Dimension

DIMENSIONS = st.tuples(*[st.fractions(-6, 6, max_denominator=4)] * 7).map(Dimension)


@given(DIMENSIONS, DIMENSIONS, st.fractions(-3, 3, max_denominator=6))
def test_the_laws_of_powers_hold(one: Dimension, other: Dimension, power: Fraction) -> None:
    assert one * other == other * one
    assert one / one == Dimension()
    assert (one * other) ** power == one**power * other**power
    assert (one / other) * other == one


def test_a_pure_number_has_dimension_one() -> None:
    assert Dimension().is_one
    assert not Dimension.of(m=1).is_one
    assert str(Dimension()) == "1"


def test_a_dimension_is_written_in_base_units() -> None:
    assert str(Dimension.of(m=1, kg=1, s=-2)) == "m kg s^-2"
    assert str(Dimension.of(s=Fraction(1, 2))) == "s^1/2"


def test_an_unknown_base_unit_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match="mile"):
        Dimension.of(mile=1)
