"""How kernels are compiled."""

from collections.abc import Callable
from typing import Any, TypeVar

import numba
from numba import config

from kan_core.compiled import cache

Kernel = TypeVar("Kernel", bound=Callable[..., Any])

# Sums may be reordered and fused, but infinities and NaN keep their meaning: isfinite must go on working.
_SETTINGS: dict[str, Any] = {
    "nogil": True,
    "error_model": "numpy",
    "fastmath": {"contract", "reassoc", "nsz", "arcp"},
}

config.CACHE_DIR = str(cache.folder())  # type: ignore[attr-defined]


def kernel(function: Kernel) -> Kernel:
    """Compiles a function that Python calls, and keeps it in the cache; other threads run meanwhile."""
    compiled: Kernel = numba.njit(cache=True, **_SETTINGS)(function)
    return compiled


def part(function: Kernel) -> Kernel:
    """Compiles a function that only kernels call: it ends up inside of them, and is not kept by itself."""
    return _inner(function, _SETTINGS["fastmath"])


def ordered_part(function: Kernel) -> Kernel:
    """Compiles a `part` whose operations keep their order, a product and a sum fused at most."""
    return _inner(function, {"contract"})


def faithful_part(function: Kernel) -> Kernel:
    """Compiles a `part` that rounds as it is written."""
    return _inner(function, set())


def _inner(function: Kernel, liberties: set[str]) -> Kernel:
    # What Python cannot call needs no conversion of its arguments, a good part of the compiler's work.
    settings = _SETTINGS | {"fastmath": liberties, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    compiled: Kernel = numba.njit(**settings)(function)
    return compiled
