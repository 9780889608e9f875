"""Cells of spreadsheets, as the texts they would be in a text table."""

import io
from datetime import date, datetime, timedelta
from typing import Any

from kan_core.errors import DataError

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})


def sheet_cells(data: bytes, name: str) -> tuple[list[list[str]], list[str]]:
    """Rows of texts of the first sheet that has cells, and what is to be told about it.

    Raises:
        DataError: the bytes are no spreadsheet, or all of its sheets are empty.
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
    first, rows = next(iter(filled.items()))
    others = [sheet for sheet in filled if sheet != first]
    notes = [f"The sheet {first!r} was read; the others, {', '.join(others)}, were not."] if others else []
    return [[_text(cell) for cell in row] for row in rows], notes


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return repr(cell.total_seconds())
    return (repr(cell) if isinstance(cell, float) else str(cell)).strip()
