"""Which few of many columns add up to a target: all pairs, then a beam."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import FloatArray

PAIRS, BEAM, WIDTH = 600, 400, 16
"""Pairs and larger subsets that are followed, and columns that are added to each."""
_SAME = 1e-9
"""1 - correlation^2 below which two columns are one."""


@dataclass(frozen=True)
class Subset:
    """Columns whose best combination misses the target by `error`, relative to its root mean square."""

    error: float
    columns: tuple[int, ...]


def best_subsets(columns: FloatArray, target: FloatArray, largest: int, kept: int) -> list[list[Subset]]:
    """For each size from 1 to `largest` the best subsets found, best first.

    Args:
        columns: (n, D).
        target: (n,).
        largest: size of the largest subsets.
        kept: subsets of each size that are returned.

    Returns:
        One list for each size; errors below 1e-8 are rounding.
    """
    norms = np.sqrt((columns**2).sum(axis=0))
    unit = columns / norms
    gram, moment, square = unit.T @ unit, unit.T @ target, float(target @ target)
    single = np.argsort(-(moment**2), kind="stable")[:kept]
    found = [[(square - float(moment[i] ** 2), (int(i),)) for i in single]]
    if largest >= 2 and len(moment) > 1:
        found.append(_pairs(gram, moment, square))
    while len(found) < largest and found[-1] and len(found[-1][0][1]) == len(found):
        found.append(_extended(gram, moment, square, found[-1]))
    return [
        [Subset(float(np.sqrt(max(left, 0.0) / square)), chosen) for left, chosen in level[:kept]]
        for level in found
    ]


_Level = list[tuple[float, tuple[int, ...]]]


def _pairs(gram: FloatArray, moment: FloatArray, square: float) -> _Level:
    """What is left of the target after each pair: (R, (i, j))."""
    independent = 1.0 - gram**2
    mixed = moment[:, None] ** 2 + moment[None] ** 2 - 2.0 * gram * moment[:, None] * moment[None]
    gain = np.where(independent > _SAME, mixed / np.maximum(independent, _SAME), -1.0)
    rows, others = np.triu_indices(len(moment), 1)
    values = gain[rows, others]
    best = np.argsort(-values, kind="stable")[:PAIRS]
    return [(square - float(values[k]), (int(rows[k]), int(others[k]))) for k in best]


def _extended(gram: FloatArray, moment: FloatArray, square: float, level: _Level) -> _Level:
    """Each subset of a level with one more column."""
    chosen: NDArray[np.intp] = np.array([subset for _, subset in level[:BEAM]])
    inner = gram[chosen[:, :, None], chosen[:, None, :]]
    inverse = np.linalg.pinv(inner, hermitian=True)
    cross = gram[:, chosen].transpose(1, 0, 2)
    weights = cross @ inverse
    left = 1.0 - (weights * cross).sum(axis=2)
    residual = moment[None] - (weights @ moment[chosen][..., None])[..., 0]
    gain = np.where(left > 1e-8, residual**2 / np.maximum(left, 1e-8), -1.0)
    np.put_along_axis(gain, chosen, -1.0, axis=1)
    explained = (moment[chosen][:, None, :] @ inverse @ moment[chosen][..., None])[:, 0, 0]
    following: dict[tuple[int, ...], float] = {}
    for row, best in enumerate(np.argsort(-gain, axis=1, kind="stable")[:, :WIDTH]):
        for column in best:
            key = tuple(sorted((*(int(i) for i in chosen[row]), int(column))))
            following[key] = square - float(explained[row]) - float(gain[row, column])
    ranked = sorted((value, key) for key, value in following.items())
    return ranked[:BEAM]
