"""Dialects of text tables: what stands between columns, before fractions and in front of comments."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from kan_core.data.cells import MISSING, is_date, is_missing, number, plain_number
from kan_core.data.reading import DELIMITERS, Reading

_COMMENTS = ("#", "%", "//", "!")
_SAMPLE = 200


@dataclass(frozen=True)
class Dialect:
    """How a table is written.

    Attributes:
        delimiter: the sign between columns; a space stands for any run of spaces and tabs.
        decimal: "." or ",".
        comment: sign that begins a comment, empty where there are none.
        missing: texts, in small letters, that stand for a missing value.
    """

    delimiter: str = ","
    decimal: str = "."
    comment: str = ""
    missing: frozenset[str] = MISSING

    def cells(self, line: str) -> list[str]:
        """The cells of one line, without quotes and outer spaces."""
        if self.delimiter == " ":
            line = line.partition(self.comment)[0] if self.comment else line
            # Other white space, such as a fixed one, belongs to the cells.
            return [cell for cell in re.split(r"[ \t]+", line) if cell]
        try:
            row = next(csv.reader([line], delimiter=self.delimiter, skipinitialspace=True), [])
        except csv.Error:
            # Longer than any cell: no row of a table.
            return [line]
        return [cell.strip() for cell in row]

    def is_comment(self, line: str) -> bool:
        """Whether the whole line is a comment."""
        return bool(self.comment) and line.lstrip().startswith(self.comment)

    def is_value(self, cell: str) -> bool:
        """Whether a cell holds a number or a date."""
        value = number(cell, self.decimal, self.missing)
        return is_date(cell) if value is None else value == value

    def is_missing(self, cell: str) -> bool:
        """Whether a cell stands for a missing value."""
        return is_missing(cell, self.missing)


def sniff_dialect(lines: list[str], known: Reading | None = None) -> Dialect:
    """The dialect in which most cells of a table are numbers or dates, and most rows are of one length.

    Args:
        lines: the beginning of the file.
        known: what need not be guessed.
    """
    known = known or Reading()
    missing = MISSING if known.missing is None else frozenset(known.missing)
    comment = _comment(lines) if known.comment is None else known.comment
    filled = [line for line in lines if line.strip() and not (comment and line.lstrip().startswith(comment))]
    # The first half may be a preamble.
    sample = _first(filled[len(filled) // 2 :][:_SAMPLE], letters=200_000)
    trailing = known.comment is None and any(re.search(r"\s#", line) for line in sample)
    spaced_comment = comment or ("#" if trailing else "")
    dialects = [
        Dialect(delimiter, decimal, spaced_comment if delimiter == " " else comment, missing)
        for delimiter in (DELIMITERS if known.delimiter is None else (known.delimiter,))
        for decimal in ((",." if delimiter == ";" else ".,") if known.decimal is None else known.decimal)
    ]
    # The first of equals: decimal commas go with semicolons, decimal points with all else.
    return max(dialects, key=lambda dialect: _score(dialect, sample))


def _comment(lines: list[str]) -> str:
    """The sign that lines begin with, where it is one of those that begin comments."""
    return next((sign for sign in _COMMENTS if any(line.lstrip().startswith(sign) for line in lines)), "")


def _first(lines: list[str], letters: int) -> list[str]:
    """The first lines up to so many letters, at least three: very wide tables need fewer."""
    ends = accumulate(map(len, lines))
    return [line for at, (line, end) in enumerate(zip(lines, ends, strict=True)) if end < letters or at < 3]


def _score(dialect: Dialect, sample: list[str]) -> float:
    rows = [row for row in map(dialect.cells, sample) if row]
    width = usual_width(rows)
    if width < 2:
        return -1.0 if dialect.delimiter != "," else 0.0
    regular = [row for row in rows if len(row) == width]
    cells = [cell for row in regular for cell in row]
    read = sum(_reading(dialect, cell) for cell in cells) / len(cells)
    return read * len(regular) / len(rows) + 0.001 * min(width, 20)


def _reading(dialect: Dialect, cell: str) -> float:
    """1 for what is surely a value, half for digits in groups, which may be a fraction elsewhere."""
    if plain_number(cell, dialect.decimal) is not None or is_date(cell):
        return 1.0
    if number(cell, dialect.decimal) is None:
        return 0.0
    # Between commas a number with a comma is quoted, and then it is mostly a large one.
    return 1.0 if dialect.delimiter == "," else 0.5


def usual_width(rows: list[list[str]]) -> int:
    """The most frequent number of cells."""
    return Counter(map(len, rows)).most_common(1)[0][0] if rows else 0
