"""The program of a session: run in a process of its own it ends at the session's model."""

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kan_core.data.computed import with_column, with_condition
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.reading import Reading
from kan_core.data.split import Splitting
from kan_core.data.table import read_table
from kan_core.edits.history import History
from kan_core.edits.loaded import Loaded
from kan_core.edits.prune import Prune
from kan_core.edits.recipe import Recipe
from kan_core.errors import DataError, ModelError
from kan_core.export.session_script import Ending, Source, Step, session_script, steps_of
from kan_core.ids import EdgeId
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project
from kan_core.workbench.ending import ending
from kan_core.workbench.workbench import Workbench, fingerprint_of
from tests.core.networks import spline_network

HOSTILE = 'x"""\nimport os; os.abort()  # \'\\'


def table(rows: int = 80) -> Dataset:
    """y = 3 sin(2 a) + b^2 / 2."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-1, 1, (2, rows))
    columns = (Column("a"), Column("b", unit="m"), Column("y", Role.TARGET))
    return Dataset("table.csv", columns, np.column_stack([a, b, 3 * np.sin(2 * a) + b**2 / 2]))


def written(made: tuple[Recipe, ...], **changes: str) -> str:
    """The program of a session of one step."""
    session = Ending(changes.get("name", "t"), 2, (Column(changes.get("column", "a")),), "", ())
    step = Step(0, changes.get("label", "Open"), "", made)
    return session_script(session, [step], 0, Source(file=changes.get("file", "t.csv")))


def run(script: str, folder: Path) -> list[str]:
    (folder / "session.py").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "session.py"],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_paused_run_takes_edits_and_goes_on() -> None:
    work = Workbench(table())
    work.new_network((2, 2, 1))
    work.train(pause_after=3)
    work.prune((1, 1, 2))
    assert not work.state.is_active(EdgeId(0, 0, 1))
    before = work.state
    work.go_on(stop_after=6)
    assert work.state != before and not work.state.is_active(EdgeId(0, 0, 1))
    with pytest.raises(ModelError, match="paused"):
        work.go_on()


def test_another_table_is_refused() -> None:
    with pytest.raises(DataError, match="not those"):
        Workbench(table(81), fingerprint=fingerprint_of(table()))


def test_texts_of_a_project_stay_texts() -> None:
    made = (
        Recipe("new_network", {"widths": [1, 1]}),
        Recipe("add_input", {"expression": HOSTILE, "name": HOSTILE}),
    )
    script = written(made, name=HOSTILE, column=HOSTILE, label=HOSTILE, file=HOSTILE)
    tree = ast.parse(script)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    assert sum(isinstance(n, ast.Constant) and n.value == HOSTILE for n in ast.walk(tree)) == 5


@pytest.mark.parametrize(
    "recipe", [Recipe("__class__"), Recipe("train", {"a=print(1), b": 1}), Recipe("train", lost="No.")]
)
def test_what_cannot_be_repeated_is_told_and_never_called(recipe: Recipe) -> None:
    script = written((Recipe("new_network", {"widths": [1, 1]}), recipe))
    assert (
        "# This step cannot be repeated" in script
        and "work." not in script.split("# Open")[1].split("for")[0]
    )
    assert "raise SystemExit" in script


def test_a_step_that_cannot_be_repeated_is_taken_from_the_project(tmp_path: Path) -> None:
    state = spline_network((2, 1))
    history = History.start(state, "Open").append(Prune(frozenset({EdgeId(0, 0, 0)})))
    columns = (Column("a"), Column("b"), Column("y0", Role.TARGET))
    dataset = Dataset("t", columns, np.random.default_rng(0).uniform(size=(20, 3)))
    path = tmp_path / "t.kan"
    save_project(path, Project(dataset, history))
    kept = load_project(path).history
    assert kept is not None
    script = session_script(ending(dataset, kept.state), steps_of(kept), 0, Source(project=str(path)))
    assert run(script, tmp_path) == list(ending(dataset, kept.state).formulas)


def test_recipes_are_kept_by_a_project(tmp_path: Path) -> None:
    recipe = Recipe("train", {"penalty": 0.5, "restarts": 4, "loss": "huber"}, "It was stopped.")
    history = History.start(spline_network((2, 1)), made=(Recipe("new_network", {"widths": [2, 1]}),))
    history = history.append(Prune(frozenset({EdgeId(0, 0, 0)}))).append(Loaded(history.state, "x", recipe))
    save_project(tmp_path / "t.kan", Project(history=history))
    kept = load_project(tmp_path / "t.kan").history
    assert kept is not None
    assert [revision.made for revision in kept.path()] == [
        (Recipe("new_network", {"widths": [2, 1]}),),
        (Recipe("prune", {"edges": [[1, 1, 1]]}),),
        (recipe,),
    ]


def test_a_search_for_a_law_says_that_it_ends_with_its_time() -> None:
    found = Recipe("discover", {"law": "y = a", "seconds": 5.0})
    script = written((Recipe("new_network", {"widths": [1, 1]}), found))
    assert "# A search ends with its time" in script
    assert "work.discover(law='y = a', seconds=5.0)" in script


def test_a_reading_goes_along() -> None:
    source = Source("t.csv", Reading(delimiter=";", decimal=",", sentinels=(-999.0,)))
    script = session_script(Ending("t", 2, (Column("a"),), "", ()), [], 0, source)
    assert "reading = Reading(delimiter=';', decimal=',', sentinels=(-999.0,))" in script
    assert "read_table('t.csv', reading)" in script


@pytest.mark.long
def test_columns_filter_and_rows_held_out_go_along(tmp_path: Path) -> None:
    rows = "".join(f"{n / 4},{'AB'[n % 2]},{n * n}\n" for n in range(1, 41))
    (tmp_path / "t.csv").write_text(f"s (m),site,y\n{rows}", encoding="utf-8")
    made = with_column(read_table(tmp_path / "t.csv"), "z", "(s - mean(s))/sd(s)", "1")
    made = with_condition(made, 'z > -1 and site != "A"')
    made = replace(made, split=Splitting("group", "s", 0.75))
    work = Workbench(made)
    work.new_network((2, 1))
    described = ending(made, work.state)
    step = Step(0, "Open", "", (Recipe("new_network", {"widths": [2, 1]}),))
    script = session_script(described, [step], 0, Source(str(tmp_path / "t.csv")))
    assert run(script, tmp_path) == list(described.formulas)
    assert "table = with_condition(table, 'z > -1 and site != \"A\"')" in script
    assert "table = replace(table, split=Splitting('group', 's', 0.75))" in script
    other = script.replace("mean(s)", "median(s) + 1")
    with pytest.raises(AssertionError, match="not those that the steps were made with"):
        run(other, tmp_path)
