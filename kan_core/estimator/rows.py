"""The rows that an estimator learns from: each different one once, with its weight."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.utils.validation import _check_sample_weight

from kan_core.estimator.errors import EstimatorError
from kan_core.model.state import FloatArray

LARGEST = 1e100
"""Larger numbers have no square within reach of float64 times a number of rows."""


@dataclass(frozen=True, eq=False)
class TrainingRows:
    """Rows in their own units.

    Attributes:
        x: (n, d) features.
        y: (n, outputs) targets, or one column of positions among the classes.
        weights: (n,) weight of each row, positive; None where all weigh the same.
    """

    x: FloatArray
    y: FloatArray
    weights: FloatArray | None

    def of_features(self, kept: NDArray[np.intp]) -> "TrainingRows":
        """The same rows with some of the features."""
        return TrainingRows(self.x[:, kept], self.y, self.weights)

    @property
    def varying(self) -> NDArray[np.intp]:
        """Positions of the features that do not have one value in all rows.

        Raises:
            EstimatorError: there is none.
        """
        kept = np.flatnonzero(self.x.min(axis=0) < self.x.max(axis=0))
        if not kept.size:
            raise EstimatorError(
                "No feature varies.", "Give one that has different values in different rows."
            )
        return kept


def training_rows(x: FloatArray, y: FloatArray, sample_weight: Any, fewest: int) -> TrainingRows:
    """Rows without those of weight 0, in which repeated ones are one row with the sum of their weights.

    A weight says what a row counts relative to the others: 1/sigma^2 of a measurement, or how often it
    occurred. Weighed and repeated rows are sorted, so that weights of 1 and 2 and the row itself once and
    twice are the same to the last bit, in any order; other tables keep their order.

    Args:
        x: (n, d) finite.
        y: (n, outputs) finite.
        sample_weight: (n,) not negative, a number, or None.
        fewest: rows that are needed; where there are not so many different ones, repeated ones stay apart.

    Raises:
        EstimatorError: numbers are too large to compute with, or too few rows have a weight.
        ValueError: the weights are negative or not one for each row.
    """
    table = np.column_stack([x, y])
    if np.abs(table).max() > LARGEST:
        raise EstimatorError(
            f"There are numbers above {LARGEST:g}, too large to compute with.", "Give them in another unit."
        )
    weights = None if sample_weight is None else _weights(sample_weight, x)
    if weights is not None:
        table, weights = table[weights > 0.0], weights[weights > 0.0]
    if len(table) < fewest:
        raise EstimatorError(f"n_samples={len(table)} have a weight above 0, and {fewest} are needed.")
    different = len(table) - int(pd.DataFrame(table).duplicated().sum())
    if fewest <= different and (different < len(table) or weights is not None):
        table, weights = _merged(table, weights)
    return TrainingRows(table[:, : x.shape[1]], table[:, x.shape[1] :], weights)


def _weights(sample_weight: Any, x: FloatArray) -> FloatArray | None:
    """(n,) weights; None where all are the same, which is as if there were none."""
    weights = _check_sample_weight(sample_weight, x, dtype=np.float64, ensure_non_negative=True)
    return None if weights.min() == weights.max() else weights


def _merged(table: FloatArray, weights: FloatArray | None) -> tuple[FloatArray, FloatArray | None]:
    rows, places = np.unique(table, axis=0, return_inverse=True)
    sums = np.bincount(places.ravel(), weights)
    return rows, None if sums.min() == sums.max() else np.asarray(sums, dtype=np.float64)
