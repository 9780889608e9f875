"""Where compiled kernels are kept, and whether they are there."""

import hashlib
import os
import re
import shutil
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

import llvmlite.binding
import platformdirs
from filelock import FileLock, Timeout

ROOMS = ("compiled", "training/kernels", "symbolic/kernels")
"""Folders of `kan_core` whose sources the kernels are compiled from."""
KEPT = 4
"""Versions that are kept, of 10 MB each: several installations may take turns."""


@cache
def digest() -> str:
    """Names one version of all kernels: sources, where they lie, compiler, interpreter, processor.

    A compiler's own cache looks at the place and time stamp of one file: it misses an edit in a function that
    is called from another, and finds nothing after a move. A folder named by all of this cannot.
    """
    processor, home = llvmlite.binding.get_host_cpu_name(), Path(__file__).parents[1]
    parts = [processor, str(home), sys.version]
    parts += [f"{name} {version(name)}" for name in ("numba", "llvmlite", "numpy")]
    for room in ROOMS:
        for path in sorted((home / room).glob("*.py")):
            parts += [str(path.stat().st_mtime_ns), path.read_text(encoding="utf-8")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


@cache
def folder() -> Path:
    """The folder of this version's kernels; beside the temporary files where the user's cache is read-only.

    The variable NUMBA_CACHE_DIR, where it is set, names another place.
    """
    chosen = os.environ.get("NUMBA_CACHE_DIR")
    home = Path(chosen) if chosen else platformdirs.user_cache_path("kanoscope") / "kernels"
    for root in (home, Path(tempfile.gettempdir()) / f"kanoscope-kernels-{os.environ.get('USER', 'user')}"):
        try:
            (root / digest()).mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(root / digest(), os.W_OK):
            return root / digest()
    raise OSError(f"Compiled kernels can be kept neither in {home} nor among the temporary files.")


def marker(module: str) -> Path:
    """The file whose presence says that all kernels of a module are compiled and kept."""
    return folder() / f"{module}.ready"


def forget_old() -> None:
    """Removes all versions of kernels but this one and those compiled last, `KEPT` together."""
    mine = folder()
    versions = [path for path in mine.parent.iterdir() if re.fullmatch("[0-9a-f]{16}", path.name)]
    others = sorted((path for path in versions if path != mine), key=lambda path: path.stat().st_mtime)
    for path in others[: max(0, len(others) - KEPT + 1)]:
        shutil.rmtree(path, ignore_errors=True)


def lock() -> FileLock:
    """Held by the process that compiles."""
    return FileLock(folder() / "compiling.lock")


def is_compiling() -> bool:
    """Whether some process is compiling at this moment."""
    mine = lock()
    try:
        mine.acquire(blocking=False)
    except Timeout:
        return True
    mine.release()
    return False
