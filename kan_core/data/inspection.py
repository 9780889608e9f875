"""What was found in a file: its table, how it is written, and what could not be read."""

from dataclasses import dataclass

from kan_core.data.dataset import Dataset
from kan_core.data.reading import Problem, Reading, Sentinel


@dataclass(frozen=True, eq=False)
class Inspection:
    """A table and how it was read.

    Attributes:
        kind: "text", "spreadsheet" or "arrays".
        dataset: the table.
        reading: how it was read, guessed or not; None for what such a file does not have.
        problems: cells that could not be read, the first hundred.
        sentinels: numbers that were taken for missing values, as the reading said.
        proposed: numbers that seem to stand for missing values; they are in the table as they stand.
        tables: names of all sheets or groups of arrays of the file.
    """

    kind: str
    dataset: Dataset
    reading: Reading
    problems: tuple[Problem, ...] = ()
    sentinels: tuple[Sentinel, ...] = ()
    proposed: tuple[Sentinel, ...] = ()
    tables: tuple[str, ...] = ()
