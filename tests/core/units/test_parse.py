"""Units are read in the spellings of science, with exact dimensions, and nothing else is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import UnitError
from kan_core.units.dimensions import BASE_UNITS, Dimension
from kan_core.units.parse import is_unit, parse_unit

FORCE = Dimension.of(m=1, kg=1, s=-2)


@pytest.mark.parametrize(
    "text",
    ["kg * m / s**2", "kg*m/s^2", "kg m s-2", "kg·m·s⁻²", "kg m/s2", "N", "newton", "kg*(m/s)/s", "J/m"],
)
def test_one_unit_in_many_spellings(text: str) -> None:
    unit = parse_unit(text)
    assert unit.dimension == FORCE
    assert unit.factor == pytest.approx(1.0, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "dimension", "factor"),
    [
        ("dimensionless", Dimension(), 1.0),
        ("1", Dimension(), 1.0),
        ("-", Dimension(), 1.0),
        ("%", Dimension(), 0.01),
        ("rad", Dimension(), 1.0),
        ("m/s", Dimension.of(m=1, s=-1), 1.0),
        ("1/s", Dimension.of(s=-1), 1.0),
        ("km/h", Dimension.of(m=1, s=-1), 1 / 3.6),
        ("mV", Dimension.of(m=2, kg=1, s=-3, A=-1), 1e-3),
        ("µm", Dimension.of(m=1), 1e-6),
        ("Å", Dimension.of(m=1), 1e-10),
        ("mol/L", Dimension.of(m=-3, mol=1), 1e3),
        ("cd", Dimension.of(cd=1), 1.0),
        ("au", Dimension.of(m=1), 149597870700.0),
        ("AU", Dimension.of(m=1), 149597870700.0),
        ("Kelvin", Dimension.of(K=1), 1.0),
        ("J/degC", Dimension.of(m=2, kg=1, s=-2, K=-1), 1.0),
        ("10^3 kg", Dimension.of(kg=1), 1e3),
        ("Hz^(1/2)", Dimension.of(s=Fraction(-1, 2)), 1.0),
        ("Hz**0.5", Dimension.of(s=Fraction(-1, 2)), 1.0),
    ],
)
def test_dimension_and_size(text: str, dimension: Dimension, factor: float) -> None:
    unit = parse_unit(text)
    assert unit.dimension == dimension
    assert unit.factor == pytest.approx(factor, rel=1e-12)
    assert unit.offset == 0.0
    assert unit.remark == ""


@pytest.mark.parametrize(("text", "factor", "offset"), [("degC", 1.0, 273.15), ("°F", 5 / 9, 459.67 * 5 / 9)])
def test_temperatures_with_a_zero_of_their_own_say_so(text: str, factor: float, offset: float) -> None:
    unit = parse_unit(text)
    assert unit.dimension == Dimension.of(K=1)
    assert unit.factor == pytest.approx(factor, rel=1e-12)
    assert unit.offset == pytest.approx(offset, rel=1e-12)
    assert "kelvin" in unit.remark


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("furlongz", "'furlongz' is not a known unit"),
        ("arb. units", "'.' cannot stand"),
        ("J/kg K", "brackets"),
        ("kg *", "its end is missing"),
        ("(m", "not closed"),
        ("m)", "not expected"),
        ("m**m", "a power must be a number"),
        ("m**999", "too high"),
        ("9**9**9", "not expected"),
        ("m^(1/0)", "divided by zero"),
        ("0 m", "out of range"),
        ("1e400", "out of range"),
        ("dB", "logarithmic"),
        ("pH", "logarithmic"),
        ("pixel", "outside the SI"),
        ("gauss", "outside the SI"),
        ("__class__", "not a known unit"),
        ("m" * 200, "too long"),
        ("import os", "not a known unit"),
    ],
)
def test_what_is_no_unit_is_refused_with_the_reason(text: str, why: str) -> None:
    assert not is_unit(text)
    with pytest.raises(UnitError, match="is not a unit") as caught:
        parse_unit(text)
    assert why in str(caught.value)
    assert caught.value.remedy


@given(st.text(max_size=30))
def test_any_text_is_a_unit_or_refused(text: str) -> None:
    if is_unit(text):
        assert parse_unit(text).factor > 0


@given(st.lists(st.tuples(st.sampled_from(BASE_UNITS), st.integers(-6, 6)), min_size=1, max_size=5))
def test_products_of_powers_add_their_exponents(powers: list[tuple[str, int]]) -> None:
    expected = Dimension()
    for base, power in powers:
        expected *= Dimension.of(**{base: power})
    assert parse_unit(" * ".join(f"{base}**{power}" for base, power in powers)).dimension == expected
    assert parse_unit(" ".join(f"{base}{power}" for base, power in powers)).dimension == expected
