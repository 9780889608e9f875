"""The digits that numbers were written with are told from the numbers, and what they leave to a law."""

import numpy as np
import pytest

from kan_core.analysis.rounding import last_places, rounding_errors

RANDOM = np.random.default_rng(0)
NUMBERS = RANDOM.uniform(1.0, 9.0, 300)
WIDE = 10.0 ** RANDOM.uniform(-2.0, 3.0, 4000)


def rounded(values: np.ndarray, digits: int) -> np.ndarray:
    return np.array([float(f"{value:.{digits}g}") for value in values])


@pytest.mark.parametrize("places", [1, 3, 6])
def test_decimal_places_are_told(places: int) -> None:
    np.testing.assert_allclose(last_places(NUMBERS.round(places)), 10.0**-places)
    np.testing.assert_allclose(last_places((100 * WIDE).round(places)), 10.0**-places)


def test_significant_digits_are_told_of_numbers_of_all_sizes() -> None:
    np.testing.assert_allclose(last_places(rounded(NUMBERS * 1e-7, 4)), 1e-10)
    written = rounded(WIDE, 5)
    np.testing.assert_allclose(last_places(written), 10.0 ** (np.floor(np.log10(written)) - 4))


def test_numbers_in_full_are_not_rounded() -> None:
    assert not last_places(NUMBERS).any()
    assert not last_places(np.sin(NUMBERS) * 1e-30).any()


def test_whole_numbers_count_and_are_exact() -> None:
    assert not last_places(np.arange(100.0, 300.0)).any()


def test_of_zeros_nothing_is_known() -> None:
    assert not last_places(np.zeros(5)).any()


def test_a_law_of_rounded_numbers_is_off_by_what_is_expected() -> None:
    x = np.column_stack([WIDE, RANDOM.uniform(1.0, 5.0, len(WIDE))])

    def law(columns: np.ndarray) -> np.ndarray:
        return np.asarray(np.sqrt(columns[:, 0]) * columns[:, 1] ** 3)

    written_x = np.column_stack([rounded(column, 4) for column in x.T])
    written_y = law(x).round(2)
    off = (law(written_x) - written_y) / rounding_errors(law, written_x, written_y)
    assert np.sqrt(np.mean(off**2)) == pytest.approx(1.0, abs=0.05)
