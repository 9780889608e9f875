"""Tables keep their numbers to the last bit, whatever the dialect, and odd columns are told."""

import math
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kan_core.data.dataset import Role
from kan_core.data.table import read_table

NUMBERS = st.one_of(
    st.floats(-1e4, 1e4),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-10000, 10000).map(float),
    st.just(math.nan),
)
TABLES = arrays(np.float64, st.tuples(st.integers(4, 12), st.integers(2, 5)), elements=NUMBERS)


def text_of(cell: float, decimal: str, delimiter: str, missing: str) -> str:
    text = missing if math.isnan(cell) else repr(float(cell)).replace(".", decimal)
    return f'"{text}"' if delimiter in text else text


@given(
    values=TABLES,
    delimiter=st.sampled_from([",", ";", "\t", "|", " "]),
    decimal=st.sampled_from([".", ","]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]),
    missing=st.sampled_from(["NA", "nan", "-", ""]),
    ending=st.sampled_from(["\n", "\r\n"]),
)
def test_a_written_table_is_read_back(
    values: np.ndarray, delimiter: str, decimal: str, encoding: str, missing: str, ending: str
) -> None:
    # Enough of the cells must show what the dialect is, and every column that it holds numbers.
    assume(np.isfinite(values[1:]).sum(axis=0).min() >= 2)
    assume(np.isfinite(values[0]).all() and np.isfinite(values[-1]).all())
    missing = missing or ("NA" if delimiter == " " else "")
    names = [f"größe {at}" if delimiter != " " else f"größe{at}" for at in range(values.shape[1])]
    lines = [[text_of(cell, decimal, delimiter, missing) for cell in row] for row in values]
    text = ending.join(delimiter.join(line) for line in [names, *lines])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.txt"
        path.write_bytes(text.encode(encoding))
        table = read_table(path)
    np.testing.assert_array_equal(table.values, values[~np.isnan(values).all(axis=1)])
    assert list(table.names) == names


@pytest.fixture
def written(tmp_path: Path):
    """Writes a text to a file and reads it as a table."""

    def write(text: str):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        return read_table(path)

    return write


def test_a_table_without_header_numbers_its_columns(written) -> None:
    table = written("1,2,3\n4,5,7\n7,8,1\n")
    assert table.names == ("x1", "x2", "x3")
    assert table.rows == 3
    assert "no header" in table.notes[0]


def test_a_counting_column_is_an_input_where_no_header_says_otherwise(written) -> None:
    assert [column.role.value for column in written("1,5\n2,7\n3,1\n").columns] == ["input", "target"]


def test_columns_of_text_are_ignored_and_told(written) -> None:
    table = written("a,kind,y\n" + "".join(f"{n},cat,{n * n}\n" for n in range(9)))
    assert [column.role.value for column in table.columns] == ["input", "ignore", "target"]
    assert table.columns[1].labels == ("cat",)
    assert "The column 'kind' holds text and is ignored." in table.notes


def test_the_texts_of_a_column_become_labels(written) -> None:
    kinds = ["b  c", "a", "", "b c", "a", "n/a", "a", "b c", "a"]
    table = written("a,kind,y\n" + "".join(f"{n},{kind},{n * n}\n" for n, kind in enumerate(kinds)))
    assert table.columns[1].labels == ("a", "b c")
    np.testing.assert_array_equal(table.column("kind"), [1, 0, np.nan, 1, 0, np.nan, 0, 1, 0])
    assert any("With the role class" in note for note in table.notes)


def test_a_column_of_texts_called_class_tells_classes_apart(written) -> None:
    table = written("a,b,Species\n" + "".join(f"{n},{n * n},{'uv'[n % 2]}\n" for n in range(9)))
    assert [column.role.value for column in table.columns] == ["input", "input", "class"]
    assert table.notes == ("The texts of 'Species' were taken as the classes to tell apart.",)


def test_a_column_of_very_many_texts_has_no_labels(written) -> None:
    table = written("a,kind,y\n" + "".join(f"{n},k{n},{n * n}\n" for n in range(150)))
    assert table.columns[1].labels == ()
    assert np.isnan(table.column("kind")).all()
    assert "The column 'kind' holds text and is ignored." in table.notes


def test_a_footer_leaves_no_label_behind(written) -> None:
    rows = "".join(f"{n},{'uv'[n % 2]},{n * n}\n" for n in range(12))
    table = written(f"a,class,y\n{rows}Source,unknown,somewhere\n")
    assert table.columns[1].labels == ("u", "v")


def test_empty_columns_are_ignored_and_told(written) -> None:
    table = written("a,gap,y\n" + "".join(f"{n},,{n * n}\n" for n in range(9)))
    assert table.columns[1].role is Role.IGNORE
    assert "The column 'gap' is empty and is ignored." in table.notes


def test_a_text_among_numbers_is_a_missing_value_and_told(written) -> None:
    table = written("a,y\n" + "".join(f"{n},{'bad' if n == 4 else n * n}\n" for n in range(9)))
    assert np.isnan(table.column("y")).nonzero()[0].tolist() == [4]
    assert any("'y' has 1 cell" in note and "row 5" in note for note in table.notes)


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_text_in_one_of_the_first_rows_loses_no_row(written, row: int) -> None:
    table = written("a,b,y\n" + "".join(f"{n},{'bad' if n == row else n},{n * n}\n" for n in range(9)))
    assert table.rows == 9
    assert table.names == ("a", "b", "y")


def test_nines_far_outside_are_told_and_stay_numbers(written) -> None:
    table = written("a,y\n" + "".join(f"{n},{-9999 if n == 2 else n / 10}\n" for n in range(9)))
    assert table.column("y")[2] == -9999.0
    told = "The column 'y' has -9999 in 1 row: these may be missing values, and were read as numbers."
    assert told in table.notes


def test_nines_among_numbers_of_their_size_are_numbers(written) -> None:
    table = written("a,y\n" + "".join(f"{n},{-999 * n}\n" for n in range(9)))
    assert not any("missing" in note for note in table.notes)


def test_dates_become_days_since_the_earliest(written) -> None:
    table = written("day,y\n" + "".join(f"2026-01-{3 + n:02d} 12:00:00,{n}\n" for n in range(9)))
    np.testing.assert_allclose(table.column("day"), np.arange(9.0))
    assert table.columns[0].unit == "day"
    assert any("dates" in note and "2026-01-03" in note for note in table.notes)


def test_true_and_false_become_one_and_zero(written) -> None:
    table = written("on,y\n" + "".join(f"{bool(n % 2)},{n}\n" for n in range(9)))
    np.testing.assert_array_equal(table.column("on"), np.arange(9) % 2)
    assert any("true and false" in note for note in table.notes)


def test_infinite_values_are_kept_for_the_user_to_see(written) -> None:
    assert written("a,y\n1,2\n2,inf\n3,-inf\n4,5\n").column("y").tolist() == [2, math.inf, -math.inf, 5]


def test_one_row_is_read(written) -> None:
    assert written("a,y\n1,2\n").values.tolist() == [[1.0, 2.0]]


def test_one_column_is_read(written) -> None:
    table = written("y\n" + "".join(f"{n}\n" for n in range(9)))
    assert table.names == ("y",)
    assert table.rows == 9


def test_a_row_that_is_longer_far_down_is_cut(written) -> None:
    rows = "".join(f"{n},{n * n}\n" for n in range(120_000))
    table = written(f"a,y\n{rows}1,2,3,4,5\n")
    assert table.rows == 120_001


def test_thousands_of_columns_are_read(written) -> None:
    header = ",".join(f"c{at}" for at in range(1999))
    table = written("\n".join([header, *([",".join(["1.5"] * 1999)] * 3)]))
    assert table.values.shape == (3, 1999)
