"""Whether a law's dimension is that of its target, in a sentence."""

import sympy as sp

from kan_core.data.dataset import Dataset
from kan_core.discovery.front import Law
from kan_core.errors import UnitError
from kan_core.units.check import dimension_of
from kan_core.units.columns import parsed_units


def dimension_remark(dataset: Dataset, law: Law, closed: bool) -> str | None:
    """What the units of a table say of a formula; None where none are given or constants leave it open.

    Args:
        dataset: with units.
        law: the formula.
        closed: whether the columns' units alone give that of the target; otherwise some constant has a unit,
            and any number of the formula may be it.
    """
    units = parsed_units({column.name: column.unit for column in dataset.columns})
    target = units.get(law.formula.target)
    given = {symbol: units[column] for symbol, column in law.formula.symbols.items() if column in units}
    if target is None or not given:
        return None
    try:
        expression = law.formula.expression
        found = dimension_of(expression if closed else with_open_numbers(expression), given)
    except UnitError as error:
        return f"The units speak against the formula: {error.what}"
    if found is None:
        return None
    if found == target.dimension:
        return f"The dimensions of the formula are those of {law.formula.target!r}."
    return (
        f"The units speak against the formula: its dimension is {found}, that of {law.formula.target!r} is "
        f"{target.dimension}. A constant in it may carry units, or a unit may be wrong."
    )


def with_open_numbers(expression: sp.Expr) -> sp.Expr:
    """The expression with every exact factor and term as a decimal, which may have any unit."""
    if expression.is_Rational:
        return sp.Float(expression)
    if expression.is_Pow:
        return expression.func(with_open_numbers(expression.base), expression.exp, evaluate=False)
    if not expression.args:
        return expression
    return expression.func(*(with_open_numbers(part) for part in expression.args), evaluate=False)
