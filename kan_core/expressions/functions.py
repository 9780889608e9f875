"""Every function that a formula's text may call: how many arguments it takes, and its values in NumPy."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from kan_core.expressions.special import special


@dataclass(frozen=True)
class Function:
    """A function of `fewest` to `most` arguments."""

    values: Callable[..., Any]
    fewest: int = 1
    most: int = 1


def _logarithm(value: Any, base: Any = None) -> Any:
    return np.log(value) if base is None else np.log(value) / np.log(base)


_ELEMENTARY: Mapping[str, Callable[..., Any]] = {
    "exp": np.exp,
    "sqrt": np.sqrt,
    # Of negative numbers it has no value, as any other broken power.
    "cbrt": lambda u: np.power(u, 1 / 3),
    "Abs": np.abs,
    "abs": np.abs,
    "sign": np.sign,
    "floor": np.floor,
    "ceiling": np.ceil,
    "ln": np.log,
    "log10": np.log10,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "cot": lambda u: 1 / np.tan(u),
    "sec": lambda u: 1 / np.cos(u),
    "csc": lambda u: 1 / np.sin(u),
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "arcsin": np.arcsin,
    "arccos": np.arccos,
    "arctan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "coth": lambda u: 1 / np.tanh(u),
    "sech": lambda u: 1 / np.cosh(u),
    "csch": lambda u: 1 / np.sinh(u),
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "erf": special("erf"),
    "erfc": special("erfc"),
    "LambertW": lambda u: np.real(special("lambertw")(u)),
}

FUNCTIONS: Mapping[str, Function] = MappingProxyType(
    {
        **{name: Function(values) for name, values in _ELEMENTARY.items()},
        "log": Function(_logarithm, 1, 2),
        "atan2": Function(np.arctan2, 2, 2),
        "besselj": Function(special("jv"), 2, 2),
        "bessely": Function(special("yv"), 2, 2),
        "besseli": Function(special("iv"), 2, 2),
        "besselk": Function(special("kv"), 2, 2),
        "Min": Function(lambda *u: np.minimum.reduce(np.broadcast_arrays(*u)), 1, 20),
        "Max": Function(lambda *u: np.maximum.reduce(np.broadcast_arrays(*u)), 1, 20),
    }
)
"""The whitelist."""
