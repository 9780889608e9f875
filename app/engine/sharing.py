"""Takes tables from one process to another."""

import itertools
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from app.engine.protocol.table import ColumnSummary, SharedTable
from kan_core.data.dataset import Dataset, FloatArray

INLINE_BYTES = 1 << 22
"""Larger tables go through a mapped file."""

_counter = itertools.count()


def shared(dataset: Dataset, folder: Path) -> SharedTable:
    """The table ready to be sent; large values are left in a new file in `folder`."""
    described = SharedTable(
        dataset.name, dataset.columns, dataset.notes, condition=dataset.condition, split=dataset.split
    )
    if dataset.values.nbytes <= INLINE_BYTES:
        return replace(described, values=dataset.values)
    file = _mapped_file(dataset) or folder / f"table-{os.getpid()}-{next(_counter)}.npy"
    if not file.exists():
        np.save(file, dataset.values, allow_pickle=False)
    return replace(described, file=str(file))


def received(source: SharedTable) -> Dataset:
    """The table that was sent; a file is mapped, not read."""
    values = source.values
    if values is None:
        assert source.file is not None
        values = np.load(source.file, mmap_mode="r", allow_pickle=False)
    return Dataset(source.name, source.columns, values, source.notes, source.condition, source.split)


def summaries(dataset: Dataset) -> tuple[ColumnSummary, ...]:
    """What there is to say of each column."""
    return tuple(summary(dataset.values[:, index]) for index in range(len(dataset.columns)))


def summary(values: FloatArray) -> ColumnSummary:
    """What there is to say of a column of such values."""
    given = values[~np.isnan(values)]
    lower, upper = (given.min(), given.max()) if given.size else (np.nan, np.nan)
    return ColumnSummary(given.size, values.size - given.size, float(lower), float(upper))


def _mapped_file(dataset: Dataset) -> Path | None:
    """The file that the values are mapped from already, perhaps through a view of all of them."""
    array: Any = dataset.values
    while isinstance(array, np.ndarray) and not isinstance(array, np.memmap):
        array = array.base
    whole = isinstance(array, np.memmap) and array.shape == dataset.values.shape
    return Path(array.filename) if whole and array.filename else None
