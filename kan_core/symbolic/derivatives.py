"""The partial derivatives of every function that a formula may hold, in NumPy."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
import sympy as sp
from scipy import special

Partial = Callable[..., Any]
"""`partial(value, *arguments)`: the derivative with respect to one argument."""


def _level(y: Any, u: Any) -> Any:
    del y
    return np.zeros_like(u)


PARTIALS: Mapping[type, tuple[Partial | None, ...]] = MappingProxyType(
    {
        sp.exp: (lambda y, u: y,),
        sp.log: (lambda y, u: 1 / u,),
        sp.Abs: (lambda y, u: np.sign(u),),
        sp.sign: (_level,),
        sp.floor: (_level,),
        sp.ceiling: (_level,),
        sp.sin: (lambda y, u: np.cos(u),),
        sp.cos: (lambda y, u: -np.sin(u),),
        sp.tan: (lambda y, u: 1 + y * y,),
        sp.cot: (lambda y, u: -1 - y * y,),
        sp.sec: (lambda y, u: y * np.tan(u),),
        sp.csc: (lambda y, u: -y / np.tan(u),),
        sp.asin: (lambda y, u: 1 / np.sqrt((1 - u) * (1 + u)),),
        sp.acos: (lambda y, u: -1 / np.sqrt((1 - u) * (1 + u)),),
        sp.atan: (lambda y, u: 1 / (1 + u * u),),
        sp.atan2: (lambda y, u, v: v / (u * u + v * v), lambda y, u, v: -u / (u * u + v * v)),
        sp.sinh: (lambda y, u: np.cosh(u),),
        sp.cosh: (lambda y, u: np.sinh(u),),
        sp.tanh: (lambda y, u: np.cosh(u) ** -2,),
        sp.coth: (lambda y, u: -(np.sinh(u) ** -2),),
        sp.sech: (lambda y, u: -y * np.tanh(u),),
        sp.csch: (lambda y, u: -y / np.tanh(u),),
        sp.asinh: (lambda y, u: 1 / np.sqrt(1 + u * u),),
        sp.acosh: (lambda y, u: 1 / np.sqrt((u - 1) * (u + 1)),),
        sp.atanh: (lambda y, u: 1 / ((1 - u) * (1 + u)),),
        sp.erf: (lambda y, u: 2 / np.sqrt(np.pi) * np.exp(-u * u),),
        sp.erfc: (lambda y, u: -2 / np.sqrt(np.pi) * np.exp(-u * u),),
        sp.LambertW: (lambda y, u: np.exp(-y) / (1 + y),),
        sp.besselj: (None, lambda y, order, u: special.jvp(order, u)),
        sp.bessely: (None, lambda y, order, u: special.yvp(order, u)),
        sp.besseli: (None, lambda y, order, u: special.ivp(order, u)),
        sp.besselk: (None, lambda y, order, u: special.kvp(order, u)),
    }
)
"""For each sympy class, a derivative by argument; None for the order of a Bessel function."""
