"""The unit that a constant of a formula must have for its terms to fit together."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import sympy

from kan_core.errors import UnitError
from kan_core.units.check import dimension_of
from kan_core.units.dimensions import Dimension, Unit

_ALIKE = (sympy.Add, sympy.Min, sympy.Max, sympy.Abs)
"""What has the measure of its operands."""


@dataclass(frozen=True)
class Measure:
    """A dimension, and the size of the formula's unit of it in SI base units."""

    dimension: Dimension
    factor: float

    def times(self, other: "Measure", power: Fraction) -> "Measure":
        """This times the other to a power."""
        return Measure(self.dimension * other.dimension**power, self.factor * other.factor ** float(power))


NUMBER = Measure(Dimension(), 1.0)
"""Of a pure number."""


def measure_of_constant(
    expression: sympy.Expr, constant: sympy.Symbol, units: Mapping[str, Unit], whole: Measure
) -> Measure | None:
    """The measure of a constant, or None where other constants leave it open or the units contradict.

    From the whole down to the constant: a term has the measure of those beside it, or else the sum's, a
    factor has what the others leave, and the argument of a function is a pure number.

    Args:
        expression: in symbols of columns and of constants.
        constant: one of the constants.
        units: unit by name of column, where known.
        whole: of the expression.
    """
    try:
        found = list(_found(expression, whole, constant, units))
    except UnitError:
        return None
    agreed = all(
        each.dimension == found[0].dimension and math.isclose(each.factor, found[0].factor) for each in found
    )
    return found[0] if found and agreed else None


def measure_of(expression: sympy.Expr, units: Mapping[str, Unit]) -> Measure | None:
    """The measure of an expression, or None where it is open.

    Raises:
        UnitError: its parts do not fit together.
    """
    dimension = dimension_of(expression, units)
    return None if dimension is None else Measure(dimension, _factor(expression, units))


def _found(
    node: sympy.Expr, measure: Measure | None, constant: sympy.Symbol, units: Mapping[str, Unit]
) -> Iterator[Measure]:
    """What each place of the constant in a node of this measure says of it."""
    if node == constant:
        if measure is not None:
            yield measure
        return
    for part in node.args:
        if part.has(constant):
            yield from _found(part, _part(node, part, measure, units), constant, units)


def _part(
    node: sympy.Expr, part: sympy.Expr, measure: Measure | None, units: Mapping[str, Unit]
) -> Measure | None:
    """The measure of one operand, from that of the whole."""
    if isinstance(node, _ALIKE):
        beside = (measure_of(other, units) for other in node.args if other is not part)
        return next((known for known in beside if known is not None), measure)
    if isinstance(node, sympy.Mul):
        for other in node.args:
            if other is not part:
                known = measure_of(other, units)
                measure = None if measure is None or known is None else measure.times(known, Fraction(-1))
        return measure
    if isinstance(node, sympy.Pow) and part == node.base:
        if not node.exp.is_Rational:
            return None
        root = Fraction(int(node.exp.q), int(node.exp.p))
        return None if measure is None else NUMBER.times(measure, root)
    return NUMBER


def _factor(node: sympy.Expr, units: Mapping[str, Unit]) -> float:
    """The size of a consistent part's unit."""
    if node.is_Symbol:
        return units[node.name].factor
    if isinstance(node, _ALIKE):
        known = next(part for part in node.args if dimension_of(part, units) is not None)
        return _factor(known, units)
    if isinstance(node, sympy.Mul):
        return math.prod(_factor(part, units) for part in node.args)
    if isinstance(node, sympy.Pow) and node.exp.is_number:
        return float(_factor(node.base, units) ** float(node.exp))
    return 1.0
