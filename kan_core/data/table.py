"""Tables read from files: text of any dialect, and spreadsheets. Needs pandas."""

import io
import re
import warnings
from functools import partial
from pathlib import Path

import pandas as pd

from kan_core.data.assembly import assembled
from kan_core.data.cells import MISSING
from kan_core.data.dataset import Dataset
from kan_core.data.dialect import Dialect, sniff_dialect
from kan_core.data.encoding import encoding_of
from kan_core.data.layout import Layout, layout_of_cells, layout_of_lines
from kan_core.data.spreadsheet import SUFFIXES, sheet_cells
from kan_core.errors import DataError

_SNIFFED = 1 << 20
_MISSING_TEXTS = sorted(
    {spelling for text in MISSING for spelling in (text, text.upper(), text.capitalize())} | {"NaN"}
)


def read_table(path: Path | str) -> Dataset:
    """Read a table from a file, guessing its dialect, names, units and the roles of its columns.

    Text files (csv, tsv, txt, dat and others) may be in Unicode or Western European letters, with commas,
    semicolons, tabs, bars or spaces between columns, decimal points or commas, comments, preambles, units in
    brackets or in a row of their own, and footers; spreadsheets are read from their first sheet with cells.
    Whatever was guessed, left out or ignored is told in the notes of the result.

    Raises:
        DataError: the file cannot be read, is empty, is no text, or has no column of numbers.
    """
    path = Path(path)
    data = _bytes_of(path)
    return (_sheet if path.suffix.lower() in SUFFIXES else _text)(data, path)


def _sheet(data: bytes, path: Path) -> Dataset:
    rows, notes = sheet_cells(data, path.name)
    layout = layout_of_cells(rows, path.name)
    cells = [[*row, *[""] * layout.widest][: layout.widest] for row in rows[layout.first :]]
    return assembled(path.stem, pd.DataFrame(cells, dtype=object), layout, ".", notes)


def _text(data: bytes, path: Path) -> Dataset:
    encoding = encoding_of(data, path.name)
    if b"\n" not in data:
        # pandas loses cells where lines end as on the first Macintosh.
        data = data.replace(b"\r", b"\n")
    lines = _first_lines(data, encoding)
    if not any(line.strip() for line in lines):
        raise DataError(f"{path.name!r} is empty.", "Choose a file with a table in it.")
    dialect = sniff_dialect(lines)
    layout = layout_of_lines(lines, dialect, path.name)
    try:
        frame = _frame(data, encoding, dialect, layout)
    except (pd.errors.ParserError, pd.errors.ParserWarning, ValueError) as error:
        raise DataError(
            f"{path.name!r} cannot be read as a table: {error}.", "Look for quotes that are not closed."
        ) from error
    return assembled(path.stem, frame, layout, dialect.decimal, [])


def _bytes_of(path: Path) -> bytes:
    try:
        data = path.read_bytes()
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
    return data


def _first_lines(data: bytes, encoding: str) -> list[str]:
    beginning = data[:_SNIFFED].decode(encoding, errors="ignore")
    lines = re.split(r"\r\n|\r|\n", beginning)
    # The last line may be cut in two.
    return lines[:-1] if len(data) > _SNIFFED and len(lines) > 1 else lines


def _frame(data: bytes, encoding: str, dialect: Dialect, layout: Layout) -> pd.DataFrame:
    """All rows of values, with `layout.widest` columns."""
    columns = list(range(layout.widest))
    read = partial(
        pd.read_csv,
        encoding=encoding,
        sep=r"\s+" if dialect.delimiter == " " else dialect.delimiter,
        decimal=dialect.decimal,
        comment=dialect.comment or None,
        header=None,
        names=columns,
        index_col=False,
        skiprows=layout.first,
        skipinitialspace=True,
        na_values=_MISSING_TEXTS,
        keep_default_na=False,
        low_memory=False,
        engine="c",
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error", pd.errors.ParserWarning)
        try:
            return read(io.BytesIO(data))
        except (pd.errors.ParserError, pd.errors.ParserWarning):
            # A row is longer than the beginning of the file shows; told which columns to use, pandas cuts it.
            return read(io.BytesIO(data), usecols=columns)
