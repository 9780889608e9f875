"""pip in the environment, used so that an installation that was broken off goes on when started again."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from setup_steps.environment import Environment
from setup_steps.terminal import SetupError, say
from setup_steps.torch_source import Resolved, read_report

# Debian 12's own pip (23.0) neither goes on with half a file nor reads metadata without the whole wheel.
PIP = "pip==26.3"
NEWEST_PYTHON = (3, 14)  # the newest that every pinned package has wheels for
GROUP = 6  # packages that are fetched and installed together: what a broken download can cost

# A source build would need compilers that a fresh machine does not have.
ONLY_WHEELS = "--only-binary=:all:"

STOPPED = (
    "pip stopped before everything was there (its message is above). "
    "If a download failed, run the same command again: it resumes, and what has arrived is kept."
)
TOO_NEW = " This Python is newer than the pinned packages, too: 3.11 to 3.14 will do."


class Installer:
    """Installs into one environment."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def prepare(self) -> None:
        """The version of pip that this needs, and no package that was left half written."""
        drop_half_written(self.environment.packages)
        self.pip("install", "--quiet", PIP)

    def install_lock(self, file: Path) -> None:
        """The packages of a file that names all of them; those already there are left alone."""
        pins = pins_in(file)
        for start in range(0, len(pins), GROUP):
            group = pins[start : start + GROUP]
            say(f"{file.name}: packages {start + 1} to {start + len(group)} of {len(pins)}")
            self.pip("install", ONLY_WHEELS, "--no-deps", *group)

    def install(self, requirement: str, index: str | None) -> None:
        """One package with what it requires, from an index of its own or as pip is set up."""
        self.pip("install", ONLY_WHEELS, *(["--index-url", index] if index else []), requirement)

    def resolve(self, requirement: str) -> Resolved:
        """What pip, as it is set up on this machine, would install.

        Where an index does not serve metadata apart, fast-deps reads a piece of the wheel, not all of it.
        """
        look = ["install", "--dry-run", "--no-deps", "--ignore-installed", "--use-feature=fast-deps"]
        return read_report(
            json.loads(self.pip(*look, "-qq", "--report=-", ONLY_WHEELS, requirement, keep=True))
        )

    def pip(self, *arguments: str, keep: bool = False) -> str:
        """Run pip; its progress goes to the terminal unless its output is to be kept.

        Raises:
            SetupError: pip failed.
        """
        command = [str(self.environment.python), "-I", "-m", "pip", "--disable-pip-version-check", *arguments]
        finished = subprocess.run(command, stdout=subprocess.PIPE if keep else None, text=True)
        if finished.returncode != 0:
            raise SetupError(STOPPED + (TOO_NEW if sys.version_info[:2] > NEWEST_PYTHON else ""))
        return finished.stdout or ""


def pins_in(file: Path) -> Sequence[str]:
    """The requirements of a file with comments."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def drop_half_written(packages: Path) -> None:
    """Forget the packages that pip was writing when it was killed: it takes them for installed.

    The wheel's own files come first; INSTALLER is one of the last that pip adds to them.
    """
    for about in packages.glob("*.dist-info"):
        if not (about / "INSTALLER").exists():
            shutil.rmtree(about)
