"""How far predictions are from what was observed: of numbers and of classes."""

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import FloatArray

SMALLEST_PROBABILITY = 1e-300
"""Below it a probability counts as this: the logarithm of 0 would hide every other row."""


def rmse(observed: FloatArray, predicted: FloatArray) -> FloatArray:
    """(outputs,) root-mean-square errors of predictions (n, outputs), in the units of the targets."""
    return np.asarray(np.sqrt(np.mean((observed - predicted) ** 2, axis=0)))


def r2(observed: FloatArray, predicted: FloatArray) -> FloatArray:
    """(outputs,) 1 - residual over total sum of squares; NaN where the observed values do not vary."""
    total = ((observed - observed.mean(axis=0)) ** 2).sum(axis=0)
    residual = ((observed - predicted) ** 2).sum(axis=0)
    return np.asarray(np.where(total > 0.0, 1.0 - residual / np.where(total > 0.0, total, 1.0), np.nan))


def log_loss(observed: FloatArray, probabilities: FloatArray) -> float:
    """Mean of -ln p of the observed class, in nats.

    Args:
        observed: (n, classes) 1 at the class of a row, else 0.
        probabilities: (n, classes).
    """
    given = (observed * probabilities).sum(axis=1)
    return float(-np.log(np.maximum(given, SMALLEST_PROBABILITY)).mean())


def accuracy(observed: FloatArray, probabilities: FloatArray) -> float:
    """Part of the rows whose most probable class is the observed one.

    Args:
        observed: (n, classes) 1 at the class of a row, else 0.
        probabilities: (n, classes), or logits.
    """
    return float((observed.argmax(axis=1) == probabilities.argmax(axis=1)).mean())


def confusion_matrix(observed: FloatArray, probabilities: FloatArray) -> NDArray[np.int64]:
    """(classes, classes) how many rows of the class i are taken for the class j.

    Args:
        observed: (n, classes) 1 at the class of a row, else 0.
        probabilities: (n, classes), or logits.
    """
    classes = observed.shape[1]
    pairs = observed.argmax(axis=1) * classes + probabilities.argmax(axis=1)
    return np.bincount(pairs, minlength=classes**2).reshape(classes, classes)
