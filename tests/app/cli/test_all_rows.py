"""After a search on rows that were drawn the law gets the constants of all rows, and both errors are told."""

import json
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from app.cli import discover
from app.cli.run import run
from kan_core.discovery.events import Done
from kan_core.discovery.front import Constant, Law
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.formula import Formula

X = sp.Symbol("x", real=True)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """y = 4.905 x^2 with noise; the search, which takes its time, finds 5.1 x^2."""
    random = np.random.default_rng(0)
    x = random.uniform(1, 3, 4000)
    path = tmp_path / "drop.csv"
    rows = np.column_stack([x, 4.905 * x**2 + random.normal(0, 0.3, 4000)])
    np.savetxt(path, rows, delimiter=",", header="x,y", comments="", fmt="%.17g")
    state = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y")])
    formula = Formula("y", "", sp.Float(5.1) * X**2, {"x": "x"})
    law = Law(state, formula, 3, 0.5, 0.5, (Constant(5.1, 0.01, None), Constant(2.0, None, "2")), 1)
    done = Done((law,), law, 0.3, 1.0, 0, True, (), (law,))
    monkeypatch.setattr(discover, "search", lambda *_: done)
    monkeypatch.setattr(discover, "laws_document", lambda *_: {})
    return path


def test_constants_are_fitted_to_all_rows_and_both_errors_told(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["discover", str(table), "--target", "y", "--rows", "200"]
    assert run(asked) == 0
    told = capsys.readouterr().out
    assert "On all 4,000 usable rows" in told and "y = 4.90" in told
    assert run([*asked, "--json", "-"]) == 0
    found = json.loads(capsys.readouterr().out)["all_rows"]
    assert (found["rows"], found["rmse"]) == (4000, pytest.approx(0.3, rel=0.05))
    assert found["rmse_before"] > 2 * found["rmse"]
    assert found["constants"][0]["value"] == pytest.approx(4.905, abs=3 * found["constants"][0]["sigma"])
    assert found["constants"][1] == {"value": 2.0, "sigma": None, "exact": "2"}


@pytest.mark.parametrize("more", [["--rows", "200", "--no-refit"], ["--rows", "5000"], []])
def test_nothing_is_fitted_where_it_is_not_wanted_or_all_rows_were_read(
    table: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    assert run(["discover", str(table), "--target", "y", *more]) == 0
    assert "On all" not in capsys.readouterr().out


def test_why_it_cannot_be_done_is_said(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = ["--column", "far = x - mean(x)", "--filter", "far > -1"]
    assert run(["discover", str(table), "--target", "y", "--rows", "200", *made]) == 0
    said = capsys.readouterr()
    assert (
        "were not fitted to all rows" in said.err and "whole column" in said.err and "On all" not in said.out
    )
