"""Which primitive an expression is: f(u; p) of some u, with constants around it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import sympy as sp

from kan_core.symbolic.forms import FORMS
from kan_core.symbolic.kanpiler.patterns import BINOMIALS, COMPOSITES, FUNCTION_POWERS, affine, head_of
from kan_core.symbolic.kanpiler.rewriting import rewritten


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


_QUARTER_TURN = sp.pi / 2
_SAME: Mapping[sp.Basic, tuple[sp.Basic, Shape]] = MappingProxyType(
    {
        sp.cos: (sp.sin, Shape("", sp.S.Zero, inner_shift=_QUARTER_TURN)),
        sp.cot: (sp.tan, Shape("", sp.S.Zero, inner_gain=sp.S.NegativeOne, inner_shift=_QUARTER_TURN)),
        sp.acos: (sp.asin, Shape("", sp.S.Zero, gain=sp.S.NegativeOne, shift=_QUARTER_TURN)),
        sp.erfc: (sp.erf, Shape("", sp.S.Zero, gain=sp.S.NegativeOne, shift=sp.S.One)),
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
    head = head_of(base)
    if head is None:
        return None
    (function, *order), argument = head
    around = Shape("", argument)
    if function in _SAME:
        function, pattern = _SAME[function]
        around = replace(pattern, inside=argument)
        if exponent != 1 and (around.gain, around.shift) != (1, 0):
            return None
    name = FUNCTION_POWERS.get(((function, *order), exponent))
    return None if name is None else replace(around, primitive=name)


def _is_power(expression: sp.Expr) -> bool:
    return bool(expression.is_Pow and expression.exp.is_number)


def _gaussian(expression: sp.Expr) -> Shape | None:
    """exp(-m v^2)."""
    if not isinstance(expression, sp.exp):
        return None
    constant, factor, core = affine(expression.args[0])
    base = _square_root(core)
    if constant != 0 or not factor.is_negative or base is None:
        return None
    return Shape("gaussian", base, inner_gain=sp.sqrt(-factor))


def _binomial(expression: sp.Expr, is_nonnegative: Callable[[sp.Expr], bool]) -> Shape | None:
    """(k + m v^p)^q."""
    if not _is_power(expression) or not expression.base.is_Add:
        return None
    constant, factor, core = affine(expression.base)
    if not constant.is_positive or core.is_Add:
        return None
    for form in BINOMIALS:
        if form.negative != factor.is_negative or form.outer not in (None, expression.exp):
            continue
        if form.negative and not is_nonnegative(expression.base):
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
    for name, pattern in COMPOSITES.items():
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
        head = head_of(part)
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
