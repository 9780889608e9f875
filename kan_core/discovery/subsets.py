"""Which few of many columns add up to a target: all pairs, then a beam."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import FloatArray

BEAM, WIDTH = 500, 16
"""Subsets of one size that are followed, and columns that are added to each."""
_BLOCK = 1_000
"""Subsets that are extended between two questions whether to stop."""
_EXACT = 1e-14
"""Part of the target's square that is rounding."""
_SAME = 1e-9
"""1 - correlation^2 below which two columns are one."""


@dataclass(frozen=True)
class Subset:
    """Columns whose best combination misses the target by `error`, relative to its root mean square."""

    error: float
    columns: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class _Level:
    """Subsets of one size, best first: what is left of the target's square (k,), and columns (k, size)."""

    left: FloatArray
    chosen: NDArray[np.intp]

    def first(self, count: int) -> "_Level":
        return _Level(self.left[:count], self.chosen[:count])

    def without(self, says_nothing: "SaysNothing", square: float) -> "_Level":
        exact = int(np.searchsorted(self.left, _EXACT * square))
        dropped = np.flatnonzero(says_nothing(self.chosen[:exact]))
        return _Level(np.delete(self.left, dropped), np.delete(self.chosen, dropped, axis=0))


SaysNothing = Callable[[NDArray[np.intp]], NDArray[np.bool_]]
"""Which of (k, size) subsets that have no error are of no use: (k,)."""


def nothing_is_said(subsets: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Of no subset that it is of no use."""
    return np.zeros(len(subsets), dtype=bool)


def best_subsets(
    columns: FloatArray,
    target: FloatArray,
    largest: int,
    kept: int,
    beam: int = BEAM,
    should_stop: Callable[[], bool] = lambda: False,
    says_nothing: SaysNothing = nothing_is_said,
) -> list[list[Subset]]:
    """For each size from 1 to `largest` the best subsets found, best first.

    Args:
        columns: (n, D).
        target: (n,).
        largest: size of the largest subsets.
        kept: subsets of each size that are returned.
        beam: subsets of one size that are followed; with D (D - 1) / 2 of them all triples are seen.
        should_stop: True ends the search with the sizes that are done.
        says_nothing: which of subsets without error are to be left out and not to be followed.

    Returns:
        One list for each size; errors below 1e-8 are rounding.
    """
    norms = np.sqrt((columns**2).sum(axis=0))
    unit = columns / norms
    gram, moment, square = unit.T @ unit, unit.T @ target, float(target @ target)
    order = np.argsort(-(moment**2), kind="stable")
    levels = [_Level(square - moment[order] ** 2, order[:, None])]
    if largest >= 2 and len(moment) > 1:
        levels.append(_pairs(gram, moment, square, beam).without(says_nothing, square))
    while 1 < len(levels) < min(largest, len(moment)) and len(levels[-1].left) and not should_stop():
        longer = _extended(gram, moment, square, levels[-1].first(beam), should_stop)
        levels.append(longer.without(says_nothing, square))
    return [
        [
            Subset(float(np.sqrt(max(left, 0.0) / square)), tuple(int(i) for i in chosen))
            for left, chosen in zip(level.left[:kept], level.chosen[:kept], strict=True)
        ]
        for level in levels
    ]


def _pairs(gram: FloatArray, moment: FloatArray, square: float, beam: int) -> _Level:
    rows, others = np.triu_indices(len(moment), 1)
    independent = 1.0 - gram[rows, others] ** 2
    mixed = moment[rows] ** 2 + moment[others] ** 2 - 2.0 * gram[rows, others] * moment[rows] * moment[others]
    gain = np.where(independent > _SAME, mixed / np.maximum(independent, _SAME), -np.inf)
    best = np.argsort(-gain, kind="stable")[:beam]
    best = best[np.isfinite(gain[best])]
    return _Level(square - gain[best], np.column_stack([rows[best], others[best]]))


def _extended(
    gram: FloatArray, moment: FloatArray, square: float, level: _Level, should_stop: Callable[[], bool]
) -> _Level:
    """Each subset of a level with one more column; of a part of them after a stop."""
    left, sets = list[FloatArray](), list[NDArray[np.intp]]()
    for start in range(0, len(level.chosen), _BLOCK):
        if should_stop():
            break
        block = _with_one_more(gram, moment, square, level.chosen[start : start + _BLOCK])
        left.append(block.left)
        sets.append(block.chosen)
    if not sets:
        return level.first(0)
    distinct, first = np.unique(np.concatenate(sets), axis=0, return_index=True)
    values = np.concatenate(left)[first]
    best = np.argsort(values, kind="stable")
    best = best[np.isfinite(values[best])]
    return _Level(values[best], distinct[best])


def _with_one_more(gram: FloatArray, moment: FloatArray, square: float, chosen: NDArray[np.intp]) -> _Level:
    """Each of the (k, size) subsets with the columns that add most to it."""
    inverse = np.linalg.pinv(gram[chosen[:, :, None], chosen[:, None, :]], hermitian=True)
    cross = gram[chosen]
    weights = inverse @ cross
    independent = 1.0 - (weights * cross).sum(axis=1)
    own = moment[chosen]
    residual = moment - (own[:, None, :] @ weights)[:, 0]
    gain = np.where(independent > 1e-8, residual**2 / np.maximum(independent, 1e-8), -np.inf)
    np.put_along_axis(gain, chosen, -np.inf, axis=1)
    explained = (own[:, None, :] @ inverse @ own[..., None])[:, 0, 0]
    width = min(WIDTH, gain.shape[1])
    added = np.argpartition(-gain, width - 1, axis=1)[:, :width]
    left = square - explained[:, None] - np.take_along_axis(gain, added, axis=1)
    sets = np.sort(np.concatenate([np.repeat(chosen, width, axis=0), added.reshape(-1, 1)], axis=1), axis=1)
    return _Level(left.ravel(), sets)
