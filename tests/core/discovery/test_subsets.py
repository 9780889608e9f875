"""The few columns that add up to a target are found among many."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.discovery.subsets import best_subsets
from kan_core.model.state import FloatArray


def columns(count: int, seed: int = 0, rows: int = 120) -> FloatArray:
    return np.random.default_rng(seed).normal(size=(rows, count))


def misfit(chosen: FloatArray, target: FloatArray) -> float:
    residual = target - chosen @ np.linalg.lstsq(chosen, target, rcond=None)[0]
    return float(np.linalg.norm(residual) / np.linalg.norm(target))


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 12), st.integers(1, 5), st.integers(0, 10_000))
def test_subsets_are_distinct_sorted_and_have_the_error_they_say(count: int, largest: int, seed: int) -> None:
    table = columns(count, seed)
    target = np.random.default_rng(seed + 1).normal(size=120)
    levels = best_subsets(table, target, largest, kept=8)
    assert len(levels) == min(largest, count)
    for size, level in enumerate(levels, start=1):
        sets = [frozenset(subset.columns) for subset in level]
        assert all(len(one) == size for one in sets) and len(set(sets)) == len(sets)
        errors = [subset.error for subset in level]
        assert errors == sorted(errors)
        for subset in level:
            assert subset.error == pytest.approx(misfit(table[:, subset.columns], target), abs=1e-7)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_with_a_wide_beam_the_best_subset_of_all_is_found(size: int) -> None:
    table, target = columns(12, 3), np.random.default_rng(4).normal(size=120)
    best = best_subsets(table, target, size, 1, beam=12 * 11 // 2)[-1][0]
    everyone = itertools.combinations(range(12), size)
    truth = min(everyone, key=lambda chosen: misfit(table[:, chosen], target))
    assert tuple(sorted(best.columns)) == truth


def test_three_columns_none_of_which_says_anything_alone_are_found_among_many() -> None:
    table = columns(200, 5, rows=400)
    base = np.random.default_rng(6).normal(size=400)
    table[:, 17] = base + 0.01 * table[:, 17]
    table[:, 90] = base + 0.01 * table[:, 90]
    target = 50.0 * (table[:, 17] - table[:, 90]) + 0.3 * table[:, 150]
    best = best_subsets(table, target, 3, 1)[2][0]
    assert best.columns == (17, 90, 150)
    assert best.error < 1e-4


@pytest.mark.parametrize("scale", [1e-150, 1.0, 1e150])
def test_the_size_of_a_column_does_not_matter(scale: float) -> None:
    table = columns(10, 7)
    target = table[:, 2] - 2.0 * table[:, 5]
    scaled = table * np.where(np.arange(10) == 5, scale, 1.0)
    assert best_subsets(scaled, target, 2, 1)[1][0].columns == (2, 5)


def test_a_column_and_its_copy_are_not_taken_for_two() -> None:
    table = columns(4, 8)
    table[:, 3] = 2.0 * table[:, 0]
    target = table[:, 0] + table[:, 1]
    for level in best_subsets(table, target, 3, 20)[1:]:
        usable = [subset for subset in level if subset.error < 1.0]
        assert not any({0, 3} <= set(subset.columns) for subset in usable)


def test_one_column_is_one_subset() -> None:
    table = columns(1)
    assert [[s.columns for s in level] for level in best_subsets(table, table[:, 0], 5, 3)] == [[(0,)]]
