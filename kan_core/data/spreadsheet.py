"""Cells of spreadsheets, as the texts they would be in a text table."""

import io
from datetime import date, datetime, timedelta
from typing import Any

from kan_core.errors import DataError

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


Sheets = dict[str, list[list[str]]]


def sheet_cells(data: bytes, name: str, wanted: str | None = None) -> tuple[Sheets, str, list[str]]:
    """Rows of texts of every sheet that has cells, the one to read, and what is to be told about it.

    Args:
        data: the spreadsheet.
        name: what the file is called in messages.
        wanted: name of the sheet to read; the first that has cells where it is None.

    Raises:
        DataError: the bytes are no spreadsheet, all of its sheets are empty, or there is none of that name.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = {sheet: book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names}
    except CalamineError as error:
        raise DataError(f"{name!r} is not a spreadsheet: {error}.", "Save the table as CSV.") from error
    filled = {sheet: rows for sheet, rows in sheets.items() if any(any(map(_text, row)) for row in rows)}
    if not filled:
        raise DataError(f"{name!r} is empty.", "Choose a file with a table in it.")
    chosen = next(iter(filled)) if wanted is None else wanted
    if chosen not in filled:
        raise DataError(
            f"{name!r} has no sheet {chosen!r} with cells.", f"Choose one of {', '.join(map(repr, filled))}."
        )
    others = [sheet for sheet in filled if sheet != chosen]
    notes = [f"The sheet {chosen!r} was read; the others, {', '.join(others)}, were not."] if others else []
    return (
        {sheet: [[_text(cell) for cell in row] for row in rows] for sheet, rows in filled.items()},
        chosen,
        notes,
    )


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return repr(cell.total_seconds())
    return (repr(cell) if isinstance(cell, float) else str(cell)).strip()
