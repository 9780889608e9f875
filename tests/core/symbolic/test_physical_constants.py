"""Physical constants that a fitted constant with a dimension may stand for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.symbolic.physical_constants import recognise_physical
from kan_core.units.codata import CONSTANTS
from kan_core.units.dimensions import Dimension

VOLT_METRE_PER_COULOMB = Dimension.of(kg=1, m=3, s=-4, A=-2)


@pytest.mark.parametrize("symbol", CONSTANTS)
def test_every_constant_is_recognised_first_by_its_own_value(symbol: str) -> None:
    constant = CONSTANTS[symbol]
    assert recognise_physical(constant.value, None, constant.dimension)[0].text == symbol
    assert recognise_physical(-constant.value, None, constant.dimension)[0].text == f"-{symbol}"


@pytest.mark.parametrize(
    ("value", "dimension", "text"),
    [
        (8.9875517873e9, VOLT_METRE_PER_COULOMB, "1/(4*pi)/epsilon_0"),
        (1.191042972397e-16, Dimension.of(kg=1, m=4, s=-3), "2*c**2*h"),
        (0.01438776877504, Dimension.of(m=1, K=1), "c*h/k_B"),
        (1836.152673, Dimension(), "m_p/m_e"),
    ],
)
def test_products_of_constants_and_simple_numbers_are_recognised(
    value: float, dimension: Dimension, text: str
) -> None:
    first = recognise_physical(value, None, dimension)[0]
    assert first.text == text
    assert first.value == pytest.approx(value, rel=1e-6)


def test_a_standard_error_widens_what_is_near_and_shortens_what_may_be_said() -> None:
    gravity = Dimension.of(m=1, s=-2)
    assert recognise_physical(9.81, None, gravity) == []
    assert [each.text for each in recognise_physical(9.81, 0.01, gravity)] == ["g_n"]
    assert recognise_physical(8.9, 0.5, gravity) == []


def test_the_uncertainty_of_a_constant_counts() -> None:
    assert recognise_physical(6.6743e-11 * (1 + 5e-5), None, CONSTANTS["G"].dimension)[0].text == "G"


@given(st.floats(0.001, 1e3))
def test_a_plain_length_is_nothing_special(value: float) -> None:
    assert recognise_physical(value, None, Dimension.of(m=1)) == []


def test_a_value_of_zero_or_without_bounds_is_no_constant() -> None:
    assert recognise_physical(0.0, None, Dimension()) == []
    assert recognise_physical(math.inf, None, Dimension()) == []
