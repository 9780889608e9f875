"""The virtual environment and its stamps."""

import subprocess
import sys
from pathlib import Path

import pytest

from setup_steps.environment import Environment, fingerprint


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    made = Environment(tmp_path_factory.mktemp("project"))
    made.make()
    return made


def test_a_fresh_environment_finds_the_program_from_any_folder(whole: Environment, tmp_path: Path) -> None:
    (whole.root / "the_program.py").write_text("print('found')")

    command = [whole.python, "-P", "-m", "the_program"]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert answer.stdout == "found\n"


def test_a_whole_environment_is_left_alone(whole: Environment) -> None:
    whole.mark("program", "1")

    whole.make()

    assert whole.is_whole()
    assert whole.has("program", "1")


def test_half_an_environment_is_made_anew(environment: Environment) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment.folder], check=True)
    environment.mark("program", "1")
    assert not environment.is_whole()

    environment.make()

    assert environment.is_whole()
    assert not environment.has("program", "1")


def test_an_environment_of_another_python_is_not_whole(environment: Environment) -> None:
    subprocess.run([sys.executable, "-m", "venv", environment.folder], check=True)
    settings = environment.folder / "pyvenv.cfg"
    assert environment.is_whole()

    settings.write_text(settings.read_text().replace("version = 3.", "version = 2."))

    assert not environment.is_whole()


def test_a_stamp_holds_until_the_fingerprint_changes(environment: Environment) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment.folder], check=True)
    assert not environment.has("program", "1")

    environment.mark("program", "1")

    assert environment.has("program", "1")
    assert not environment.has("program", "2")
    assert not environment.has("checks", "1")


def test_a_stamp_is_worth_nothing_without_an_interpreter(environment: Environment) -> None:
    environment.folder.mkdir()
    environment.mark("program", "1")

    assert not environment.has("program", "1")


def test_a_fingerprint_changes_with_the_files_and_the_place(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("a==1\n")
    before = fingerprint(tmp_path, [lock])

    assert fingerprint(tmp_path, [lock]) == before
    assert fingerprint(tmp_path / "moved", [lock]) != before
    lock.write_text("a==2\n")
    assert fingerprint(tmp_path, [lock]) != before
