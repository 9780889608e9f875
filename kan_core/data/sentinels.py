"""Numbers that stand for missing values, such as -999: found and proposed, taken out where a user says so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from kan_core.data.computed import recomputed
from kan_core.data.dataset import Column, Dataset, FloatArray
from kan_core.data.reading import Sentinel

_SENTINELS = frozenset(
    -float(f"{'9' * whole}{point}{'9' * part}")
    for whole in range(1, 7)
    for point, part in (("", 0), (".", 1), (".", 2), (".", 3))
    if whole + part >= 3
) | {1e20, 1e30, 9.969209968386869e36}
_SHORT_SENTINELS = frozenset({-99.0, -0.99, -9.9, -99.9})
"""Too common to be taken for a mark wherever they lie far off."""
_OFTEN = 3


def far_nines(values: FloatArray) -> list[float]:
    """Numbers of nines that lie further off than three times the range of all others.

    Nearer ones, and short ones, are told too where they stand often and are the only negative numbers.

    Args:
        values: (n,) of one column.
    """
    given = values[np.isfinite(values)]
    known = _SENTINELS | _SHORT_SENTINELS
    # All marks lie beyond the other values, so that one of them is an extreme.
    if not given.size or not {float(given.min()), float(given.max())} & known:
        return []
    others = given[~np.isin(given, list(known))]
    if not others.size:
        return []
    lower, upper = float(others.min()), float(others.max())
    reach = 3.0 * (upper - lower)
    far = [mark for mark in _SENTINELS if mark < lower - reach or mark > upper + reach]
    often = [mark for mark in known if mark < 0.0 <= lower and np.count_nonzero(given == mark) >= _OFTEN]
    return sorted({*far, *often})


def counted_in(column: str, values: FloatArray, marks: Iterable[float]) -> tuple[Sentinel, ...]:
    """Those of the marks that stand in a column, and in how many rows each."""
    counts = ((mark, int(np.count_nonzero(values == mark))) for mark in sorted(marks))
    return tuple(Sentinel(column, mark, count) for mark, count in counts if count)


def proposed_sentinels(columns: Sequence[Column], values: FloatArray) -> tuple[Sentinel, ...]:
    """Numbers of a table that seem to stand for missing values; nothing is done to them.

    Args:
        columns: m columns; those of texts have none.
        values: (n, m).
    """
    return tuple(
        found
        for column, given in zip(columns, values.T, strict=True)
        if not column.labels
        for found in counted_in(column.name, given, far_nines(given))
    )


def without_sentinels(dataset: Dataset, sentinels: Iterable[Sentinel]) -> Dataset:
    """The table with missing values in place of these numbers in these columns, which its notes tell.

    Raises:
        DataError: the table has no such column.
    """
    values = dataset.values.copy()
    notes = []
    for sentinel in sentinels:
        at = dataset.index(sentinel.column)
        column = values[:, at]
        marked = column == sentinel.value
        if marked.any():
            notes.append(taken_note(Sentinel(sentinel.column, sentinel.value, int(marked.sum()))))
            column[marked] = np.nan
    values.setflags(write=False)
    return recomputed(replace(dataset, values=values, notes=(*dataset.notes, *notes)))


def taken_note(sentinel: Sentinel) -> str:
    """A sentence on numbers that were taken for missing values."""
    return (
        f"The column {sentinel.column!r} has {sentinel.value:g} in {_rows(sentinel)}, read as missing values."
    )


def proposal(sentinel: Sentinel) -> str:
    """A sentence on numbers that may stand for missing values."""
    return (
        f"The column {sentinel.column!r} has {sentinel.value:g} in {_rows(sentinel)}: "
        "these may be missing values, and were read as numbers."
    )


def _rows(sentinel: Sentinel) -> str:
    return "1 row" if sentinel.rows == 1 else f"{sentinel.rows} rows"
