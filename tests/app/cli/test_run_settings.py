"""`kanoscope run` trains with the optimiser, loss and precision that it is told."""

from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.model.evaluate import evaluate
from kan_core.project.file import load_project


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """y = sin(3 x) in 200 rows, every tenth of them far off."""
    x = np.random.default_rng(0).uniform(-1, 1, 200)
    y = np.sin(3 * x)
    y[::10] += 40.0
    lines = [f"{one!r},{other!r}" for one, other in zip(x.tolist(), y.tolist(), strict=True)]
    (tmp_path / "spoiled.csv").write_text("\n".join(["x,y", *lines]) + "\n")
    return tmp_path / "spoiled.csv"


def error(table: Path, *arguments: str) -> float:
    """Largest deviation from the true curve after a run."""
    saved = table.with_suffix(".kan")
    assert run(["run", str(table), "--hidden", "0", "--grid", "8", "--save", str(saved), *arguments]) == 0
    history = load_project(saved).history
    assert history is not None
    x = np.linspace(-0.9, 0.9, 50)[:, None]
    return float(np.abs(evaluate(history.state, x) - np.sin(3 * x)).max())


@pytest.mark.parametrize("arguments", [("--optimiser", "lbfgs"), ("--precision", "float32"), ()])
def test_a_robust_loss_finds_the_curve_of_most_rows(spoiled: Path, arguments: tuple[str, ...]) -> None:
    assert error(spoiled, "--loss", "cauchy", *arguments) < 0.2 < 2.0 < error(spoiled, *arguments)


def test_a_loss_that_is_not_there_is_refused(spoiled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["run", str(spoiled), "--loss", "hinge"])
    assert "huber" in capsys.readouterr().err
