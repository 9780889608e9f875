"""Job: the formulas of a model, as text to show."""

from dataclasses import replace

import sympy as sp

from app.engine.protocol.formula import Compose, Composed, FormulaText, FormulaUnits, TermUnit
from app.engine.worker.context import Context
from kan_core.export.digits import rounded
from kan_core.export.latex import latex_expression
from kan_core.export.latex_names import latex_names
from kan_core.export.request import ExportRequest
from kan_core.export.whole import requests_of
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.simplify import simplify
from kan_core.symbolic.standardised import Standard
from kan_core.symbolic.term_edges import edges_of_terms
from kan_core.units.agreement import agreement
from kan_core.units.dimensions import Dimension
from kan_core.units.parse import is_unit, parse_unit

MOST_SPLINES = 40
"""A formula with more splines in it tells nobody anything."""

ACCENT = r"\widetilde"
"""Over the symbols of standardised columns."""

SECONDS = 5.0
"""For the search for a shorter form; what there is by then is shown."""


def run(request: Compose, context: Context) -> None:
    """Answer with the formulas as they are composed, then, where there is one, with a shorter form."""
    splines = spline_edges(request.state)
    if len(splines) > MOST_SPLINES:
        context.send(Composed(request.request, request.revision, _too_early(request.state, splines)))
        return
    standard = Standard(request.scales)
    formulas = tuple(map(standard.formula, compose(request.state)))
    composed = _texts(formulas, request)
    context.send(composed)
    simplified = _texts(tuple(simplify(formula, SECONDS) for formula in formulas), request)
    if simplified != composed:
        context.send(simplified)


def _texts(formulas: tuple[Formula, ...], request: Compose) -> Composed:
    standard, accent = Standard(request.scales), ACCENT if request.scales else ""
    texts = [
        replace(
            formula_text(_with_pure_logit(asked) if request.state.class_of else asked, accent),
            edges=_edges(request.state, output, asked.formula, standard),
        )
        for output, asked in enumerate(requests_of(request.state, formulas, request.digits))
    ]
    return Composed(request.request, request.revision, tuple(texts))


def _edges(
    state: ModelState, output: int, formula: Formula, standard: Standard
) -> tuple[tuple[EdgeId, ...], ...]:
    """The edges that each term comes from."""
    terms = [standard.original(formula, term) for term in sp.Add.make_args(formula.expression)]
    return edges_of_terms(state, output, formula, terms)


def _with_pure_logit(asked: ExportRequest) -> ExportRequest:
    """A logit has no unit because it is a pure number."""
    return replace(asked, units={**asked.units, asked.formula.target: "dimensionless"})


def _too_early(state: ModelState, splines: list[EdgeId]) -> tuple[FormulaText, ...]:
    """For a network of so many splines: what is left to do, instead of pages of phi."""
    return tuple(FormulaText(node.name, node.unit, "", (), 0.0, tuple(splines)) for node in state.outputs)


def spline_edges(state: ModelState) -> list[EdgeId]:
    """Active edges that are still splines."""
    return [edge for edge in state.edges(active_only=True) if state.kind(edge) is EdgeKind.SPLINE]


def formula_text(asked: ExportRequest, accent: str = "") -> FormulaText:
    """A formula as text to show, with a LaTeX accent over every symbol."""
    formula = asked.formula
    names = latex_names((*asked.symbols, asked.target_symbol))
    if accent:
        names = {symbol: f"{accent}{{{name}}}" for symbol, name in names.items()}
    # Rounded one by one: the terms and their order stay those of the formula.
    terms = [rounded(term, asked.digits) for term in sp.Add.make_args(formula.expression)]
    return FormulaText(
        target=formula.target,
        unit=formula.unit,
        lhs=names[asked.target_symbol],
        terms=tuple(latex_expression(term, names) for term in terms),
        complexity=complexity(formula.expression),
        unsnapped=formula.unsnapped,
        units=None if accent else _units(asked),
    )


def _units(asked: ExportRequest) -> FormulaUnits:
    """Whether the dimensions of a formula agree; a text that is no unit counts as none."""
    known = {column: parse_unit(text) for column, text in asked.units.items() if is_unit(text)}
    given = {symbol: known[column] for symbol, column in asked.symbols.items() if column in known}
    found = agreement(asked.formula.expression, known.get(asked.formula.target), given)
    terms = (
        TermUnit(_dimension(term.dimension), _dimension(term.carried), term.fault) for term in found.terms
    )
    lacking = tuple(asked.symbols[symbol] for symbol in found.lacking)
    return FormulaUnits(tuple(terms), _dimension(found.whole), lacking)


def _dimension(dimension: Dimension | None) -> str:
    return "" if dimension is None else str(dimension)
