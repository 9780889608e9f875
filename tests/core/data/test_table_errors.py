"""What is no table is refused at once, with words that say what to do."""

import os
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.data.table import read_table
from kan_core.errors import DataError


def refused(path: Path, message: str) -> None:
    with pytest.raises(DataError, match=message) as caught:
        read_table(path)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"name,colour\nrose,red\nviolet,blue\n", "no column of numbers"),
        (b"A letter to somebody.\nIt has no table in it, only words.\n", "no column of numbers"),
        (b"a,b,c\n", "no column of numbers"),
        (b"a,b\n,\n,\n", "no column of numbers"),
        (np.random.default_rng(0).bytes(5000), "not a text file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "not a text file"),
        (",".join(["1"] * 2001).encode(), "2001 columns"),
        (b'a,b\n1,2\n3,"4\n5,6\n' + b"7,8\n" * 5, "quotes"),
        (b"a" * 300_000, "no column of numbers"),
    ],
)
def test_files_that_hold_no_table_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    refused(path, message)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere.csv", "no file")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read by this user")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.csv"
    path.write_text("a,b\n1,2\n")
    path.chmod(0)
    refused(path, "cannot be read")


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 broken"])
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(content)
    refused(path, "is not a spreadsheet|is empty")


CELLS = st.sampled_from(
    ["1", "2.5", "-3e4", "x", '"', "", " ", "NA", "1,5", "2026-01-01", "#", "%", "\r", "é", "inf"]
)
LINES = st.lists(st.lists(CELLS, max_size=5), max_size=8)


@given(LINES, st.sampled_from([",", ";", "\t", " ", ", "]), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_any_text_is_a_table_or_refused(lines: list[list[str]], delimiter: str, encoding: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes("\n".join(delimiter.join(line) for line in lines).encode(encoding))
        try:
            table = read_table(path)
        except DataError:
            return
    assert table.values.shape == (table.rows, len(table.columns))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(content)
        try:
            table = read_table(path)
        except DataError:
            return
    assert table.rows > 0
