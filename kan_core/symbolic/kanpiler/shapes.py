"""Which primitive an expression is: f(u; p) of some u, with constants around it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import sympy as sp

from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.forms import FORMS
from kan_core.symbolic.kanpiler.rewriting import rewritten

Head = tuple[sp.Basic, ...]
"""A function of one argument: its class, of a Bessel function with the order."""


@dataclass(frozen=True)
class Shape:
    """gain f(inner_gain u + inner_shift; p) + shift."""

    primitive: str
    inside: sp.Expr
    parameters: tuple[sp.Expr, ...] = ()
    gain: sp.Expr = sp.S.One
    shift: sp.Expr = sp.S.Zero
    inner_gain: sp.Expr = sp.S.One
    inner_shift: sp.Expr = sp.S.Zero


_U = sp.Dummy("u", real=True)
_PATTERNS: Mapping[str, sp.Expr] = MappingProxyType(
    {name: rewritten(FORMS[name](_U)) for name, primitive in PRIMITIVES.items() if not primitive.shape}
)


def _head(expression: sp.Expr) -> tuple[Head, sp.Expr] | None:
    """The function and the argument of f(u)."""
    if not expression.is_Function or not expression.args:
        return None
    *order, argument = expression.args
    return (expression.func, *order), argument


def _function_powers() -> dict[tuple[Head, sp.Expr], str]:
    """The primitives that are a function of u, or a power of one."""
    found = {}
    for name, pattern in _PATTERNS.items():
        head = _head(pattern.as_base_exp()[0] if pattern.is_Pow else pattern)
        if head is not None and head[1] == _U:
            found[head[0], pattern.exp if pattern.is_Pow else sp.S.One] = name
    return found


@dataclass(frozen=True)
class _Binomial:
    """(1 + u^p)^q, or (1 - u^p)^q; an exponent is None where it is a parameter."""

    name: str
    negative: bool
    inner: sp.Expr | None
    outer: sp.Expr | None


def _binomials() -> list[_Binomial]:
    """Those that the table has, the most special ones first."""
    found = []
    for name, primitive in PRIMITIVES.items():
        shape = sp.symbols(primitive.shape, real=True)
        pattern = FORMS[name](_U, *shape)
        if not pattern.is_Pow or not pattern.base.is_Add:
            continue
        constant, factor, core = _affine(pattern.base)
        inner, outer = (None if each in shape else each for each in (core.as_base_exp()[1], pattern.exp))
        if core.as_base_exp()[0] == _U and (constant, abs(factor)) == (1, 1):
            found.append(_Binomial(name, bool(factor < 0), inner, outer))
    return sorted(found, key=lambda each: (each.inner is None) + (each.outer is None))


def _affine(expression: sp.Expr) -> tuple[sp.Expr, sp.Expr, sp.Expr]:
    """(k, m, core) of k + m core."""
    constant, rest = expression.as_independent(*expression.free_symbols, as_Add=True)
    factor, core = rest.as_independent(*rest.free_symbols, as_Add=False)
    return constant, factor, core


_FUNCTION_POWERS = MappingProxyType(_function_powers())
_BINOMIALS = tuple(_binomials())
POWERS: Mapping[sp.Expr, str] = MappingProxyType(
    {
        pattern.as_base_exp()[1]: name
        for name, pattern in _PATTERNS.items()
        if pattern.as_base_exp()[0] == _U and pattern != _U
    }
)
"""The primitives u^p by their p."""
_BY_RULE = {*_FUNCTION_POWERS.values(), *(each.name for each in _BINOMIALS), *POWERS.values()}
_COMPOSITES = MappingProxyType(
    {name: form for name, form in _PATTERNS.items() if name not in {*_BY_RULE, "x", "gaussian"}}
)
"""What is left: forms in which u stands in several places, or deep inside."""

_QUARTER_TURN = sp.pi / 2
_SAME: Mapping[sp.Basic, tuple[sp.Basic, Shape]] = MappingProxyType(
    {
        sp.cos: (sp.sin, Shape("", _U, inner_shift=_QUARTER_TURN)),
        sp.cot: (sp.tan, Shape("", _U, inner_gain=sp.S.NegativeOne, inner_shift=_QUARTER_TURN)),
        sp.acos: (sp.asin, Shape("", _U, gain=sp.S.NegativeOne, shift=_QUARTER_TURN)),
        sp.erfc: (sp.erf, Shape("", _U, gain=sp.S.NegativeOne, shift=sp.S.One)),
    }
)
"""Functions that are another one with constants around it."""


def shape_of(expression: sp.Expr, is_nonnegative: Callable[[sp.Expr], bool]) -> Shape | None:
    """The primitive that an expression is, or None; powers u^p of anything but a function are none here.

    Args:
        expression: without a constant term or factor.
        is_nonnegative: whether another expression is so wherever it is asked for.
    """
    return (
        _gaussian(expression)
        or _binomial(expression, is_nonnegative)
        or _composite(expression)
        or _function_power(expression)
    )


def _function_power(expression: sp.Expr) -> Shape | None:
    base, exponent = (expression.base, expression.exp) if _is_power(expression) else (expression, sp.S.One)
    head = _head(base)
    if head is None:
        return None
    (function, *order), argument = head
    around = Shape("", argument)
    if function in _SAME:
        function, pattern = _SAME[function]
        around = replace(pattern, inside=argument)
        if exponent != 1 and (around.gain, around.shift) != (1, 0):
            return None
    name = _FUNCTION_POWERS.get(((function, *order), exponent))
    return None if name is None else replace(around, primitive=name)


def _is_power(expression: sp.Expr) -> bool:
    return bool(expression.is_Pow and expression.exp.is_number)


def _gaussian(expression: sp.Expr) -> Shape | None:
    """exp(-m v^2)."""
    if not isinstance(expression, sp.exp):
        return None
    constant, factor, core = _affine(expression.args[0])
    base = _square_root(core)
    if constant != 0 or factor > 0 or base is None:
        return None
    return Shape("gaussian", base, inner_gain=sp.sqrt(-factor))


def _binomial(expression: sp.Expr, is_nonnegative: Callable[[sp.Expr], bool]) -> Shape | None:
    """(k + m v^p)^q."""
    if not _is_power(expression) or not expression.base.is_Add:
        return None
    constant, factor, core = _affine(expression.base)
    if not constant > 0 or core.is_Add:
        return None
    for form in _BINOMIALS:
        if form.negative != (factor < 0) or form.outer not in (None, expression.exp):
            continue
        found = _root(core, form.inner, is_nonnegative)
        if found is None:
            continue
        base, exponent = found
        free = [
            each for each, given in ((exponent, form.inner), (expression.exp, form.outer)) if given is None
        ]
        inner_gain = (abs(factor) / constant) ** (1 / exponent)
        gain = constant**expression.exp
        return Shape(form.name, base, tuple(free), gain=gain, inner_gain=inner_gain)
    return None


def _root(
    core: sp.Expr, exponent: sp.Expr | None, is_nonnegative: Callable[[sp.Expr], bool]
) -> tuple[sp.Expr, sp.Expr] | None:
    """v and p of v^p, where p is 2 or free."""
    if exponent is not None:
        base = _square_root(core) if exponent == 2 else None
        return None if base is None else (base, exponent)
    if not _is_power(core) or not is_nonnegative(core.base):
        return None
    return core.base, core.exp


def _square_root(core: sp.Expr) -> sp.Expr | None:
    """v of v^2, where v is a product of whole powers."""
    powers = [(each.base, each.exp) if each.is_Pow else (each, sp.S.One) for each in sp.Mul.make_args(core)]
    if not all(exponent.is_Integer and exponent % 2 == 0 for _, exponent in powers):
        return None
    return sp.Mul(*(base ** (exponent / 2) for base, exponent in powers))


def _composite(expression: sp.Expr) -> Shape | None:
    candidates: list[sp.Expr] | None = None
    functions = {type(each) for each in expression.atoms(sp.Function)}
    for name, pattern in _COMPOSITES.items():
        wanted = {type(each) for each in pattern.atoms(sp.Function)}
        if pattern.func != expression.func or not wanted <= functions:
            continue
        candidates = list(dict.fromkeys(_arguments(expression))) if candidates is None else candidates
        for candidate in candidates:
            gain = ratio(expression, rewritten(FORMS[name](candidate)))
            if gain is not None:
                return Shape(name, candidate, gain=gain)
    return None


def _arguments(expression: sp.Expr) -> Iterator[sp.Expr]:
    for part in sp.preorder_traversal(expression):
        head = _head(part)
        if head is not None and head[1].free_symbols:
            yield head[1]
            yield -head[1]


def ratio(one: sp.Expr, other: sp.Expr) -> sp.Expr | None:
    """The number that one expression is times the other, or None."""
    if one.is_Add and other.is_Add:
        terms, others = one.as_coefficients_dict(), other.as_coefficients_dict()
        if set(terms) != set(others):
            return None
        first, *rest = [terms[term] / others[term] for term in others]
        return first if all(abs(each - first) <= abs(first) * 1e-15 for each in rest) else None
    quotient = one / other
    return quotient if quotient.is_number else None
