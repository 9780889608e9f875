"""Which combinations of the columns of two sides need one side alone to reach the target."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import FloatArray

ALONE = 1e-5
"""Error of one side alone, relative to the target, at which the other has nothing to say."""


class OneSided:
    """Tells subsets of columns apart that reach the target, the smaller ones first.

    Args:
        columns: (n, D), those of one side first.
        target: (n,).
        count: columns of the first side.
    """

    def __init__(self, columns: FloatArray, target: FloatArray, count: int) -> None:
        self._columns, self._target, self._count = columns, target, count
        self._known: dict[tuple[int, ...], bool] = {}
        self._pairs = np.zeros((columns.shape[1],) * 2, dtype=bool)

    def __call__(self, subsets: NDArray[np.intp]) -> NDArray[np.bool_]:
        """(k,) of (k, size) subsets that reach the target: whether one side of them does."""
        first, size = (subsets < self._count).sum(axis=1), subsets.shape[1]
        told: NDArray[np.bool_] = (first == 0) | (first == size)
        self._known.update((tuple(side), True) for side in subsets[told].tolist())
        if size == 2:
            self._pairs[tuple(subsets[told].T)] = True
        for one, other in combinations(range(size), 2):
            told |= self._pairs[subsets[:, one], subsets[:, other]]
        for place in np.flatnonzero(~told):
            subset = subsets[place].tolist()
            sides = [i for i in subset if i < self._count], [i for i in subset if i >= self._count]
            told[place] = any(self._reaches(tuple(side)) for side in sides)
        return told

    def _reaches(self, side: tuple[int, ...]) -> bool:
        if side not in self._known:
            parts = (part for size in range(1, len(side)) for part in combinations(side, size))
            self._known[side] = any(self._known.get(part, False) for part in parts) or (
                len(side) > 0 and coefficients(self._columns, self._target, side)[1] < ALONE
            )
        return self._known[side]


def coefficients(
    columns: FloatArray, target: FloatArray, chosen: tuple[int, ...]
) -> tuple[FloatArray, float]:
    """Least squares on a few columns: coefficients, and the error relative to the target."""
    part = columns[:, chosen]
    scale = np.sqrt((part**2).sum(axis=0))
    factors = np.linalg.lstsq(part / scale, target, rcond=1e-14)[0] / scale
    return factors, float(np.linalg.norm(part @ factors - target) / np.linalg.norm(target))
