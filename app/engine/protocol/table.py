"""The messages about the table: reading it, sharing it, scaling and splitting it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol.contract import Reply, Request
from kan_core.data.dataset import Column
from kan_core.data.reading import Reading, Sentinel
from kan_core.data.split import AS_ROLES_SAY, Splitting
from kan_core.model.state import InputState, OutputState


@dataclass(frozen=True)
class SharedTable:
    """A table on its way between processes: small values inline, large ones in a memory-mapped file."""

    name: str
    columns: tuple[Column, ...]
    notes: tuple[str, ...]
    values: NDArray[np.float64] | None = None
    file: str | None = None
    condition: str = ""
    split: Splitting = AS_ROLES_SAY


@dataclass(frozen=True)
class ColumnSummary:
    """Of one column: how many numbers it has, how many are missing, the smallest and the largest."""

    values: int
    missing: int
    lower: float
    upper: float


# From the window to the engine.


@dataclass(frozen=True)
class UseTable:
    """The table that later requests name by `table`."""

    table: int
    source: SharedTable


@dataclass(frozen=True)
class ReadTable(Request):
    """Read the file at `path`, guessing what `reading` leaves open; a large table is left in `folder`."""

    path: str
    folder: str
    reading: Reading = field(default_factory=Reading)


@dataclass(frozen=True)
class PrepareTable(Request):
    """Scale and split the table by the roles of its columns."""

    table: int
    seed: int


# From the engine to the window.


@dataclass(frozen=True)
class TableRead(Reply):
    """A table, where it came from, and numbers in it that seem to stand for missing values."""

    source: SharedTable
    origin: str
    summaries: tuple[ColumnSummary, ...]
    proposed: tuple[Sentinel, ...] = ()


@dataclass(frozen=True)
class Prepared(Reply):
    """Scalings, and up to a few thousand rows to show.

    `train`, `test` are the raw values (n,) of every column that a model may use, those that do not vary
    included; `train_y`, `test_y` raw targets (n, outputs); `train_order`, `test_order` the numbers (n,) of
    these rows in the table, from 0, where they are known.
    """

    inputs: tuple[InputState, ...]
    outputs: tuple[OutputState, ...]
    train: Mapping[str, NDArray[np.float64]]
    train_y: NDArray[np.float64]
    test: Mapping[str, NDArray[np.float64]]
    test_y: NDArray[np.float64]
    train_rows: int
    test_rows: int
    notes: tuple[str, ...]
    train_order: NDArray[np.intp] | None = None
    test_order: NDArray[np.intp] | None = None
