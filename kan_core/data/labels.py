"""Columns of texts as numbers: each text's position among the different ones."""

import numpy as np
from numpy.typing import NDArray

MOST_LABELS = 100
"""A column with more different texts tells its rows apart, not kinds of them."""


def labelled(texts: NDArray[np.object_]) -> tuple[NDArray[np.float64], tuple[str, ...]]:
    """Positions of texts among the different ones, and these in alphabetical order.

    Args:
        texts: (n,) empty where a value is missing.

    Returns:
        (n,) positions, NaN where a text is missing, and the labels; all NaN and no label where there are more
        than `MOST_LABELS`.
    """
    different, positions = np.unique(texts.astype(str), return_inverse=True)
    labels = tuple(str(text) for text in different if text)
    if len(labels) > MOST_LABELS:
        return np.full(len(texts), np.nan), ()
    values = positions.astype(np.float64) - (len(different) - len(labels))
    return np.where(values < 0.0, np.nan, values), labels
