"""What a report tells of a search for laws."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LawRow:
    """A law: its text, its complexity, its three errors in the unit of the target, what found it."""

    text: str
    complexity: float
    train_rmse: float
    test_rmse: float
    beyond_rmse: float | None
    strategy: str


@dataclass(frozen=True)
class Search:
    """The laws that a search found, simplest first; there are none where there was no search.

    Attributes:
        laws: all of them.
        best, ties: positions of the best, and of those that the data cannot tell apart.
        noise: of the target, None where it is not known.
    """

    laws: tuple[LawRow, ...] = ()
    best: int | None = None
    ties: tuple[int, ...] = ()
    noise: float | None = None
