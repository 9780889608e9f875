"""Where in a text table names, units and values stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kan_core.data.cells import is_missing
from kan_core.data.dialect import Dialect, usual_width
from kan_core.data.headers import is_units_row
from kan_core.errors import DataError

MAX_COLUMNS = 2000
_SAMPLE = 200


@dataclass(frozen=True)
class Layout:
    """The parts of a table.

    Attributes:
        width: m columns.
        widest: cells of the longest row; what is beyond m belongs to no column.
        first: line of the first row of values, from 0.
        header: m texts above the columns, or None.
        units: m texts of units in a row of their own, or None.
        skipped: lines above the values that are neither empty, comments nor the above.
    """

    width: int
    widest: int
    first: int
    header: tuple[str, ...] | None
    units: tuple[str, ...] | None
    skipped: int


@dataclass(frozen=True)
class _Row:
    line: int
    cells: list[str]
    is_comment: bool = False
    text: str = ""


def layout_of_lines(lines: Sequence[str], dialect: Dialect, name: str) -> Layout:
    """The layout of a text file; comments may hold the names of columns.

    Args:
        lines: the beginning of the file.
        dialect: how it is written.
        name: what the file is called in messages.

    Raises:
        DataError: no column has numbers or dates in it, or there are more than `MAX_COLUMNS`.
    """
    return _layout([_row(at, line, dialect) for at, line in enumerate(lines) if line.strip()], dialect, name)


def layout_of_cells(rows: Sequence[list[str]], name: str) -> Layout:
    """The layout of a sheet of cells; as `layout_of_lines`."""
    return _layout([_Row(at, row) for at, row in enumerate(rows) if any(row)], Dialect(), name)


def _row(at: int, line: str, dialect: Dialect) -> _Row:
    if dialect.is_comment(line):
        text = line.strip().lstrip("#%/! ")
        return _Row(at, dialect.cells(text), True, text)
    return _Row(at, dialect.cells(line), False, line)


def _layout(rows: list[_Row], dialect: Dialect, name: str) -> Layout:
    body = [row for row in rows if not row.is_comment and any(row.cells)]
    sample = [row.cells for row in body[len(body) // 2 :][:_SAMPLE]]
    width = usual_width(sample)
    if width > MAX_COLUMNS:
        raise DataError(
            f"{name!r} has {width} columns, and at most {MAX_COLUMNS} can be read.",
            "Keep the columns that may matter.",
        )
    numeric = _numeric_columns([cells for cells in sample if len(cells) == width], width, dialect)
    if not numeric:
        raise DataError(f"{name!r} has no column of numbers.", "Choose a table with numbers in its columns.")
    start = _first_values(body, numeric, dialect)
    plain = body[:start]
    comments = [row for row in rows if row.is_comment and row.line < body[start].line]
    header, units = _names_above(plain, width, numeric, dialect)
    used = (header is not None) + (units is not None)
    if header is None:
        header, units = _names_above(comments, width, numeric, dialect)
    padded = not any(cells[width - 1] for cells in sample if len(cells) == width)
    return Layout(
        width=width,
        widest=max(width, *(len(row.cells) for row in body[start:])),
        first=body[start].line,
        header=_filled(header, width, padded),
        units=_filled(units, width, padded),
        skipped=len(plain) - used,
    )


def _numeric_columns(sample: list[list[str]], width: int, dialect: Dialect) -> list[int]:
    """Columns in which most cells that are not missing are numbers or dates."""
    numeric = []
    for column in range(width):
        cells = [row[column] for row in sample if not is_missing(row[column])]
        if cells and sum(map(dialect.is_value, cells)) >= 0.6 * len(cells):
            numeric.append(column)
    return numeric


def _first_values(body: list[_Row], numeric: list[int], dialect: Dialect) -> int:
    """Position of the first row of values: it has numbers where they belong, and no header follows."""
    head = [row.cells for row in body[: 10 * _SAMPLE]]
    fits = [_is_values(cells, numeric, dialect) for cells in head]
    if not any(fits):
        return 0
    texts = [_is_text(cells, numeric, dialect) for cells in head]
    clear = (at for at in range(len(head)) if fits[at] and not any(texts[at : at + 3]))
    return next(clear, fits.index(True))


def _is_values(cells: list[str], numeric: list[int], dialect: Dialect) -> bool:
    wanted = [cells[column] for column in numeric if column < len(cells)]
    values = sum(map(dialect.is_value, wanted))
    return values > 0 and values + sum(map(is_missing, wanted)) > len(numeric) / 2


def _is_text(cells: list[str], numeric: list[int], dialect: Dialect) -> bool:
    wanted = [cells[column] for column in numeric if column < len(cells)]
    return any(not is_missing(cell) for cell in wanted) and not any(map(dialect.is_value, wanted))


def _names_above(
    above: list[_Row], width: int, numeric: list[int], dialect: Dialect
) -> tuple[list[str] | None, list[str] | None]:
    """The header and the row of units, from the last of the rows above the values."""
    found = [_names(row, width, numeric, dialect) for row in above[-2:]]
    header = found[-1] if found else None
    if header is not None and len(found) == 2 and found[0] is not None and is_units_row(header):
        return found[0], header
    return header, None


def _names(row: _Row, width: int, numeric: list[int], dialect: Dialect) -> list[str] | None:
    """The cells of a row as names of columns, None where it cannot be a header."""
    cells = row.cells
    if len(cells) > width and dialect.delimiter == " ":
        # Names of several words, set apart by wider gaps.
        cells = re.split(r"\s{2,}|\t", row.text.strip())
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    if len(cells) not in (width, width - 1) or not any(cells):
        return None
    if any(dialect.is_value(cells[column]) for column in numeric if column < len(cells)):
        return None
    return cells


def _filled(cells: list[str] | None, width: int, at_end: bool) -> tuple[str, ...] | None:
    """`cells`, with an empty one added where the rows are longer: row names, or a delimiter at the end."""
    if cells is None or len(cells) == width:
        return None if cells is None else tuple(cells)
    return (*cells, "") if at_end else ("", *cells)
