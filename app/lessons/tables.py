"""The tables that come with a lesson: plain comma-separated text, read by NumPy alone, and written."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.labels import labelled
from kan_core.errors import DataError, KanoscopeError, LessonError

LARGEST = 8_000_000
"""Bytes of the largest table."""
MOST_CELLS = 1_000_000
OF_TEXTS = (Role.CLASS, Role.GROUP, Role.IGNORE)
"""What a column of texts may be for."""


def read_table(content: bytes, name: str, described: Mapping[str, Any]) -> Dataset:
    """The table in a file of a lesson.

    Args:
        content: of the file: a line of names, then a line for each row.
        name: of the file, for errors.
        described: its `title`, the `roles` and `units` of its columns; a column without a role is an input.

    Raises:
        LessonError: it is too large, or no such table.
    """
    if len(content) > LARGEST:
        raise LessonError(f"{name} is larger than {LARGEST} bytes.", "Take fewer rows.")
    try:
        header, *rows = [row for row in csv.reader(io.StringIO(content.decode("utf-8"))) if row]
    except (ValueError, csv.Error) as error:
        raise LessonError(f"{name} is no table.", "Write names, then rows, with commas between.") from error
    if not rows or any(len(row) != len(header) for row in rows):
        raise LessonError(f"{name} has rows of different lengths, or none.", "Give every row all columns.")
    if len(rows) * len(header) > MOST_CELLS:
        raise LessonError(f"{name} has more than {MOST_CELLS} cells.", "Take fewer rows.")
    _check_columns(header, name, described)
    read = [_values(cells) for cells in zip(*rows, strict=True)]
    try:
        columns = tuple(
            _column(title, labels, described) for title, (_, labels) in zip(header, read, strict=True)
        )
        return Dataset(described["title"], columns, np.column_stack([values for values, _ in read]))
    except KanoscopeError as error:
        raise LessonError(f"{name}: {error.what}", error.remedy) from error


def _check_columns(header: Sequence[str], name: str, described: Mapping[str, Any]) -> None:
    for column in (*described["roles"], *described.get("units", ())):
        if column not in header:
            known = ", ".join(header[:20])
            raise LessonError(f"{name} has no column {column[:40]!r}.", f"It has {known}.")
    if not {Role.TARGET, Role.CLASS} & set(described["roles"].values()):
        raise LessonError(f"{name} has no target.", "Give one of its columns the role target, or class.")


def _values(cells: Sequence[str]) -> tuple[Any, tuple[str, ...]]:
    try:
        return np.array([float(cell) if cell.strip() else np.nan for cell in cells]), ()
    except ValueError:
        return labelled(np.array(cells, dtype=np.object_))


def _column(name: str, labels: tuple[str, ...], described: Mapping[str, Any]) -> Column:
    usual = Role.IGNORE if labels else Role.INPUT
    role = Role(described["roles"].get(name, usual))
    if labels and role not in OF_TEXTS:
        raise DataError(f"The column {name!r} holds texts.", f"Its role is one of {', '.join(OF_TEXTS)}.")
    return Column(name, role, described.get("units", {}).get(name, ""), name, labels)


def write_table(dataset: Dataset) -> tuple[bytes, dict[str, Any]]:
    """The text of a table, and how it is to be read; numbers read back to the last bit."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(dataset.names)
    writer.writerows(
        zip(*(_cells(column, dataset.column(column.name)) for column in dataset.columns), strict=True)
    )
    roles = {column.name: column.role.value for column in dataset.columns}
    units = {column.name: column.unit for column in dataset.columns if column.unit}
    described = {"title": dataset.name, "roles": roles, **({"units": units} if units else {})}
    return lines.getvalue().encode("utf-8"), described


def _cells(column: Column, values: Any) -> list[str]:
    if column.labels:
        return ["" if np.isnan(value) else column.labels[int(value)] for value in values]
    return ["" if np.isnan(value) else repr(float(value)) for value in values]
