"""`kanoscope inspect`: how a file is read, and what its columns are, in the terminal."""

import argparse
import math
from typing import Any

import numpy as np

from app.cli.results import json_text
from app.cli.tables import proposals, read_for, table_document
from kan_core.data.computed import filter_notes
from kan_core.data.inspection import Inspection
from kan_core.data.reading import Reading

SHOWN = 5
"""Rows of the table that are shown."""
PROBLEMS = 10
_SIGNS = {" ": "spaces", "\t": "tab"}


def inspect_file(options: argparse.Namespace) -> int:
    """Tells how the file is read; 0.

    Raises:
        KanoscopeError: the file cannot be read.
    """
    found = read_for(options)
    if options.json:
        print(json_text(document(found)))
    else:
        report(found)
    return 0


def document(found: Inspection) -> dict[str, Any]:
    """Everything that was found, ready for JSON."""
    dataset = found.dataset
    return {
        **table_document(found),
        "kind": found.kind,
        "tables": list(found.tables),
        "columns": [_column(found, at) for at in range(len(dataset.columns))],
        "first_rows": [
            [_cell(found, row, at) for at in range(len(dataset.columns))] for row in _first(found)
        ],
        "problems": [vars(problem) for problem in found.problems],
    }


def report(found: Inspection) -> None:
    """What was found, on the standard output stream."""
    dataset = found.dataset
    print(f"{dataset.name}: {dataset.rows} rows, {len(dataset.columns)} columns ({found.kind})")
    print(f"read with {_how(found.reading)}")
    _print_aligned(
        [["column", "role", "unit", "type", "missing", "smallest", "largest"]]
        + [_described(_column(found, at)) for at in range(len(dataset.columns))]
    )
    cells = [[_text(_cell(found, row, at)) for at in range(len(dataset.columns))] for row in _first(found)]
    print()
    _print_aligned([list(dataset.names), *cells])
    for problem in found.problems[:PROBLEMS]:
        print(f"row {problem.row}, column {problem.column!r}: {problem.text!r} is no number")
    for note in (*dataset.notes, *filter_notes(dataset), *proposals(found)):
        print(note)


def _how(reading: Reading) -> str:
    known = {
        name: value
        for name, value in reading.known().items()
        if value is not None and value != () and name != "missing"
    }
    return ", ".join(
        f"{name} {_SIGNS.get(value, value) if value != '' else 'none'}" for name, value in known.items()
    )


def _column(found: Inspection, at: int) -> dict[str, Any]:
    column, values = found.dataset.columns[at], found.dataset.values[:, at]
    given = values[np.isfinite(values)]
    numbers = given.size > 0 and not column.labels
    return {
        "name": column.name,
        "header": column.header,
        "unit": column.unit,
        "role": str(column.role),
        "type": "text" if column.labels or not given.size else "number",
        "labels": list(column.labels),
        "expression": column.expression,
        "missing": int(np.isnan(values).sum()),
        "smallest": float(given.min()) if numbers else None,
        "largest": float(given.max()) if numbers else None,
    }


def _described(column: dict[str, Any]) -> list[str]:
    keys = ("name", "role", "unit", "type", "missing", "smallest", "largest")
    return [_text(column[key]) for key in keys]


def _first(found: Inspection) -> range:
    return range(min(SHOWN, found.dataset.rows))


def _cell(found: Inspection, row: int, at: int) -> float | str | None:
    column, value = found.dataset.columns[at], float(found.dataset.values[row, at])
    if math.isnan(value):
        return None
    if column.labels:
        return column.labels[int(value)]
    return value if math.isfinite(value) else str(value)


def _text(value: float | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value:.6g}"


def _print_aligned(rows: list[list[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
