"""What a search for relations finds, tells, and may be told."""

from collections.abc import Mapping
from dataclasses import dataclass

from kan_core.errors import DataError


@dataclass(frozen=True)
class RelationSettings:
    """What a user may set about a search for relations.

    Attributes:
        most: relations that are told.
        seed: of the shuffled columns.
        rows: that are looked at, evenly spread over the table.
    """

    most: int = 3
    seed: int = 0
    rows: int = 2000

    def __post_init__(self) -> None:
        if self.most < 1 or self.rows < 10 or self.seed < 0:
            raise DataError("Ask for one relation or more, from ten rows or more, with a seed from 0 on.")


@dataclass(frozen=True)
class RelationConstant:
    """An unknown number of a relation, with its standard error and the text of its unit."""

    name: str
    value: float
    error: float
    unit: str = ""


@dataclass(frozen=True)
class Relation:
    """A sum of terms that has the same value in every row.

    Attributes:
        formula: the sum in symbols of the columns and the constants c1, c2 ...: "v**2 - c1/r".
        columns: column by symbol.
        constants: those of the formula, and last the value of the sum.
        noise: error of every column, as a part of its spread, that the deviations from that value amount to.
        by_chance: the same where the columns are shuffled and nothing is related.
        saved: nats by which the table is described more shortly with the relation than without.
        rows: of the table that were looked at.
    """

    formula: str
    columns: Mapping[str, str]
    constants: tuple[RelationConstant, ...]
    noise: float
    by_chance: float
    saved: float
    rows: int

    @property
    def text(self) -> str:
        """The relation as it is read: "v**2 - c1/r = c0"."""
        return f"{self.formula} = {self.constants[-1].name}"


@dataclass(frozen=True)
class LookingAt:
    """A stage begins; `text` says what is looked at, in plain words."""

    text: str


@dataclass(frozen=True)
class RelationFound:
    """Another relation, which does not follow from those before."""

    relation: Relation


@dataclass(frozen=True)
class RelationsDone:
    """The search has ended.

    Attributes:
        relations: independent ones, the shortest description first.
        complete: False where it was stopped.
        notes: plain sentences on the table.
    """

    relations: tuple[Relation, ...]
    complete: bool
    notes: tuple[str, ...] = ()


RelationEvent = LookingAt | RelationFound | RelationsDone
