"""Scalings that a function keeps its form under, found from its gradient: units that nobody wrote down."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

STEP = 1e-4
"""Of a finite difference, in ranges of the column."""
TRIMMED = 0.15
"""Part of the rows with the largest misfit that is left out: a surrogate bends at the edge of the data."""
TOLERANCE, ERRORS = 0.01, 20.0
"""Misfit of a scaling in spreads of the function: the least that counts, and in errors of the function."""
_DENOMINATORS = (1, 2, 3)
_LARGEST = 6
_ROUNDING = 0.12


def gradients(function: Callable[[FloatArray], FloatArray], x: FloatArray) -> FloatArray:
    """(n, m) df/dx_i by central differences.

    Args:
        function: f of (n, m) rows, (n,).
        x: (n, m) rows.
    """
    steps = STEP * np.ptp(x, axis=0)
    columns = []
    for column, step in enumerate(steps):
        shift = np.zeros(x.shape[1])
        shift[column] = step
        columns.append((function(x + shift) - function(x - shift)) / (2.0 * step))
    return np.stack(columns, axis=1)


def scalings_of(
    function: Callable[[FloatArray], FloatArray], x: FloatArray, error: float
) -> NDArray[np.int64]:
    """The `scalings` of a function that is known but for an error, in its spreads."""
    return scalings(x, function(x), gradients(function, x), max(TOLERANCE, ERRORS * error))


def scalings(x: FloatArray, values: FloatArray, gradient: FloatArray, tolerance: float) -> NDArray[np.int64]:
    """The whole vectors (e, p) with f(lambda^e_1 x_1, lambda^e_2 x_2, ...) = lambda^p f(x).

    By Euler's theorem these solve sum e_i x_i df/dx_i = p f in every row: the null space of one matrix.
    A column that f does not depend on is one of them, (1, 0, ..., 0; 0), and so is a power of a column that
    is a factor of f.

    Args:
        x: (n, m) rows.
        values: (n,) f.
        gradient: (n, m) df/dx_i.
        tolerance: largest root-mean-square misfit, in spreads of f.

    Returns:
        (r, m + 1) independent vectors with small whole entries; none where there are none.
    """
    matrix = np.column_stack([x * gradient, -values]) / values.std()
    matrix = matrix[np.isfinite(matrix).all(axis=1)]
    for count in range(matrix.shape[1], 0, -1):
        trimmed, null = _null_space(matrix, count)
        if np.sqrt(np.mean((trimmed @ null.T) ** 2, axis=0)).max() <= tolerance:
            rows = [_whole(row) for row in _reduced(null)]
            kept = [row for row in rows if row is not None and _misfit(matrix, row) <= tolerance]
            if len(kept) == count:
                return np.array(kept, dtype=np.int64)
    return np.zeros((0, matrix.shape[1]), dtype=np.int64)


def _null_space(matrix: FloatArray, count: int) -> tuple[FloatArray, FloatArray]:
    """The rows that fit best, and the directions of the `count` smallest singular values over them."""
    null = np.linalg.svd(matrix, full_matrices=False)[2][-count:]
    for _ in range(3):
        misfit = ((matrix @ null.T) ** 2).sum(axis=1)
        trimmed = matrix[misfit <= np.quantile(misfit, 1.0 - TRIMMED)]
        null = np.linalg.svd(trimmed, full_matrices=False)[2][-count:]
    return trimmed, null


def _misfit(matrix: FloatArray, vector: NDArray[np.int64]) -> float:
    """Root mean square over the rows that fit best, of the vector with its largest entry 1."""
    residual = np.sort(np.abs(matrix @ vector) / np.abs(vector).max())
    kept = residual[: int((1.0 - TRIMMED) * len(residual)) or 1]
    return float(np.sqrt(np.mean(kept**2)))


def _reduced(rows: FloatArray) -> FloatArray:
    """The reduced row echelon form, with the largest entries as pivots among the columns of the table."""
    reduced = rows.copy()
    for index in range(len(reduced)):
        block = np.abs(reduced[index:, :-1])
        if block.max() < 1e-9:
            break
        row, column = divmod(int(block.argmax()), block.shape[1])
        reduced[[index, index + row]] = reduced[[index + row, index]]
        reduced[index] /= reduced[index, column]
        for other in range(len(reduced)):
            if other != index:
                reduced[other] -= reduced[other, column] * reduced[index]
    return reduced


def _whole(row: FloatArray) -> NDArray[np.int64] | None:
    """The row as a multiple of small whole numbers; None where it is none."""
    for denominator in _DENOMINATORS:
        scaled = row * denominator
        rounded = np.round(scaled)
        if np.abs(scaled - rounded).max() <= _ROUNDING and np.abs(rounded).max() <= _LARGEST:
            whole = rounded.astype(np.int64)
            return whole if whole.any() else None
    return None


def independent(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """The rows that are not combinations of those before them."""
    kept: list[NDArray[np.int64]] = []
    for row in rows:
        if np.linalg.matrix_rank(np.array([*kept, row], dtype=float)) > len(kept):
            kept.append(row)
    return np.array(kept, dtype=np.int64).reshape(-1, rows.shape[1])


def as_whole(rows: list[list[Fraction]]) -> NDArray[np.int64]:
    """Rows of fractions, each multiplied by its common denominator."""
    whole = []
    for row in rows:
        common = int(np.lcm.reduce([value.denominator for value in row])) if row else 1
        whole.append([int(value * common) for value in row])
    return np.array(whole, dtype=np.int64)
