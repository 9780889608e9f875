"""Compiles kernels and keeps them, in processes of their own, so that nobody waits for the compiler.

`python -m kan_core.compiled.build` compiles all that are missing, with names of modules those of these alone.
Each module rehearses its kernels on a small example, which compiles them.
"""

import importlib
import os
import subprocess
import sys

from kan_core.compiled import cache
from kan_core.compiled.ready import LANES


def compile_all() -> None:
    """Compiles what is missing, a process for each lane; a second call meanwhile waits for the first."""
    with cache.lock():
        lanes = [[name for name in lane if not cache.marker(name).exists()] for lane in LANES]
        command = [sys.executable, "-m", __spec__.name]
        for child in [subprocess.Popen([*command, *lane]) for lane in lanes if lane]:
            child.wait()
        cache.forget_old()


def compile_here(modules: list[str]) -> None:
    """Compiles the kernels of these modules, one after another, and marks each as ready."""
    for name in modules:
        importlib.import_module(name).rehearse()
        cache.marker(name).touch()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(10)
    if len(sys.argv) > 1:
        compile_here(sys.argv[1:])
    else:
        compile_all()
