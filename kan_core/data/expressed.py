"""Values of what is written in the names of a table's columns: expressions, and conditions on rows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.data.dataset import Dataset, FloatArray
from kan_core.data.names import names_in_formulas
from kan_core.errors import ExpressionError
from kan_core.expressions.conditions import (
    TOKEN,
    Comparison,
    Condition,
    Every,
    Not,
    Some,
    Text,
    is_condition,
    read_condition,
)
from kan_core.expressions.read import quoted, read, renamed
from kan_core.expressions.tree import Name, Tree, names_in
from kan_core.expressions.values import Functions, tree_values

Mask = NDArray[np.bool_]


def _of_given(reduced: Callable[[FloatArray], Any]) -> Callable[[Any], Any]:
    """One number for all values that are there; NaN where there are none."""

    def number(values: Any) -> Any:
        given = np.atleast_1d(values)
        given = given[np.isfinite(given)]
        return reduced(given) if given.size else np.nan

    return number


OF_COLUMNS: Functions = MappingProxyType(
    {
        "mean": _of_given(np.mean),
        "sd": _of_given(np.std),
        "median": _of_given(np.median),
        "smallest": _of_given(np.min),
        "largest": _of_given(np.max),
    }
)
"""Functions that give one number for a whole column; what is missing does not count."""

OF_TABLES: Functions = MappingProxyType(
    {
        **OF_COLUMNS,
        "missing": lambda values: np.where(np.isnan(values), 1.0, 0.0),
        "known": lambda values: np.where(np.isnan(values), 0.0, values),
    }
)
"""Functions of columns in a table; missing is 1 where no value is, else 0; known the value, else 0."""

_COMPARE: Mapping[str, Any] = {
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "==": np.equal,
    "!=": np.not_equal,
}


def column_values(dataset: Dataset, text: str) -> FloatArray:
    """(n,) values of an expression or a condition of columns; NaN where it has none.

    Raises:
        ExpressionError: the text cannot be read, names no column, or computes with texts.
    """
    if is_condition(text):
        true, false = _held(dataset, text)
        return np.where(true, 1.0, np.where(false, 0.0, np.nan))
    named = names_in_formulas(dataset.names)
    tree = read(text, named, OF_TABLES)
    if not set(names_in(tree)) & named.keys():
        raise ExpressionError("There is no column in the expression.", "Use the name of a column.")
    values = np.broadcast_to(_numbers(dataset, tree), dataset.rows)
    return np.where(np.isfinite(values), values, np.nan)


def rows_where(dataset: Dataset, condition: str) -> Mask:
    """(n,) True where a condition holds; it does not where what it compares is missing.

    Raises:
        ExpressionError: the condition cannot be read, or compares texts with numbers.
    """
    return _held(dataset, condition)[0]


def with_own_names(dataset: Dataset, text: str) -> str:
    """An expression in which columns go by their own names, not by their symbols in formulas."""
    return renamed(text, names_in_formulas(dataset.names), TOKEN).strip()


def columns_in(dataset: Dataset, text: str) -> set[str]:
    """The columns that an expression or a condition names; none where it is empty."""
    if not text:
        return set()
    named = names_in_formulas(dataset.names)
    if is_condition(text):
        found = set(_names_of(read_condition(text, named, OF_TABLES)))
    else:
        found = set(names_in(read(text, named, OF_TABLES)))
    return {named[name] for name in found if name in named}


def _names_of(condition: Condition) -> list[str]:
    match condition:
        case Comparison(left, _, right):
            return [name for side in (left, right) if not isinstance(side, Text) for name in names_in(side)]
        case Not(part):
            return _names_of(part)
        case Every(parts) | Some(parts):
            return [name for part in parts for name in _names_of(part)]


def _numbers(dataset: Dataset, tree: Tree) -> FloatArray:
    """Values of a formula of columns of numbers."""
    named = names_in_formulas(dataset.names)
    used = {name: named[name] for name in names_in(tree) if name in named}
    for column in used.values():
        labels = dataset.columns[dataset.index(column)].labels
        if labels:
            remedy = f'Compare it with one of them: {quoted(column)} == "{labels[0]}".'
            raise ExpressionError(f"The column {column!r} holds texts.", remedy)
    return tree_values(tree, {name: dataset.column(column) for name, column in used.items()}, OF_TABLES)


def _held(dataset: Dataset, text: str) -> tuple[Mask, Mask]:
    """Where a condition is true, and where it is false: neither where something is missing that decides."""
    named = names_in_formulas(dataset.names)
    return _truth(dataset, read_condition(text, named, OF_TABLES), named)


def _truth(dataset: Dataset, condition: Condition, named: Mapping[str, str]) -> tuple[Mask, Mask]:
    match condition:
        case Comparison():
            return _compared(dataset, condition, named)
        case Not(part):
            true, false = _truth(dataset, part, named)
            return false, true
        case Every(parts) | Some(parts):
            found = [_truth(dataset, part, named) for part in parts]
            every, some = np.logical_and.reduce, np.logical_or.reduce
            first, second = (every, some) if isinstance(condition, Every) else (some, every)
            return first([true for true, _ in found]), second([false for _, false in found])


def _compared(dataset: Dataset, comparison: Comparison, named: Mapping[str, str]) -> tuple[Mask, Mask]:
    sides = comparison.left, comparison.right
    texts = [side for side in sides if isinstance(side, Text)]
    if texts:
        others = [side for side in sides if not isinstance(side, Text)]
        left, right = _positions(dataset, texts, others, comparison.sign, named)
    else:
        left, right = (_numbers(dataset, side) for side in sides if not isinstance(side, Text))
    shape = (dataset.rows,)
    left, right = np.broadcast_to(left, shape), np.broadcast_to(right, shape)
    known = ~(np.isnan(left) | np.isnan(right))
    true = _COMPARE[comparison.sign](left, right) & known
    return true, known & ~true


def _positions(
    dataset: Dataset, texts: list[Text], others: list[Tree], sign: str, named: Mapping[str, str]
) -> tuple[FloatArray, FloatArray]:
    """The texts of a column, and the one that they are compared with, as positions among its labels."""
    other = others[0] if others else None
    if not isinstance(other, Name) or sign not in ("==", "!="):
        raise ExpressionError(
            f"The text {texts[0].text!r} can only be == or != a column of texts.",
            'Write a condition such as kind == "A".',
        )
    column = dataset.columns[dataset.index(named[other.text])]
    if not column.labels:
        raise ExpressionError(f"The column {column.name!r} holds no texts.", "Compare it with a number.")
    wanted = texts[0].text
    if wanted not in column.labels:
        shown = ", ".join(map(repr, column.labels[:12]))
        raise ExpressionError(f"The column {column.name!r} has no {wanted!r}.", f"It has {shown}.")
    return dataset.column(column.name), np.asarray(float(column.labels.index(wanted)))
