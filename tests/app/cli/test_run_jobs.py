"""`kanoscope run --jobs` trains every start in processes of its own and keeps the best."""

import re
from pathlib import Path

import numpy as np
import pytest

from app.cli.exits import UNUSABLE
from app.cli.run import run
from kan_core.project.file import load_project


@pytest.fixture
def table(tmp_path: Path) -> Path:
    x = np.random.default_rng(0).uniform(-1, 1, (200, 2))
    y = np.exp(np.sin(np.pi * x[:, 0]) + x[:, 1] ** 2)
    np.savetxt(tmp_path / "t.csv", np.column_stack([x, y]), delimiter=",", header="a,b,y", comments="")
    return tmp_path / "t.csv"


def test_the_best_of_all_starts_is_kept(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = table.with_suffix(".kan")
    options = ["--hidden", "2", "--restarts", "3", "--jobs", "2", "--iterations", "8", "--save", str(saved)]
    assert run(["run", str(table), *options]) == 0
    out = capsys.readouterr().err
    errors = {int(at): float(e) for at, e in re.findall(r"start (\d) of 3: held-out error (\S+)", out)}
    assert set(errors) == {1, 2, 3}
    assert f"start {min(errors, key=errors.__getitem__)} is the best" in out
    assert saved.exists()


def test_every_start_is_refined_where_that_is_asked_for(table: Path) -> None:
    saved = table.with_suffix(".kan")
    options = ["--hidden", "1", "--restarts", "2", "--jobs", "1", "--refine", "--save", str(saved)]
    assert run(["run", str(table), "--grid", "5", *options]) == 0
    history = load_project(saved).history
    assert history is not None
    assert history.state.layers[0].grid_size > 5


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--jobs", "0"], "at least one process"), (["--device", "gpu"], "no device called 'gpu'")],
)
def test_what_cannot_be_is_refused(
    table: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["run", str(table), *options]) == UNUSABLE
    assert said in capsys.readouterr().err
