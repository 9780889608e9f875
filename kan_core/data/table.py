"""Tables read from files: text of any dialect, spreadsheets, and arrays. Needs pandas."""

from dataclasses import replace
from pathlib import Path

from kan_core.data.arrays import array_table, holds_arrays
from kan_core.data.blocks import is_wide
from kan_core.data.dataset import Dataset
from kan_core.data.drawing import LARGE_FILE, ROWS, drawn_lines
from kan_core.data.inspection import Inspection
from kan_core.data.reading import Reading
from kan_core.data.sentinels import proposal
from kan_core.data.sheet_table import sheet_table
from kan_core.data.spreadsheet import SUFFIXES
from kan_core.data.text_table import text_table
from kan_core.errors import DataError

_BEGINNING = 512
_SHOWN = 1 << 20
"""Bytes that show how a text is written of which rows are drawn."""


def read_table(path: Path | str, reading: Reading | None = None) -> Dataset:
    """Read a table from a file, guessing its dialect, names, units and the roles of its columns.

    Text files (csv, tsv, txt, dat and others) may be in Unicode or Western European letters, with commas,
    semicolons, tabs, bars or spaces between columns, decimal points or commas, comments, preambles, units in
    brackets or in a row of their own, and footers; spreadsheets are read from their first sheet with cells;
    files of NumPy, MATLAB, HDF5 and NetCDF from the arrays of one length that hold most.
    Of texts beyond `LARGE_FILE` bytes `ROWS` rows are drawn at random.
    Whatever was guessed, left out or ignored is told in the notes of the result, and so are numbers such as
    -999 that seem to stand for missing values; they stay numbers until `Reading.sentinels` names them.

    Args:
        path: of the file.
        reading: what need not be guessed.

    Raises:
        DataError: the file cannot be read, is empty, is no text, or has no column of numbers.
    """
    found = inspected(path, reading)
    proposals = tuple(map(proposal, found.proposed))
    return replace(found.dataset, notes=(*found.dataset.notes, *proposals)) if proposals else found.dataset


def inspected(path: Path | str, reading: Reading | None = None, limit: int | None = None) -> Inspection:
    """Read a table as `read_table` does, and tell what was guessed.

    Args:
        path: of the file.
        reading: what need not be guessed.
        limit: bytes of a text file after which no more is read; None for all.

    Raises:
        DataError: as `read_table`.
    """
    path, reading = Path(path), reading or Reading()
    beginning = _bytes_of(path, _BEGINNING)
    if holds_arrays(beginning, path):
        return array_table(path, reading)
    if path.suffix.lower() in SUFFIXES:
        return sheet_table(_bytes_of(path), path, reading)
    if reading.table is not None:
        raise DataError(
            f"{path.name!r} is a text, and holds one table alone.", "Leave out which of several is meant."
        )
    if limit is None and (reading.rows is not None or path.stat().st_size > LARGE_FILE):
        return _drawn(path, reading)
    return text_table(_bytes_of(path, limit), path, reading)


def _drawn(path: Path, reading: Reading) -> Inspection:
    """Rows of a text drawn at random, read as its beginning shows."""
    rows = reading.rows or ROWS
    beginning = _bytes_of(path, _SHOWN)
    known = replace(text_table(beginning, path, reading).reading, sentinels=reading.sentinels)
    encoding = known.encoding or "utf-8"
    drawn = drawn_lines(path, (known.first or 1) - 1, rows, encoding)
    # Letters that are no ASCII may come later than the beginning.
    guessed = None if reading.encoding is None and beginning.isascii() else encoding
    found = text_table(drawn.data, path, replace(known, encoding="utf-8" if is_wide(encoding) else guessed))
    if is_wide(encoding):
        found = replace(found, reading=replace(found.reading, encoding=encoding))
    if drawn.lines <= rows:
        return replace(found, reading=replace(found.reading, rows=None))
    note = (
        f"{rows:,} of {drawn.lines:,} lines were drawn at random, always the same; the others were not read."
    )
    dataset = replace(found.dataset, notes=(note, *found.dataset.notes))
    return replace(found, dataset=dataset, reading=replace(found.reading, rows=rows))


def _bytes_of(path: Path, limit: int | None = None) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(-1 if limit is None else limit)
    except FileNotFoundError:
        raise DataError(f"There is no file {str(path)!r}.", "Check its name and folder.") from None
    except IsADirectoryError:
        raise DataError(f"{str(path)!r} is a folder.", "Choose a file in it.") from None
    except OSError as error:
        raise DataError(
            f"{str(path)!r} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
    if not data:
        raise DataError(f"{path.name!r} is empty.", "Choose a file with a table in it.")
    return data if limit is None or len(data) < limit else _whole_lines(data)


def _whole_lines(data: bytes) -> bytes:
    """The beginning of a text without the line that is cut in two."""
    if b"\0" in data[:_BEGINNING]:
        # Letters of two or four bytes.
        return data[: len(data) - len(data) % 4]
    return data[: data.rfind(b"\n") + 1] or data
