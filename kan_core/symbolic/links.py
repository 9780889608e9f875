"""The output links and their inverses in sympy."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import sympy as sp

LINKED: Mapping[str, Callable[[sp.Expr], sp.Expr]] = MappingProxyType(
    {
        "identity": lambda y: y,
        "log": sp.log,
        "reciprocal": lambda y: 1 / y,
        "square": lambda y: y**2,
        "sqrt": sp.sqrt,
        "sin": sp.sin,
    }
)
"""T(y) by the name of the link T."""

INVERSES: Mapping[str, Callable[[sp.Expr], sp.Expr]] = MappingProxyType(
    {
        "identity": lambda t: t,
        "log": sp.exp,
        "reciprocal": lambda t: 1 / t,
        "square": sp.sqrt,
        "sqrt": lambda t: t**2,
        "sin": sp.asin,
    }
)
"""y = T^-1(t) by the name of the link T."""
