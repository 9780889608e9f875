"""The page: its parts in the order in which they are read."""

import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version

import numpy as np

from kan_core.data.dataset import Role
from kan_core.export.digits import rounded
from kan_core.export.mathml import mathml_terms
from kan_core.export.report.constants import constants
from kan_core.export.report.content import Report, Rows, rows_of
from kan_core.export.report.errors import errors
from kan_core.export.report.figures import network, residuals
from kan_core.export.report.laws import laws
from kan_core.export.report.markup import Markup, element, facts, listed, section, table
from kan_core.export.report.style import STYLE
from kan_core.export.session_script import calls_of
from kan_core.export.whole import requests_of
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.text import formula_text

DIGITS = 6
"""Of the numbers in the formula that is set; the text below it has them all."""
PACKAGES = ("kanoscope", "numpy", "scipy", "sympy", "torch")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_html(report: Report) -> str:
    """The report as one HTML page without scripts and without anything from elsewhere.

    Raises:
        DataError: the table cannot be used.
        ModelError: the table lacks what the model needs.
    """
    rows, formulas = rows_of(report), compose(report.state)
    title = f"{', '.join(column.name for column in report.dataset.targets)} — {report.dataset.name}"
    body = [
        element("h1", title),
        element("p", " · ".join(filter(None, ("Kanoscope report", report.written))), class_="soft"),
        section("Formula", *_formulas(report, formulas)),
        section("Errors", *errors(report, rows)),
        section("Constants", *_constants(report, formulas)),
        section("Network", *network(report.state, rows)),
        section("Laws that the search found", *laws(report)),
        section("Residuals", *residuals(report.state, rows)),
        section("Data", *_data(report, rows)),
        section("Settings and steps", *_steps(report)),
        *([section("Notes", element("pre", report.notes))] if report.notes.strip() else []),
        section("Versions", facts(_versions(report))),
    ]
    head = [
        Markup('<meta charset="utf-8">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title),
        Markup(f"<style>{STYLE}</style>"),
    ]
    page = element("html", element("head", *head), element("body", element("main", *body)), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _formulas(report: Report, formulas: Sequence[Formula]) -> Iterator[Markup]:
    for request in requests_of(report.state, formulas, DIGITS):
        pieces = (_set(piece) for piece in mathml_terms(request))
        yield element("div", Markup(" ".join(pieces)), class_="formula")
    for formula in formulas:
        line = f"{formula.target} = {formula_text(rounded(formula.expression, 17))}"
        unit = f"  [{formula.unit}]" if formula.unit else ""
        yield element("pre", line + unit)
    symbols = {symbol: column for each in formulas for symbol, column in each.symbols.items()}
    renamed = [
        f"{symbol} is the column {column!r}." for symbol, column in symbols.items() if symbol != column
    ]
    yield listed(renamed)
    if report.state.class_of:
        told = f"These are logits: the probabilities of {report.state.class_of} are their softmax."
        yield element("p", told)


def _set(equation: str) -> Markup:
    """An equation as browsers set it well: signs of minus, and room between factors."""
    minus = equation.replace("<mo>-</mo>", "<mo>−</mo>")
    return Markup(minus.replace("<mo>\u2062</mo>", '<mo>\u2062</mo><mspace width="0.17em"/>'))


def _constants(report: Report, formulas: Sequence[Formula]) -> Iterator[Markup]:
    if report.state.class_of:
        yield element("p", "Logits have no numbers of their own: one may be added to all of them.")
        return
    for formula in formulas:
        if len(formulas) > 1:
            yield element("h3", formula.target)
        yield constants(formula, report.dataset)


def _data(report: Report, rows: Rows) -> Iterator[Markup]:
    dataset, usable = report.dataset, rows.prepared.usable
    told = {"Table": dataset.name, "File": report.file}
    told |= {"Rows": f"{dataset.rows}, of which {len(usable.rows)} are complete and used"}
    told |= {"Split": ", ".join(f"{len(part)} {name}" for name, part in rows.parts)}
    yield facts({name: value for name, value in told.items() if value})
    columns = []
    for column in dataset.columns:
        values = dataset.column(column.name)
        there = values[np.isfinite(values)]
        ends = ("", "") if column.labels or not there.size else (f"{there.min():.6g}", f"{there.max():.6g}")
        role = "" if column.role is Role.IGNORE else str(column.role)
        columns.append((column.name, role or "ignored", column.unit, *ends, str(len(values) - len(there))))
    yield table(("Column", "Role", "Unit", "Smallest", "Largest", "Missing"), columns, frozenset({3, 4, 5}))
    derived = [f"{node.name} = {node.expression}" for node in report.state.inputs if node.expression]
    if derived:
        yield element("h3", "Derived inputs")
        yield listed(element("code", each) for each in derived)
    notes = tuple(dict.fromkeys((*dataset.notes, *rows.prepared.notes)))
    if notes:
        yield element("h3", "What was guessed, dropped or is odd")
        yield listed(notes)


def _steps(report: Report) -> Iterator[Markup]:
    told = {"Seed": str(report.seed), "Own primitives": ", ".join(report.primitives)}
    yield facts({name: value for name, value in told.items() if value})
    lines = []
    for step in report.steps:
        name = f"{step.label} — {step.name}" if step.name else step.label
        lines.append((name, element("code", "\n".join(calls_of(step)))))
    if lines:
        yield table(("Step", "As a program does it"), lines)


def _versions(report: Report) -> dict[str, str]:
    found = {"Python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "run from a folder"
    return {**found, "System": platform.platform(terse=True), "Seed": str(report.seed)}
