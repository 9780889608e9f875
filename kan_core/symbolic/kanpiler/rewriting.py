"""Functions that no primitive has, in terms of others."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import sympy as sp

_REWRITTEN: Mapping[type, Callable[[sp.Expr], sp.Expr]] = MappingProxyType(
    {
        sp.sec: lambda u: 1 / sp.cos(u),
        sp.csc: lambda u: 1 / sp.sin(u),
        sp.sech: lambda u: 1 / sp.cosh(u),
        sp.csch: lambda u: 1 / sp.sinh(u),
        sp.coth: lambda u: 1 / sp.tanh(u),
    }
)


def rewritten(expression: sp.Expr) -> sp.Expr:
    """The same expression in functions that primitives are written in; u^v as exp(v log u)."""
    if not expression.args:
        return expression
    arguments = [rewritten(each) for each in expression.args]
    if expression.func in _REWRITTEN:
        return _REWRITTEN[expression.func](*arguments)
    if expression.is_Pow and arguments[1].free_symbols:
        return sp.exp(arguments[1] * sp.log(arguments[0]))
    return expression.func(*arguments)
