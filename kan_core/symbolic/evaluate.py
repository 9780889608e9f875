"""Values of expressions in NumPy, by walking the tree: no code is made or run."""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add, mul
from types import MappingProxyType
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike, NDArray
from scipy import special

from kan_core.errors import ExpressionError

FloatArray = NDArray[np.float64]

FUNCTIONS: Mapping[type, Callable[..., Any]] = MappingProxyType(
    {
        sp.exp: np.exp,
        sp.log: np.log,
        sp.Abs: np.abs,
        sp.sign: np.sign,
        sp.floor: np.floor,
        sp.ceiling: np.ceil,
        sp.sin: np.sin,
        sp.cos: np.cos,
        sp.tan: np.tan,
        sp.cot: lambda u: 1 / np.tan(u),
        sp.sec: lambda u: 1 / np.cos(u),
        sp.csc: lambda u: 1 / np.sin(u),
        sp.asin: np.arcsin,
        sp.acos: np.arccos,
        sp.atan: np.arctan,
        sp.atan2: np.arctan2,
        sp.sinh: np.sinh,
        sp.cosh: np.cosh,
        sp.tanh: np.tanh,
        sp.coth: lambda u: 1 / np.tanh(u),
        sp.sech: lambda u: 1 / np.cosh(u),
        sp.csch: lambda u: 1 / np.sinh(u),
        sp.asinh: np.arcsinh,
        sp.acosh: np.arccosh,
        sp.atanh: np.arctanh,
        sp.erf: special.erf,
        sp.erfc: special.erfc,
        sp.LambertW: lambda u: np.real(special.lambertw(u)),
        sp.besselj: special.jv,
        sp.bessely: special.yv,
        sp.besseli: special.iv,
        sp.besselk: special.kv,
        sp.Min: lambda *u: np.minimum.reduce(np.broadcast_arrays(*u)),
        sp.Max: lambda *u: np.maximum.reduce(np.broadcast_arrays(*u)),
    }
)
"""Each function in NumPy, by its sympy class."""


def evaluate(expression: sp.Expr, values: Mapping[str, ArrayLike]) -> FloatArray:
    """Values of an expression; NaN or infinite where it has none.

    Args:
        expression: of the functions that the parser reads.
        values: (n,) values, or a single one, by the name of the symbol or of an edge's undefined function.

    Returns:
        (n,) values, or a single one where the expression holds no symbol with many.

    Raises:
        ExpressionError: a symbol has no values, or a function is unknown.
    """
    arrays = {name: np.asarray(each, dtype=np.float64) for name, each in values.items()}
    with np.errstate(all="ignore"):
        return np.asarray(_value(expression, arrays, {}), dtype=np.float64)


def _value(node: sp.Basic, values: Mapping[str, FloatArray], known: dict[sp.Basic, Any]) -> Any:
    if node not in known:
        known[node] = _computed(node, values, known)
    return known[node]


def _computed(node: sp.Basic, values: Mapping[str, FloatArray], known: dict[sp.Basic, Any]) -> Any:
    if node.is_Symbol or isinstance(node, sp.core.function.AppliedUndef):
        name = node.name if node.is_Symbol else node.func.__name__
        if name not in values:
            raise ExpressionError(f"There are no values of {name!r}.", "Give the values of every column.")
        return values[name]
    if node.is_Rational:
        return int(node.p) / int(node.q)
    if node.is_Number or node.is_NumberSymbol:
        return float(node)
    arguments = [_value(each, values, known) for each in node.args]
    if node.is_Add:
        return reduce(add, arguments)
    if node.is_Mul:
        return reduce(mul, arguments)
    if node.is_Pow:
        return _power(arguments[0], node.exp, arguments[1])
    function = FUNCTIONS.get(node.func)
    if function is None:
        raise ExpressionError(f"The function {node.func.__name__} cannot be evaluated.")
    return function(*arguments)


def _power(base: Any, exponent: sp.Expr, value: Any) -> Any:
    """A power; halves through the square root, as the primitives have them."""
    if exponent == sp.Rational(1, 2):
        return np.sqrt(base)
    if exponent == sp.Rational(-1, 2):
        return 1 / np.sqrt(base)
    return np.power(np.asarray(base, dtype=np.float64), value)
