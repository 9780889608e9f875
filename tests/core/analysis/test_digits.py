"""How many digits of a number are told."""

import math

import pytest

from kan_core.analysis.digits import digits_for


@pytest.mark.parametrize(
    ("value", "width", "digits"),
    [(2.71828, 0.0012, 5), (89875.52, 0.009, 9), (0.5, 0.1, 3), (-1234.5, 40.0, 4), (1e-9, 3e-12, 5)],
)
def test_the_last_digit_is_the_second_of_the_width(value: float, width: float, digits: int) -> None:
    assert digits_for(value, width) == digits
    place = math.floor(math.log10(abs(value))) - digits + 1
    assert digits == 3 or place == math.floor(math.log10(width)) - 1


def test_there_are_never_fewer_than_three_nor_more_than_a_double_has() -> None:
    assert digits_for(1.0, 5.0) == 3
    assert digits_for(0.0, 0.1) == 3
    assert digits_for(math.pi, 0.0) == 17
    assert digits_for(math.pi, 1e-30) == 17
