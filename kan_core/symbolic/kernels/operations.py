"""The elementwise operations that tapes are made of, as compiled functions of three numbers."""

import math
from collections.abc import Callable

import numpy as np

from kan_core.compiled.jit import ordered_part
from kan_core.symbolic.kernels import elementary
from kan_core.symbolic.kernels.special import bessel_j0, bessel_j1

Operation = Callable[[float, float, float], float]

_OPERATIONS: dict[str, Operation] = {
    "add": lambda x, y, z: x + y,
    "subtract": lambda x, y, z: x - y,
    "multiply": lambda x, y, z: x * y,
    "divide": lambda x, y, z: x / y,
    "negative": lambda x, y, z: -x,
    # A comparison is 1 where it holds and 0 where it does not.
    "less": lambda x, y, z: 1.0 if x < y else 0.0,
    "equal": lambda x, y, z: 1.0 if x == y else 0.0,
    "where": lambda x, y, z: y if x != 0.0 else z,
    "abs": lambda x, y, z: abs(x),
    "asin": lambda x, y, z: np.arcsin(x),
    "asinh": lambda x, y, z: np.arcsinh(x),
    "atan": lambda x, y, z: np.arctan(x),
    "atanh": lambda x, y, z: np.arctanh(x),
    "bessel_j0": lambda x, y, z: bessel_j0(x),
    "bessel_j1": lambda x, y, z: bessel_j1(x),
    "cos": lambda x, y, z: elementary.cos(x),
    "cosh": lambda x, y, z: elementary.cosh(x),
    "erf": lambda x, y, z: math.erf(x),
    "exp": lambda x, y, z: elementary.exp(x),
    "expm1": lambda x, y, z: elementary.expm1(x),
    "log": lambda x, y, z: elementary.log(x),
    "log1p": lambda x, y, z: elementary.log1p(x),
    "pow": lambda x, y, z: x**y,
    "sign": lambda x, y, z: np.sign(x),
    "sin": lambda x, y, z: elementary.sin(x),
    "sinh": lambda x, y, z: elementary.sinh(x),
    "sqrt": lambda x, y, z: np.sqrt(x),
    "tan": lambda x, y, z: elementary.tan(x),
    "tanh": lambda x, y, z: elementary.tanh(x),
}
NAMES = tuple(_OPERATIONS)
"""Names of the operations; a tape knows each by its place here."""

COMPILED = tuple(ordered_part(operation) for operation in _OPERATIONS.values())
