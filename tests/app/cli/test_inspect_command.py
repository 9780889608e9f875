"""`kanoscope inspect` tells how a file is read, and what would be read if it were told otherwise."""

import json
from pathlib import Path

import pytest

from app.cli.run import run


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "run.csv"
    rows = "".join(f"{n},5;{-999 if n == 4 else n}\n" for n in range(9))
    path.write_text(f"# by hand\nt (s);U\n{rows}", encoding="utf-8")
    return str(path)


def test_everything_is_told_in_words(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", table]) == 0
    told = capsys.readouterr().out
    assert told.startswith("run: 9 rows, 2 columns (text)\n")
    assert "delimiter ;, decimal ,, comment #, header 2, units 0, first 3\n" in told
    assert "The column 'U' has -999 in 1 row: these may be missing values, and were read as numbers." in told
    assert "To read them as missing values, say --missing-value=-999." in told


def test_everything_is_told_as_json(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", table, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rows"] == 9
    assert told["reading"]["delimiter"] == ";"
    assert told["columns"][0] == {
        "name": "t",
        "header": "t (s)",
        "unit": "s",
        "role": "input",
        "type": "number",
        "labels": [],
        "expression": "",
        "missing": 0,
        "smallest": 0.5,
        "largest": 8.5,
    }
    assert told["proposed"] == [{"column": "U", "value": -999.0, "rows": 1}]
    assert told["first_rows"][4] == [4.5, -999.0]


def test_what_is_known_is_not_guessed(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", table, "--json", "--missing-value", "-999", "--header-line", "0"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sentinels"] == [{"column": "x2", "value": -999.0, "rows": 1}]
    assert told["proposed"] == []
    assert told["columns"][1]["smallest"] == 0.0
    assert [column["name"] for column in told["columns"]] == ["x1", "x2"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(tmp_path / "nowhere.csv")]) == 2
    assert "no file" in capsys.readouterr().err
