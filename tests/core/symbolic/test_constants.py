"""Exact numbers that a fitted constant may stand for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.symbolic.constants import recognise, remarkable
from kan_core.symbolic.parser import parse


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (1e-12, "0"),
        (1.0, "1"),
        (-1.0, "-1"),
        (2.0000000001, "2"),
        (0.5, "1/2"),
        (-4 / 3, "-4/3"),
        (0.05, "1/20"),
        (math.pi, "pi"),
        (-math.pi / 2, "-pi/2"),
        (4 * math.pi / 3, "4*pi/3"),
        (1 / (4 * math.pi), "1/(4*pi)"),
        (math.pi**2 / 6, "pi**2/6"),
        (math.sqrt(2) / 2, "sqrt(2)/2"),
        (1 / math.sqrt(2 * math.pi), "1/sqrt(2*pi)"),
        (math.e, "exp(1)"),
        (299.0, "299"),
        (math.pi**4 / 12, "pi**4/12"),
        (math.sqrt(2 / math.pi), "2/sqrt(2*pi)"),
        (-math.sqrt(2) * math.pi / 3, "-sqrt(2)*pi/3"),
        (math.log(10), "log(10)"),
        (32 / math.pi, "32/pi"),
        (2 ** (1 / 3), "(2)**(1/3)"),
        ((4 * math.pi) ** -0.75, "(1/(4*pi**3))**(1/4)/2"),
        ((3 / math.pi) ** (2 / 3) / 8, "(9/pi**2)**(1/3)/8"),
        (1 / math.log(10), "1/log(10)"),
        (10 / math.log(10), "10/log(10)"),
    ],
)
def test_well_known_numbers_come_first(value: float, text: str) -> None:
    assert recognise(value)[0].text == text


@given(st.floats(-1e3, 1e3), st.floats(1e-6, 1e-2))
def test_every_text_is_read_as_its_value_and_lies_near(value: float, tolerance: float) -> None:
    for exact in recognise(value, tolerance=tolerance):
        assert float(parse(exact.text, {})) == pytest.approx(exact.value, rel=1e-14, abs=0)
        assert abs(exact.value - value) <= max(tolerance * abs(value), tolerance if exact.text == "0" else 0)


def test_a_standard_error_widens_what_is_near() -> None:
    assert recognise(3.1) == [] or recognise(3.1)[0].text != "pi"
    assert "pi" in [exact.text for exact in recognise(3.1, sigma=0.02)]
    assert recognise(0.01, sigma=0.02)[0].text == "0"
    assert "0" not in [exact.text for exact in recognise(0.1, sigma=0.02)]


@pytest.mark.parametrize("value", [1.7e300, -1.7e300, 123456789.123])
def test_of_the_largest_numbers_no_roots_are_tried(value: float) -> None:
    assert recognise(value) == []


def test_an_unremarkable_number_is_not_recognised() -> None:
    assert recognise(1.2345678912) == []
    assert recognise(1e9 + 0.5) == []


def test_no_number_is_offered_twice() -> None:
    texts = [exact.text for exact in recognise(0.3, sigma=0.2)]
    assert len(texts) == len(set(texts)) > 20


def test_a_number_is_remarkable_if_it_is_simpler_than_its_digits() -> None:
    half = remarkable(0.5003, 0.001)
    assert half is not None
    assert half.text == "1/2"
    assert remarkable(0.5003, 0.1) is None
    assert remarkable(0.5003, 0.00001) is None
    pi = remarkable(math.pi, 0.0)
    assert pi is not None
    assert pi.text == "pi"
    assert remarkable(0.01, 0.02) is None
