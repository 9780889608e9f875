"""How a file is to be read, and what was found in it; the standard library alone."""

from dataclasses import dataclass, fields, replace
from typing import Any

from kan_core.errors import DataError

DELIMITERS = (",", "\t", ";", "|", " ")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1")


@dataclass(frozen=True)
class Reading:
    """What is known of how a table is written; None for what shall be guessed.

    Attributes:
        encoding: name of an encoding of texts.
        delimiter: one of `DELIMITERS`; a space stands for any run of spaces and tabs.
        decimal: "." or ",".
        comment: sign that begins a comment, empty where there are none.
        header: line of the names of the columns, from 1; 0 where there are none.
        units: line of the units, from 1; 0 where there is none.
        first: line of the first values, from 1.
        missing: texts, in small letters, that stand for a missing value.
        sentinels: numbers that stand for a missing value; where they are not known some may be proposed, and
            none are taken.
        table: name of the sheet, or of the arrays, where a file has several.
        rows: of a text at most so many rows, drawn at random.
    """

    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    comment: str | None = None
    header: int | None = None
    units: int | None = None
    first: int | None = None
    missing: tuple[str, ...] | None = None
    sentinels: tuple[float, ...] | None = None
    table: str | None = None
    rows: int | None = None

    def __post_init__(self) -> None:
        _check("encoding", self.encoding, ENCODINGS)
        _check("sign between columns", self.delimiter, DELIMITERS)
        _check("decimal sign", self.decimal, (".", ","))
        for line in (self.header, self.units, self.first):
            if line is not None and line < 0:
                raise DataError(f"There is no line {line}.", "Lines are counted from 1; 0 stands for none.")

        if self.rows is not None and self.rows < 1:
            raise DataError(f"{self.rows} rows cannot be drawn.", "Draw at least as many as the law needs.")

    def completed(self, found: "Reading") -> "Reading":
        """This, with what it leaves open taken from `found`."""
        known = {name: value for name, value in self.known().items() if value is not None}
        return replace(found, **known)

    def known(self) -> dict[str, Any]:
        """Every attribute by its name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True)
class Sentinel:
    """A number that seems to stand for missing values: in which column, and in how many rows."""

    column: str
    value: float
    rows: int


@dataclass(frozen=True)
class Problem:
    """A cell that could not be read: its row of values, from 1, its column, and what stands there."""

    row: int
    column: str
    text: str


def _check(what: str, value: str | None, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        raise DataError(
            f"{value!r} is no {what} that is known.", f"Choose one of {', '.join(map(repr, allowed))}."
        )
