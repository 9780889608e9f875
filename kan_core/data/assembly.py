"""A dataset put together from the cells of a table and its layout. Needs pandas."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kan_core.data.columns import Parsed, parsed_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.dialect import Dialect
from kan_core.data.headers import bare_unit, different, name_and_unit
from kan_core.data.labels import labelled
from kan_core.data.layout import Layout
from kan_core.data.reading import Problem, Sentinel
from kan_core.data.roles import guessed_roles
from kan_core.data.sentinels import counted_in, proposed_sentinels, without_sentinels
from kan_core.errors import DataError

MOST_PROBLEMS = 100
"""Of so many cells it is told where they stand."""

_Coded = tuple[NDArray[np.float64], tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Assembled:
    """A table, and what of its cells a user may want to see.

    Attributes:
        dataset: the table.
        problems: cells that could not be read.
        sentinels: numbers that were taken for missing values, as they were given.
        proposed: numbers that seem to stand for missing values, where none were given.
    """

    dataset: Dataset
    problems: tuple[Problem, ...]
    sentinels: tuple[Sentinel, ...]
    proposed: tuple[Sentinel, ...]

    @property
    def sentinel_values(self) -> tuple[float, ...]:
        """The numbers that were taken for missing values, each once."""
        return tuple(sorted({sentinel.value for sentinel in self.sentinels}))


class _Rows(NamedTuple):
    """Which rows are kept, and how many are left out and why."""

    kept: NDArray[np.bool_]
    empty: int
    footer: int


def assembled(
    name: str,
    frame: pd.DataFrame,
    layout: Layout,
    dialect: Dialect,
    notes: list[str],
    sentinels: tuple[float, ...] | None = None,
) -> Assembled:
    """The dataset of a table.

    Args:
        name: name of the dataset.
        frame: (n, widest) numbers or texts.
        layout: width, names and units of the table.
        dialect: how the cells are written.
        notes: what is to be told already.
        sentinels: numbers that are missing values; None where some shall be proposed.

    Raises:
        DataError: there is no number in the rows of values.
    """
    body, beyond = frame.iloc[:, : layout.width], frame.iloc[:, layout.width :]
    used = [at for at in range(layout.width) if _is_named(layout, at) or not _is_blank(body.iloc[:, at])]
    parsed = [parsed_column(body.iloc[:, at], dialect) for at in used]
    if all(np.isnan(column.values).all() for column in parsed):
        raise DataError(f"{name!r} has no column of numbers.", "Choose a table with numbers in its columns.")
    rows = _rows(parsed)
    coded = [_coded(column, rows) for column in parsed]
    values = _stacked(coded)
    columns = _columns(layout, used, parsed, coded)
    roles, guesses = guessed_roles(columns, values)
    longer = int((~_blank(beyond)).any(axis=1).sum())
    told = [*notes, *_row_notes(layout, rows, longer)]
    for column, guessed, read in zip(columns, roles, parsed, strict=True):
        if guessed.role is not Role.CLASS:
            told += _column_notes(column, read, rows)
    dataset = Dataset(name, roles, values, (*told, *guesses))
    problems = _problems(roles, parsed, rows, [body.iloc[:, at] for at in used])
    if sentinels is None:
        return Assembled(dataset, problems, (), proposed_sentinels(roles, values))
    found = _standing(dataset, sentinels)
    return Assembled(without_sentinels(dataset, found) if found else dataset, problems, found, ())


def _standing(dataset: Dataset, marks: tuple[float, ...]) -> tuple[Sentinel, ...]:
    """Where numbers that are missing values stand; positions of texts are no such numbers."""
    numbers = [column.name for column in dataset.columns if not column.labels]
    return tuple(each for name in numbers for each in counted_in(name, dataset.column(name), marks))


def _is_named(layout: Layout, at: int) -> bool:
    return bool(layout.header and layout.header[at])


def _blank(cells: Any) -> Any:
    return cells.isna() | (cells == "")


def _is_blank(cells: pd.Series) -> bool:
    return bool(_blank(cells).all())


def _rows(parsed: list[Parsed]) -> _Rows:
    numbers = [column for column in parsed if not column.is_text]
    wrong = np.logical_or.reduce([column.wrong for column in numbers])
    empty = ~wrong & np.logical_and.reduce([np.isnan(column.values) for column in numbers])
    footer = int(np.argmin(wrong[::-1])) if not wrong.all() else 0
    kept = ~empty
    kept[len(kept) - footer :] = False
    return _Rows(kept, int(empty.sum()), footer)


def _stacked(coded: list[_Coded]) -> NDArray[np.float64]:
    """(n, m) the columns, read-only so that nobody needs a copy."""
    values = np.empty((len(coded[0][0]), len(coded)))
    for at, (column, _) in enumerate(coded):
        values[:, at] = column
    values.setflags(write=False)
    return values


def _problems(
    columns: tuple[Column, ...], parsed: list[Parsed], rows: _Rows, cells: list[pd.Series]
) -> tuple[Problem, ...]:
    found = []
    for column, read, texts in zip(columns, parsed, cells, strict=True):
        if read.is_text or not read.wrong.any():
            continue
        at = np.flatnonzero(rows.kept)
        wrong = np.flatnonzero(read.wrong[at])[:MOST_PROBLEMS]
        found += [Problem(int(row) + 1, column.name, str(texts.iloc[at[row]])) for row in wrong]
    return tuple(sorted(found, key=lambda problem: problem.row)[:MOST_PROBLEMS])


def _coded(column: Parsed, rows: _Rows) -> _Coded:
    """The kept values of a column, and its labels: of texts the values are positions among the labels."""
    if column.texts is None:
        return column.values if rows.kept.all() else column.values[rows.kept], ()
    return labelled(column.texts[rows.kept])


def _columns(layout: Layout, used: list[int], parsed: list[Parsed], coded: list[_Coded]) -> list[Column]:
    headers = [layout.header[at] if layout.header else "" for at in used]
    below = [bare_unit(layout.units[at]) if layout.units else "" for at in used]
    split = [name_and_unit(header) for header in headers]
    names = different([name for name, _ in split])
    return [
        Column(
            name=names[at],
            role=Role.IGNORE if column.is_text or np.isnan(coded[at][0]).all() else Role.INPUT,
            unit=below[at] or split[at][1] or column.unit,
            header=headers[at],
            labels=coded[at][1],
        )
        for at, column in enumerate(parsed)
    ]


def _row_notes(layout: Layout, rows: _Rows, longer: int) -> list[str]:
    notes = []
    if layout.header is None:
        notes.append("The table has no header; its columns are called x1, x2 and so on.")
    if layout.skipped:
        notes.append(f"Left out above the table: {_counted(layout.skipped, 'line')}.")
    if longer:
        notes.append(f"Left out: cells beyond the last column, in {_counted(longer, 'row')}.")
    if rows.empty:
        notes.append(f"Left out: {_counted(rows.empty, 'row')} without any number.")
    if rows.footer:
        notes.append(f"Left out at the end: {_counted(rows.footer, 'row')} with text in place of numbers.")
    return notes


def _column_notes(column: Column, read: Parsed, rows: _Rows) -> list[str]:
    if read.is_text:
        told = f"The column {column.name!r} holds text and is ignored."
        kinds = 1 < len(column.labels) < rows.kept.sum()
        return [f"{told} With the role class the model tells them apart." if kinds else told]
    if column.role is Role.IGNORE:
        return [f"The column {column.name!r} is empty and is ignored."]
    notes = [f"The column {column.name!r} {read.note}."] if read.note else []
    wrong = read.wrong[rows.kept]
    if wrong.any():
        notes.append(
            f"The column {column.name!r} has {_counted(int(wrong.sum()), 'cell')} with something else than "
            f"numbers, the first in data row {int(np.argmax(wrong)) + 1}, read as missing values."
        )
    return notes


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
