"""A file of units names a unit for each column, and every mistake in it is named."""

from pathlib import Path

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset
from kan_core.errors import UnitError
from kan_core.units.columns import parsed_units, read_units
from kan_core.units.dimensions import Dimension


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "units.csv"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("header", ["", "column,unit\n", "Column, Unit\r\n"])
def test_units_are_read_with_or_without_header(path: Path, header: str, mark: str) -> None:
    path.write_text(
        f'{mark}{header}F,kg * m / s**2\n\n"m, total", kg\nangle,dimensionless\n', encoding="utf-8"
    )
    assert read_units(path) == {"F": "kg * m / s**2", "m, total": "kg", "angle": "dimensionless"}


def test_units_of_a_file_reach_the_columns_of_a_table(path: Path) -> None:
    path.write_text("F,N\nm,kg\n", encoding="utf-8")
    table = Dataset("table", (Column("m"), Column("a"), Column("F")), np.ones((2, 3)))
    assert [column.unit for column in table.with_units(read_units(path)).columns] == ["kg", "", "N"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("F\n", "Line 1 of 'units.csv'"),
        ("F,N\nm,kg,x\n", "Line 2"),
        ("F,\n", "Line 1"),
        ("F,N\nF,kN\n", "two units for 'F'"),
        ("F,newtonz\n", "column 'F'.*'newtonz'"),
    ],
)
def test_mistakes_are_named(path: Path, text: str, message: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnitError, match=message) as caught:
        read_units(path)
    assert caught.value.remedy


def test_a_file_that_cannot_be_read_is_refused(path: Path) -> None:
    with pytest.raises(UnitError, match=r"'units\.csv' cannot be read"):
        read_units(path)
    path.write_bytes(b"F,\xff\xfe\n")
    with pytest.raises(UnitError, match="cannot be read"):
        read_units(path)


def test_columns_without_a_unit_are_left_out() -> None:
    units = parsed_units({"a": "m", "b": ""})
    assert list(units) == ["a"]
    assert units["a"].dimension == Dimension.of(m=1)
