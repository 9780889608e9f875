"""What the system must bring - Qt's libraries, Python's own venv - found by trying it, and got with apt."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from setup_steps.terminal import SetupError, say

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


class Missing(NamedTuple):
    """Something of the system's that is not there: what it is, and the Debian package that brings it."""

    what: str
    package: str


def has_screen(system: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown: always but on a Linux session without a display server."""
    if system != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def is_loadable(library: str) -> bool:
    """Whether the system's loader finds the library and everything that it needs itself."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(needed: Mapping[str, str], loads: Callable[[str], bool] = is_loadable) -> list[Missing]:
    """Those that Qt will not find; only on Linux does it not bring them itself."""
    if sys.platform != "linux":
        return []
    return [Missing(library, package) for library, package in needed.items() if not loads(library)]


def missing_modules() -> list[Missing]:
    """What Debian leaves out of its Python and the virtual environment needs."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [Missing("Python's ensurepip module", f"python3.{sys.version_info.minor}-venv")]


def provide(missing: Sequence[Missing]) -> None:
    """Install what is missing.

    Raises:
        SetupError: that cannot be done here without asking, or apt failed.
    """
    if not missing:
        return
    is_root = os.name == "posix" and os.geteuid() == 0
    commands = plan(missing, has_apt=shutil.which("apt-get") is not None, is_root=is_root)
    say(f"installing with apt: {' '.join(packages(missing))}")
    for command in commands:
        if subprocess.run(command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}).returncode != 0:
            raise SetupError(
                f"`{' '.join(command)}` failed (its message is above): mend that, run this again."
            )


def plan(missing: Sequence[Missing], has_apt: bool, is_root: bool) -> list[list[str]]:
    """The commands that install what is missing.

    Raises:
        SetupError: this is not Debian or Ubuntu, or not root; the message says what the user can type.
    """
    if not has_apt:
        names = ", ".join(item.what for item in missing)
        raise SetupError(f"this system lacks {names}: install the packages that bring them, run this again.")
    install = ["install", "-y", "--no-install-recommends", *packages(missing)]
    if is_root:
        return [["apt-get", "-qq", "update"], ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *install]]
    line = f"sudo apt-get update && sudo apt-get {' '.join(install)}"
    raise SetupError(f"packages of the system are missing. Type this, then run it again:\n\n    {line}\n")


def packages(missing: Sequence[Missing]) -> list[str]:
    """The Debian packages, each once, in order."""
    return sorted({item.package for item in missing})
