"""What a model predicts for the rows that are shown, and what its errors can be drawn against."""

from dataclasses import dataclass

import numpy as np

from app.session.table import Rows, Table
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState


@dataclass(frozen=True, eq=False)
class Parts:
    """Values (n,) at the training rows and at those held out."""

    train: FloatArray
    test: FloatArray


@dataclass(frozen=True, eq=False)
class Predictions:
    """Predictions (n, outputs) of a model, in the units of the targets; of classes their probabilities.

    `inputs` are the values of every column that varies, by its name and unit, and of derived inputs.
    """

    state: ModelState
    rows: Rows
    train: FloatArray
    test: FloatArray
    inputs: dict[str, Parts]

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


def predictions(table: Table, state: ModelState | None) -> Predictions | None:
    """What a model predicts; None where there is none, or where the table has not all it needs."""
    rows = table.rows_for(state) if state is not None else None
    if state is None or rows is None:
        return None
    train, test = evaluate(state, rows.train_x), evaluate(state, rows.test_x)
    return Predictions(state, rows, train, test, _inputs(table, state, rows))


def _inputs(table: Table, state: ModelState, rows: Rows) -> dict[str, Parts]:
    assert table.prepared is not None
    units = {node.name: node.unit for node in table.prepared.inputs}
    found = {
        _label(name, units.get(name, "")): Parts(values, table.prepared.test[name])
        for name, values in table.prepared.train.items()
    }
    for index, node in enumerate(state.inputs):
        if node.expression is not None:
            found[_label(node.name, node.unit)] = Parts(rows.train_x[:, index], rows.test_x[:, index])
    return {name: parts for name, parts in found.items() if np.ptp(parts.train) > 0.0}


def _label(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name
