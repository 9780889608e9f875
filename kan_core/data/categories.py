"""Columns of texts as inputs: one column of ones and zeros for each text but the first."""

from dataclasses import replace

import numpy as np

from kan_core.data.computed import with_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.labels import MOST_LABELS
from kan_core.errors import DataError
from kan_core.expressions.read import quoted

MOST_KINDS = 20
"""Texts of a column that can become inputs; of more each has few rows to learn from."""


def with_inputs_of_texts(dataset: Dataset, names: tuple[str, ...]) -> tuple[Dataset, tuple[str, ...]]:
    """The table in which columns of texts have become columns of ones and zeros, and the names of all inputs.

    The texts A, B, C of the column site become `site=B` and `site=C`; where both are 0, the text is A. One
    for A would say nothing new.

    Args:
        dataset: the table.
        names: of columns that shall be inputs; those of numbers stay as they are.

    Raises:
        DataError: a column has more than `MOST_KINDS` different texts, or one alone, or neither texts nor
            numbers; or there is no such column.
    """
    found: list[str] = []
    for name in names:
        column = dataset.columns[dataset.index(name)]
        _check(column, dataset)
        if not column.labels:
            found.append(name)
            continue
        new = {f"{name}={label}": f"{_name(name)} == {_text(label)}" for label in column.labels[1:]}
        for each, expression in new.items():
            dataset = with_column(dataset, each, expression)
        note = _note(column, tuple(new))
        notes = dataset.notes if note in dataset.notes else (*dataset.notes, note)
        dataset = replace(dataset, notes=notes).with_roles({name: Role.IGNORE})
        found += new
    return dataset, tuple(found)


def _check(column: Column, dataset: Dataset) -> None:
    if not column.labels and np.isnan(dataset.column(column.name)).all():
        raise DataError(
            f"The column {column.name!r} holds neither numbers nor at most {MOST_LABELS} different texts.",
            "Put its texts together to fewer in the file, or ignore it.",
        )
    if len(column.labels) > MOST_KINDS:
        raise DataError(
            f"The column {column.name!r} has {len(column.labels)} different texts, and at most {MOST_KINDS} "
            "can become inputs.",
            "Put its texts together to fewer in the file, or ignore it.",
        )
    if len(column.labels) == 1:
        raise DataError(f"The column {column.name!r} is {column.labels[0]!r} in every row.", "Ignore it.")


def _note(column: Column, new: tuple[str, ...]) -> str:
    return (
        f"The texts of {column.name!r} became {', '.join(map(repr, new))}, each 1 or 0; where all are 0, it "
        f"is {column.labels[0]!r}."
    )


def _name(name: str) -> str:
    if "`" in name:
        raise DataError(
            f"The name {name!r} has a back quote in it.", "Call the column otherwise in the file."
        )
    return quoted(name)


def _text(label: str) -> str:
    sign = "'" if '"' in label else '"'
    if sign in label:
        raise DataError(
            f"The text {label!r} has quotes of both kinds in it.", "Write it otherwise in the file."
        )
    return f"{sign}{label}{sign}"
