"""What commands leave: JSON of every result, results apart from progress, exit statuses."""

import json
import os
import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project
from tests.core.networks import spline_network


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """y = 3 x^2 and whether that is above 1."""
    x = np.linspace(0.1, 1, 80)
    columns = np.column_stack([x, 3 * x**2, 3 * x**2 > 1])
    path = tmp_path / "squares.csv"
    np.savetxt(path, columns, delimiter=",", header="x (m),y (s),above", comments="")
    return path


def test_the_result_of_a_training_is_written_as_json(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "run.json"
    given = ["run", str(table), "--target", "y", "--inputs", "x", "--hidden", "0", "--iterations", "20"]
    assert run([*given, "--json", str(out), "--baseline"]) == 0
    document = json.loads(out.read_text(encoding="utf-8"))
    (target,) = document["held_out"]["targets"]
    assert (target["name"], target["unit"]) == ("y", "s")
    assert 0 <= target["rmse"] < 0.1 and target["r2"] > 0.99
    assert document["network"]["widths"] == [1, 1]
    assert document["rows"]["training"] + document["rows"]["held_out"] == 80
    assert document["perceptron"]["held_out"]["targets"][0]["name"] == "y"
    assert document["table"]["rows"] == 80
    told = capsys.readouterr()
    assert f"RMSE {target['rmse']:.4g} s" in told.out
    assert "network [1, 1]" in told.err and "network [1, 1]" not in told.out


def test_a_dash_prints_json_alone(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--class", "above", "--inputs", "x", "--hidden", "0", "--iterations", "5"]
    assert run(["run", str(table), *given, "--json", "-"]) == 0
    held_out = json.loads(capsys.readouterr().out)["held_out"]
    assert held_out["classes"] == ["0", "1"] and np.sum(held_out["confusion"]) == 16
    assert run(["fit", str(table), "--formula", "y = a*x^2", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["constants"]


def test_a_search_leaves_a_report_with_its_front(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "law.html"
    given = ["--target", "y", "--inputs", "x", "--seconds", "20", "--report", str(out), "--json", "-"]
    assert run(["discover", str(table), *given]) == 0
    front = json.loads(capsys.readouterr().out)["front"]
    page = out.read_text(encoding="utf-8")
    assert page.count("baseline") == sum(law["strategy"] == "baseline" for law in front)
    assert "★" in page and "squares.csv" in page and "beyond the ranges" in page
    assert "was taken as the target" not in page


def test_a_report_of_a_project_says_that_it_has_no_laws(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    x = np.linspace(-1, 1, 20)
    dataset = Dataset("t", (Column("a"), Column("y0", Role.TARGET)), np.column_stack([x, x]))
    save_project(tmp_path / "law.kan", Project(dataset, History.start(spline_network((1, 1)))))
    out = ["--out", str(tmp_path / "law.html")]
    assert run(["export", str(tmp_path / "law.kan"), "--to", "report", *out]) == 0
    assert "projects do not keep" in capsys.readouterr().err


NOWHERE = "nowhere.csv"
COMMANDS = {
    "discover": [NOWHERE, "--target", "y"],
    "fit": [NOWHERE, "--formula", "y = a*x"],
    "run": [NOWHERE],
    "inspect": [NOWHERE],
    "relations": [NOWHERE],
    "predict": ["nowhere.kan", NOWHERE],
    "export": ["nowhere.kan", "--to", "c99"],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_input_that_cannot_be_used_ends_in_two_with_the_reason(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, *COMMANDS[command]]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert re.search(r"kanoscope: .*nowhere", told.err.splitlines()[-1])


@pytest.mark.parametrize(
    "given",
    [
        ["fit", "squares.csv", "--formula", "y = a*x", "--json", "./squares.csv"],
        ["discover", "squares.csv", "--target", "y", "--report", "squares.csv"],
        ["run", "squares.csv", "--units", "units.csv", "--save", "units.csv"],
        ["run", "squares.csv", "--json", "both", "--save", "both"],
        ["predict", "law.kan", "squares.csv", "--out", "squares.csv"],
        ["export", "law.kan", "--to", "report", "--out", "law.kan"],
    ],
    ids=lambda given: f"{given[0]} {given[-1]}",
)
def test_no_result_is_written_over_what_is_read_or_over_another(
    given: list[str], table: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(table.parent)
    before = table.read_bytes()
    assert run(given) == 2
    assert "would be written over" in capsys.readouterr().err
    assert table.read_bytes() == before and [path.name for path in table.parent.iterdir()] == [table.name]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no file that is always full")
def test_a_project_is_saved_where_the_result_cannot_be_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "law.kan"
    given = ["--inputs", "x", "--hidden", "0", "--iterations", "2", "--json", "/dev/full"]
    assert run(["run", str(table), *given, "--save", str(saved)]) == 2
    assert "full cannot be written" in capsys.readouterr().err
    assert load_project(saved).history is not None


@pytest.mark.parametrize(
    "given",
    [
        ["inspect", NOWHERE, "--missing-value", "nan"],
        ["run", NOWHERE, "--seed", "-1"],
        ["discover", NOWHERE, "--target", "y", "--noise", "inf"],
        ["fit", NOWHERE, "--formula", "y = a*x", "--start", "a=nan"],
    ],
    ids=lambda given: given[0],
)
def test_numbers_of_which_no_result_could_tell_are_refused(
    given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(given)
    assert left.value.code == 2
    assert re.search("no finite number|no seed", capsys.readouterr().err)


def test_letters_that_the_output_does_not_know_are_told_by_their_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "angles.csv"
    path.write_text("λ,y\n1,2\n2,4\n3,7\n", encoding="utf-8")
    for option in ([], ["--json"]):
        out = BytesIO()
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(out, encoding="ascii"))
        assert run(["inspect", str(path), *option]) == 0
        text = out.getvalue().decode("ascii")
        assert "\\u03bb" in text
    assert json.loads(text)["columns"][0]["name"] == "λ"


def test_who_reads_no_more_of_the_output_gets_no_traceback(
    table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert run(["inspect", str(table)]) == 141


def test_options_that_are_not_there_end_in_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["discover", "--nonsense"])
    assert left.value.code == 2
    assert capsys.readouterr().out == ""


def test_an_interrupt_before_there_is_a_result_ends_in_130(
    table: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.inspect.read_for", interrupted)
    assert run(["inspect", str(table)]) == 130
    assert "Interrupted" in capsys.readouterr().err


def test_the_help_tells_the_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["--help"])
    assert left.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "status is 0 with a result, 2 for input" in told and "130 after Ctrl-C" in told


def test_commands_without_a_window_reach_nothing_of_qt() -> None:
    script = (
        "import sys\n"
        "from app.cli import demo, discover, export, fit, inspect, predict, train\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph'))]"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
