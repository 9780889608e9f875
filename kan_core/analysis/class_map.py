"""Where a model of classes draws the line between them, in a plane through the space of its columns."""

from collections.abc import Mapping

import numpy as np

from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import needed_columns, raw_inputs
from kan_core.model.state import FloatArray, ModelState


def probabilities_in_plane(
    state: ModelState, x: tuple[str, FloatArray], y: tuple[str, FloatArray], held: Mapping[str, float]
) -> FloatArray:
    """p_k(x, y) of every class k where two columns vary and all others are held.

    Args:
        state: the model.
        x: name and values (m,) of the column across.
        y: name and values (n,) of the column up; another one.
        held: values of the other columns, in their own units.

    Returns:
        (n, m, classes); not a number where a derived input has no value.

    Raises:
        ModelError: a column that is needed is not there.
    """
    (across, xs), (up, ys) = x, y
    rows = len(xs) * len(ys)
    columns = {name: np.full(rows, value) for name, value in held.items()}
    columns |= {across: np.tile(xs, len(ys)), up: np.repeat(ys, len(xs))}
    needed = set(needed_columns(state.inputs, columns))
    values = raw_inputs(state.inputs, {name: column for name, column in columns.items() if name in needed})
    return evaluate(state, values).reshape(len(ys), len(xs), -1)


def borders(x: FloatArray, y: FloatArray, probabilities: FloatArray) -> FloatArray:
    """Straight pieces of the lines on which two classes are equally probable, and no other more so.

    Every cell of the grid is cut into two triangles, in which a class's lead over the best of the others,
    m_k = p_k - max_{l != k} p_l, is taken to be linear; its zeros are the borders of that class.

    Args:
        x: (m,) places across.
        y: (n,) places up.
        probabilities: (n, m, classes).

    Returns:
        (pieces, 2, 2): both ends of each piece, as (x, y).
    """
    places = np.stack(np.meshgrid(x, y), axis=-1)
    # What borders on the last class is a border of another one.
    found = [_zeros(places, _lead(probabilities, k)) for k in range(probabilities.shape[-1] - 1)]
    return np.concatenate([np.empty((0, 2, 2)), *found])


def _lead(probabilities: FloatArray, k: int) -> FloatArray:
    return np.asarray(probabilities[..., k] - np.delete(probabilities, k, axis=-1).max(axis=-1))


def _zeros(places: FloatArray, values: FloatArray) -> FloatArray:
    """The zeros (pieces, 2, 2) of values (n, m) at places (n, m, 2), triangle by triangle."""
    corners = _triangles(places).reshape(-1, 3, 2)
    heights = _triangles(values[..., None]).reshape(-1, 3)
    above = heights > 0.0
    crossed = np.isfinite(heights).all(axis=1) & above.any(axis=1) & ~above.all(axis=1)
    corners, heights, above = corners[crossed], heights[crossed], above[crossed]
    # The corner that is alone on its side, and from there the two others.
    alone = np.where(above.sum(axis=1) == 1, above.argmax(axis=1), (~above).argmax(axis=1))
    rows = np.arange(len(corners))
    tip, top = corners[rows, alone], heights[rows, alone]
    ends = []
    for step in (1, 2):
        other = (alone + step) % 3
        share = top / (top - heights[rows, other])
        ends.append(tip + share[:, None] * (corners[rows, other] - tip))
    return np.stack(ends, axis=1)


def _triangles(grid: FloatArray) -> FloatArray:
    """The corners of both triangles of every cell: (2, n - 1, m - 1, 3, d) of a grid (n, m, d)."""
    here, right, up, both = grid[:-1, :-1], grid[:-1, 1:], grid[1:, :-1], grid[1:, 1:]
    return np.stack([np.stack(three, axis=2) for three in ((here, right, both), (here, up, both))])
