"""`kanoscope fit`: what it prints, writes and refuses."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run


@pytest.fixture
def decay(tmp_path: Path) -> Path:
    t = np.linspace(0, 5, 40)
    path = tmp_path / "decay.csv"
    y = 2.5 * np.exp(-0.5 * t) + np.random.default_rng(1).normal(0, 0.002, 40)
    np.savetxt(path, np.column_stack([t, y]), delimiter=",", header="t (s),y", comments="", fmt="%.17g")
    return path


def test_constants_are_told_with_errors_intervals_and_what_they_may_be(
    decay: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "fit.json"
    options = ["fit", decay, "--formula", "y = a*exp(-k*t)", "--start", "a=1,k=2", "--profile", "--json", out]
    assert run([str(each) for each in options]) == 0
    printed = capsys.readouterr().out
    assert "maybe 5/2" in printed
    assert "maybe 1/2" in printed
    assert "40 rows" in printed
    document = json.loads(out.read_text())
    assert document["symbols"] == {"t": "t", "y": "y"}
    first, second = document["constants"]
    assert (first["name"], second["name"]) == ("a", "k")
    assert second["value"] == pytest.approx(0.5, abs=4 * second["standard_error"])
    assert second["lower"] < second["value"] < second["upper"]
    assert document["correlation"][0][1] == document["correlation"][1][0]
    assert document["residual_standard_deviation"] == pytest.approx(0.002, rel=0.3)


def test_the_target_may_be_named_apart(decay: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fit", str(decay), "--formula", "a*exp(-k*t)", "--target", "y"]) == 0
    assert capsys.readouterr().out.startswith("y = a*exp(-k*t)")


def test_what_cannot_be_fitted_is_refused_in_one_line(
    decay: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["fit", str(decay), "--formula", "y = a*exp(-k*t"]) == 2
    assert "A ')' is missing at character" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run(["fit", str(decay), "--formula", "y = a*t", "--start", "a"])
    assert "is no list such as" in capsys.readouterr().err
