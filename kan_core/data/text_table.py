"""Tables in text files, whose dialect and layout are guessed where they are not known. Needs pandas."""

import io
import re
import warnings
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd

from kan_core.data.assembly import assembled
from kan_core.data.dialect import Dialect, sniff_dialect
from kan_core.data.encoding import encoding_of
from kan_core.data.inspection import Inspection
from kan_core.data.layout import Layout, layout_of_lines
from kan_core.data.reading import Reading
from kan_core.errors import DataError

_SNIFFED = 1 << 20


def text_table(data: bytes, path: Path, known: Reading) -> Inspection:
    """The table in a text.

    Args:
        data: the text.
        path: of its file, for names and messages.
        known: what need not be guessed.

    Raises:
        DataError: the bytes are no text, or there is no column of numbers in it.
    """
    encoding = encoding_of(data, path.name, known.encoding)
    if b"\n" not in data:
        # pandas loses cells where lines end as on the first Macintosh.
        data = data.replace(b"\r", b"\n")
    lines = _first_lines(data, encoding)
    if not any(line.strip() for line in lines):
        raise DataError(f"{path.name!r} is empty.", "Choose a file with a table in it.")
    dialect = sniff_dialect(lines, known)
    layout = layout_of_lines(lines, dialect, path.name, known)
    try:
        frame = _frame(data, encoding, dialect, layout)
    except (pd.errors.ParserError, pd.errors.ParserWarning, ValueError) as error:
        raise DataError(
            f"{path.name!r} cannot be read as a table: {error}.", "Look for quotes that are not closed."
        ) from error
    del data  # of large files there is no room for both
    found = assembled(path.stem, frame, layout, dialect, [], known.sentinels)
    reading = known.completed(
        replace(
            layout.lines,
            encoding=encoding,
            delimiter=dialect.delimiter,
            decimal=dialect.decimal,
            comment=dialect.comment,
            missing=tuple(sorted(dialect.missing)),
            sentinels=found.sentinel_values,
        )
    )
    return Inspection("text", found.dataset, reading, found.problems, found.sentinels, found.proposed)


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
        # pandas knows comments of one sign alone; longer ones stand above the values.
        comment=dialect.comment if len(dialect.comment) == 1 else None,
        header=None,
        names=columns,
        index_col=False,
        skiprows=layout.first,
        skipinitialspace=True,
        na_values=_spellings(dialect.missing),
        keep_default_na=False,
        engine="c",
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error", pd.errors.ParserWarning)
        # A column is read piece by piece: where some are numbers and some are texts, all are looked at again.
        warnings.simplefilter("ignore", pd.errors.DtypeWarning)
        try:
            return read(io.BytesIO(data))
        except (pd.errors.ParserError, pd.errors.ParserWarning):
            # A row is longer than the beginning of the file shows; told which columns to use, pandas cuts it.
            return read(io.BytesIO(data), usecols=columns)


def _spellings(missing: frozenset[str]) -> list[str]:
    """Marks of missing values in small letters as people write them; empty cells are missing always."""
    marks = missing | {""}
    return sorted({text for mark in marks for text in (mark, mark.upper(), mark.capitalize(), _named(mark))})


def _named(mark: str) -> str:
    return "NaN" if mark == "nan" else mark
