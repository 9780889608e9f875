"""The virtual environment beside run.py, and the stamps that say what is already in it."""

import hashlib
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from setup_steps.terminal import SetupError, say


class Environment:
    """The folder .venv under the root of the project."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter that the program runs under."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def is_whole(self) -> bool:
        """Whether the environment is there, of the Python that runs this, and its pip answers."""
        settings = self.folder / "pyvenv.cfg"
        if not (settings.exists() and self.python.exists()):
            return False
        this_python = f"\nversion = {sys.version_info[0]}.{sys.version_info[1]}."
        if this_python not in settings.read_text(encoding="utf-8"):
            return False
        ask_pip = [str(self.python), "-I", "-m", "pip", "--version"]
        return subprocess.run(ask_pip, capture_output=True).returncode == 0

    def make(self) -> None:
        """The empty environment, which finds the program's own packages; half of one is made anew."""
        if not self.is_whole():
            say(f"making {self.folder}")
            # A process of its own: this one may not see a module that apt has only just brought.
            command = [sys.executable, "-m", "venv", "--clear", str(self.folder)]
            if subprocess.run(command).returncode != 0:
                raise SetupError(f"Python could not make {self.folder} (its message is above).")
        self.packages.joinpath("kanoscope.pth").write_text(f"{self.root}\n", encoding="locale")

    @property
    def packages(self) -> Path:
        """Where the environment keeps its packages."""
        base = str(self.folder)
        return Path(sysconfig.get_path("purelib", "venv", {"base": base, "platbase": base}))

    def has(self, what: str, fingerprint: str) -> bool:
        """Whether the stamp of `what` is this one, and there is an interpreter."""
        stamp = self.stamp(what)
        return self.python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint

    def mark(self, what: str, fingerprint: str) -> None:
        """Put the stamp of `what`, once all of it is there."""
        self.stamp(what).write_text(fingerprint, encoding="utf-8")

    def stamp(self, what: str) -> Path:
        """The file that holds the fingerprint of what was installed."""
        return self.folder / f"{what}.stamp"


def fingerprint(root: Path, files: Sequence[Path]) -> str:
    """A text that changes with the files, the place of the project and the Python that runs this."""
    python = f"{sys.base_prefix} {sys.version_info[:2]}"
    digest = hashlib.sha256(f"{root}\n{python}\n".encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()
