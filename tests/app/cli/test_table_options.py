"""Columns, rows and those held out are said on the command line, for every command alike."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import parser, run
from kan_core.project.file import load_project


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "flow.csv"
    rows = "".join(f"{n / 4},{'ABC'[n % 3]},{4 + n},{3 * (n / 4) ** 2}\n" for n in range(1, 61))
    path.write_text("s (m),site,day,E (J)\n" + rows)
    return path


@pytest.mark.parametrize(
    "command", [["inspect"], ["fit", "--formula", "a*x"], ["run"], ["discover", "--target", "y"]]
)
def test_all_commands_take_the_same_options(command: list[str], table: Path) -> None:
    made = ["--column", "u (m^2) = s^2", "--filter", "s > 3", "--hold-out", "time:day", "--held-out", "0.3"]
    parsed = parser().parse_args([*command, str(table), *made, "--units", "units.csv"])
    assert (parsed.column, parsed.filter) == ([("u (m^2)", "s^2")], "s > 3")
    assert (parsed.hold_out, parsed.held_out) == (("time", "day"), 0.3)


def test_columns_and_rows_are_told(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = ["--column", "v = s^2", "--column", "z = (s - mean(s))/sd(s)", "--column", "late = day > 30"]
    assert run(["inspect", str(table), "--json", *made, "--filter", 'site != "B" and s > 3']) == 0
    told = json.loads(capsys.readouterr().out)
    columns = {column["name"]: column for column in told["columns"]}
    assert (columns["v"]["unit"], columns["v"]["expression"], columns["v"]["largest"]) == (
        "m^2",
        "s^2",
        225.0,
    )
    assert (columns["z"]["unit"], columns["late"]["smallest"]) == ("", 0.0)
    assert told["filter"] == 'site != "B" and s > 3'


def test_gaps_in_inputs_are_filled_and_a_prediction_fills_them_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, project = tmp_path / "gaps.csv", tmp_path / "gaps.kan"
    table.write_text("t,u,y\n" + "".join(f"{n if n % 4 else ''},{n % 9},{2 * n}\n" for n in range(1, 41)))
    asked = ["run", str(table), "--target", "y", "--hidden", "0", "--iterations", "2", "--fill"]
    assert run([*asked, "--save", str(project)]) == 0
    assert "10 missing values of 't' were filled with their median, 20" in capsys.readouterr().err
    kept = load_project(project).dataset
    assert kept is not None and [each.name for each in kept.inputs] == ["u", "t filled", "t is missing"]
    other = tmp_path / "other.csv"
    other.write_text("t,u\n,3\n20,3\n30,4\n")
    assert run(["predict", str(project), str(other), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (output,) = told["outputs"]
    assert None not in output["values"] and len(output["values"]) == 3


def test_a_formula_is_fitted_to_the_rows_that_are_chosen(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "fit.json"
    made = ["--column", "v = s^2", "--filter", "10 < s", "--json", str(out)]
    assert run(["fit", str(table), "--formula", "E = a*v", *made]) == 0
    found = json.loads(out.read_text())
    assert found["constants"][0]["value"] == pytest.approx(3.0)
    assert found["rows"] == 20
    assert "40 of 60 rows were left out by the filter '10 < s'." in capsys.readouterr().err


def test_a_network_is_trained_as_said_and_the_project_keeps_it(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "flow.kan"
    made = ["--inputs", "s,site", "--filter", "s < 14", "--hold-out", "group:site", "--save", str(path)]
    assert run(["run", str(table), *made, "--iterations", "3", "--hidden", "0", "--restarts", "1"]) == 0
    told = capsys.readouterr()
    assert "The texts of 'site' became 'site=B', 'site=C'" in told.err
    assert "rows of 'site'" in told.err
    dataset = load_project(path).dataset
    assert dataset is not None
    assert [column.name for column in dataset.inputs] == ["s", "site=B", "site=C"]
    assert (dataset.condition, dataset.split.way, dataset.split.column) == ("s < 14", "group", "site")
    assert np.array_equal(dataset.column("site=B"), dataset.column("site") == 1)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--column", "u = log("], "is missing"),
        (["--column", "s = 2*day"], "already"),
        (["--filter", "s > 99"], "holds in no row"),
        (["--filter", 'site == "Q"'], "has no 'Q'"),
        (["--hold-out", "group:place"], "no column 'place'"),
        (["--held-out", "1.5"], "not between 0 and 1"),
    ],
)
def test_what_cannot_be_made_is_told(
    table: Path, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", str(table), *options]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    "options", [["--column", "log(s)"], ["--hold-out", "group"], ["--hold-out", "last:s"]]
)
def test_what_is_no_option_is_told(
    table: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["inspect", str(table), *options])
    assert "such as" in (told := capsys.readouterr().err) or "none of" in told
