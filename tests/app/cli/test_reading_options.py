"""Every command that reads a table is told in the same way how, and proposes what it does not do unasked."""

import json
from pathlib import Path

import pytest

from app.cli.reading_options import chosen_reading
from app.cli.run import parser, run
from kan_core.data.reading import Reading


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "line.txt"
    path.write_text("x;y\n" + "".join(f"{n},5;{-999 if n == 4 else 2 * n}\n" for n in range(9)))
    return path


def fitted(table: Path, tmp_path: Path, *options: str) -> dict:
    out = tmp_path / "fit.json"
    assert run(["fit", str(table), "--formula", "y = a*x + b", "--json", str(out), *options]) == 0
    return json.loads(out.read_text())


@pytest.mark.parametrize(
    "command", [["inspect"], ["fit", "--formula", "a*x"], ["run"], ["discover", "--target", "y"]]
)
def test_all_commands_take_the_same_options(command: list[str], table: Path) -> None:
    how = ["--delimiter", "tab", "--decimal", ",", "--missing-value", "-999", "--missing-value=-9.99"]
    parsed = parser().parse_args([*command, str(table), *how, "--sheet", "second", "--missing", "n.v.,?"])
    wanted = Reading(
        delimiter="\t", decimal=",", missing=("n.v.", "?"), sentinels=(-999.0, -9.99), table="second"
    )
    assert chosen_reading(parsed) == wanted


def test_a_sheet_of_a_text_is_refused(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(table), "--sheet", "second"]) == 2
    assert "holds one table alone" in capsys.readouterr().err


def test_a_number_that_may_be_missing_is_proposed_and_kept(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = fitted(table, tmp_path)
    assert found["rows"] == 9
    assert found["table"]["proposed"] == [{"column": "y", "value": -999.0, "rows": 1}]
    assert "may be missing values" in (told := capsys.readouterr()).err
    assert "--missing-value=-999" in told.err and "missing" not in told.out


def test_a_number_that_is_said_to_be_missing_is_taken_out(table: Path, tmp_path: Path) -> None:
    found = fitted(table, tmp_path, "--missing-value", "-999")
    assert (found["rows"], found["table"]["proposed"]) == (8, [])
    assert found["table"]["sentinels"] == [{"column": "y", "value": -999.0, "rows": 1}]
    assert [constant["value"] for constant in found["constants"]] == pytest.approx([2.0, -1.0])
