"""The inverses of the output links in sympy."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import sympy as sp

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
