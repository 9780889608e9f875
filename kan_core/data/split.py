"""Splits of a table's rows into those a model learns from and those it is tested on."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import DataError

IndexArray = NDArray[np.intp]


class Split(NamedTuple):
    """Row numbers in ascending order; every row is in exactly one of the two."""

    train: IndexArray
    test: IndexArray


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
    if not 0.0 < fraction < 1.0:
        raise DataError(
            f"The training fraction {fraction} is not between 0 and 1.", "Choose 0.8, for example."
        )
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
