"""The elementwise functions that primitives are made of, in NumPy and SciPy."""

from types import SimpleNamespace
from typing import cast

import numpy as np

from kan_core.expressions.special import special
from kan_core.primitives.contract import Functions

FUNCTION_NAMES = (
    "abs",
    "asin",
    "asinh",
    "atan",
    "atanh",
    "bessel_j0",
    "bessel_j1",
    "cos",
    "cosh",
    "erf",
    "exp",
    "expm1",
    "log",
    "log1p",
    "pow",
    "sign",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "where",
)
"""What a namespace of functions must offer, whatever it computes with."""

_SPECIAL = {"bessel_j0": special("j0"), "bessel_j1": special("j1"), "erf": special("erf")}

NUMPY_FUNCTIONS = cast(
    Functions,
    SimpleNamespace(**{name: _SPECIAL.get(name) or getattr(np, name) for name in FUNCTION_NAMES}),
)
"""The functions of `FUNCTION_NAMES` on NumPy arrays."""
