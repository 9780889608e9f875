"""First guesses of what the columns of a table are for."""

from dataclasses import replace

import numpy as np

from kan_core.data.dataset import Column, FloatArray, Role

_TARGETS = frozenset({"target", "output", "response", "label"})
_CLASSES = _TARGETS | {"class", "classes", "species", "category"}
_MOST_CLASSES = 20
_COUNTERS = frozenset({"", "index", "idx", "id", "run", "row", "no", "no.", "nr", "nr.", "#", "unnamed: 0"})

_TARGET_TAKEN = ("was taken as the target.", "were taken as the classes to tell apart.")


def guesses_target(note: str) -> bool:
    """Whether a note of a table tells which target was guessed; once one is chosen, it is outdated."""
    return note.endswith(_TARGET_TAKEN)


def guessed_roles(columns: list[Column], values: FloatArray) -> tuple[tuple[Column, ...], tuple[str, ...]]:
    """The columns with roles, and what was guessed.

    Columns that only count the rows are ignored. The target is the column of numbers called target, output,
    response or label, or y at either end, else a column of a few texts with such a name or called class or
    species, else the last column of numbers; ignored columns stay ignored.

    Args:
        columns: m columns, ignored or inputs; columns of texts are ignored.
        values: (n, m).
    """
    notes = []
    roles = [column.role for column in columns]
    has_header = any(column.header for column in columns)
    for at, column in enumerate(columns):
        if has_header and column.header.strip().casefold() in _COUNTERS and _counts_rows(values[:, at]):
            roles[at] = Role.IGNORE
            notes.append(f"The column {column.name!r} only counts the rows and is ignored.")
    numeric = [at for at, role in enumerate(roles) if role is Role.INPUT]
    named = [at for at in numeric if _is_target_name(columns[at].name, at in (numeric[0], numeric[-1]))]
    classes = [at for at, column in enumerate(columns) if _tells_classes(column)]
    if named:
        roles[named[0]] = Role.TARGET
    elif classes:
        roles[classes[-1]] = Role.CLASS
        notes.append(f"The texts of {columns[classes[-1]].name!r} {_TARGET_TAKEN[1]}")
    elif numeric:
        roles[numeric[-1]] = Role.TARGET
        notes.append(f"The last column of numbers, {columns[numeric[-1]].name!r}, {_TARGET_TAKEN[0]}")
    guessed = tuple(replace(column, role=role) for column, role in zip(columns, roles, strict=True))
    return guessed, tuple(notes)


def _is_target_name(name: str, at_an_end: bool) -> bool:
    # Between others, as in x, y, z, the letter y is a coordinate.
    return name.casefold() in _TARGETS or (name in ("y", "Y") and at_an_end)


def _tells_classes(column: Column) -> bool:
    return column.name.casefold() in _CLASSES and 2 <= len(column.labels) <= _MOST_CLASSES


def _counts_rows(values: FloatArray) -> bool:
    return len(values) > 1 and values[0] in (0.0, 1.0) and bool((np.diff(values) == 1.0).all())
