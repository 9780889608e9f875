"""`kanoscope predict`: predictions of a saved project for another table."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.table import read_table
from kan_core.edits.history import History
from kan_core.edits.snap import SnapEdge
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState, OutputState, Snap
from kan_core.project.file import save_project
from kan_core.project.project import Project
from tests.core.networks import spline_network


def saved(path: Path, state: ModelState, *columns: Column) -> Path:
    """A project of a model and a table with these columns."""
    save_project(path, Project(Dataset("law", columns, np.ones((6, len(columns)))), History.start(state)))
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """T = 3 exp(a / 2), a in metres from -1 to 1, T in seconds."""
    state = SnapEdge(EdgeId(0, 0, 0), Snap("exp", (0.5, 0.0, 3.0, 0.0))).apply(spline_network((1, 1)))
    state = ModelState((InputState("a", unit="m"),), state.layers, (OutputState("T", unit="s"),))
    return saved(tmp_path / "law.kan", state, Column("a", unit="m"), Column("T", Role.TARGET, "s"))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "new.csv"
    path.write_text("n,a (cm)\n1,0\n2,\n3,100\n4,400\n", encoding="utf-8")
    return path


def test_every_row_has_a_line_and_what_is_missing_is_told(
    project: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "predicted.csv"
    assert run(["predict", str(project), str(table), "--out", str(out)]) == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "a (m),predicted T (s)" and lines[2] == "," and len(lines) == 5
    found = read_table(out).column("predicted T")
    assert found[[0, -2, -1]] == pytest.approx(3 * np.exp([0.0, 0.5, 2.0]))
    told = capsys.readouterr()
    assert told.out == "" and "because values are missing in 'a': 1 of 4." in told.err
    assert "converted from cm to m" in told.err and "made from, -1 to 1: 1 of 4." in told.err


def test_json_has_the_same_with_its_notes(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["predict", str(project), str(table), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    (output,) = document["outputs"]
    assert (output["name"], output["unit"], document["rows"]) == ("T", "s", 4)
    assert output["values"][1] is None and output["values"][2] == pytest.approx(3 * np.exp(0.5))
    assert len(document["notes"]) == 3


def test_rows_that_were_left_out_are_told(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["predict", str(project), str(table), "--rows", "2"]) == 0
    assert "2 of 4 lines were drawn at random" in capsys.readouterr().err


def test_classes_are_predicted_with_their_probabilities(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = spline_network((1, 2))
    outputs = tuple(OutputState(name, class_of="tree") for name in ("oak", "elm"))
    state = ModelState((InputState("a"),), state.layers, outputs)
    path = saved(tmp_path / "trees.kan", state, Column("a"), Column("tree", Role.CLASS))
    assert run(["predict", str(path), str(table)]) == 0
    header, first, missing, *_ = capsys.readouterr().out.splitlines()
    assert header == "a,predicted tree,P(tree = oak),P(tree = elm)" and missing == ",,,"
    _, kind, oak, elm = first.split(",")
    assert float(oak) + float(elm) == pytest.approx(1.0) and kind == ("oak" if float(oak) > 0.5 else "elm")


@pytest.mark.parametrize(
    ("text", "said"), [("b,c\n1,2\n2,3\n", "needs the column 'a'"), ("a (kg)\n1\n2\n", "is in kg")]
)
def test_a_table_without_what_the_model_needs_is_refused(
    text: str, said: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text(text, encoding="utf-8")
    assert run(["predict", str(project), str(wrong)]) == 2
    told = capsys.readouterr()
    assert told.out == "" and said in told.err


def test_a_project_without_a_model_is_refused(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_project(tmp_path / "empty.kan", Project())
    assert run(["predict", str(tmp_path / "empty.kan"), str(table)]) == 2
    assert "no model" in capsys.readouterr().err
