"""`kanoscope discover` as a program: its files, its words, its exit status."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from app.cli.discover import report
from app.cli.run import run as run_here
from kan_core.discovery.events import Done
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import DataError
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.project.file import load_project
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.parser import parse
from kan_core.units.check import dimension_of
from kan_core.units.parse import parse_unit

ROOT = Path(__file__).parents[3]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "app", *map(str, arguments)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, env=environment(), timeout=120, check=False
    )


def write(path: Path, header: str, columns: np.ndarray) -> Path:
    np.savetxt(path, columns, delimiter=",", header=header, comments="", fmt="%.17g")
    return path


@pytest.fixture
def gravity(tmp_path: Path) -> Path:
    """T = 2 pi sqrt(a^3/(G M)), with units in the header and a column that sympy takes for something else."""
    a, g, m = np.random.default_rng(0).uniform(1, 5, (3, 1000))
    period = 2 * np.pi * np.sqrt(a**3 / (g * m))
    return write(tmp_path / "orbits.csv", "a (m),G,S (kg),T (s)", np.column_stack([a, g, m, period]))


def test_a_law_goes_to_json_in_the_users_names(gravity: Path, tmp_path: Path) -> None:
    out, units = tmp_path / "out.json", tmp_path / "units.csv"
    units.write_text("column,unit\nG,m**3 / kg / s**2\n")
    done = run("discover", gravity, "--target", "T", "--json", out, "--units", units, "--seed", 3)
    assert done.returncode == 0, done.stderr
    document = json.loads(out.read_text())
    assert document["version"] == 1
    assert document["seed"] == 3
    assert document["noise"] == 0.0
    assert document["symbols"] == {"a": "a (m)", "G": "G", "S": "S (kg)", "T": "T (s)"}
    best = document["best"]
    expression = parse(best["expression"], {name: sp.Symbol(name, positive=True) for name in "aGS"})
    fresh = np.random.default_rng(1).uniform(1, 6.2, (3, 200))
    truth = 2 * np.pi * np.sqrt(fresh[0] ** 3 / (fresh[1] * fresh[2]))
    np.testing.assert_allclose(evaluate(expression, dict(zip("aGS", fresh, strict=True))), truth, rtol=1e-12)
    assert best in document["front"]
    assert [law["complexity"] for law in document["front"]] == sorted(
        law["complexity"] for law in document["front"]
    )
    assert {"value", "sigma", "exact"} == set(best["constants"][0])
    assert best["latex"].startswith("T = ")
    given = {"a": parse_unit("m"), "G": parse_unit("m**3/kg/s**2"), "S": parse_unit("kg")}
    dimension = dimension_of(expression, given)
    assert dimension == parse_unit("s").dimension
    assert "2*pi" in done.stdout
    assert "The dimensions of the formula are those of 'T'." in document["notes"]


@pytest.mark.parametrize(
    ("content", "arguments", "words"),
    [
        ("", ("--target", "b"), "empty"),
        ("a,b\nx,y\nz,w\n", ("--target", "b"), "no column of numbers"),
        ("a,b\n1,2\n", ("--target", "b"), "Add rows"),
        ("a,b\n" + "\n".join(f"{i},3" for i in range(20)), ("--target", "b"), "Choose a target that varies"),
        ("a,b\n" + "\n".join(f"{i},{i * i}" for i in range(20)), ("--target", "c"), "no column 'c'"),
        (
            "a,b\n" + "\n".join(f"{i},{i * i}" for i in range(20)),
            ("--target", "b", "--inputs", "a,z"),
            "no column 'z'",
        ),
        (
            "a,b\n" + "\n".join(f"{i},{i * i}" for i in range(20)),
            ("--target", "b", "--inputs", "b"),
            "cannot explain itself",
        ),
        (
            "a (furlongs per blink),b\n" + "\n".join(f"{i},{i * i}" for i in range(20)),
            ("--target", "b", "--seconds", "0"),
            "positive number of seconds",
        ),
        ("a,b\n" + "\n".join(f"{i},{i * i}" for i in range(20)), ("--target", "b", "--seed", "-1"), "seed"),
    ],
)
def test_unusable_input_is_refused_in_one_line(
    tmp_path: Path, content: str, arguments: tuple[str, ...], words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(content)
    status = run_here(["discover", str(path), *arguments])
    printed, complained = capfd.readouterr()
    assert status == 2
    assert words in complained
    assert len(complained.strip().splitlines()) == 1
    assert printed == ""


def test_a_missing_file_and_a_missing_folder_are_said_at_once(tmp_path: Path, gravity: Path) -> None:
    missing = run("discover", tmp_path / "none.csv", "--target", "b").stderr
    assert "There is no file" in missing
    assert len(missing.strip().splitlines()) == 1
    done = run("discover", gravity, "--target", "T", "--json", tmp_path / "none" / "out.json")
    assert (done.returncode, "no folder" in done.stderr) == (2, True)
    done = run("discover", gravity, "--target", "T", "--json", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is a folder" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_result_that_cannot_be_written_is_still_printed(tmp_path: Path) -> None:
    x = np.linspace(1, 2, 40)
    done = run(
        "discover",
        write(tmp_path / "t.csv", "x,y", np.column_stack([x, 2 * x])),
        "--target",
        "y",
        "--json",
        "/dev/full",
    )
    assert done.returncode == 2
    assert "y = 2" in done.stdout
    assert "No space left" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a whole console on Windows")
def test_ctrl_c_writes_the_best_so_far(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    columns = random.normal(size=(300, 4))
    path, out = write(tmp_path / "noise.csv", "a,b,c,y", columns), tmp_path / "out.json"
    arguments = command("discover", path, "--target", "y", "--json", out, "--seconds", 100)
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, env=environment()) as search:
        assert search.stderr is not None
        for line in search.stderr:
            if line.startswith("Training"):
                search.send_signal(signal.SIGINT)
                break
        search.stderr.read()
    assert search.returncode == 130
    document = json.loads(out.read_text())
    assert not document["complete"]
    assert document["best"]["expression"]


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a whole console on Windows")
def test_ctrl_c_before_the_search_has_begun_is_no_traceback(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    os.mkfifo(table)
    arguments = command("discover", table, "--target", "y")

    def heed_ctrl_c() -> None:
        # Of a command in the background, such as these tests may be, presses are ignored.
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    # Opening the table returns once the program waits for it.
    with (
        subprocess.Popen(
            arguments, stderr=subprocess.PIPE, text=True, env=environment(), preexec_fn=heed_ctrl_c
        ) as search,
        table.open("wb") as waiting,
    ):
        search.send_signal(signal.SIGINT)
        # Python raises only once a call returns: a press just before the read begins would wait for bytes.
        waiting.close()
        _, words = search.communicate(timeout=60)
    assert search.returncode == 130
    assert len(words.splitlines()) == 1 and "Interrupted" in words


def test_the_demo_leaves_everything_in_its_folder(tmp_path: Path) -> None:
    done = run("demo", "--out", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    assert "pruned: 12 of 15 edges" in done.stdout
    assert r"\pi" in (tmp_path / "demo" / "formula.tex").read_text()
    assert "<svg" in (tmp_path / "demo" / "network.svg").read_text()
    project = load_project(tmp_path / "demo" / "project.kan")
    assert project.history is not None
    assert len(project.history.path()) > 5


def test_laws_are_printed_with_their_errors_marks_and_ties(capsys: pytest.CaptureFixture[str]) -> None:
    x = sp.Symbol("x", real=True)
    state = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y")])

    def law(expression: sp.Expr, complexity: int, beyond: float | None, strategy: str) -> Law:
        formula = Formula("y", "", expression, {"x": "x"})
        return Law(state, formula, complexity, 0.5, 0.25, (), 1, beyond, strategy)

    one, two = law(sp.Integer(3), 1, None, "baseline"), law(2 * x, 3, 0.125, "power law")
    three = law(x**2, 3, 0.75, "sum of terms")
    report(Done((one, two), two, 0.25, 1.5, 7, True, ("A note.",), (two, three)))
    assert capsys.readouterr().out == (
        "complexity    training    held out      beyond  found by      formula\n"
        "        1          0.5        0.25           -  baseline      y = 3\n"
        "        3*         0.5        0.25       0.125  power law     y = 2*x\n"
        "        3~         0.5        0.25        0.75  sum of terms  y = x**2\n"
        "The data cannot tell these 2 formulas apart: * and ~.\n"
        "A note.\n"
        "noise 0.25, 1.5 s, seed 7\n"
    )


def test_the_users_primitives_and_quantities_are_in_the_search(tmp_path: Path) -> None:
    x, t = np.random.default_rng(0).uniform(0.2, 2, (2, 150))
    y = t / (1.7 + (x**2 + t**3) ** 4) ** 3
    path = write(tmp_path / "t.csv", "x (1),t (1),y (1)", np.column_stack([x, t, y]))
    out = tmp_path / "out.json"
    own = ["--primitive", "1 / (1.7 + x**4)^3", "--derive", "x^2 + t^3"]
    assert run_here(["discover", str(path), "--target", "y", "--json", str(out), *own]) == 0
    law = parse(json.loads(out.read_text())["best"]["expression"], {"x": sp.Symbol("x"), "t": sp.Symbol("t")})
    np.testing.assert_allclose(evaluate(law, {"x": x, "t": t}), y, rtol=1e-9)


@pytest.mark.parametrize(
    ("option", "text", "words"),
    [("--primitive", "exp(y)", "no 'y'"), ("--derive", "a + z", "z"), ("--derive", "a - a", "in every row")],
)
def test_what_is_no_primitive_or_quantity_is_refused_in_one_line(
    gravity: Path, option: str, text: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_here(["discover", str(gravity), "--target", "T", option, text]) == 2
    complained = capfd.readouterr().err
    assert words in complained
    assert len(complained.strip().splitlines()) == 1


def test_units_can_be_left_out_of_the_search(gravity: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def searched(dataset: object, settings: DiscoverySettings, *_: object) -> None:
        asked.append(settings)
        raise DataError("Enough.")

    monkeypatch.setattr("app.cli.discover.search", searched)
    for more in ([], ["--no-units", "--workers", "2"]):
        assert run_here(["discover", str(gravity), "--target", "T", *more]) == 2
    assert [(settings.use_units, settings.workers) for settings in asked] == [(True, 1), (False, 2)]
