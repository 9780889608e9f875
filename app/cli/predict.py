"""`kanoscope predict`: what the model of a saved project gives for the rows of another table."""

import argparse
import csv
import io
import math
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.cli.projects import trained_project
from app.cli.reading_options import chosen_reading
from app.cli.results import json_text, refuse_unwritable
from app.cli.tables import notes_of, proposals
from kan_core.data.other_table import OtherTable
from kan_core.data.table import inspected
from kan_core.export.files import write_text
from kan_core.model.inputs import needed_columns
from kan_core.model.predictions import predictions
from kan_core.model.state import FloatArray, ModelState

VERSION = 1


def predict_file(options: argparse.Namespace) -> int:
    """Writes a line for each row of the table, in its order; 0.

    Raises:
        KanoscopeError: the project has no model, or the table lacks what the model needs.
    """
    refuse_unwritable([options.out], [options.project, options.file])
    _, dataset, history = trained_project(options.project)
    state, found = history.state, inspected(options.file, chosen_reading(options))
    other = OtherTable(found.dataset, dataset)
    columns = other.values(needed_columns(state.inputs, dataset.names))
    # A constant needs no column and has a value in every row.
    values = predictions(state, columns or {"": np.zeros(found.dataset.rows)})
    notes = [
        *notes_of(found),
        *other.notes,
        *proposals(found),
        *_missing(columns, values),
        *_beyond(state, columns),
    ]
    text = _json(state, values, notes) if options.json else _csv(state, columns, values)
    for note in notes:
        print(note, file=sys.stderr)
    if options.out is None:
        sys.stdout.write(text)
    else:
        write_text(options.out, text)
    return 0


def _missing(columns: Mapping[str, FloatArray], values: FloatArray) -> Iterator[str]:
    """How many rows have no prediction, and why."""
    gaps = np.zeros(len(values), np.bool_)
    for each in columns.values():
        gaps |= ~np.isfinite(each)
    lacking = ", ".join(repr(name) for name, each in columns.items() if not np.isfinite(each).all())
    if gaps.any():
        yield f"Rows without a prediction, because values are missing in {lacking}: {_part(gaps)}."
    without = ~_known(values) & ~gaps
    if without.any():
        yield f"Rows in which the formula has no value: {_part(without)}."


def _beyond(state: ModelState, columns: Mapping[str, FloatArray]) -> Iterator[str]:
    """How many rows lie beyond the ranges that the model was made from."""
    for node in state.inputs:
        if node.expression is not None:
            continue
        outside: NDArray[np.bool_] = np.asarray(
            (columns[node.name] < node.lower) | (columns[node.name] > node.upper)
        )
        if outside.any():
            yield (
                f"Rows beyond the range of {node.name!r} that the model was made from, {node.lower:.6g} to "
                f"{node.upper:.6g}: {_part(outside)}."
            )


def _part(chosen: NDArray[np.bool_]) -> str:
    return f"{int(chosen.sum())} of {len(chosen)}"


def _known(values: FloatArray) -> NDArray[np.bool_]:
    """(n,) True where there is a prediction."""
    return np.asarray(np.isfinite(values).all(axis=1))


def _csv(state: ModelState, columns: Mapping[str, FloatArray], values: FloatArray) -> str:
    """The columns that the model needs, and behind them what it gives; empty where there is nothing."""
    units = {node.name: node.unit for node in state.inputs}
    headers = [_measured(name, units.get(name, "")) for name in columns]
    known, classes = _known(values), [node.name for node in state.outputs]
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    if state.class_of:
        headers += [f"predicted {state.class_of}", *(f"P({state.class_of} = {name})" for name in classes)]
    else:
        headers += [_measured(f"predicted {node.name}", node.unit) for node in state.outputs]
    writer.writerow(headers)
    for at, row in enumerate(values):
        cells = [_cell(each[at]) for each in columns.values()]
        if state.class_of:
            cells.append(classes[int(row.argmax())] if known[at] else "")
        writer.writerow([*cells, *map(_cell, row)])
    return file.getvalue()


def _measured(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name


def _cell(value: float) -> str:
    return repr(float(value)) if math.isfinite(value) else ""


def _json(state: ModelState, values: FloatArray, notes: list[str]) -> str:
    """The predictions of each output; of classes their probabilities, and the most probable one."""
    document: dict[str, Any] = {
        "version": VERSION,
        "rows": len(values),
        "outputs": [
            {"name": node.name, "unit": node.unit, "class_of": node.class_of, "values": _numbers(column)}
            for node, column in zip(state.outputs, values.T, strict=True)
        ],
        "notes": notes,
    }
    if state.class_of:
        names, known = [node.name for node in state.outputs], _known(values)
        most = np.nan_to_num(values).argmax(axis=1)
        document["classes"] = [
            names[place] if there else None for place, there in zip(most, known, strict=True)
        ]
    return json_text(document) + "\n"


def _numbers(column: FloatArray) -> list[float | None]:
    return [float(value) if math.isfinite(value) else None for value in column]
