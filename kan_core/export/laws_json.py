"""The result of a discovery as JSON: formulas that other programs read."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from kan_core.data.computed import chosen_rows
from kan_core.data.dataset import Dataset
from kan_core.data.names import symbol_names
from kan_core.discovery.events import Done
from kan_core.discovery.front import Constant, Law
from kan_core.errors import ExportError
from kan_core.export.json_numbers import finite
from kan_core.export.latex import latex
from kan_core.export.request import ExportRequest
from kan_core.export.targets import TARGETS
from kan_core.export.verify import verify
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import needed_columns, raw_inputs
from kan_core.model.state import FloatArray
from kan_core.symbolic.formula import Formula

VERSION = 1


def laws_document(dataset: Dataset, done: Done) -> dict[str, Any]:
    """The document that `discover --json` writes.

    Every expression is held against its model on rows of the table before it is given out; its symbols are
    those of `symbols`, whatever a symbol of that name means elsewhere.

    Raises:
        ExportError: the best law's rendered expression deviates from its model; another law of which that is
            true is left out, and a note says so.
    """
    best, notes = _law(done.best, dataset), list(done.notes)
    texts: dict[int, dict[str, Any]] = {}
    for law in {id(each): each for each in (*done.front, *done.ties)}.values():
        try:
            texts[id(law)] = best if law is done.best else _law(law, dataset)
        except ExportError as error:
            notes.append(f"A formula of complexity {law.complexity} was left out: {error.what}")
    return {
        "version": VERSION,
        "symbols": _symbols(dataset, done.best.formula),
        "best": best,
        "ties": [texts[id(law)] for law in done.ties if id(law) in texts],
        "front": [texts[id(law)] for law in done.front if id(law) in texts],
        "noise": done.noise,
        "seconds": round(done.seconds, 3),
        "seed": done.seed,
        "complete": done.complete,
        "notes": notes,
    }


def request_of(formula: Formula, dataset: Dataset) -> ExportRequest:
    """An export of a formula at full digits with the units of the table."""
    return ExportRequest(formula, {column.name: column.unit for column in dataset.columns if column.unit})


def verified(target: str, request: ExportRequest, law: Law, dataset: Dataset) -> str:
    """A law's formula in one of the export targets, held against its model on rows of the table."""
    chosen = TARGETS[target]
    text = chosen.render(request)
    columns, values = _evidence(law, dataset)
    verify(chosen, request, text, columns, values)
    return text


def _evidence(law: Law, dataset: Dataset) -> tuple[Mapping[str, FloatArray], FloatArray]:
    """The columns and the model's values on the rows in which no column that it needs is missing."""
    inputs = law.state.inputs
    names = needed_columns(inputs, dataset.names)
    values = dataset.values[chosen_rows(dataset)][:, [dataset.index(name) for name in names]]
    columns = dict(zip(names, values[np.isfinite(values).all(axis=1)].T, strict=True))
    return columns, evaluate(law.state, raw_inputs(inputs, columns))[:, 0]


def _symbols(dataset: Dataset, formula: Formula) -> dict[str, str]:
    """What the file calls the column of each symbol, the target included."""
    target = dataset.target
    headers = {column.name: column.header or column.name for column in dataset.columns}
    symbols = {symbol: headers[column] for symbol, column in formula.symbols.items()}
    if target is not None:
        names = symbol_names((*formula.symbols.values(), target.name))
        symbols[names[target.name]] = headers[target.name]
    return symbols


def _law(law: Law, dataset: Dataset) -> dict[str, Any]:
    request = request_of(law.formula, dataset)
    return {
        "expression": verified("sympy", request, law, dataset),
        "latex": latex(request),
        "complexity": law.complexity,
        "train_rmse": finite(law.train_rmse),
        "test_rmse": finite(law.test_rmse),
        "beyond_rmse": finite(law.beyond_rmse),
        "strategy": law.strategy,
        "derived_inputs": [
            {"name": node.name, "expression": node.expression, "unit": node.unit}
            for node in law.state.inputs
            if node.expression is not None
        ],
        "constants": [_constant(constant) for constant in law.constants],
    }


def _constant(constant: Constant) -> dict[str, Any]:
    return {"value": constant.value, "sigma": constant.sigma, "exact": constant.exact}
