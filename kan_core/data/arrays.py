"""Tables in files of arrays: npy and npz, mat, HDF5, NetCDF, Parquet. Needs pandas."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kan_core.data.array_files import Named, arrays_of
from kan_core.data.assembly import assembled
from kan_core.data.dialect import Dialect
from kan_core.data.headers import name_and_unit
from kan_core.data.inspection import Inspection
from kan_core.data.layout import MAX_COLUMNS, Layout
from kan_core.data.reading import Reading
from kan_core.errors import DataError

_BEGINNINGS = (
    b"\x93NUMPY",
    b"\x89HDF\r\n\x1a\n",
    b"CDF\x01",
    b"CDF\x02",
    b"MATLAB 5.0 MAT-file",
    b"MATLAB 7.3 MAT-file",
    b"PAR1",
)
_SUFFIXES = frozenset({".npz", ".npy", ".mat", ".h5", ".hdf5", ".nc", ".parquet"})


@dataclass(frozen=True, eq=False)
class _Column:
    """A column with its name, unit and the array that it is from."""

    name: str
    unit: str
    values: NDArray[Any]
    array: str


def holds_arrays(beginning: bytes, path: Path) -> bool:
    """Whether a file holds arrays, by its first bytes or, where these tell nothing, by its name."""
    return beginning.startswith(_BEGINNINGS) or path.suffix.lower() in _SUFFIXES


def array_table(path: Path, known: Reading) -> Inspection:
    """The table that arrays of one length make: vectors are columns, and so are the columns of matrices.

    Of several lengths the one is taken that holds most numbers.

    Args:
        path: of the file.
        known: `table` names the arrays that are wanted, `sentinels` numbers that are missing values.

    Raises:
        DataError: the file is broken, or holds no numbers in rows.
    """
    named, notes = arrays_of(path)
    columns = [column for each in named for column in _columns(each)]
    groups: dict[int, list[_Column]] = {}
    for column in columns:
        groups.setdefault(len(column.values), []).append(column)
    tables = {", ".join(dict.fromkeys(each.array for each in group)): group for group in groups.values()}
    if not tables:
        raise DataError(f"{path.name!r} has no arrays of numbers.", "Save the table as CSV.")
    chosen = max(tables, key=lambda name: _size(tables[name])) if known.table is None else known.table
    if chosen not in tables:
        raise DataError(
            f"{path.name!r} has no arrays {chosen!r}.", f"Choose one of {', '.join(map(repr, tables))}."
        )
    others = [name for name in tables if name != chosen]
    if others:
        notes.append(f"Arrays of other lengths were not read: {', '.join(others)}.")
    return _inspection(path, tables[chosen], Reading(table=chosen), known, notes, tuple(tables))


def _size(group: list[_Column]) -> int:
    return sum(len(column.values) for column in group)


def _inspection(
    path: Path,
    group: list[_Column],
    found: Reading,
    known: Reading,
    notes: list[str],
    tables: tuple[str, ...],
) -> Inspection:
    if len(group) > MAX_COLUMNS:
        raise DataError(
            f"{path.name!r} has {len(group)} columns, and at most {MAX_COLUMNS} can be read.",
            "Keep the columns that may matter.",
        )
    frame = pd.DataFrame({at: column.values for at, column in enumerate(group)})
    layout = Layout(
        len(group),
        len(group),
        0,
        tuple(column.name for column in group),
        tuple(column.unit for column in group),
        0,
    )
    read = assembled(path.stem, frame, layout, Dialect(), notes, known.sentinels)
    reading = known.completed(replace(found, sentinels=read.sentinel_values))
    return Inspection("arrays", read.dataset, reading, read.problems, read.sentinels, read.proposed, tables)


def _columns(named: Named) -> list[_Column]:
    """The columns that an array makes; of a structured one each field."""
    values = named.values
    if values.dtype.names is not None:
        fields = [Named(field, values[field], "") for field in values.dtype.names]
        return [_with_array(column, named.name) for field in fields for column in _columns(field)]
    if values.ndim == 2 and 1 in values.shape:
        values = values.reshape(-1)
    if values.ndim == 1 and len(values) > 1:
        name, unit = name_and_unit(named.name)
        return [_Column(name, named.unit or unit, _plain(values), named.name)]
    if values.ndim == 2 and len(values) > 1:
        each = [
            (f"{named.name}_{at + 1}" if named.name else "", values[:, at]) for at in range(values.shape[1])
        ]
        return [_Column(name, named.unit, _plain(column), named.name) for name, column in each]
    return []


def _with_array(column: _Column, array: str) -> _Column:
    return _Column(column.name, column.unit, column.values, array)


def _plain(values: NDArray[Any]) -> NDArray[Any]:
    """Numbers as they are, whatever else as texts."""
    if values.dtype.kind in "buif":
        return values if values.dtype.kind == "b" else values.astype(np.float64)
    if values.dtype.kind == "M":
        texts = np.datetime_as_string(values, unit="ms").astype(object)
        return np.where(np.isnat(values), "", texts)
    return np.array([_text(each) for each in values], dtype=object)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
