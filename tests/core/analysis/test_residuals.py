"""What a model leaves is told from noise by whether neighbours agree."""

import numpy as np
import pytest

from kan_core.analysis.residuals import is_structured


def rows(columns: int, count: int = 300, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(1.0, 3.0, (count, columns))


@pytest.mark.parametrize("columns", [1, 2, 4])
def test_noise_has_no_structure(columns: int) -> None:
    found = [
        is_structured(rows(columns, seed=seed), np.random.default_rng(100 + seed).normal(size=300))
        for seed in range(40)
    ]
    assert sum(found) <= 1


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_wave_that_is_left_is_seen_in_as_much_noise(columns: int) -> None:
    x = rows(columns)
    left = np.sin(3.0 * x[:, 0]) + 0.7 * np.random.default_rng(1).normal(size=300)
    assert is_structured(x, left)


def test_neither_the_units_of_columns_nor_the_size_of_residuals_matter() -> None:
    x = rows(2)
    left = np.sin(3.0 * x[:, 0])
    assert is_structured(x * [1e6, 1e-9], 1e-12 * left)
    assert not is_structured(x * [1e6, 1e-9], 1e-12 * np.random.default_rng(2).normal(size=300))


def test_one_wild_row_does_not_decide() -> None:
    left = np.random.default_rng(3).normal(size=300)
    left[10] = 1e6
    assert not is_structured(rows(2), left)


def test_an_offset_alone_is_no_structure() -> None:
    assert not is_structured(rows(2), 5.0 + np.random.default_rng(4).normal(size=300))


@pytest.mark.parametrize("count", [1, 3, 6])
def test_few_rows_tell_nothing(count: int) -> None:
    assert not is_structured(rows(1, count), np.arange(count, dtype=float))


def test_a_model_that_leaves_nothing_leaves_no_structure() -> None:
    assert not is_structured(rows(2), np.zeros(300))
