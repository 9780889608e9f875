"""The history as rows: branches below the step they left from, and the lines that join them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kan_core.edits.history import History, Revision


@dataclass(frozen=True)
class Step:
    """A row of the timeline; columns are counted from the left.

    Attributes:
        revision: that stands in the row.
        depth: column of its dot.
        above, below: columns that a line runs in, in the upper and the lower half of the row.
        branch: column of the line that it leaves from, None where it goes on straight.
    """

    revision: Revision
    depth: int
    above: frozenset[int] = frozenset()
    below: frozenset[int] = frozenset()
    branch: int | None = None


def timeline(history: History) -> tuple[Step, ...]:
    """The revisions in the order of the rows: the line that redo follows last and furthest to the left."""
    rows = list(_rows(history, history.root, 0))
    places = {revision.id: row for row, (revision, _) in enumerate(rows)}
    above: list[set[int]] = [set() for _ in rows]
    below: list[set[int]] = [set() for _ in rows]
    branches: list[int | None] = [None for _ in rows]
    for row, (revision, depth) in enumerate(rows):
        if revision.parent is None:
            continue
        start = places[revision.parent]
        column = rows[start][1]
        for place in range(start, row):
            below[place].add(column)
            above[place + 1].add(column)
        branches[row] = column if column != depth else None
    return tuple(
        Step(revision, depth, frozenset(above[row]), frozenset(below[row]), branches[row])
        for row, (revision, depth) in enumerate(rows)
    )


def _rows(history: History, revision: Revision, depth: int) -> Iterator[tuple[Revision, int]]:
    while True:
        yield revision, depth
        children = history.children(revision.id)
        if not children:
            return
        main = next((child for child in children if child.id == revision.visited), children[-1])
        for child in children:
            if child is not main:
                yield from _rows(history, child, depth + 1)
        revision = main
