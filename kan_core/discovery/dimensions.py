"""Whether a law's dimension is that of its target, in a sentence."""

from kan_core.data.dataset import Dataset
from kan_core.discovery.front import Law
from kan_core.errors import UnitError
from kan_core.units.check import dimension_of
from kan_core.units.columns import parsed_units


def unused_units(dataset: Dataset) -> str | None:
    """That the units were of no use because some columns have none; None where all or none have one."""
    columns = (*dataset.inputs, *dataset.targets)
    lacking = [repr(column.name) for column in columns if not column.unit]
    if not lacking or len(lacking) == len(columns):
        return None
    have = "has" if len(lacking) == 1 else "have"
    return (
        f"The units were not used: {', '.join(lacking)} {have} none. "
        "Write 'dimensionless' as the unit of a pure number."
    )


def dimension_remark(dataset: Dataset, law: Law, closed: bool) -> str | None:
    """What the units of a table say of a formula; None where none are given or constants leave it open.

    Args:
        dataset: with units.
        law: the formula.
        closed: whether the columns' units alone give that of the target; otherwise some number of the law
            carries a unit, and may be any.
    """
    units = parsed_units({column.name: column.unit for column in dataset.columns})
    target = units.get(law.formula.target)
    given = {symbol: units[column] for symbol, column in law.formula.symbols.items() if column in units}
    if target is None or len(given) < len(law.formula.symbols):
        return None
    if not closed:
        name = law.formula.target
        return f"No product of the columns has the unit of {name!r}: a number of the law carries one."
    try:
        found = dimension_of(law.formula.expression, given)
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
