"""How good the model is: errors of numbers, and of classes."""

from collections.abc import Iterator

from kan_core.analysis.metrics import accuracy, confusion_matrix, log_loss, r2, rmse
from kan_core.export.report.content import Report, Rows
from kan_core.export.report.markup import Markup, element, table
from kan_core.export.report.rows import LawRow
from kan_core.model.state import ModelState


def errors(report: Report, rows: Rows) -> Iterator[Markup]:
    """The errors on every part of the rows."""
    if report.state.class_of:
        yield from _class_errors(report.state, rows)
        return
    law = _present(report)
    lines = []
    for at, node in enumerate(report.state.outputs):
        errors, parts = [], []
        for name, part in rows.parts:
            observed, predicted = rows.observed[part][:, [at]], rows.predicted[part][:, [at]]
            errors.append((f"{name} ({len(part)} rows)", f"{rmse(observed, predicted)[0]:.4g}"))
            parts.append(f"{r2(observed, predicted)[0]:.6g}")
        known = [(*error, part) for error, part in zip(errors, parts, strict=True)]
        if law is not None and law.beyond_rmse is not None:
            known.append(("beyond the ranges it was found in", f"{law.beyond_rmse:.4g}", ""))
        lines += [(node.name, name, error, node.unit, part) for name, error, part in known]
    yield table(("Target", "Rows", "RMSE", "Unit", "R²"), lines, frozenset({2, 4}))
    if report.search.noise is not None:
        unit = report.state.outputs[0].unit
        yield element("p", f"Noise of the target, as the search found it: {report.search.noise:.4g} {unit}")
    if law is None or law.beyond_rmse is None:
        told = "The error beyond the ranges of the data is known of laws that a search has found."
        yield element("p", told, class_="soft")


def _class_errors(state: ModelState, rows: Rows) -> Iterator[Markup]:
    lines = [
        (
            f"{name} ({len(part)} rows)",
            f"{accuracy(rows.observed[part], rows.predicted[part]):.2%}",
            f"{log_loss(rows.observed[part], rows.predicted[part]):.4g}",
        )
        for name, part in rows.parts
    ]
    yield table(("Rows", "Accuracy", "Log loss"), lines, frozenset({1, 2}))
    name, part = rows.parts[-1]
    counts = confusion_matrix(rows.observed[part], rows.predicted[part])
    classes = [node.name for node in state.outputs]
    yield element("h3", f"Observed, and what they were taken for ({name})")
    lines_ = [(one, *map(str, row)) for one, row in zip(classes, counts, strict=True)]
    yield table(("observed", *classes), lines_, frozenset(range(1, len(classes) + 1)))


def _present(report: Report) -> LawRow | None:
    """The law of the search that the model is, as far as it is the last step that took it."""
    last = report.steps[-1].made if report.steps else ()
    text = last[-1].given.get("law") if last and last[-1].name == "discover" else None
    return next((law for law in report.search.laws if law.text == text), None)
