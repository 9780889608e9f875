"""Job: read the beginning of a file, and tell how it is read."""

import re
from pathlib import Path

import numpy as np

from app.engine.protocol.preview import PreviewTable, TablePreviewed
from app.engine.worker.context import Context
from kan_core.data.dataset import Column, Dataset
from kan_core.data.inspection import Inspection
from kan_core.data.table import inspected

BEGINNING = 1 << 21
"""Bytes of a text that are read: enough to be sure, few enough to be read at once."""
ROWS = 60
LINES = 60
LETTERS = 300


def run(request: PreviewTable, context: Context) -> None:
    """Answer with the first rows and all guesses."""
    path = Path(request.path)
    found = inspected(path, request.reading, BEGINNING)
    dataset = found.dataset
    context.send(
        TablePreviewed(
            request.request,
            request.revision,
            found.kind,
            found.reading,
            dataset.columns,
            _cells(dataset),
            dataset.rows,
            _lines(path, found),
            dataset.notes,
            found.problems,
            found.sentinels,
            found.tables,
            found.proposed,
        )
    )


def _cells(dataset: Dataset) -> tuple[tuple[str, ...], ...]:
    rows = dataset.values[:ROWS]
    return tuple(
        tuple(_cell(column, float(value)) for column, value in zip(dataset.columns, row, strict=True))
        for row in rows
    )


def _cell(column: Column, value: float) -> str:
    if np.isnan(value):
        return ""
    return column.labels[int(value)] if column.labels else f"{value:.8g}"


def _lines(path: Path, found: Inspection) -> tuple[str, ...]:
    if found.reading.encoding is None:
        return ()
    with path.open("rb") as file:
        text = file.read(LINES * LETTERS).decode(found.reading.encoding, "ignore")
    return tuple(line[:LETTERS] for line in re.split(r"\r\n|\r|\n", text)[:LINES])
