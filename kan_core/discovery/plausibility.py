"""How much there is to write down in a formula, and how seldom laws look like it: its cost in symbols."""

from collections.abc import Mapping

import sympy as sp

Kinds = Mapping[str, tuple[int, ...]]
"""The dimension of each symbol that has one, by its name."""

SMALL_NUMBER, POWER = 0.5, 1.0
"""1, -1 and 2, and the raising to a power."""
FITTED_EXPONENT = 1.0
"""A power that is not a simple one, beyond the number in it."""
RARE, ODD_ANGLE, ODD_EXPONENT = 3.0, 3.0, 1.5
"""A function that laws seldom have; an angle that is a ratio of quantities of one kind; such an exponent."""

_SELDOM = (sp.tan, sp.atan, sp.erf, sp.besselj, sp.sign, sp.Abs, sp.LambertW)
_ANGLES = (sp.sin, sp.cos)


def cost(expression: sp.Expr, kinds: Kinds) -> float:
    """Symbols of a formula, more where it is an unlikely one.

    Args:
        expression: a number that is not exact counts as one symbol.
        kinds: of the columns that have dimensions; empty where nothing is known.
    """
    return _symbols(expression) + sum(_oddity(each, kinds) for each in expression.atoms(sp.Function, sp.exp))


def _symbols(node: sp.Basic) -> float:
    if node.is_Symbol or node.is_NumberSymbol:
        return 1.0
    if node.is_Number:
        return _number(node)
    if node.is_Add:
        # A minus sign stands in for the plus.
        return len(node.args) - 1 + sum(_symbols(_upright(term)) for term in node.args)
    if node.is_Mul:
        factors = [each for each in node.args if each is not sp.S.NegativeOne]
        return len(factors) - 1 + sum(_symbols(each) for each in factors) + (len(factors) < len(node.args))
    if node.is_Pow:
        return _symbols(node.base) + _exponent(node.exp)
    return 1.0 + sum(_symbols(each) for each in node.args)


def _upright(term: sp.Expr) -> sp.Expr:
    return -term if term.as_coeff_Mul()[0].is_negative else term


def _number(value: sp.Expr) -> float:
    if value in (1, -1, 2, sp.Rational(1, 2)):
        return SMALL_NUMBER
    return 2.0 if value.is_Rational and not value.is_Integer else 1.0


def _exponent(exponent: sp.Expr) -> float:
    if exponent == -1:
        # The line of a fraction is there in place of a product's dot.
        return SMALL_NUMBER
    if exponent.is_number and exponent.is_negative:
        return SMALL_NUMBER + _exponent(-exponent)
    if exponent == sp.Rational(1, 2):
        return POWER
    return POWER + _symbols(exponent) + (FITTED_EXPONENT if exponent.is_Symbol else 0.0)


def _oddity(call: sp.Expr, kinds: Kinds) -> float:
    if isinstance(call, _SELDOM):
        return RARE
    dimensions = [kinds[symbol.name] for symbol in call.free_symbols if symbol.name in kinds]
    repeated = len(dimensions) > len(set(dimensions))
    if isinstance(call, _ANGLES) and repeated:
        return ODD_ANGLE
    return ODD_EXPONENT if isinstance(call, sp.exp) and repeated else 0.0
