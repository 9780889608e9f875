"""The digits that numbers were written with are told from the numbers."""

import numpy as np
import pytest

from kan_core.analysis.rounding import rounding

NUMBERS = np.random.default_rng(0).uniform(1.0, 9.0, 300)


@pytest.mark.parametrize("places", [1, 3, 6])
def test_decimal_places_are_told(places: int) -> None:
    assert rounding(NUMBERS.round(places)) == pytest.approx(0.5 * 10.0**-places)


def test_significant_digits_are_told() -> None:
    written = np.array([float(f"{number:.4g}") for number in NUMBERS * 1e-7])
    assert rounding(written) == pytest.approx(0.5e-10)


def test_numbers_in_full_are_not_rounded() -> None:
    assert rounding(NUMBERS) == 0.0
    assert rounding(np.sin(NUMBERS) * 1e-30) == 0.0


def test_whole_numbers_count_and_are_exact() -> None:
    assert rounding(np.arange(100.0, 300.0)) == 0.0


def test_of_zeros_nothing_is_known() -> None:
    assert rounding(np.zeros(5)) == 0.0
