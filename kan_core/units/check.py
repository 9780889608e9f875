"""Whether a formula adds, compares and transforms only what its units allow."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import sympy
from sympy.core.function import AppliedUndef

from kan_core.errors import UnitError
from kan_core.units.dimensions import Dimension, Unit

ONE = Dimension()


def dimension_of(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    """The dimension of a formula, or None where its fitted constants leave it open.

    Decimal constants and splines that are not snapped yet may carry any unit, as what is fitted does, and so
    may a symbol whose unit is not given; integers, fractions and constants such as pi are pure numbers.

    Args:
        expression: formula in the symbols of columns.
        units: unit by name of symbol.

    Raises:
        UnitError: two parts that are added have different dimensions, a function is taken of a quantity that
            is no pure number, or a quantity is raised to a power that varies.
    """
    for kind, rule in _RULES:
        if isinstance(expression, kind):
            return rule(expression, units)
    for argument in expression.args:
        _need_number(argument, units, f"{expression.func.__name__}({_written(argument)})")
    return ONE


def _constant(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    return None if expression.has(sympy.Float) or expression.is_zero else ONE


def _symbol(expression: sympy.Symbol, units: Mapping[str, Unit]) -> Dimension | None:
    unit = units.get(expression.name)
    return None if unit is None else unit.dimension


def _spline(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    for argument in expression.args:
        dimension_of(argument, units)
    return None


def _same(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    known: Dimension | None = None
    first: sympy.Expr = expression
    for part in expression.args:
        dimension = dimension_of(part, units)
        if known is None:
            known, first = dimension, part
        elif dimension not in (None, known):
            raise UnitError(
                f"{_written(first)} has the dimension {known} and {_written(part)} has {dimension}, "
                "and they are put together.",
                "Check the units of these columns, or the formula.",
            )
    return known


def _product(expression: sympy.Mul, units: Mapping[str, Unit]) -> Dimension | None:
    result: Dimension | None = ONE
    for part in expression.args:
        dimension = dimension_of(part, units)
        result = None if result is None or dimension is None else result * dimension
    return result


def _power(expression: sympy.Pow, units: Mapping[str, Unit]) -> Dimension | None:
    base, exponent = expression.args
    dimension = dimension_of(base, units)
    if not exponent.is_number:
        _need_number(exponent, units, f"the power {_written(exponent)}")
        _need_number(base, units, _written(expression))
        return ONE
    if dimension is None or dimension.is_one:
        return dimension
    if exponent.is_Rational:
        return dimension ** Fraction(int(exponent.p), int(exponent.q))
    # A fitted power of a quantity: its factor, fitted too, takes up whatever unit comes out.
    return None


def _magnitude(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    return dimension_of(expression.args[0], units)


def _sign(expression: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | None:
    dimension_of(expression.args[0], units)
    return ONE


def _written(expression: sympy.Expr) -> str:
    """A part of a formula in a message: its fitted numbers to four digits."""
    return str(expression.xreplace({each: sympy.Float(each, 4) for each in expression.atoms(sympy.Float)}))


def _need_number(expression: sympy.Expr, units: Mapping[str, Unit], where: str) -> None:
    dimension = dimension_of(expression, units)
    if dimension is not None and not dimension.is_one:
        raise UnitError(
            f"{where} needs a pure number, and {_written(expression)} has the dimension {dimension}.",
            "Divide it by a constant of that dimension.",
        )


_Rule = Callable[[sympy.Expr, Mapping[str, Unit]], Dimension | None]
_RULES: tuple[tuple[type | tuple[type, ...], _Rule], ...] = (
    (sympy.Symbol, _symbol),
    ((sympy.Number, sympy.NumberSymbol), _constant),
    ((sympy.Add, sympy.Min, sympy.Max), _same),
    (AppliedUndef, _spline),
    (sympy.Mul, _product),
    (sympy.Pow, _power),
    (sympy.Abs, _magnitude),
    (sympy.sign, _sign),
)
