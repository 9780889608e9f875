"""The ends of an axis are told in few letters."""

import pytest

from app.network.strokes import short_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.6372, "-0.64"),
        (5.2e-5, "5.2e-5"),
        (99.4, "99"),
        (99.6, "100"),
        (247.9, "250"),
        (-12_345.0, "-12000"),
        (1.5e8, "1.5e8"),
    ],
)
def test_the_end_of_an_axis_is_told_to_two_digits(value: float, text: str) -> None:
    assert short_text(value) == text
