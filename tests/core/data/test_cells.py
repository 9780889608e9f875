"""Cells are read as the numbers that people meant."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.data.cells import date_format, is_date, is_missing, number

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(FINITE)
def test_every_number_is_read_back_to_the_last_bit(value: float) -> None:
    assert number(repr(value)) == value
    assert number(repr(value).replace(".", ","), ",") == value
    assert number(repr(value).replace("e", "D")) == value
    assert number(f"  {value!r}\t".replace("-", "−")) == value


@given(st.integers(-(10**12), 10**12))
def test_groups_of_three_digits_are_read(value: int) -> None:
    grouped = f"{value:,}"
    assert number(grouped) == value
    assert number(grouped + ".25") == value + math.copysign(0.25, value)
    assert number(grouped.replace(",", "."), ",") in (value, value / 1000 if abs(value) < 1e6 else value)


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1,048,068", ".", 1048068.0),
        ("1.048.068,78", ",", 1048068.78),
        ("1\u202f048\u202f068,5", ",", 1048068.5),
        ("1'048'068.5", ".", 1048068.5),
        ("-2.5D-03", ".", -0.0025),
        ("−3", ".", -3.0),
        (".5", ".", 0.5),
        ("inf", ".", math.inf),
    ],
)
def test_numbers_in_many_spellings(text: str, decimal: str, value: float) -> None:
    assert number(text, decimal) == value


@pytest.mark.parametrize(
    "text", ["abc", "1_000", "0,500", "12,34", "1,0,0", "1.2.3", "0x10", "1 2", "e5", "12 kg"]
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize("text", ["", "  ", "NA", "n/a", "NaN", "-", "--", "?", "#N/A", "null", "None", "."])
def test_marks_of_missing_values(text: str) -> None:
    assert is_missing(text)
    for decimal in ".,":
        value = number(text, decimal)
        assert value is not None
        assert math.isnan(value)


@pytest.mark.parametrize(
    "text",
    ["2026-01-01", "2026-01-01 10:00:00", "2026-01-01T10:00:00Z", "01.03.2026", "03/25/2026", "2026/1/5"],
)
def test_dates_are_told_from_numbers(text: str) -> None:
    assert is_date(text)
    assert number(text) is None


@pytest.mark.parametrize("text", ["1.5", "2026", "99.99.2026", "1-2", "-1-1-1", "abc"])
def test_numbers_and_texts_are_no_dates(text: str) -> None:
    assert not is_date(text)


def test_one_day_beyond_the_twelfth_decides_between_day_and_month() -> None:
    assert date_format(["03/04/2026", "03/25/2026"]) == "%m/%d/%Y"
    assert date_format(["03/04/2026", "25/03/2026"]) == "%d/%m/%Y"
    assert date_format(["03/25/2026", "25/03/2026"]) is None
