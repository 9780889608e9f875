"""Gives out compiled kernels once they are there, and never makes anyone wait for them."""

import importlib
import subprocess
import sys
import threading
from types import ModuleType

from kan_core.compiled import cache

TRAINING = "kan_core.training.kernels.squares"
SNAPPING = "kan_core.symbolic.kernels.fit"
ADAM = "kan_core.training.kernels.adam_steps"
SMALL_FITS = "kan_core.training.kernels.descent"
LANES = ((TRAINING, SMALL_FITS), (SNAPPING, ADAM))
"""The modules with kernels, as they are compiled: the lanes side by side, the modules of a lane in turn."""
MODULES = tuple(name for lane in LANES for name in lane)


class _Loaded:
    """The kernels this process has, and the child that compiles those it has not."""

    def __init__(self) -> None:
        self.modules: dict[str, ModuleType] = {}
        self.child: subprocess.Popen[bytes] | None = None
        self.lock = threading.Lock()


_loaded = _Loaded()


def kernels(module: str) -> ModuleType | None:
    """A module of `MODULES` whose kernels run at once, or None while they are still being compiled.

    The first call for kernels that are not there, and that nobody is compiling, starts their compilation in a
    child process, which goes on by itself; until it has ended, the plain path has to do.
    """
    with _loaded.lock:
        if module not in _loaded.modules:
            if not cache.marker(module).exists():
                _compile()
                return None
            loaded = importlib.import_module(module)
            loaded.rehearse()
            for kernel in loaded.KERNELS:
                # Other types would be compiled on the spot, while somebody waits.
                kernel.disable_compile()
            _loaded.modules[module] = loaded
        return _loaded.modules[module]


def _compile() -> None:
    if _loaded.child is None and not cache.is_compiling():
        _loaded.child = build()


def build() -> "subprocess.Popen[bytes]":
    """Starts the child process that compiles what is missing."""
    command = [sys.executable, "-m", "kan_core.compiled.build"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
