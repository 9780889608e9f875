"""What is made of a table's columns: more columns, and a choice of rows."""

from dataclasses import replace

import numpy as np

from kan_core.data.dataset import Column, Dataset, FloatArray
from kan_core.data.expressed import Mask, column_values, columns_in, rows_where, with_own_names
from kan_core.errors import DataError


def with_column(dataset: Dataset, name: str, expression: str, unit: str = "") -> Dataset:
    """The table with one more input, computed from the others; a computed one of that name is replaced.

    Args:
        dataset: the table.
        name: of the column.
        expression: a formula of columns, in which mean, sd, median, smallest and largest stand for one number
            of a whole column; or a condition, which gives 1 where it holds and 0 where it does not.
        unit: of the values.

    Raises:
        ExpressionError: the expression cannot be read, or names no column.
        DataError: the name is empty or taken, or the expression has no value in any row.
    """
    name = name.strip()
    if not name:
        raise DataError("The new column has no name.", "Give it one.")
    taken = {column.name: column for column in dataset.columns}
    if name in taken and not taken[name].expression:
        raise DataError(f"The table has a column {name!r} already.", "Give the new one another name.")
    text = with_own_names(dataset, expression)
    values = column_values(_without(dataset, name), text)
    if np.isnan(values).all():
        raise DataError(f"The expression {text!r} has no value in any row.", "Check logarithms and roots.")
    column = replace(taken.get(name, Column(name)), expression=text, unit=unit)
    if name in taken:
        columns = tuple(column if each.name == name else each for each in dataset.columns)
    else:
        columns = (*dataset.columns, column)
    kept = [dataset.column(each.name) if each.name != name else values for each in columns]
    return recomputed(replace(dataset, columns=columns, values=_stacked(kept)))


def without_column(dataset: Dataset, name: str) -> Dataset:
    """The table without a column that was computed.

    Raises:
        DataError: it stands in the file, or others are computed from it, or rows are chosen by it.
    """
    column = dataset.columns[dataset.index(name)]
    if not column.expression:
        raise DataError(f"The column {name!r} stands in the file.", "Give it the role ignore.")
    users = [each.name for each in dataset.columns if name in columns_in(dataset, each.expression)]
    if users:
        raise DataError(f"The column {users[0]!r} is computed from {name!r}.", "Remove that one first.")
    if name in columns_in(dataset, dataset.condition):
        raise DataError(f"Rows are chosen by {name!r}.", "Change the filter first.")
    if name == dataset.split.column:
        raise DataError(f"Rows are held out by {name!r}.", "Hold out others first.")
    return _without(dataset, name)


def recomputed(dataset: Dataset) -> Dataset:
    """The table with its derived columns computed again, each after those that it is computed from."""
    values = dataset.values.copy()
    waiting = [at for at, column in enumerate(dataset.columns) if column.expression]
    names = {dataset.columns[at].name for at in waiting}
    while waiting:
        ready = [at for at in waiting if not columns_in(dataset, dataset.columns[at].expression) & names]
        if not ready:
            raise DataError("Columns are computed from each other in a circle.", "Change one of them.")
        current = replace(dataset, values=values)
        for at in ready:
            values[:, at] = column_values(current, dataset.columns[at].expression)
        waiting = [at for at in waiting if at not in ready]
        names = {dataset.columns[at].name for at in waiting}
    values.setflags(write=False)
    return replace(dataset, values=values)


def chosen_rows(dataset: Dataset) -> Mask:
    """(n,) True in the rows that the table's own condition keeps: all of them where it has none."""
    return rows_where(dataset, dataset.condition) if dataset.condition else np.ones(dataset.rows, np.bool_)


def filter_notes(dataset: Dataset) -> tuple[str, ...]:
    """A sentence on the rows that the table's condition leaves out, where it leaves out any."""
    left = int((~chosen_rows(dataset)).sum())
    if not left:
        return ()
    return (f"{left} of {dataset.rows} rows were left out by the filter {dataset.condition!r}.",)


def with_condition(dataset: Dataset, condition: str) -> Dataset:
    """The table of which only the rows are used in which a condition holds; all rows where it is empty.

    Raises:
        ExpressionError: the condition cannot be read, or compares texts with numbers.
        DataError: it holds in no row.
    """
    text = with_own_names(dataset, condition) if condition.strip() else ""
    changed = replace(dataset, condition=text)
    if not chosen_rows(changed).any():
        raise DataError(f"The filter {text!r} holds in no row.", "Change it.")
    return changed


def _without(dataset: Dataset, name: str) -> Dataset:
    kept = [each for each in dataset.columns if each.name != name]
    values = _stacked([dataset.column(each.name) for each in kept])
    return replace(dataset, columns=tuple(kept), values=values)


def _stacked(columns: list[FloatArray]) -> FloatArray:
    values = np.column_stack(columns)
    values.setflags(write=False)
    return values
