"""`kanoscope export`: the formula of a project in every language, in a file or printed."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from app.cli.export import WHOLE
from app.cli.run import run
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.snap import SnapEdge
from kan_core.export.targets import TARGETS
from kan_core.ids import EdgeId
from kan_core.model.state import Snap
from kan_core.project.file import save_project
from kan_core.project.project import Project
from tests.core.networks import spline_network


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """y0 = 2.57 exp(a / 2)."""
    state = SnapEdge(EdgeId(0, 0, 0), Snap("exp", (0.5, 0.0, 2.57, 0.0))).apply(spline_network((1, 1)))
    a = np.linspace(-1, 1, 30)
    columns = (Column("a", role=Role.INPUT), Column("y0", role=Role.TARGET))
    dataset = Dataset("law", columns, np.column_stack([a, 2.57 * np.exp(a / 2)]))
    path = tmp_path / "law.kan"
    save_project(path, Project(dataset, History.start(state)))
    return path


@pytest.mark.parametrize("target", TARGETS)
def test_a_project_is_exported_to_every_target(target: str, project: Path, tmp_path: Path) -> None:
    out = tmp_path / f"law{TARGETS[target].suffix}"
    assert run(["export", str(project), "--to", target, "--out", str(out)]) == 0
    assert "2.57" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("whole", WHOLE)
def test_a_project_is_exported_as_a_whole(whole: str, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "law.out"
    assert run(["export", str(project), "--to", whole, "--out", str(out)]) == 0
    assert "2.57" in out.read_text(encoding="utf-8")


def test_without_a_file_the_text_is_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(project), "--to", "c99"]) == 0
    assert "double y0_2(double a)" in capsys.readouterr().out


def test_json_tells_the_text_or_the_file(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "--to", "c99", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert "double y0_2(double a)" in printed["text"] and printed["file"] is None
    out = tmp_path / "law.c"
    assert run(["export", str(project), "--to", "c99", "--json", "--out", str(out)]) == 0
    written = json.loads(capsys.readouterr().out)
    assert written["file"] == str(out) and written["text"] is None
    assert out.read_text(encoding="utf-8").strip() == printed["text"].strip()


def test_a_network_is_exported_as_onnx(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import onnx

    assert run(["export", str(project), "--to", "onnx", "--out", str(tmp_path / "law.onnx")]) == 0
    assert "takes a: a" in capsys.readouterr().err
    assert onnx.load(tmp_path / "law.onnx").graph.input[0].name == "a"
    assert run(["export", str(project), "--to", "onnx"]) == 2
    assert "--out" in capsys.readouterr().err


def test_onnx_asks_for_its_package(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    assert run(["export", str(project), "--to", "onnx", "--out", str(tmp_path / "law.onnx")]) == 2
    assert "pip install onnx" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told_at_once(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "--to", "c99", "--out", str(tmp_path / "no" / "law.c")]) == 2
    assert "There is no folder" in capsys.readouterr().err


def test_a_target_that_is_not_there_is_told_with_those_that_are(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(project), "--to", "cobol"]) == 2
    assert "fortran" in capsys.readouterr().err


def test_a_project_without_a_model_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.kan"
    save_project(path, Project())
    assert run(["export", str(path), "--to", "c99"]) == 2
    assert "no model" in capsys.readouterr().err


def test_the_help_names_every_target(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["export", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    named = told.split("--to TARGET")[-1].split("--out")[0].strip()
    assert sorted(named.split(", ")) == sorted((*TARGETS, "onnx", *WHOLE))
