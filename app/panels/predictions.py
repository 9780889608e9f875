"""What a model predicts for the rows that are shown, and what its errors can be drawn against."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np

from app.engine.protocol.table import Prepared
from app.session.table import Rows, Table
from app.words import tr
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import needed_columns
from kan_core.model.state import FloatArray, ModelState

WORK = 50_000
"""Edges times rows that are evaluated in a few milliseconds."""


@dataclass(frozen=True, eq=False)
class Parts:
    """Values (n,) at the training rows and at those held out."""

    train: FloatArray
    test: FloatArray

    @property
    def whole(self) -> FloatArray:
        """All values: those of training rows, then those held out."""
        return np.concatenate([self.train, self.test])


@dataclass(frozen=True, eq=False)
class Predictions:
    """Predictions (n, outputs) of a model, in the units of the targets; of classes their probabilities.

    `inputs` are the values of every column that varies, by its name and unit, of derived inputs, and the row
    numbers, where errors that come and go in the order of measurement can be seen; `needed`
    are those of the columns that the model is a function of, by name.
    """

    state: ModelState
    rows: Rows
    train: FloatArray
    test: FloatArray
    inputs: dict[str, Parts]
    needed: dict[str, Parts]
    units: Mapping[str, str]

    def observed(self, output: int) -> Parts:
        """The target's values; 1 where a row is of the class, else 0."""
        return Parts(self.rows.train_y[:, output], self.rows.test_y[:, output])

    def predicted(self, output: int) -> Parts:
        """The model's values for an output."""
        return Parts(self.train[:, output], self.test[:, output])

    def residuals(self, output: int) -> Parts:
        """Observed less predicted."""
        observed, predicted = self.observed(output), self.predicted(output)
        return Parts(observed.train - predicted.train, observed.test - predicted.test)

    def label(self, output: int) -> str:
        """Name and unit of an output."""
        node = self.state.outputs[output]
        return _label(node.name, node.unit)

    def column_label(self, name: str) -> str:
        """Name and unit of a column."""
        return _label(name, self.units.get(name, ""))

    @property
    def class_names(self) -> list[str]:
        """Of a model of classes, in the order of its outputs."""
        return [node.name for node in self.state.outputs]


def predictions(table: Table, state: ModelState | None) -> Predictions | None:
    """What a model predicts; None where there is none, or where the table has not all it needs."""
    parts = predicted(table, state)
    while True:
        try:
            next(parts)
        except StopIteration as end:
            found: Predictions | None = end.value
            return found


def predicted(table: Table, state: ModelState | None) -> Generator[None, None, Predictions | None]:
    """The same in parts, none of which takes long."""
    rows = table.rows_for(state) if state is not None else None
    prepared = table.prepared
    if state is None or rows is None or prepared is None:
        return None
    train = yield from _evaluated(state, rows.train_x)
    test = yield from _evaluated(state, rows.test_x)
    units = {node.name: node.unit for node in prepared.inputs}
    inputs, needed = _inputs(prepared, units, state, rows), _needed(prepared, state)
    return Predictions(state, rows, train, test, inputs, needed, units)


def _evaluated(state: ModelState, x: FloatArray) -> Generator[None, None, FloatArray]:
    most = max(1, WORK // sum(layer.sources * layer.targets for layer in state.layers))
    values = []
    for start in range(0, len(x), most):
        values.append(evaluate(state, x[start : start + most]))
        yield
    return np.concatenate(values) if values else evaluate(state, x)


def _needed(prepared: Prepared, state: ModelState) -> dict[str, Parts]:
    names = needed_columns(state.inputs, prepared.train)
    return {name: Parts(prepared.train[name], prepared.test[name]) for name in names}


def _inputs(prepared: Prepared, units: Mapping[str, str], state: ModelState, rows: Rows) -> dict[str, Parts]:
    found = {
        _label(name, units.get(name, "")): Parts(values, prepared.test[name])
        for name, values in prepared.train.items()
    }
    for index, node in enumerate(state.inputs):
        if node.expression is not None:
            found[_label(node.name, node.unit)] = Parts(rows.train_x[:, index], rows.test_x[:, index])
    if prepared.train_order is not None and prepared.test_order is not None:
        # As the table counts them for its user.
        orders = (np.asarray(rows + 1, np.float64) for rows in (prepared.train_order, prepared.test_order))
        found.setdefault(tr("row of the table"), Parts(*orders))
    return {name: parts for name, parts in found.items() if np.ptp(parts.train) > 0.0}


def _label(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name
