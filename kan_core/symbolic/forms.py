"""The sympy form of every primitive."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import sympy as sp

from kan_core.primitives.written import ARGUMENT, SHAPE
from kan_core.symbolic.parser import parse

Form = Callable[..., sp.Expr]
"""`form(u, *shape)`: f(u; p) as a sympy expression."""


def _square(u: sp.Expr) -> sp.Expr:
    """u^2, of a x + b as a^2 (x + b/a)^2: so the centre and the width of a bell can be read."""
    shift, rest = u.as_independent(*u.free_symbols, as_Add=True)
    if shift == 0 or rest == 0 or rest.is_Add:
        return u**2
    slope, core = rest.as_independent(*rest.free_symbols, as_Add=False)
    return slope**2 * (core + shift / slope) ** 2


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "x": lambda u: u,
        "x^2": lambda u: u**2,
        "x^3": lambda u: u**3,
        "x^4": lambda u: u**4,
        "x^5": lambda u: u**5,
        "x^6": lambda u: u**6,
        "1/x": lambda u: 1 / u,
        "1/x^2": lambda u: u**-2,
        "1/x^3": lambda u: u**-3,
        "1/x^4": lambda u: u**-4,
        "sqrt": lambda u: sp.sqrt(u),
        "1/sqrt": lambda u: 1 / sp.sqrt(u),
        "x^p": lambda u, p: u**p,
        "(x+b)^p": lambda u, p: u**p,
        "(1+x^2)^p": lambda u, p: (1 + _square(u)) ** p,
        "(1-x^2)^p": lambda u, p: (1 - _square(u)) ** p,
        "1/(1+x^p)": lambda u, p: 1 / (1 + u**p),
        "sign": lambda u: sp.sign(u),
        "abs": lambda u: sp.Abs(u),
        "sqrt(1+x^2)": lambda u: sp.sqrt(1 + _square(u)),
        "1/sqrt(1+x^2)": lambda u: 1 / sp.sqrt(1 + _square(u)),
        "1/(1+x^2)": lambda u: 1 / (1 + _square(u)),
        "sqrt(1-x^2)": lambda u: sp.sqrt(1 - _square(u)),
        "1/sqrt(1-x^2)": lambda u: 1 / sp.sqrt(1 - _square(u)),
        "exp": lambda u: sp.exp(u),
        "log": lambda u: sp.log(u),
        "1/log": lambda u: 1 / sp.log(u),
        "gaussian": lambda u: sp.exp(-_square(u)),
        "x*exp(x)": lambda u: u * sp.exp(u),
        "x*log(x)": lambda u: u * sp.log(u),
        "sigmoid": lambda u: 1 / (1 + sp.exp(-u)),
        "softplus": lambda u: sp.log(1 + sp.exp(u)),
        "1/(exp(x)-1)": lambda u: 1 / (sp.exp(u) - 1),
        "x/(exp(x)-1)": lambda u: u / (sp.exp(u) - 1),
        "x^3/(exp(x)-1)": lambda u: u**3 / (sp.exp(u) - 1),
        "sin": lambda u: sp.sin(u),
        "exp(p*x)*sin(x)": lambda u, p: sp.exp(p * u) * sp.sin(u),
        "tan": lambda u: sp.tan(u),
        "1/sin": lambda u: 1 / sp.sin(u),
        "1/sin^2": lambda u: sp.sin(u) ** -2,
        "asin": lambda u: sp.asin(u),
        "atan": lambda u: sp.atan(u),
        "sinc": lambda u: sp.sin(u) / u,
        "sinc^2": lambda u: (sp.sin(u) / u) ** 2,
        "sinh": lambda u: sp.sinh(u),
        "cosh": lambda u: sp.cosh(u),
        "tanh": lambda u: sp.tanh(u),
        "sech": lambda u: 1 / sp.cosh(u),
        "sech^2": lambda u: sp.cosh(u) ** -2,
        "coth(x)-1/x": lambda u: sp.coth(u) - 1 / u,
        "(x/sinh(x))^2": lambda u: (u / sp.sinh(u)) ** 2,
        "(x/cosh(x))^2": lambda u: (u / sp.cosh(u)) ** 2,
        "asinh": lambda u: sp.asinh(u),
        "acosh": lambda u: sp.acosh(u),
        "atanh": lambda u: sp.atanh(u),
        "erf": lambda u: sp.erf(u),
        "J0": lambda u: sp.besselj(0, u),
        "J1": lambda u: sp.besselj(1, u),
    }
)
"""The form of every built-in primitive by the primitive's name."""


def form_of(primitive: str, u: sp.Expr, *shape: sp.Expr) -> sp.Expr:
    """f(u; p) of a built-in primitive, or of one that is written as text.

    Raises:
        ExpressionError: the text cannot be read, or has no finite real value there.
    """
    built_in = FORMS.get(primitive)
    if built_in is not None:
        return built_in(u, *shape)
    return parse(primitive, {ARGUMENT: u, **dict(zip(SHAPE, shape, strict=False))})
