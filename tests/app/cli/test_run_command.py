"""`kanoscope run`: classes, several targets, projects, hopeless tables."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.analysis.metrics import accuracy
from kan_core.model.evaluate import evaluate
from kan_core.project.file import load_project
from kan_core.training.prepare import prepare

Run = Callable[..., str]


@pytest.fixture
def moons(tmp_path: Path) -> Path:
    """Two half circles that reach into each other, with texts for classes."""
    random = np.random.default_rng(0)
    angle, label = random.uniform(0, np.pi, 600), np.arange(600) % 2
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    x = np.where(label[:, None] == 0, upper, [1.0, 0.5] - upper) + 0.1 * random.normal(size=(600, 2))
    rows = [
        f"{a!r},{b!r},{('waxing', 'waning')[kind]}" for (a, b), kind in zip(x.tolist(), label, strict=True)
    ]
    (tmp_path / "moons.csv").write_text("\n".join(["x,y,moon", *rows]) + "\n")
    return tmp_path / "moons.csv"


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command and gives what it prints."""

    def call(*arguments: object) -> str:
        assert run(["run", *map(str, arguments)]) == 0
        return capsys.readouterr().out

    return call


def numbers(pattern: str, text: str) -> list[float]:
    return [float(number) for number in re.findall(pattern, text)]


def test_two_moons_of_texts_are_told_apart_and_kept_in_a_project(
    moons: Path, tmp_path: Path, printed: Run
) -> None:
    text = printed(moons, "--target", "moon", "--hidden", "3", "--save", tmp_path / "moons.kan")
    (percent,) = numbers(r"accuracy ([\d.]+)%", text)
    assert percent >= 97.0
    assert re.search(r"observed +waning +waxing", text)
    project = load_project(tmp_path / "moons.kan")
    assert project.dataset is not None and project.history is not None
    state, prepared = project.history.state, prepare(project.dataset, project.seed)
    assert (state.class_of, [node.name for node in state.outputs]) == ("moon", ["waning", "waxing"])
    rows = prepared.split.test
    told = accuracy(prepared.usable.y[rows], evaluate(state, prepared.usable.x[rows]))
    assert round(100 * told, 1) == percent


def test_two_targets_at_once_are_learned_as_well_as_one_by_one(tmp_path: Path, printed: Run) -> None:
    x, y = np.random.default_rng(0).uniform(-1, 1, (2, 400))
    columns = np.column_stack([x, y, 1e6 * np.exp(np.sin(3 * x) + y**2), x * y])
    table = tmp_path / "two.csv"
    np.savetxt(table, columns, delimiter=",", header="x,y,large (Pa),small", comments="", fmt="%.17g")
    inputs = ("--inputs", "x,y")
    errors = r"RMSE ([^\s,]+)"
    together = numbers(errors, printed(table, "--target", "large,small", *inputs))
    alone = [*numbers(errors, printed(table, "--target", "large", *inputs))]
    alone += numbers(errors, printed(table, "--target", "small", *inputs))
    assert len(together) == 2
    assert np.abs(np.log10(np.array(together) / np.array(alone))).max() < 1.5
    assert together[0] < 1e-2 * columns[:, 2].std() and together[1] < 1e-2 * columns[:, 3].std()


def test_numbers_are_classes_where_they_are_declared_so(tmp_path: Path, printed: Run) -> None:
    x = np.linspace(-1, 1, 120)
    np.savetxt(tmp_path / "t.csv", np.column_stack([x, x > 0.2]), delimiter=",", header="x,on", comments="")
    text = printed(tmp_path / "t.csv", "--class", "on", "--iterations", "20")
    assert numbers(r"accuracy ([\d.]+)%", text)[0] >= 95.0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--class", "x"), "600 different values"),
        (("--target", "moon,x"), "numbers or classes"),
        (("--target", "sun"), "no column 'sun'"),
        (("--target", "moon", "--inputs", "moon,x"), "cannot explain itself"),
        (("--target", "moon", "--inputs", ""), "no column ''"),
    ],
)
def test_what_cannot_be_learned_is_refused_in_one_line(
    moons: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["run", str(moons), *arguments]) == 2
    *_, line = capsys.readouterr().err.splitlines()
    assert message in line


def test_refining_goes_on_to_finer_grids_and_says_why_it_ends(tmp_path: Path, printed: Run) -> None:
    x, y = np.random.default_rng(0).uniform(-1, 1, (2, 300))
    table, saved = tmp_path / "sum.csv", tmp_path / "sum.kan"
    columns = np.column_stack([x, y, np.sin(3 * x) + y**2])
    np.savetxt(table, columns, delimiter=",", header="x,y,f", comments="", fmt="%.17g")
    given = (table, "--target", "f", "--hidden", "0", "--grid", "5", "--save", saved)
    once, refined = printed(*given), printed(*given, "--refine")
    history = load_project(saved).history
    assert history is not None
    assert history.state.layers[0].grid_size > 5
    assert "more than the table has rows" in refined
    assert numbers(r"RMSE ([^\s,]+)", refined)[0] < 1e-3 * numbers(r"RMSE ([^\s,]+)", once)[0]
