"""Metrics of numbers and of classes against their definitions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.analysis.metrics import accuracy, confusion_matrix, log_loss, r2, rmse


def test_errors_are_counted_for_every_output() -> None:
    observed = np.array([[0.0, 10.0], [2.0, 10.0], [4.0, 10.0]])
    predicted = observed + np.array([[3.0, 0.0], [-3.0, 0.0], [3.0, 6.0]])
    np.testing.assert_allclose(rmse(observed, predicted), [3.0, np.sqrt(12.0)])
    np.testing.assert_allclose(r2(observed, predicted), [1 - 27 / 8, np.nan])


def test_log_loss_is_the_mean_surprise() -> None:
    observed, p = np.eye(2)[[0, 1, 1]], np.array([[0.5, 0.5], [0.75, 0.25], [0.0, 1.0]])
    assert log_loss(observed, p) == pytest.approx((np.log(2) + np.log(4)) / 3)


def test_a_class_held_for_impossible_costs_much_but_not_everything() -> None:
    assert 600 < log_loss(np.eye(2)[[0]], np.array([[0.0, 1.0]])) < 800


@given(classes=st.integers(2, 5), rows=st.integers(1, 50), seed=st.integers(0, 1000))
def test_the_confusion_matrix_counts_every_row_once(classes: int, rows: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    truth, p = random.integers(classes, size=rows), random.uniform(size=(rows, classes))
    table = confusion_matrix(np.eye(classes)[truth], p)
    assert table.sum() == rows
    np.testing.assert_array_equal(table.sum(axis=1), np.bincount(truth, minlength=classes))
    assert np.trace(table) / rows == pytest.approx(accuracy(np.eye(classes)[truth], p))
