"""A split puts every row on one side, leaves neither side empty, and repeats itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.data.split import Splitting, group_split, random_split, stratified_split, time_split
from kan_core.errors import DataError


@given(st.integers(2, 500), st.floats(0.01, 0.99), st.integers(0, 2**32))
def test_every_row_is_on_one_side(rows: int, fraction: float, seed: int) -> None:
    train, test = random_split(rows, fraction, seed)
    assert sorted([*train.tolist(), *test.tolist()]) == list(range(rows))
    assert train.size > 0
    assert test.size > 0
    assert abs(train.size - fraction * rows) <= 1.0
    assert (np.diff(train) > 0).all()


def test_the_same_seed_gives_the_same_split_and_another_seed_another() -> None:
    first, again, other = random_split(100), random_split(100), random_split(100, seed=1)
    np.testing.assert_array_equal(first.train, again.train)
    assert not np.array_equal(first.train, other.train)


@pytest.mark.parametrize(("rows", "fraction"), [(0, 0.8), (1, 0.8), (10, 0.0), (10, 1.0), (10, float("nan"))])
def test_what_cannot_be_split_is_refused(rows: int, fraction: float) -> None:
    with pytest.raises(DataError):
        random_split(rows, fraction)


@given(
    counts=st.lists(st.integers(2, 40), min_size=1, max_size=6),
    fraction=st.floats(0.01, 0.99),
    seed=st.integers(0, 2**32),
)
def test_every_class_is_split_alike(counts: list[int], fraction: float, seed: int) -> None:
    classes = np.random.default_rng(seed).permutation(np.repeat(np.arange(len(counts)), counts))
    train, test = stratified_split(classes, fraction, seed)
    assert sorted([*train.tolist(), *test.tolist()]) == list(range(len(classes)))
    for number, count in enumerate(counts):
        learned = int((classes[train] == number).sum())
        assert 0 < learned < count
        assert abs(learned - fraction * count) <= 1.0


def test_a_class_of_one_row_cannot_be_split() -> None:
    with pytest.raises(DataError, match="1 rows"):
        stratified_split(np.array([0, 0, 1]))


@given(st.lists(st.integers(0, 6), min_size=2, max_size=60), st.floats(0.05, 0.95), st.integers(0, 99))
def test_a_group_is_on_one_side_whole(numbers: list[int], fraction: float, seed: int) -> None:
    groups = np.array(numbers, dtype=np.float64)
    if len(set(numbers)) < 2:
        with pytest.raises(DataError, match="one group"):
            group_split(groups, fraction, seed)
        return
    train, test = group_split(groups, fraction, seed)
    assert sorted([*train, *test]) == list(range(len(numbers)))
    assert train.size and test.size
    assert not set(groups[train]) & set(groups[test])
    np.testing.assert_array_equal(group_split(groups, fraction, seed).test, test)


def test_as_many_groups_are_held_out_as_come_nearest_to_the_part() -> None:
    groups = np.repeat(np.arange(10.0), 10)
    assert [len(group_split(groups, 0.8, seed).test) for seed in range(5)] == [20] * 5
    assert len({tuple(group_split(groups, 0.8, seed).test) for seed in range(5)}) > 1


def test_the_latest_rows_are_held_out_and_one_time_stays_together() -> None:
    times = np.array([5, 1, 4, 4, 2, 3, 4, 0, 1, 2.0])
    train, test = time_split(times, 0.8)
    assert times[train].max() < times[test].min()
    assert test.tolist() == [0]
    assert sorted(time_split(times, 0.5).test) == [0, 2, 3, 5, 6]
    with pytest.raises(DataError, match="one time"):
        time_split(np.ones(5))


def test_a_splitting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(DataError, match="Rows cannot be held out by 'chance'"):
        Splitting("chance")
    with pytest.raises(DataError, match="not between 0 and 1"):
        Splitting(fraction=1.0)
