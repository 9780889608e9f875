"""pip in an environment: what is pinned arrives, and what was broken off goes on."""

import os
import subprocess
import zipfile
from pathlib import Path

import pytest

from setup_steps.environment import Environment
from setup_steps.installer import STOPPED, Installer, drop_half_written, pins_in
from setup_steps.terminal import SetupError


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    made = Environment(tmp_path_factory.mktemp("project"))
    made.make()
    return made


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that is all that pip can reach."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    return tmp_path


def put_wheel(folder: Path, name: str, version: str, requires: str = "") -> None:
    about = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    files = {
        f"{name}.py": f"version = {version!r}\n",
        f"{about}/METADATA": metadata + (f"Requires-Dist: {requires}\n" if requires else ""),
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in {**files, f"{about}/RECORD": record}.items():
            wheel.writestr(path, text)


def imported_version(environment: Environment, name: str) -> str:
    command = [environment.python, "-c", f"import {name}; print({name}.version)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_a_lock_is_installed_exactly_and_without_what_it_does_not_name(
    environment: Environment, offline: Path
) -> None:
    put_wheel(offline, "basalt", "1.0")
    put_wheel(offline, "basalt", "2.0", requires="something-that-is-nowhere")
    lock = offline / "lock.txt"
    lock.write_text("# why\nbasalt==2.0\n")

    Installer(environment).install_lock(lock)

    assert imported_version(environment, "basalt") == "2.0"


def test_a_package_that_cannot_be_had_ends_the_set_up_and_says_that_it_resumes(
    environment: Environment, offline: Path
) -> None:
    with pytest.raises(SetupError) as stopped:
        Installer(environment).install("nowhere==1.0", None)

    assert str(stopped.value).startswith(STOPPED)
    assert "run the same command again" in STOPPED


def test_what_pip_would_take_is_found_without_installing_it(environment: Environment, offline: Path) -> None:
    put_wheel(offline, "granite", "1.5", requires="nvidia-cudnn-cu13==9.0")

    resolved = Installer(environment).resolve("granite==1.5")

    assert resolved.version == "1.5"
    assert resolved.requires == ("nvidia-cudnn-cu13==9.0",)
    assert not list(environment.packages.glob("granite*"))


def test_a_local_build_is_preferred_for_the_bare_pin(environment: Environment, offline: Path) -> None:
    put_wheel(offline, "granite", "1.5")
    put_wheel(offline, "granite", "1.5+cpu")

    assert Installer(environment).resolve("granite==1.5").build == "cpu"


def test_a_package_that_was_left_half_written_is_installed_again(
    environment: Environment, offline: Path
) -> None:
    put_wheel(offline, "slate", "1.0")
    installer = Installer(environment)
    installer.install("slate==1.0", None)
    (environment.packages / "slate.py").unlink()
    (environment.packages / "slate-1.0.dist-info" / "INSTALLER").unlink()

    drop_half_written(environment.packages)
    installer.install("slate==1.0", None)

    assert imported_version(environment, "slate") == "1.0"


def test_comments_and_empty_lines_are_no_pins(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("# a comment\n\na==1\nb==2 ; python_version < '4'\n")

    assert pins_in(lock) == ["a==1", "b==2 ; python_version < '4'"]
