"""The messages about a file that is looked at before it is opened."""

from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from kan_core.data.dataset import Column
from kan_core.data.reading import Problem, Reading, Sentinel

# From the window to the engine.


@dataclass(frozen=True)
class PreviewTable(Request):
    """Read the beginning of the file at `path`, guessing what `reading` leaves open."""

    path: str
    reading: Reading


# From the engine to the window.


@dataclass(frozen=True)
class TablePreviewed(Reply):
    """How a file is read.

    Attributes:
        kind: "text", "spreadsheet" or "arrays".
        reading: how, guessed or not; None for what such a file does not have.
        columns: with names, units and roles.
        cells: texts of the first rows, empty where a value is missing.
        rows: how many were read.
        lines: the beginning of the file as it is; empty where it is no text.
        notes: what was guessed, left out or ignored.
        problems: cells that could not be read.
        sentinels: numbers that were taken for missing values.
        proposed: numbers that seem to stand for missing values.
        tables: names of all sheets or groups of arrays.
    """

    kind: str
    reading: Reading
    columns: tuple[Column, ...]
    cells: tuple[tuple[str, ...], ...]
    rows: int
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]
    sentinels: tuple[Sentinel, ...]
    tables: tuple[str, ...]
    proposed: tuple[Sentinel, ...] = ()
