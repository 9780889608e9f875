"""The figures of a model that another is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.protocol.formula import FormulaText
from app.panels.predictions import Predictions
from app.tables.front import error_text
from app.words import tr
from kan_core.analysis.metrics import accuracy, log_loss, r2, rmse

ALIKE = 1e-9
"""Part of a figure by which another must be better to be called so."""


@dataclass(frozen=True)
class Figure:
    """A figure as it is shown; `value` is the smaller the better, None where it is not known."""

    name: str
    text: str
    value: float | None

    def is_better_than(self, other: "Figure") -> bool:
        """Whether it is plainly smaller."""
        if self.value is None or other.value is None:
            return False
        return self.value < other.value - ALIKE * abs(other.value)


def figures(shown: Predictions | None, texts: Sequence[FormulaText]) -> tuple[Figure, ...]:
    """Size and errors of a model; of several targets the errors of each."""
    if shown is None:
        return ()
    edges = sum(1 for _ in shown.state.edges(active_only=True))
    errors = _of_classes(shown) if shown.state.class_of else _of_numbers(shown)
    return (_complexity(texts), Figure(tr("Edges"), str(edges), float(edges)), *errors)


def _complexity(texts: Sequence[FormulaText]) -> Figure:
    """Symbols of all formulas; unknown as long as one is missing."""
    name = tr("Complexity")
    if not texts or any(not text.terms for text in texts):
        return Figure(name, "–", None)
    total = sum(text.complexity for text in texts)
    return Figure(name, f"{total:g}", total)


def _of_numbers(shown: Predictions) -> list[Figure]:
    rows = shown.rows
    train, test = rmse(rows.train_y, shown.train), rmse(rows.test_y, shown.test)
    parts = r2(rows.test_y, shown.test)
    found = []
    for index, node in enumerate(shown.state.outputs):
        of = f", {node.name}" if len(shown.state.outputs) > 1 else ""
        worst = float(np.abs(shown.residuals(index).test).max())
        found += [
            _error(tr("Training RMSE") + of, train[index], node.unit),
            _error(tr("Held-out RMSE") + of, test[index], node.unit),
            _error(tr("Largest held-out residual") + of, worst, node.unit),
            Figure(tr("Held-out R²") + of, f"{parts[index]:.6g}", -float(parts[index])),
        ]
    return found


def _of_classes(shown: Predictions) -> list[Figure]:
    rows = shown.rows
    right = accuracy(rows.test_y, shown.test)
    return [
        _error(tr("Training log loss"), log_loss(rows.train_y, shown.train), ""),
        _error(tr("Held-out log loss"), log_loss(rows.test_y, shown.test), ""),
        Figure(tr("Held-out accuracy"), f"{right:.1%}", -right),
    ]


def _error(name: str, value: float, unit: str) -> Figure:
    return Figure(name, f"{error_text(float(value))} {unit}".strip(), float(value))
