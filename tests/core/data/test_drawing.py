"""Of large texts rows are drawn: each as likely as any other, always the same, with names and units kept."""

from pathlib import Path

import numpy as np
import pytest

from kan_core.data.drawing import drawn_lines
from kan_core.data.reading import Reading
from kan_core.data.table import inspected, read_table
from kan_core.errors import DataError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "long.csv"
    rows = "".join(f"{n},{n * n}\n" for n in range(20_000))
    file.write_text(f"# by hand\nt (s),y\n{rows}", encoding="utf-8")
    return file


def test_rows_are_drawn_evenly_in_their_order_and_told(path: Path) -> None:
    table = read_table(path, Reading(rows=1000))
    t = table.column("t")
    assert (table.rows, table.names, table.columns[0].unit) == (1000, ("t", "y"), "s")
    assert (np.diff(t) > 0).all()
    np.testing.assert_array_equal(table.column("y"), t**2)
    assert np.histogram(t, 5, (0, 20_000))[0].min() > 150
    told = "1,000 of 20,000 lines were drawn at random, always the same; the others were not read."
    assert table.notes[0] == told


def test_the_lines_are_the_same_whatever_is_read_at_once(path: Path) -> None:
    whole = drawn_lines(path, 2, 300)
    assert whole.lines == 20_000
    assert [drawn_lines(path, 2, 300, block=block) for block in (1000, 4096, 77_777)] == [whole] * 3
    assert whole.data.startswith(b"# by hand\nt (s),y\n")


def test_of_a_short_text_all_rows_are_read(path: Path) -> None:
    found = inspected(path, Reading(rows=50_000))
    np.testing.assert_array_equal(found.dataset.values, read_table(path).values)
    assert not any("drawn" in note for note in found.dataset.notes)


def test_a_text_beyond_a_size_is_drawn_from_unasked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.data.table.LARGE_FILE", 10_000)
    monkeypatch.setattr("kan_core.data.table.ROWS", 100)
    found = inspected(path)
    assert (found.dataset.rows, found.reading.rows) == (100, 100)
    assert "drawn at random" in found.dataset.notes[0]


@pytest.mark.parametrize(("encoding", "end"), [("utf-16", "\n"), ("utf-16-be", "\r\n"), ("utf-8", "\r")])
def test_rows_are_drawn_alike_from_wide_letters_and_with_other_ends_of_lines(
    path: Path, tmp_path: Path, encoding: str, end: str
) -> None:
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    other.write_bytes(path.read_text().replace("\n", end).replace("by hand", "µ").encode(encoding))
    found, plain = inspected(other, Reading(rows=300)), inspected(path, Reading(rows=300))
    np.testing.assert_array_equal(found.dataset.values, plain.dataset.values)
    assert found.dataset.columns == plain.dataset.columns and found.dataset.notes == plain.dataset.notes
    assert found.reading.encoding == encoding
    assert drawn_lines(other, 2, 300, encoding, 1001) == drawn_lines(other, 2, 300, encoding)


def test_letters_that_come_late_are_read(tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    rows = "".join(f"{n},{('a' if n < 20_000 else 'ä') * 60}\n" for n in range(25_000))
    file.write_text(f"t,site\n{rows}", encoding="cp1252")
    found = inspected(file, Reading(rows=1000))
    assert found.dataset.columns[1].labels == ("a" * 60, "ä" * 60) and found.reading.encoding == "cp1252"


def test_what_is_not_written_as_said_is_refused(path: Path, tmp_path: Path) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_bytes(path.read_text().encode("utf-16-le") + b"\x00\xd8" * 2)
    with pytest.raises(DataError, match="not written in utf-16-le"):
        drawn_lines(wide, 2, 10, "utf-16-le")
    with pytest.raises(DataError, match="0 rows cannot be drawn"):
        Reading(rows=0)
