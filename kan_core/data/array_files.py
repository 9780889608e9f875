"""The arrays in files of NumPy, MATLAB, HDF5, NetCDF and Parquet; nothing in them is ever executed."""

import json
import math
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.children import surroundings
from kan_core.errors import DataError

MOST_BYTES = 1 << 33
"""Larger arrays are not read: they would not fit beside what is computed from them."""

INDEX = "index.json"
"""What the process that reads aside tells of the arrays it leaves."""
_SECONDS, _BYTES_A_SECOND = 4.0, 20e6
"""Longer than this takes only a broken file that the library cannot find its way out of."""
_FILLS = ("_FillValue", "missing_value")


@dataclass(frozen=True, eq=False)
class Named:
    """An array, its name and unit, each empty where the file has none."""

    name: str
    values: NDArray[Any]
    unit: str


_Found = tuple[list[Named], list[str]]


def arrays_of(path: Path) -> _Found:
    """The arrays of one or two dimensions in a file, and what is to be told of the others.

    Raises:
        DataError: the file is broken, too large, or of no kind that is known.
    """
    try:
        return _reader(path)(path)
    except (DataError, MemoryError):
        raise
    # What a broken file makes the libraries raise is theirs, and differs from one to the next.
    except Exception as error:
        raise DataError(
            f"{path.name!r} is broken, or of another kind than its name says: {error}.",
            "Save it anew, or save the table as CSV.",
        ) from error


def _reader(path: Path) -> Callable[[Path], _Found]:
    with path.open("rb") as file:
        beginning = file.read(1024)
    if beginning.startswith(b"\x93NUMPY"):
        return _npy
    if beginning.startswith(b"PK"):
        return _npz
    if b"\x89HDF\r\n\x1a\n" in (beginning[:8], beginning[512:520]):
        return _hdf5
    if beginning.startswith(b"CDF"):
        return _netcdf
    if beginning.startswith(b"PAR1"):
        return _parquet
    return _matlab


def _npy(path: Path) -> _Found:
    refuse_large(path, path.stat().st_size)
    return [Named("", np.load(path, allow_pickle=False), "")], []


def _npz(path: Path) -> _Found:
    with zipfile.ZipFile(path) as archive:
        # What is packed may be far larger than the file.
        refuse_large(path, sum(entry.file_size for entry in archive.infolist()))
    with np.load(path, allow_pickle=False) as arrays:
        return _flat([Named(name, np.asarray(arrays[name]), "") for name in arrays.files])


def _matlab(path: Path) -> _Found:
    return _flat(_aside(path)[0])


def matlab_arrays(path: Path) -> list[Named]:
    """The arrays in a file of MATLAB before 7.3; a broken one can end the process.

    Raises:
        DataError: it is too large.
    """
    from scipy.io import loadmat, whosmat

    refuse_large(path, sum(8 * math.prod(shape) for _, shape, _ in whosmat(path)))
    loaded = loadmat(path, squeeze_me=False, chars_as_strings=True)
    named = [Named(name, values, "") for name, values in loaded.items() if not name.startswith("__")]
    return [each for one in named for each in _unpacked(one)]


def _unpacked(named: Named) -> Iterator[Named]:
    """A structure of MATLAB as its fields; a cell array of texts as a vector."""
    values = named.values
    if values.dtype.names is not None and values.size == 1:
        for field in values.dtype.names:
            yield from _unpacked(Named(field, np.asarray(values[field].flat[0]), named.unit))
    elif values.dtype == object and values.size:
        cells = [np.asarray(cell).reshape(-1) for cell in values.reshape(-1)]
        if all(len(cell) == 1 for cell in cells):
            yield Named(named.name, np.array([cell[0] for cell in cells]), named.unit)
    elif values.dtype != object:
        yield named


def _hdf5(path: Path) -> _Found:
    found, others = _aside(path)
    return _short(found), _left_out(others)


def _aside(path: Path) -> _Found:
    """The arrays in a file that is read in a process of its own, and the names of what are none."""
    with tempfile.TemporaryDirectory(prefix="kanoscope-") as folder:
        _read_aside(path, Path(folder))
        index = Path(folder) / INDEX
        answer: dict[str, Any] = {"broken": "the library ended"}
        if index.exists():
            answer = json.loads(index.read_text(encoding="utf-8"))
        if "what" in answer:
            raise DataError(answer["what"], answer["remedy"])
        if "broken" in answer:
            raise ValueError(answer["broken"])
        found = [
            Named(name, np.load(Path(folder) / f"{at}.npy", allow_pickle=False), unit)
            for at, (name, unit) in enumerate(answer["arrays"])
        ]
    return found, answer["others"]


def _read_aside(path: Path, folder: Path) -> None:
    """Have a process of its own read a file into a folder; one that takes too long is ended."""
    seconds = _SECONDS + path.stat().st_size / _BYTES_A_SECOND
    command = [sys.executable, "-m", "kan_core.data.aside_child", str(path), str(folder), str(seconds)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings(PYTHONUTF8="1"),
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise DataError(
                f"{path.name!r} is broken: reading it took longer than {seconds:.0f} s.",
                "Save it anew, or save the table as CSV.",
            ) from None


def _netcdf(path: Path) -> _Found:
    from scipy.io import netcdf_file

    found, others = [], []
    with netcdf_file(path, "r", mmap=False) as file:
        for name, variable in file.variables.items():
            attributes = dict(vars(variable)["_attributes"])
            if len(variable.shape) in (1, 2):
                values = np.array(variable.data)
                values = values.astype(values.dtype.newbyteorder("="))
                found.append(Named(name, scaled(values, attributes), unit_of(attributes)))
            elif variable.shape:
                others.append(name)
    return found, _left_out(others)


def _parquet(path: Path) -> _Found:
    if find_spec("pyarrow") is None:
        raise DataError(
            "Parquet files are read by the package pyarrow, which is not installed.",
            "Install it by `python -m pip install pyarrow`, or save the table as CSV.",
        )
    from pyarrow import parquet, types

    with parquet.ParquetFile(path) as file:
        refuse_large(path, 8 * file.metadata.num_rows * file.metadata.num_columns)
        table = file.read()
    found, others = [], []
    for field, column in zip(table.schema, table.columns, strict=True):
        if types.is_nested(field.type):
            others.append(field.name)
            continue
        if types.is_dictionary(field.type):
            column = column.cast(field.type.value_type)
        elif types.is_decimal(field.type):
            column = column.cast("float64")
        attributes = {key.decode("utf-8", "replace"): text for key, text in (field.metadata or {}).items()}
        found.append(Named(field.name, column.to_numpy(), unit_of(attributes)))
    return found, _left_out(others)


def _flat(named: list[Named]) -> _Found:
    flat = [each for each in named if each.values.ndim in (1, 2)]
    return flat, _left_out([each.name for each in named if each.values.ndim > 2])


def _left_out(names: list[str]) -> list[str]:
    if not names:
        return []
    return [f"Left out, as they are no tables: {', '.join(names[:12])}."]


def _short(named: list[Named]) -> list[Named]:
    """Names without the folders that all of them are in, or that tell nothing apart."""
    last = [each.name.rpartition("/")[2] for each in named]
    if len(set(last)) < len(last):
        return named
    return [Named(name, each.values, each.unit) for name, each in zip(last, named, strict=True)]


def unit_of(attributes: dict[str, Any]) -> str:
    """The unit that the attributes of an array name, or nothing."""
    for name in ("units", "unit", "Units", "Unit", "UNITS"):
        if name in attributes:
            unit = attributes[name]
            return (unit.decode("utf-8", "replace") if isinstance(unit, bytes) else str(unit)).strip()
    return ""


def scaled(values: NDArray[Any], attributes: dict[str, Any]) -> NDArray[Any]:
    """Packed numbers as what they stand for, by the conventions of NetCDF; NaN where they are fills."""
    marks = [np.asarray(attributes[name]).reshape(-1) for name in _FILLS if name in attributes]
    packed = {"scale_factor", "add_offset"} & attributes.keys()
    if values.dtype.kind not in "iuf" or not (marks or packed):
        return values
    missing = np.isin(values, np.concatenate(marks)) if marks else np.zeros(values.shape, bool)
    factor, offset = (
        float(np.asarray(attributes.get(name, usual)).reshape(-1)[0])
        for name, usual in (("scale_factor", 1.0), ("add_offset", 0.0))
    )
    return np.where(missing, np.nan, values.astype(np.float64) * factor + offset)


def refuse_large(path: Path, size: int) -> None:
    """Raise `DataError` where a file holds more than `MOST_BYTES`."""
    if size > MOST_BYTES:
        raise DataError(
            f"{path.name!r} holds {size / 1e9:.1f} GB, and at most {MOST_BYTES / 1e9:.1f} GB can be read.",
            "Keep the rows and columns that may matter.",
        )
