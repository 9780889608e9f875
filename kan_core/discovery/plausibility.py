"""How much there is to write down in a formula, and how seldom laws look like it: its cost in symbols."""

from collections.abc import Iterable, Mapping, Set

import sympy as sp

Kinds = Mapping[str, tuple[int, ...]]
"""The dimension of each symbol that has one, by its name."""

SMALL_NUMBER, POWER = 0.5, 1.0
"""1, -1 and 2, and the raising to a power."""
FITTED_EXPONENT = 1.0
"""A power that is not a simple one, beyond the number in it."""
RARE, ODD_ANGLE, ODD_EXPONENT = 3.0, 3.0, 1.5
"""A function that laws seldom have; an angle that is a ratio of quantities of one kind; such an exponent."""

NO_NUMBER, BARE_EXPONENT = 8.0, 2.0
"""A function of a quantity with a dimension, no constant in it to take that away; exp x of a bare column."""

_SELDOM = (sp.tan, sp.atan, sp.erf, sp.besselj, sp.sign, sp.Abs, sp.LambertW)
_ANGLES = (sp.sin, sp.cos)


def cost(expression: sp.Expr, kinds: Kinds, names: Iterable[str]) -> float:
    """Symbols of a formula, more where it is an unlikely one.

    Args:
        expression: in symbols of columns and of constants that are fitted.
        kinds: of the columns that have dimensions; empty where nothing is known.
        names: of the columns.
    """
    known = frozenset(names)
    calls = expression.atoms(sp.Function, sp.exp)
    return _symbols(expression) + sum(_oddity(each, kinds, known) for each in calls)


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


def _oddity(call: sp.Expr, kinds: Kinds, names: Set[str]) -> float:
    if isinstance(call, _SELDOM):
        return RARE
    argument = call.args[0]
    if not isinstance(call, sp.log) and {symbol.name for symbol in argument.free_symbols} <= names:
        if _dimension(argument, kinds):
            return NO_NUMBER
        if isinstance(call, sp.exp) and (argument.is_Symbol or (-argument).is_Symbol):
            return BARE_EXPONENT
    dimensions = [kinds[symbol.name] for symbol in call.free_symbols if symbol.name in kinds]
    repeated = len(dimensions) > len(set(dimensions))
    if isinstance(call, _ANGLES) and repeated:
        return ODD_ANGLE
    return ODD_EXPONENT if isinstance(call, sp.exp) and repeated else 0.0


def _dimension(argument: sp.Expr, kinds: Kinds) -> tuple[float, ...]:
    """The dimension of a product of powers, empty where it is a number; of a sum that of its first term."""
    if argument.is_Add:
        return _dimension(argument.args[0], kinds)
    total: dict[int, float] = {}
    for factor in sp.Mul.make_args(argument):
        base, exponent = factor.as_base_exp()
        if base.is_Add:
            base = next((term for term in base.args if term.free_symbols), base)
        for symbol in base.free_symbols if not base.is_Symbol else (base,):
            if symbol.name in kinds and exponent.is_number:
                for place, power in enumerate(kinds[symbol.name]):
                    total[place] = total.get(place, 0.0) + power * float(exponent)
    return tuple(power for power in total.values() if abs(power) > 1e-9)
