"""What a built wheel holds."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("app", "kan_core", "resources")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def read(wheel: zipfile.ZipFile, end: str) -> str:
    (name,) = [name for name in wheel.namelist() if name.endswith(end)]
    return wheel.read(name).decode()


def test_it_holds_every_file_of_the_packages_and_none_beside_them(wheel: zipfile.ZipFile) -> None:
    files = {
        file.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }

    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == files


def test_it_starts_by_its_two_names(wheel: zipfile.ZipFile) -> None:
    lines = read(wheel, "entry_points.txt").split()

    assert "".join(lines) == (
        "[console_scripts]kanoscope=app.__main__:main[gui_scripts]kanoscope-window=app.__main__:window"
    )


def test_it_carries_the_licence_the_notices_and_the_description(wheel: zipfile.ZipFile) -> None:
    metadata = Parser().parsestr(read(wheel, ".dist-info/METADATA"))

    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata.get_all("License-File") == ["LICENSE", "THIRD_PARTY_NOTICES.md"]
    assert str(metadata.get_payload()).startswith("# Kanoscope")
