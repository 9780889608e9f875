"""A derived input from what a user types: read, checked on the rows of a table, its unit worked out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.data.dataset import Dataset
from kan_core.data.expressed import OF_TABLES
from kan_core.data.names import names_in_formulas
from kan_core.data.scaling import decimal_scale
from kan_core.errors import DataError, ExpressionError, UnitError
from kan_core.expressions.conditions import is_condition
from kan_core.expressions.read import read, renamed
from kan_core.expressions.tree import names_in
from kan_core.expressions.values import tree_values
from kan_core.model.inputs import named_columns
from kan_core.model.state import FloatArray, InputState
from kan_core.symbolic.parser import parse
from kan_core.units.check import dimension_of
from kan_core.units.columns import parsed_units
from kan_core.units.dimensions import Dimension, Unit
from kan_core.units.parse import is_unit, parse_unit

SAME = 1e-9
"""Relative difference of two unit factors that is rounding."""


@dataclass(frozen=True)
class Derived:
    """A derived input, and what is to be said of its units; nothing where all is well."""

    input: InputState
    remark: str = ""


def derived_input(
    text: str, name: str, columns: Mapping[str, FloatArray], units: Mapping[str, str]
) -> Derived:
    """An input from an expression of columns, with its range, its scale and its unit.

    Args:
        text: the expression; columns go by their names, in back quotes where they are no plain words, or by
            their symbols.
        name: of the input; the text itself where it is empty.
        columns: (n,) values of every column that may be named.
        units: text of the unit of each column that has one.

    Raises:
        ExpressionError: the text is no expression of columns.
        DataError: it has no value in some row, or the same in all.
        UnitError: the unit of a column cannot be read.
    """
    named = named_columns((), columns)
    tree = read(text, named)
    if not any(each in named for each in names_in(tree)):
        raise ExpressionError("There is no column in the expression.", "Use the name of a column.")
    with_names = renamed(text, named).strip()
    values = tree_values(tree, {each: columns[column] for each, column in named.items()})
    _check(values)
    unit, remark = unit_of(text, columns, units)
    scale = float(decimal_scale(values[:, None])[0])
    ends = float(values.min()), float(values.max())
    return Derived(InputState(name.strip() or with_names, 0.0, scale, unit, with_names, *ends), remark)


def unit_of(text: str, columns: Iterable[str], units: Mapping[str, str]) -> tuple[str, str]:
    """The unit of an expression of columns, as a column has it if one does, and what is to be said of it.

    Args:
        text: the expression; columns go by their names or by their symbols.
        columns: that may be named.
        units: text of the unit of each column that has one.

    Raises:
        ExpressionError: the text is no expression of columns.
        UnitError: the unit of a column cannot be read.
    """
    named = names_in_formulas(columns)
    names = names_in(read(text, named))
    used = {each: units[named[each]] for each in names if units.get(named.get(each, ""))}
    known = [parse_unit(each) for each in units.values() if each and is_unit(each)]
    return _unit(text, tuple(named), parsed_units(used), known)


def unit_of_column(text: str, dataset: Dataset) -> tuple[str, str]:
    """The unit of a column that is computed from others, and what is to be said of it.

    A condition gives pure numbers; of what a whole column comes to, no unit is told.

    Raises:
        ExpressionError: the text is no expression of columns.
        UnitError: the unit of a column cannot be read.
    """
    if is_condition(text):
        return "1", ""
    if any(re.search(rf"\b{function}\s*\(", text) for function in OF_TABLES):
        return "", ""
    return unit_of(text, dataset.names, {column.name: column.unit for column in dataset.columns})


def _check(values: FloatArray) -> None:
    lacking = np.flatnonzero(~np.isfinite(values))
    if lacking.size:
        raise DataError(
            f"The expression has no value in {lacking.size} of {len(values)} rows.",
            "Choose one that has a value in every row.",
        )
    lower, upper = float(values.min()), float(values.max())
    if upper - lower <= 1e-12 * max(abs(lower), abs(upper)):
        raise DataError(
            f"The expression is {lower:g} in every row.", "Choose one that differs from row to row."
        )


def _unit(
    text: str, names: tuple[str, ...], units: Mapping[str, Unit], known: Sequence[Unit]
) -> tuple[str, str]:
    """The unit of an expression's values, as a column has it if one does, and what speaks against it."""
    expression = parse(text, {name: sp.Symbol(name, real=True) for name in names})
    symbols = {symbol.name for symbol in expression.free_symbols}
    remarks = [unit.remark for unit in units.values() if unit.remark]
    if not symbols <= set(units):
        return "", " ".join(remarks)
    try:
        dimension = dimension_of(expression, units)
    except UnitError as error:
        return "", f"The units speak against it: {error.what}"
    factor = _factor(text, names, units)
    if factor is None:
        return "", "It puts quantities together that are given in different units."
    if dimension is None:
        return "", " ".join(remarks)
    return unit_text(dimension, factor, known), " ".join(remarks)


def unit_text(dimension: Dimension, factor: float, known: Sequence[Unit]) -> str:
    """A unit of this dimension and size, as one that is `known` is written, or else in SI base units."""
    # Of pure numbers there are many units, and none of them is meant.
    for unit in () if dimension.is_one else known:
        if unit.dimension == dimension and not unit.offset and abs(unit.factor / factor - 1.0) < SAME:
            return unit.text
    size = "" if abs(factor - 1.0) < SAME else f"{factor:.12g}"
    return " ".join(part for part in (size, "" if dimension.is_one else str(dimension)) if part) or "1"


def _factor(text: str, names: tuple[str, ...], units: Mapping[str, Unit]) -> float | None:
    """How large the unit of an expression is in SI base units; None where it depends on the values.

    If every column is given in the unit of size f_i, the SI value is e(f x) and the one in the unit e(x).
    """
    tree = read(text, names)
    random = np.random.default_rng(0)
    given = {name: random.uniform(0.5, 1.5, 5) for name in units}
    si = tree_values(tree, {name: unit.factor * given[name] for name, unit in units.items()})
    ratio = np.broadcast_to(si / tree_values(tree, given), 5)
    ratio = ratio[np.isfinite(ratio)]
    if not ratio.size:
        return 1.0
    return float(ratio[0]) if np.allclose(ratio, ratio[0], rtol=SAME, atol=0.0) else None
