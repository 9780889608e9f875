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
    if rows < 2:
        raise DataError(f"A table of {rows} rows cannot be split.", "Give at least two rows.")
    if not 0.0 < fraction < 1.0:
        raise DataError(
            f"The training fraction {fraction} is not between 0 and 1.", "Choose 0.8, for example."
        )
    count = min(max(round(rows * fraction), 1), rows - 1)
    order = np.random.default_rng(seed).permutation(rows)
    return Split(np.sort(order[:count]), np.sort(order[count:]))
