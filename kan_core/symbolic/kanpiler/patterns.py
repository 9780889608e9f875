"""The forms of the primitives, arranged so that expressions can be recognised as them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import sympy as sp

from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.forms import FORMS
from kan_core.symbolic.kanpiler.rewriting import rewritten

Head = tuple[sp.Basic, ...]
"""A function of one argument: its class, of a Bessel function with the order."""


_U = sp.Dummy("u", real=True)
_PATTERNS: Mapping[str, sp.Expr] = MappingProxyType(
    {name: rewritten(FORMS[name](_U)) for name, primitive in PRIMITIVES.items() if not primitive.shape}
)


def head_of(expression: sp.Expr) -> tuple[Head, sp.Expr] | None:
    """The function and the argument of f(u)."""
    if not expression.is_Function or not expression.args:
        return None
    *order, argument = expression.args
    return (expression.func, *order), argument


def _function_powers() -> dict[tuple[Head, sp.Expr], str]:
    """The primitives that are a function of u, or a power of one."""
    found = {}
    for name, pattern in _PATTERNS.items():
        head = head_of(pattern.as_base_exp()[0] if pattern.is_Pow else pattern)
        if head is not None and head[1] == _U:
            found[head[0], pattern.exp if pattern.is_Pow else sp.S.One] = name
    return found


@dataclass(frozen=True)
class Binomial:
    """(1 + u^p)^q, or (1 - u^p)^q; an exponent is None where it is a parameter."""

    name: str
    negative: bool
    inner: sp.Expr | None
    outer: sp.Expr | None


def _binomials() -> list[Binomial]:
    """Those that the table has, the most special ones first."""
    found = []
    for name, primitive in PRIMITIVES.items():
        shape = sp.symbols(primitive.shape, real=True)
        pattern = FORMS[name](_U, *shape)
        if not pattern.is_Pow or not pattern.base.is_Add:
            continue
        constant, factor, core = affine(pattern.base)
        inner, outer = (None if each in shape else each for each in (core.as_base_exp()[1], pattern.exp))
        if core.as_base_exp()[0] == _U and (constant, abs(factor)) == (1, 1):
            found.append(Binomial(name, bool(factor.is_negative), inner, outer))
    return sorted(found, key=lambda each: (each.inner is None) + (each.outer is None))


def affine(expression: sp.Expr) -> tuple[sp.Expr, sp.Expr, sp.Expr]:
    """(k, m, core) of k + m core."""
    constant, rest = expression.as_independent(*expression.free_symbols, as_Add=True)
    factor, core = rest.as_independent(*rest.free_symbols, as_Add=False)
    return constant, factor, core


FUNCTION_POWERS: Mapping[tuple[Head, sp.Expr], str] = MappingProxyType(_function_powers())
"""The primitives f(u)^n by their function and n."""
BINOMIALS = tuple(_binomials())
POWERS: Mapping[sp.Expr, str] = MappingProxyType(
    {
        pattern.as_base_exp()[1]: name
        for name, pattern in _PATTERNS.items()
        if pattern.as_base_exp()[0] == _U and pattern != _U
    }
)
"""The primitives u^p by their p."""
_BY_RULE = {*FUNCTION_POWERS.values(), *(each.name for each in BINOMIALS), *POWERS.values()}
COMPOSITES = MappingProxyType(
    {name: form for name, form in _PATTERNS.items() if name not in {*_BY_RULE, "x", "gaussian"}}
)
"""What is left: forms in which u stands in several places, or deep inside."""
