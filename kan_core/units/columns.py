"""Units given column by column, in a file beside the table."""

import csv
from collections.abc import Mapping
from pathlib import Path

from kan_core.errors import UnitError
from kan_core.units.dimensions import Unit
from kan_core.units.parse import parse_unit

_FORM = 'Write one line per column: its name, a comma, its unit, such as "force,kg * m / s**2".'


def read_units(path: Path) -> dict[str, str]:
    """Text of the unit of each column in a file with lines `column,unit`; such a first line is a header.

    Raises:
        UnitError: the file cannot be read, a line is not of this form, a column comes twice, or a text
            is no unit.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = [(number, line) for number, line in enumerate(csv.reader(file), start=1) if any(line)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnitError(f"The file of units {path.name!r} cannot be read: {error}.", _FORM) from error
    units: dict[str, str] = {}
    for number, line in lines:
        cells = [cell.strip() for cell in line]
        if number == 1 and [cell.casefold() for cell in cells] == ["column", "unit"]:
            continue
        if len(cells) != 2 or not all(cells):
            raise UnitError(f"Line {number} of {path.name!r} is not a column and a unit.", _FORM)
        column, unit = cells
        if column in units:
            raise UnitError(f"{path.name!r} gives two units for {column!r}.", "Keep one of them.")
        units[column] = unit
    parsed_units(units)
    return units


def parsed_units(units: Mapping[str, str]) -> dict[str, Unit]:
    """The unit of each column whose text is not empty.

    Raises:
        UnitError: a text is no unit; the message names its column.
    """
    parsed: dict[str, Unit] = {}
    for column, text in units.items():
        try:
            if text:
                parsed[column] = parse_unit(text)
        except UnitError as error:
            raise UnitError(f"The unit of the column {column!r}: {error.what}", error.remedy) from error
    return parsed
