"""A column of classes as a table of ones and zeros, one column for each class."""

import numpy as np

from kan_core.data.dataset import Column, FloatArray
from kan_core.errors import DataError

MOST_CLASSES = 50
FEWEST_ROWS = 2


def one_hot(column: Column, values: FloatArray) -> tuple[FloatArray, tuple[str, ...]]:
    """Which class each row is of.

    Args:
        column: of texts or numbers.
        values: (n,) its values, none of them missing; positions among its labels where it has labels.

    Returns:
        (n, classes) 1 in the column of the row's class, else 0; the names of the classes: texts in
        alphabetical order, numbers in ascending order.

    Raises:
        DataError: fewer than two or more than `MOST_CLASSES` classes, or a class of fewer than two rows.
    """
    different, positions, counts = np.unique(values, return_inverse=True, return_counts=True)
    if len(different) > MOST_CLASSES:
        raise DataError(
            f"The column {column.name!r} has {len(different)} different values, and at most {MOST_CLASSES} "
            "classes can be told apart.",
            "Give a column of numbers the role target, or choose a column of fewer classes.",
        )
    names = tuple(column.labels[int(value)] if column.labels else f"{value:.15g}" for value in different)
    if len(names) == 1:
        raise DataError(
            f"Every row is of the class {names[0]!r} of {column.name!r}.",
            "Choose a column of at least two classes, or add rows of another class.",
        )
    if counts.min() < FEWEST_ROWS:
        raise DataError(
            f"The class {names[int(counts.argmin())]!r} of {column.name!r} has only one row that can be "
            "used: one is needed to learn from and one to test on.",
            "Add rows of that class, or empty its cell to leave the row out.",
        )
    return np.eye(len(names))[positions], names
