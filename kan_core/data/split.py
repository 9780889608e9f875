"""Splits of a table's rows into those a model learns from and those it is tested on."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import DataError

IndexArray = NDArray[np.intp]
FloatArray = NDArray[np.float64]

AUTO, RANDOM, GROUP, TIME, LAST = WAYS = ("auto", "random", "group", "time", "last")


class Split(NamedTuple):
    """Row numbers in ascending order; every row is in exactly one of the two."""

    train: IndexArray
    test: IndexArray


def _check_fraction(fraction: float) -> None:
    if not 0.0 < fraction < 1.0:
        raise DataError(
            f"The training fraction {fraction} is not between 0 and 1.", "Choose 0.8, for example."
        )


@dataclass(frozen=True)
class Splitting:
    """How rows are held out.

    Attributes:
        way: "random"; "group", which holds out all rows of some groups; "time", those of the latest times;
            "last", the last ones of the table; "auto" by group or time where a column has that role, else at
            random.
        column: that tells groups or times; empty for the one that has the role.
        fraction: part of the rows to train on.
    """

    way: str = AUTO
    column: str = ""
    fraction: float = 0.8

    def __post_init__(self) -> None:
        if self.way not in WAYS:
            raise DataError(f"Rows cannot be held out by {self.way!r}.", f"Choose one of {', '.join(WAYS)}.")
        _check_fraction(self.fraction)


AS_ROLES_SAY = Splitting()
"""By group or time where a column has that role, else at random."""


def group_split(groups: FloatArray, fraction: float = 0.8, seed: int = 0) -> Split:
    """Hold out whole groups, drawn at random: those with which the part comes nearest to the one wanted.

    Args:
        groups: (n,) equal numbers in rows of one group.
        fraction: part of the rows to train on; at least one group is left on either side.
        seed: the same seed gives the same split.

    Raises:
        DataError: there are fewer than two groups, or the fraction is not between 0 and 1.
    """
    _check_fraction(fraction)
    _, numbers, counts = np.unique(groups, return_inverse=True, return_counts=True)
    if len(counts) < 2:
        raise DataError(
            "All rows are of one group.", "Choose a column of several groups, or split at random."
        )
    order = np.random.default_rng(seed).permutation(len(counts))[:-1]
    held = np.cumsum(counts[order])
    nearest = int(np.argmin(np.abs(held - (1.0 - fraction) * len(groups))))
    return _split(np.isin(numbers, order[: nearest + 1]))


def time_split(times: FloatArray, fraction: float = 0.8) -> Split:
    """Hold out the latest rows; rows of the same time stay together.

    Args:
        times: (n,) increasing towards later times, in any order.
        fraction: part of the rows to train on; at least one time is left on either side.

    Raises:
        DataError: all times are the same, or the fraction is not between 0 and 1.
    """
    _check_fraction(fraction)
    different, counts = np.unique(times, return_counts=True)
    if len(different) < 2:
        raise DataError(
            "All rows are of one time.", "Choose a column of different times, or split at random."
        )
    nearest = int(np.argmin(np.abs(np.cumsum(counts)[:-1] - fraction * len(times))))
    return _split(times > different[nearest])


def _split(held: NDArray[np.bool_]) -> Split:
    return Split(np.flatnonzero(~held), np.flatnonzero(held))


def random_split(rows: int, fraction: float = 0.8, seed: int = 0) -> Split:
    """Split `rows` rows at random, the same way for the same seed.

    Args:
        rows: n, at least 2.
        fraction: part of the rows to train on, between 0 and 1; at least one row is left on either side.

    Raises:
        DataError: fewer than two rows, or a fraction that leaves nothing to train or test on.
    """
    return stratified_split(np.zeros(rows, np.intp), fraction, seed)


def stratified_split(classes: IndexArray, fraction: float = 0.8, seed: int = 0) -> Split:
    """Split rows at random so that every class has the same part of its rows on either side.

    Args:
        classes: (n,) number of the class of each row.
        fraction: part of each class to train on, between 0 and 1; at least one row is left on either side.
        seed: the same seed gives the same split.

    Raises:
        DataError: a class of fewer than two rows, or a fraction that leaves nothing to train or test on.
    """
    _check_fraction(fraction)
    random = np.random.default_rng(seed)
    train, test = [], []
    for number in np.unique(classes) if len(classes) else (0,):
        members = np.flatnonzero(classes == number)
        if len(members) < 2:
            raise DataError(f"{len(members)} rows cannot be split.", "Give at least two rows.")
        count = min(max(round(len(members) * fraction), 1), len(members) - 1)
        order = random.permutation(len(members))
        train.append(members[order[:count]])
        test.append(members[order[count:]])
    return Split(np.sort(np.concatenate(train)), np.sort(np.concatenate(test)))
