"""Exported texts are held against the formula and the model before anyone gets them."""

from collections.abc import Mapping

import numpy as np

from kan_core.errors import ExportError
from kan_core.export.digits import FULL_DIGITS
from kan_core.export.evaluate import expression_values
from kan_core.export.request import ExportRequest
from kan_core.export.targets import Target
from kan_core.model.state import FloatArray

TOLERANCE = 1e-9
"""Greatest deviation, relative to the largest value: far above what another order of operations costs."""
MOST_ROWS = 200


def verify(
    target: Target, request: ExportRequest, text: str, columns: Mapping[str, FloatArray], values: FloatArray
) -> float:
    """Evaluate an exported text and compare it with its formula and with the model.

    The text has to give what the formula with the chosen digits gives, and with full digits also what the
    model gives. Where no texts of the target can be read here, its formula alone is held against the model.

    Args:
        target, request, text: what was rendered, from what.
        columns: (n,) values of every column that the formula needs.
        values: (n,) predictions of the model on these rows.

    Returns:
        max |text - model| / max |model| over at most 200 rows on which the formula has a value.

    Raises:
        ExportError: the text says something else, or has no value on any row.
    """
    chosen = np.unique(np.linspace(0, len(values) - 1, min(len(values), MOST_ROWS)).astype(int))
    rows = np.empty((len(chosen), len(request.symbols)))
    for position, column in enumerate(request.symbols.values()):
        rows[:, position] = columns[column][chosen]
    model = values[chosen]
    formula = expression_values(request, request.expression, rows)
    found = formula if target.evaluate is None else target.evaluate(request, text, rows)
    if not np.isfinite(formula).any():
        raise ExportError("The formula has no value on any row.", "Change the formula or the rows.")
    if not np.array_equal(np.isfinite(found), np.isfinite(formula)):
        raise _mismatch(target, "values where the formula has none, or none where it has")
    require_equal(found, formula, target, "the formula")
    from_model = deviation(found, model)
    if request.digits == FULL_DIGITS:
        _require(from_model, target, "the model")
    return from_model


def deviation(found: FloatArray, expected: FloatArray) -> float:
    """max |found - expected| / max |expected| over rows where both are finite; infinite without such rows."""
    both = np.isfinite(found) & np.isfinite(expected)
    if not both.any():
        return float("inf")
    greatest = float(np.abs(expected[both]).max())
    difference = float(np.abs(found[both] - expected[both]).max())
    return difference / greatest if greatest > 0 else difference


def require_equal(found: FloatArray, expected: FloatArray, target: Target, other: str) -> None:
    """`ExportError` where values of a text deviate from those of `other` by more than `TOLERANCE`."""
    _require(deviation(found, expected), target, other)


def _require(found: float, target: Target, other: str) -> None:
    if not found <= TOLERANCE:
        raise _mismatch(target, f"values that deviate from {other} by {found:.1e}")


def _mismatch(target: Target, what: str) -> ExportError:
    return ExportError(
        f"The {target.text} export was not written: it gives {what}.",
        "Export the formula in another form, and report this as a fault.",
    )
