"""Special functions for compiled code, by the addresses SciPy offers for it."""

from typing import Any

from llvmlite import binding
from numba import types
from numba.extending import get_cython_function_address

_ONE_NUMBER = types.float64(types.float64)


def _from_scipy(name: str) -> Any:
    """A function of `scipy.special` by a symbol: an address would not outlive the process in the cache."""
    symbol = f"kanoscope_{name}"
    binding.add_symbol(symbol, get_cython_function_address("scipy.special.cython_special", name))
    return types.ExternalFunction(symbol, _ONE_NUMBER)


bessel_j0 = _from_scipy("j0")
bessel_j1 = _from_scipy("j1")
