"""The same small table is read from files written in every way that people write tables."""

import math
from pathlib import Path

import numpy as np
import pytest

from kan_core.data.dataset import Dataset
from kan_core.data.table import read_table

FILES = Path(__file__).parents[2] / "data"
TIME = 0.25 * np.arange(1, 13)
CURRENT = (10 * np.exp(-TIME) - 3).round(4)

UNITS = {
    *("units_row.csv", "units_in_header.csv", "comment_units.dat", "units_after_slash.csv"),
    *("units_after_in.tsv", "names_units_remarks.tsv", "units_row_in_brackets.dat"),
}
OTHERS = {"latin1.csv", "missing_marks.csv", "row_names.csv", "row_numbers.csv"}
ALIKE = sorted(path.name for path in FILES.iterdir() if path.name not in OTHERS)
GUESS = "The last column of numbers, 'current', was taken as the target."


def read(name: str) -> Dataset:
    return read_table(FILES / name)


@pytest.mark.parametrize("name", ALIKE)
def test_values_names_and_roles_are_found(name: str) -> None:
    table = read(name)
    np.testing.assert_array_equal(table.values, np.column_stack([TIME, CURRENT]))
    assert [column.name for column in table.columns] == ["time", "current"]
    assert [column.role.value for column in table.columns] == ["input", "target"]
    assert [column.unit for column in table.columns] == (["s", "mA"] if name in UNITS else ["", ""])
    assert table.name == Path(name).stem


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("plain.csv", ()),
        ("comments.csv", ()),
        ("preamble.csv", ("Left out above the table: 2 lines.",)),
        ("ragged.csv", ("Left out: cells beyond the last column, in 2 rows.",)),
        ("blank_rows.csv", ("Left out: 2 rows without any number.",)),
        ("footer.csv", ("Left out at the end: 2 rows with text in place of numbers.",)),
        ("row_names.csv", ("The column 'x1' holds text and is ignored.",)),
        ("row_numbers.csv", ("The column 'x1' only counts the rows and is ignored.",)),
    ],
)
def test_whatever_is_left_out_is_told(name: str, notes: tuple[str, ...]) -> None:
    assert read(name).notes == (*notes, GUESS)


@pytest.mark.parametrize("name", ["row_names.csv", "row_numbers.csv"])
def test_a_column_before_the_first_name_belongs_to_the_rows(name: str) -> None:
    table = read(name)
    np.testing.assert_array_equal(table.column("current"), CURRENT)
    assert [column.role.value for column in table.columns] == ["ignore", "input", "target"]


def test_marks_of_missing_values_become_nan() -> None:
    np.testing.assert_array_equal(read("missing_marks.csv").column("b"), [math.nan] * 9 + [1.5, 2.5, 3.5])


def test_western_european_letters_are_read() -> None:
    column = read("latin1.csv").columns[0]
    assert (column.name, column.unit, column.header) == ("Höhe", "µm", "Höhe (µm)")
