"""Columns that say what another one says, which a search can do without."""

from collections.abc import Iterator

import numpy as np

from kan_core.data.dataset import Dataset, Role
from kan_core.data.scaling import range_scaling
from kan_core.model.state import FloatArray
from kan_core.training.prepare import Prepared

SAME = 1e-9
"""Largest difference of two columns on their common scale, in half ranges."""


def without_copies(dataset: Dataset, prepared: Prepared) -> tuple[Dataset, tuple[str, ...]]:
    """The table without inputs that are a + b x or a x^b of an earlier one, and a note on each.

    Args:
        dataset: with its roles set.
        prepared: its rows.
    """
    copies = dict(_copies(prepared.usable.input_names, prepared.usable.x))
    notes = (
        f"{copy!r} carries the same information as {first!r} and was left out."
        for copy, first in copies.items()
    )
    return dataset.with_roles(dict.fromkeys(copies, Role.IGNORE)), tuple(notes)


def _copies(names: tuple[str, ...], x: FloatArray) -> Iterator[tuple[str, str]]:
    """(copy, the first column that it is one of)."""
    kept: list[tuple[str, list[FloatArray]]] = []
    for name, column in zip(names, x.T, strict=True):
        scales = _scales(column)
        first = next((other for other, known in kept if _alike(scales, known)), None)
        if first is None:
            kept.append((name, scales))
        else:
            yield name, first


def _scales(column: FloatArray) -> list[FloatArray]:
    """The column from -1 to 1, and where it is positive its logarithm too."""
    scaled = [column, np.log(column)] if (column > 0).all() else [column]
    return [_from_minus_to_one(values) for values in scaled]


def _from_minus_to_one(values: FloatArray) -> FloatArray:
    centre, half = range_scaling(values[:, None])
    return np.asarray((values - centre) / half)


def _alike(one: list[FloatArray], other: list[FloatArray]) -> bool:
    """Whether two columns are the same up to the sign, themselves or their logarithms."""
    return any(
        # The first row rules out nearly all pairs, and cheaply.
        abs(abs(a[0]) - abs(b[0])) < SAME and min(np.abs(a - b).max(), np.abs(a + b).max()) < SAME
        for a, b in zip(one, other, strict=False)
    )
