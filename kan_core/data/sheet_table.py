"""Tables in spreadsheets. Needs pandas."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from kan_core.data.assembly import assembled
from kan_core.data.cells import MISSING
from kan_core.data.dialect import Dialect
from kan_core.data.inspection import Inspection
from kan_core.data.layout import layout_of_cells
from kan_core.data.reading import Reading
from kan_core.data.spreadsheet import sheet_cells


def sheet_table(data: bytes, path: Path, known: Reading) -> Inspection:
    """The table in a sheet, of which the cells are read like those of a text.

    Args:
        data: the spreadsheet.
        path: of its file, for names and messages.
        known: what need not be guessed.

    Raises:
        DataError: the bytes are no spreadsheet, or there is no column of numbers in it.
    """
    sheets, chosen, notes = sheet_cells(data, path.name, known.table)
    rows = sheets[chosen]
    missing = MISSING if known.missing is None else frozenset(known.missing)
    dialect = Dialect(decimal=known.decimal or ".", missing=missing)
    layout = layout_of_cells(rows, dialect, path.name, known)
    cells = [[*row, *[""] * layout.widest][: layout.widest] for row in rows[layout.first :]]
    found = assembled(path.stem, pd.DataFrame(cells, dtype=object), layout, dialect, notes, known.sentinels)
    reading = known.completed(
        replace(
            layout.lines,
            decimal=dialect.decimal,
            missing=tuple(sorted(missing)),
            sentinels=found.sentinel_values,
            table=chosen,
        )
    )
    read = found.problems, found.sentinels, found.proposed
    return Inspection("spreadsheet", found.dataset, reading, *read, tuple(sheets))
