"""Inputs with gaps as inputs without: the median stands where a value is missing, and a column says where."""

from dataclasses import replace

import numpy as np

from kan_core.data.computed import chosen_rows, with_column
from kan_core.data.dataset import Dataset, Role
from kan_core.expressions.read import quoted


def inputs_with_gaps(dataset: Dataset) -> dict[str, int]:
    """How many values each input of numbers lacks in the rows that are used; some, but not all."""
    chosen = chosen_rows(dataset)
    gaps = {
        column.name: int(np.isnan(dataset.column(column.name)[chosen]).sum())
        for column in dataset.inputs
        if not column.labels
    }
    return {name: count for name, count in gaps.items() if 0 < count < chosen.sum()}


def with_inputs_filled(dataset: Dataset) -> Dataset:
    """The table in which no input with missing values costs rows; its last notes say what was filled.

    In the place of the input t stand `t filled`, with the median of t where t is missing, and `t is missing`,
    1 there and 0 elsewhere. Targets are never filled.
    """
    for name, count in inputs_with_gaps(dataset).items():
        column, values = dataset.columns[dataset.index(name)], dataset.column(name)
        median = float(np.nanmedian(values[chosen_rows(dataset)]))
        written = quoted(name)
        filled, missing = f"{name} filled", f"{name} is missing"
        expression = f"known({written}) + {median!r}*missing({written})"
        dataset = with_column(dataset, filled, expression, column.unit)
        dataset = with_column(dataset, missing, f"missing({written})")
        note = (
            f"{count} missing values of {name!r} were filled with their median, {median:g}: the inputs are "
            f"now {filled!r} and {missing!r}."
        )
        roles = {name: Role.IGNORE, filled: Role.INPUT, missing: Role.INPUT}
        dataset = replace(dataset, notes=(*dataset.notes, note)).with_roles(roles)
    return dataset
