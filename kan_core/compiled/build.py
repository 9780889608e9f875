"""Compiles the kernels of the named modules and keeps them: `python -m kan_core.compiled.build MODULE ...`.

A process of its own, so that nobody waits for the compiler; one at a time, a second waits for the first. Each
module rehearses its kernels on a small example, which compiles them.
"""

import importlib
import os
import sys

from kan_core.compiled import cache


def main(modules: list[str]) -> None:
    if hasattr(os, "nice"):
        os.nice(10)
    with cache.lock():
        for name in modules:
            if not cache.marker(name).exists():
                importlib.import_module(name).rehearse()
                cache.marker(name).touch()


if __name__ == "__main__":
    main(sys.argv[1:])
