"""run.py: the oldest Python, the commands, and what is handed over."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run
from setup_steps.start import (
    USAGE,
    benchmarks_in,
    main,
    needed_libraries,
    program_arguments,
    start,
    surroundings,
)
from setup_steps.system import OFFSCREEN, SCREEN
from setup_steps.terminal import SetupError

ROOT = Path(run.__file__).parent


def test_python_3_11_is_new_enough_and_3_10_is_told_so() -> None:
    assert run.complaint((3, 11), "python3") == ""
    assert run.complaint((4, 0), "python3") == ""
    assert "needs Python 3.11 or newer; this is Python 3.10" in run.complaint((3, 10), "python3")


def test_an_old_python_can_read_run_py() -> None:
    ast.parse(Path(run.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))


def an_old_python() -> str:
    for name in ("python3.8", "python3.9", "python3.10"):
        if (found := shutil.which(name)) and subprocess.run([found, "-c", ""]).returncode == 0:
            return found
    pytest.skip("no older Python here")


def test_an_old_python_says_in_one_line_what_is_wrong() -> None:
    old = an_old_python()

    answer = subprocess.run([old, run.__file__], capture_output=True, text=True)

    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "needs Python 3.11" in answer.stderr


def test_help_explains_the_commands_and_sets_nothing_up(tmp_path: Path) -> None:
    shutil.copy(run.__file__, tmp_path)
    shutil.copytree(ROOT / "setup_steps", tmp_path / "setup_steps")

    answer = subprocess.run(
        [sys.executable, "run.py", "--help"], cwd=tmp_path, capture_output=True, text=True
    )

    assert answer.stdout.strip() == USAGE.strip()
    assert not (tmp_path / ".venv").exists()


def test_the_set_up_needs_the_standard_library_alone() -> None:
    program = (
        "import sys; before = set(sys.modules); import setup_steps.start;"
        "names = {name.partition('.')[0] for name in set(sys.modules) - before} - {'setup_steps'};"
        "print(*sorted(names - set(sys.stdlib_module_names)))"
    )

    answer = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert answer.stdout == "\n"


@pytest.mark.parametrize(
    ("arguments", "screen", "expected"),
    [
        ([], True, ["-m", "app"]),
        ([], False, ["-m", "app", "demo", "--out", "kanoscope-demo"]),
        (["discover", "a.csv"], False, ["-m", "app", "discover", "a.csv"]),
        (["bench", "lm"], True, ["-m", "benchmarks.lm"]),
        (["bench", "lm", "--rows", "9"], True, ["-m", "benchmarks.lm", "--rows", "9"]),
        (["bench", "lm", "--peers", "--rows", "9"], True, ["-m", "benchmarks.lm", "--rows", "9"]),
        (["screenshots", "--out", "p"], False, ["-m", "docs.make_pictures", "--out", "p"]),
    ],
)
def test_a_command_line_becomes_the_programs(arguments: list[str], screen: bool, expected: list[str]) -> None:
    assert program_arguments(arguments, screen, ["lm"]) == expected


@pytest.mark.parametrize("arguments", [["bench"], ["bench", "nothing"]])
def test_an_unknown_benchmark_is_told_which_there_are(arguments: list[str]) -> None:
    with pytest.raises(SetupError, match="canvas, lm"):
        program_arguments(arguments, True, ["canvas", "lm"])


def test_a_mistaken_benchmark_is_refused_before_anything_is_set_up(tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        start(["bench", "nothing"], tmp_path)

    assert not (tmp_path / ".venv").exists()


def test_an_error_of_the_set_up_is_one_line_and_a_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "there is no such benchmark"]) == 1

    assert capsys.readouterr().err.startswith("kanoscope: `run.py bench NAME` runs one of these")


def test_benchmarks_are_the_public_files_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "benchmarks").mkdir()
    for name in ("lm.py", "_shared.py", "__init__.py", "notes.md"):
        (tmp_path / "benchmarks" / name).touch()

    assert benchmarks_in(tmp_path) == ["lm"]


@pytest.mark.parametrize(
    ("arguments", "screen", "environment", "expected"),
    [
        ([], True, {}, OFFSCREEN | SCREEN),
        (["bench", "canvas"], True, {}, OFFSCREEN | SCREEN),
        ([], True, {"QT_QPA_PLATFORM": "offscreen"}, OFFSCREEN),
        (["test"], True, {}, OFFSCREEN),
        (["screenshots"], True, {}, OFFSCREEN),
        ([], False, {}, OFFSCREEN),
        (["discover", "a.csv", "--target", "y"], True, {}, {}),
        (["fit", "a.csv", "--formula", "y = a*x"], True, {}, {}),
        (["relations", "a.csv"], True, {}, {}),
        (["predict", "law.kan", "a.csv"], True, {}, {}),
        (["open", "law.kan"], True, {}, OFFSCREEN | SCREEN),
    ],
)
def test_only_the_libraries_that_the_command_draws_with_are_needed(
    arguments: list[str], screen: bool, environment: dict[str, str], expected: dict[str, str]
) -> None:
    assert needed_libraries(arguments, screen, environment) == expected


def test_without_a_screen_qt_is_told_to_draw_into_memory() -> None:
    given = {"PATH": "/bin"}

    assert surroundings(given, screen=False)["QT_QPA_PLATFORM"] == "offscreen"
    assert surroundings(given, screen=True) == {"PATH": "/bin", "PYTHONSAFEPATH": "1"}
