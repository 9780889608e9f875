"""Where in a text table names, units and values stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kan_core.data.dialect import Dialect, usual_width
from kan_core.data.headers import is_units_row, spanned
from kan_core.data.reading import Reading
from kan_core.errors import DataError

MAX_COLUMNS = 2000
_SAMPLE = 200
_HEADER_ROWS = 4


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
        header_line, units_line: where header and units stand, from 0; None where there are none.
    """

    width: int
    widest: int
    first: int
    header: tuple[str, ...] | None
    units: tuple[str, ...] | None
    skipped: int
    header_line: int | None = None
    units_line: int | None = None

    @property
    def lines(self) -> Reading:
        """The lines as a user counts them."""
        return Reading(
            header=0 if self.header_line is None else self.header_line + 1,
            units=0 if self.units_line is None else self.units_line + 1,
            first=self.first + 1,
        )


@dataclass(frozen=True)
class _Row:
    line: int
    cells: list[str]
    is_comment: bool = False
    text: str = ""


@dataclass(frozen=True)
class _Above:
    """What stands above the values, and in which lines."""

    header: list[str] | None = None
    units: list[str] | None = None
    header_line: int | None = None
    units_line: int | None = None
    rows: int = 0


def layout_of_lines(
    lines: Sequence[str], dialect: Dialect, name: str, known: Reading | None = None
) -> Layout:
    """The layout of a text file; comments may hold the names of columns.

    Args:
        lines: the beginning of the file.
        dialect: how it is written.
        name: what the file is called in messages.
        known: lines that need not be guessed.

    Raises:
        DataError: no column has numbers or dates in it, or there are more than `MAX_COLUMNS`.
    """
    rows = [_row(at, line, dialect) for at, line in enumerate(lines) if line.strip()]
    return _layout(rows, dialect, name, known or Reading())


def layout_of_cells(
    rows: Sequence[list[str]], dialect: Dialect, name: str, known: Reading | None = None
) -> Layout:
    """The layout of a sheet of cells; as `layout_of_lines`."""
    filled = [_Row(at, row) for at, row in enumerate(rows) if any(row)]
    return _layout(filled, dialect, name, known or Reading())


def _row(at: int, line: str, dialect: Dialect) -> _Row:
    if dialect.is_comment(line):
        text = line.strip().lstrip("#%/! ")
        return _Row(at, dialect.cells(text), True, text)
    return _Row(at, dialect.cells(line), False, line)


def _layout(rows: list[_Row], dialect: Dialect, name: str, known: Reading) -> Layout:
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
    start = _first_values(body, numeric, dialect) if known.first is None else _from_line(body, known.first)
    plain = body[:start]
    comments = [row for row in rows if row.is_comment and row.line < body[start].line]
    above = _names_above(plain, width, numeric, dialect)
    used = above.rows
    if above.header is None:
        above = _names_above(comments, width, numeric, dialect)
    above = _chosen(above, rows, width, known)
    padded = not any(cells[width - 1] for cells in sample if len(cells) == width)
    return Layout(
        width=width,
        widest=max(width, *(len(row.cells) for row in body[start:])),
        first=body[start].line,
        header=_filled(above.header, width, padded),
        units=_filled(above.units, width, padded),
        skipped=max(len(plain) - used, 0),
        header_line=above.header_line,
        units_line=above.units_line,
    )


def _from_line(body: list[_Row], first: int) -> int:
    """Position of the first row at or below a line, counted from 1."""
    found = next((at for at, row in enumerate(body) if row.line >= first - 1), None)
    if found is None:
        raise DataError(f"There are no values from line {first} on.", "Choose a line further up.")
    return found


def _chosen(above: _Above, rows: list[_Row], width: int, known: Reading) -> _Above:
    """Header and units from the lines that are known."""
    if known.header is not None:
        cells = _line(rows, known.header, width)
        above = replace(above, header=cells, header_line=known.header - 1 if cells else None)
    if known.units is not None:
        cells = _line(rows, known.units, width)
        above = replace(above, units=cells, units_line=known.units - 1 if cells else None)
    return above


def _line(rows: list[_Row], line: int, width: int) -> list[str] | None:
    """The cells of a line, as many as there are columns; None for line 0."""
    if line == 0:
        return None
    row = next((row for row in rows if row.line == line - 1), None)
    if row is None:
        raise DataError(f"Line {line} is empty, or far below.", "Choose another line, or 0 for none.")
    return [*row.cells, *[""] * width][:width]


def _numeric_columns(sample: list[list[str]], width: int, dialect: Dialect) -> list[int]:
    """Columns in which most cells that are not missing are numbers or dates."""
    numeric = []
    for column in range(width):
        cells = [row[column] for row in sample if not dialect.is_missing(row[column])]
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
    return values > 0 and values + sum(map(dialect.is_missing, wanted)) > len(numeric) / 2


def _is_text(cells: list[str], numeric: list[int], dialect: Dialect) -> bool:
    wanted = [cells[column] for column in numeric if column < len(cells)]
    return any(not dialect.is_missing(cell) for cell in wanted) and not any(map(dialect.is_value, wanted))


def _names_above(above: list[_Row], width: int, numeric: list[int], dialect: Dialect) -> _Above:
    """The header and the row of units, from the last of the rows above the values."""
    rows = above[-_HEADER_ROWS:]
    found = [_names(row, width, numeric, dialect) for row in rows]
    if not found or found[-1] is None:
        return _Above()
    at = len(found) - 1
    units = next((u for u in (at, at - 1) if u > 0 and _is_units(found[u], found[u - 1])), None)
    if units is not None:
        # What stands between units and values says more of the columns than their names should.
        at = units - 1
    header, used = found[at], len(found) - at
    assert header is not None
    upper = found[at - 1] if at > 0 else None
    if upper is not None and len(upper) == len(header) and _needs_groups(upper, header):
        header, used = spanned(upper, header), used + 1
    return _Above(
        header,
        None if units is None else found[units],
        rows[at].line,
        None if units is None else rows[units].line,
        used,
    )


def _is_units(cells: list[str] | None, above: list[str] | None) -> bool:
    return cells is not None and above is not None and is_units_row(cells)


def _needs_groups(upper: list[str], header: list[str]) -> bool:
    """Whether columns of the same name, or of none, stand under names of groups."""
    repeated = len(set(header)) < len(header) or not all(header[1:])
    return repeated and len({name for name in upper if name}) > 1


def _names(row: _Row, width: int, numeric: list[int], dialect: Dialect) -> list[str] | None:
    """The cells of a row as names of columns, None where it cannot be a header."""
    cells = row.cells
    if len(cells) > width and dialect.delimiter == " ":
        # Names of several words, set apart by wider gaps.
        cells = re.split(r"\s{2,}|\t", row.text.strip())
    if len(cells) == width + 1 and cells[0].endswith(":"):
        # "Data: y x" stands above two columns.
        cells = cells[1:]
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
