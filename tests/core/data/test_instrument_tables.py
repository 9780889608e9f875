"""Tables as instruments and programs write them: groups of columns, clocks, marks of their own."""

from pathlib import Path

import numpy as np
import pytest

from kan_core.data.reading import Reading, Sentinel
from kan_core.data.sentinels import without_sentinels
from kan_core.data.table import inspected, read_table
from kan_core.errors import DataError


@pytest.fixture
def written(tmp_path: Path):
    """Writes a text to a file and looks into it."""

    def write(text: str, **known):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        return inspected(path, Reading(**known))

    return write


ROWS = "".join(f"{n},{n * n},{n + 0.5}\n" for n in range(9))


def test_names_of_groups_go_before_names_that_are_repeated(written) -> None:
    found = written(f"time,probe,,\n,U,I,U\ns,V,mA,V\n{'1,2,3,4' + chr(10)}2,3,5,7\n3,5,8,1\n")
    assert found.dataset.names == ("time", "probe U", "probe I", "probe U_2")
    assert [column.unit for column in found.dataset.columns] == ["s", "V", "mA", "V"]


def test_a_preamble_is_no_row_of_groups(written) -> None:
    found = written("device,seven,none\nlength,width,height\n" + ROWS)
    assert found.dataset.names == ("length", "width", "height")
    assert found.dataset.notes[0] == "Left out above the table: 1 line."


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("03-Jan-2026 12:00:00", "05-Jan-2026 00:00:00", 1.5),
        ("Jan 3, 2026", "Jan 5, 2026", 2.0),
        ("03.01.26", "05.01.26", 2.0),
        ("2026-01-03T00:00:00+02:00", "2026-01-05T00:00:00+00:00", 2 + 2 / 24),
    ],
)
def test_dates_as_people_write_them_become_days(written, first: str, second: str, days: float) -> None:
    table = written(f"day;y\n{first};1\n{second};2\n{second};3\n").dataset
    np.testing.assert_allclose(table.column("day"), [0, days, days])
    assert table.columns[0].unit == "day"


def test_times_of_the_day_become_seconds(written) -> None:
    table = written("clock,y\n10:00:01.5,1\n10:00:02.0,2\n10:01:00.25,3\n").dataset
    np.testing.assert_allclose(table.column("clock"), [36001.5, 36002.0, 36060.25])
    assert table.columns[0].unit == "s"


def test_spaces_between_thousands_are_read(written) -> None:
    table = written("a;n\n" + "".join(f"{n};1 048 {100 + n},5\n" for n in range(6))).dataset
    np.testing.assert_array_equal(table.column("n"), 1048100.5 + np.arange(6))


def test_short_nines_that_stand_often_are_proposed_where_nothing_else_is_negative(written) -> None:
    lines = "".join(f"{n},{-0.99 if n % 2 else 0.1 + n / 20}\n" for n in range(10))
    found = written("a,y\n" + lines)
    assert [(each.column, each.value, each.rows) for each in found.proposed] == [("y", -0.99, 5)]
    taken = written("a,y\n" + lines, sentinels=(-0.99,))
    assert taken.sentinels == found.proposed and not taken.proposed
    assert "The column 'y' has -0.99 in 5 rows, read as missing values." in taken.dataset.notes


def test_sentinels_are_proposed_and_never_taken_unasked(written) -> None:
    text = "a,y\n" + "".join(f"{n},{-999 if n == 3 else 10 * n}\n" for n in range(1, 9))
    found = written(text)
    assert found.dataset.column("y")[2] == -999.0
    assert found.proposed == (Sentinel("y", -999.0, 1),) and not found.sentinels
    assert np.isnan(without_sentinels(found.dataset, found.proposed).column("y")).tolist() == [
        row == 2 for row in range(8)
    ]
    assert np.isnan(written(text, sentinels=(-999.0,)).dataset.column("y")).sum() == 1
    assert not written(text, sentinels=()).proposed
    kept = written(text, sentinels=(40.0,)).dataset
    assert np.isnan(kept.values).sum() == 1 and kept.column("y")[2] == -999.0


def test_marks_of_missing_values_can_be_given(written) -> None:
    text = "a,y\n" + "".join(f"{n},{'n.v.' if n < 6 else n}\n" for n in range(9))
    found = written(text, missing=("n.v.",))
    assert np.isnan(found.dataset.column("y")).sum() == 6
    assert not found.problems


def test_a_mark_that_is_none_is_a_problem(written) -> None:
    text = "a,y\n" + "".join(f"{n},{'NA' if n == 4 else n}\n" for n in range(9))
    found = written(text, missing=("-",))
    assert [(each.row, each.column, each.text) for each in found.problems] == [(5, "y", "NA")]


def test_lines_of_names_units_and_values_can_be_given(written) -> None:
    text = "old,names\nnew,words\ns,V\n9,9\n1,2\n3,4\n"
    found = written(text, header=1, units=0, first=5)
    assert found.dataset.names == ("old", "names")
    assert found.dataset.values.tolist() == [[1, 2], [3, 4]]
    assert written(text, header=0).dataset.names == ("x1", "x2")
    with pytest.raises(DataError, match="no values from line 50"):
        written(text, first=50)
    with pytest.raises(DataError, match="Line 40 is empty"):
        written(text, header=40)


def test_signs_can_be_given(written) -> None:
    found = written("a;b\n1,5;2\n2,5;3\n3,5;5\n", delimiter=";", decimal=",", comment="")
    assert found.dataset.values.tolist() == [[1.5, 2], [2.5, 3], [3.5, 5]]
    with pytest.raises(DataError, match="no sign between columns"):
        written("a,b\n1,2\n", delimiter="x")
    with pytest.raises(DataError, match="no encoding"):
        written("a,b\n1,2\n", encoding="klingon")


def test_a_wrong_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("größe,y\n1,2\n2,3\n".encode("latin-1") + b"3,5\n")
    assert read_table(path).names == ("größe", "y")
    with pytest.raises(DataError, match="not written in utf-8") as caught:
        read_table(path, Reading(encoding="utf-8"))
    assert caught.value.remedy


def test_how_a_file_was_read_reads_it_again(written) -> None:
    text = "// by hand\nt / s;U\n" + "".join(f"{n},5;{n}\n" for n in range(9))
    found = written(text)
    reading = found.reading
    assert (reading.delimiter, reading.decimal, reading.comment) == (";", ",", "//")
    assert (reading.header, reading.units, reading.first) == (2, 0, 3)
    again = written(text, **reading.known()).dataset
    np.testing.assert_array_equal(again.values, found.dataset.values)
    assert again.columns == found.dataset.columns


def test_only_the_beginning_of_a_long_file_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" + "".join(f"{n},{n * n}\n" for n in range(1000)))
    assert inspected(path, limit=100).dataset.rows < 30
    assert read_table(path).rows == 1000
