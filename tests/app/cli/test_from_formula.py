"""`kanoscope run --from-formula`: hypotheses held against a table, fitted, and given room to learn."""

import re
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.project.file import load_project


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """y = 3 sin(2 a) + b^2 / 2."""
    a, b = np.random.default_rng(0).uniform(-1, 1, (2, 150))
    rows = np.column_stack([a, b, 3 * np.sin(2 * a) + b**2 / 2]).tolist()
    lines = [",".join(map(repr, row)) for row in rows]
    (tmp_path / "waves.csv").write_text("\n".join(["a,b,y", *lines]) + "\n")
    return tmp_path / "waves.csv"


def rmse(text: str) -> float:
    return float(re.search(r"RMSE (\S+),", text)[1])


def test_numbers_with_a_point_are_fitted_and_the_formula_is_printed(table, tmp_path, capsys):
    project = tmp_path / "waves.kan"
    formula = "2.7*sin(2.1*a) + b^2/2"
    assert run(["run", str(table), "--from-formula", formula, "--save", str(project)]) == 0
    printed = capsys.readouterr().out
    found = re.search(r"y = b\*\*2/2 \+ (\S+)\*sin\((\S+)\*a\)", printed)
    assert [float(number) for number in found.groups()] == pytest.approx([3.0, 2.0], rel=1e-9)
    assert rmse(printed) < 1e-9
    assert [each.label.split()[0] for each in load_project(project).history.path()] == ["Open", "Train"]


def test_an_exact_formula_is_only_held_against_the_rows(table, tmp_path, capsys):
    project = tmp_path / "waves.kan"
    formula = "3*sin(2*a)"
    assert run(["run", str(table), "--from-formula", formula, "--save", str(project)]) == 0
    printed = capsys.readouterr().out
    assert "nothing to train" in printed and "y = 3*sin(2*a)" in printed
    assert 0.1 < rmse(printed) < 0.3
    assert len(load_project(project).history.path()) == 1


def test_room_lets_splines_learn_what_the_formula_misses(table, capsys):
    assert run(["run", str(table), "--from-formula", "3*sin(2*a)", "--room"]) == 0
    printed = capsys.readouterr().out
    assert rmse(printed) < 0.01
    assert "3*sin(2*a)" in printed and "phi_1_2_2(b)" in printed


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--from-formula", "3*sin(2*k)"], "There is no 'k'"),
        (["--from-formula", "a", "--target", "y,b"], "one target of numbers"),
        (["--from-formula", "a", "--jobs", "2"], "one start, not several"),
        (["--room"], "no formula to leave room beside"),
    ],
)
def test_what_cannot_be_is_said(table, options, problem, capsys):
    assert run(["run", str(table), *options]) == 2
    assert problem in capsys.readouterr().err
