"""The messages about what a user makes of a table: more columns, and a choice of rows."""

from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from app.engine.protocol.table import ColumnSummary
from kan_core.data.dataset import Column
from kan_core.data.split import Splitting

# From the window to the engine.


@dataclass(frozen=True)
class DescribeColumn(Request):
    """Look at `text` as a column of that name and unit; where there is no unit, find it."""

    table: int
    text: str
    name: str
    unit: str


@dataclass(frozen=True)
class DescribeRows(Request):
    """Look at a condition on the rows of the table, all where it is empty, and at a way to hold some out."""

    table: int
    seed: int
    condition: str
    split: Splitting


# From the engine to the window.


@dataclass(frozen=True)
class ColumnDescribed(Reply):
    """The column, its values in short, and what is to be said of its unit."""

    column: Column
    summary: ColumnSummary
    remark: str


@dataclass(frozen=True)
class RowsDescribed(Reply):
    """How many of the rows can be learned from and are held out, and what is to be said of them."""

    condition: str
    split: Splitting
    train_rows: int
    test_rows: int
    notes: tuple[str, ...]
