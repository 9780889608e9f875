"""Affine insides folded into a primitive's free parameters."""

from dataclasses import replace

import sympy as sp

from kan_core.primitives.table import primitive_named
from kan_core.symbolic.kanpiler.patterns import POWERS
from kan_core.symbolic.kanpiler.plan import Activation

_EXPONENTS = {name: exponent for exponent, name in POWERS.items()}


def folded(primitive: str, shape: tuple[sp.Expr, ...], inside: Activation) -> Activation | None:
    """f(a x + b; p) in the parameters that are free, or None where they cannot express it.

    What is fixed is brought to its value: exp(u + b) = exp(b) exp(u), f(k u) = k^p f(u) for powers, and for
    k > 0 log(k u) = log k + log u and sign(k u) = sign(u).

    Args:
        primitive: f.
        shape: p.
        inside: a x + b of a node.
    """
    free = primitive_named(primitive).inner
    a, b = inside.c, inside.d
    whole = Activation(inside.source, primitive, a, b, shape=shape)
    if ("a" in free or a == 1) and ("b" in free or b == 0):
        return whole
    if primitive == "exp":
        return replace(whole, b=sp.S.Zero, c=sp.exp(b))
    if primitive == "sign":
        return replace(whole, a=a / abs(a), b=b / abs(a))
    if primitive == "log":
        size = abs(a)
        return replace(whole, a=a / size, b=b / size, d=sp.log(size))
    if primitive == "x^p":
        if b == 0 and a.is_positive:
            return replace(whole, a=sp.S.One, c=a ** shape[0])
        return folded("(x+b)^p", shape, inside)
    if primitive in _EXPONENTS or primitive in ("(x+b)^p", "abs"):
        return _power(whole, *shape)
    return None


def _power(whole: Activation, *shape: sp.Expr) -> Activation:
    """(a x + b)^p with a brought to 1, or -1 where p is no whole number."""
    if whole.primitive == "abs":
        return replace(whole, a=sp.S.One, b=whole.b / whole.a, c=abs(whole.a))
    exponent = shape[0] if shape else _EXPONENTS[whole.primitive]
    size = whole.a if exponent.is_Integer and not shape else abs(whole.a)
    return replace(whole, a=whole.a / size, b=whole.b / size, c=size**exponent)
