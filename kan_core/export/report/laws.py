"""The laws of a search: error against complexity, and a table of them."""

from collections.abc import Iterator

import numpy as np

from kan_core.export.report.axes import Points, scatter
from kan_core.export.report.content import Report
from kan_core.export.report.markup import Markup, element, table


def laws(report: Report) -> Iterator[Markup]:
    """The plot and the table, or that there was no search."""
    if not report.search.laws:
        yield element("p", "No search for laws belongs to this report.", class_="soft")
        return
    chosen = [] if report.search.best is None else [report.search.best]
    rest = [at for at in range(len(report.search.laws)) if at not in chosen]
    kinds = ((rest, "var(--blue)", False), (chosen, "var(--orange)", True))
    points = [
        Points(
            np.array([report.search.laws[at].complexity for at in places], float),
            np.log10(np.maximum([report.search.laws[at].test_rmse for at in places], 1e-300)),
            colour,
            hollow,
            3.0,
        )
        for places, colour, hollow in kinds
    ]
    title = "Error on the rows held out against complexity"
    plot = scatter(points, "complexity", "RMSE, held out", title, logarithmic=True)
    caption = "The circle is the law that the search takes." if chosen else ""
    yield element("figure", plot, element("figcaption", caption, class_="soft"))
    rows = [
        (
            _mark(report, at),
            f"{law.complexity:g}",
            *(_error(error) for error in (law.train_rmse, law.test_rmse, law.beyond_rmse)),
            law.strategy,
            element("code", law.text),
        )
        for at, law in enumerate(report.search.laws)
    ]
    head = ("", "Complexity", "Training", "Held out", "Beyond", "Found by", "Law")
    yield table(head, rows, frozenset({1, 2, 3, 4}))
    if len(report.search.ties) > 1:
        yield element("p", f"The data cannot tell these {len(report.search.ties)} laws apart: ★ and ≈.")


def _mark(report: Report, at: int) -> str:
    return (
        "★"
        if at == report.search.best
        else "≈"
        if at in report.search.ties and len(report.search.ties) > 1
        else ""
    )


def _error(error: float | None) -> str:
    return "" if error is None else f"{error:.4g}"
