"""`kanoscope relations` tells what is constant among the columns of a table."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run


@pytest.fixture
def table(tmp_path: Path) -> str:
    """Boyle's law, and a column that has nothing to do with it."""
    path, random = tmp_path / "gas.csv", np.random.default_rng(0)
    lines = [
        f"{p},{3.0 / p},{t}" for p, t in zip(np.linspace(1, 5, 40), random.uniform(1, 2, 40), strict=True)
    ]
    path.write_text("\n".join(["p (bar),V (l),t", *lines]), encoding="utf-8")
    return str(path)


def test_a_relation_is_told_with_its_constant(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relations", table, "--most", "1"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("V*p = c0\n  c0 = 3 +- ")
    assert "bar*l" in told


def test_a_relation_is_told_as_json(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relations", table, "--json", "--most", "1", "--columns", "V,p"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["complete"] is True
    (law,) = told["relations"]
    assert law["relation"] == "V*p = c0"
    assert law["constants"][0]["value"] == pytest.approx(3.0)
    assert law["columns"] == {"V": "V", "p": "p"}


def test_that_there_is_none_is_told(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relations", table, "--columns", "p,t"]) == 0
    assert capsys.readouterr().out.startswith("No sum of terms is constant")


def test_columns_that_are_not_there_are_told(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relations", table, "--columns", "p,q"]) == 2
    assert "no column 'q'" in capsys.readouterr().err
