"""What is said of a search at its end, in plain sentences."""

from collections.abc import Iterator

from kan_core.analysis.residuals import is_structured
from kan_core.data.dataset import Dataset
from kan_core.discovery.dimensions import dimension_remark, unused_units
from kan_core.discovery.front import Law
from kan_core.discovery.known_constants import known_constants
from kan_core.discovery.parts import Parts


def remarks(
    dataset: Dataset,
    parts: Parts,
    best: Law,
    closed: bool,
    exact: bool,
    as_rounded: bool,
    complete: bool,
) -> Iterator[str]:
    """The sentences, on the rows first, then on the law.

    Args:
        dataset: the table.
        parts: its rows as they were used.
        best: the law to take.
        closed: the units of the columns alone give that of the target.
        exact: it leaves nothing but the rounding of doubles.
        as_rounded: it leaves no more than the digits that the table is written with.
        complete: the search was not cut short.
    """
    if parts.train.count < parts.whole:
        yield f"The search used {parts.train.count:,} of {parts.whole:,} training rows."
    if parts.relative and not exact:
        yield "The errors grow with the target: relative errors were made small, not absolute ones."
    if not complete:
        yield "The search was cut short: more time may find a better formula."
    if not best.formula.expression.free_symbols:
        yield "Nothing better than a constant was found."
        if is_structured(parts.train.x, parts.train.y):
            yield "The target is no noise, though: rows with inputs that are alike have targets that are."
    elif as_rounded:
        yield "The formula leaves no more than the rounding of the numbers in the table."
    elif not exact:
        yield "No exact law was found: the formula describes the data within its held-out error, no more."
    yield from known_constants(dataset, parts.train, best)
    yield from filter(None, (unused_units(dataset), dimension_remark(dataset, best, closed)))
