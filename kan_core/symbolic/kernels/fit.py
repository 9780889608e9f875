"""Fits rows of arguments u = alpha t + beta of any primitives to one curve, row by row."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import kernel, part
from kan_core.symbolic.kernels.block import ROWS, Block, Families, Samples, new_block, place, prepare
from kan_core.symbolic.kernels.play import play
from kan_core.symbolic.kernels.projection import linearise, project
from kan_core.symbolic.kernels.rows import row_of
from kan_core.symbolic.kernels.tape import Tapes

Array = NDArray[np.float64]


@kernel
def keep_admissible(families: Families, rows: Array) -> NDArray[np.bool_]:
    """(k,) whether u = alpha t + beta stays in the domain and clear of poles over the data.

    Args:
        rows: (k, 2 + most shape parameters) alpha, beta and shape.
    """
    allowed = np.empty(len(rows), np.bool_)
    for family in range(families.primitive.size):
        for row in range(families.first_row[family], families.first_row[family + 1]):
            allowed[row] = _admissible(families, family, rows[row, 0], rows[row, 1])
    return allowed


@part
def _admissible(families: Families, family: int, alpha: float, beta: float) -> bool:
    coordinate, domain, primitive = families.coordinate, families.domain, families.primitive[family]
    lower, upper = domain[primitive, 0], domain[primitive, 1]
    pole, spacing = domain[primitive, 2], domain[primitive, 3]
    one, other = alpha * coordinate[family, 2] + beta, alpha * coordinate[family, 3] + beta
    low, high = min(one, other), max(one, other)
    slack = 1e-14 * max(abs(low), abs(high))
    if not (low >= lower - slack and high <= upper + slack):
        return False
    if np.isnan(pole):
        return True
    if np.isinf(spacing):
        return bool((low > pole) == (high > pole))
    return bool(np.floor((low - pole) / spacing) == np.floor((high - pole) / spacing))


@kernel
def fit(
    tapes: Tapes, samples: Samples, families: Families, rows: Array, iterations: int, errors: Array
) -> None:
    """Levenberg-Marquardt on the projected residual of each row; what `varpro.polish` does, row by row.

    Args:
        rows: (k, 2 + most shape parameters) alpha, beta and shape, to be bettered.
        iterations: steps tried for each row; with none, the errors of the rows as they are.
        errors: (k,) to be filled: root mean square residual over the spread of y.
    """
    block = new_block(tapes, samples.x.size, rows.shape[1])
    for family in range(families.primitive.size):
        prepare(tapes, samples, families, family, block)
        end = families.first_row[family + 1]
        for first in range(families.first_row[family], end, ROWS):
            last = min(first + ROWS, end)
            _polish(tapes, samples, families, family, rows[first:last], iterations, errors[first:last], block)


@part
def _polish(
    tapes: Tapes,
    samples: Samples,
    families: Families,
    family: int,
    rows: Array,
    iterations: int,
    errors: Array,
    block: Block,
) -> None:
    """Betters a block of rows of one family and fills in their errors."""
    tape, count = families.primitive[family], len(rows)
    first, middle, last = tapes.first_step[tape], tapes.last_step[tape], tapes.first_step[tape + 1]
    played = count * samples.x.size
    place(rows, tapes.shapes[tape], block)
    play(tapes.steps, first, middle, block.slots, played)
    project(samples, row_of(block.slots, tapes.value[tape]), count, block, errors)
    for row in range(count):
        block.moved[row], block.damping[row] = True, 1e-3
    for _ in range(iterations):
        if block.moved[:count].any():
            play(tapes.steps, middle, last, block.slots, played)
            linearise(tapes, samples, tape, count, block)
        _step(rows, 2 + tapes.shapes[tape], block)
        place(block.trial[:count], tapes.shapes[tape], block)
        play(tapes.steps, first, middle, block.slots, played)
        project(samples, row_of(block.slots, tapes.value[tape]), count, block, block.tried)
        if not _settle(families, family, rows, errors, block):
            break


@part
def _step(rows: Array, size: int, block: Block) -> None:
    """trial = row + S (S N S + damping)^-1 S g, S = diag(N)^-1/2; without what is not finite."""
    matrix, scale, step = np.empty((size, size)), np.empty(size), np.empty(size)
    for row in range(len(rows)):
        normal, gradient = row_of(block.normal, row), row_of(block.gradient, row)
        for k in range(size):
            length = np.sqrt(normal[k * size + k])
            scale[k] = length if length > 0.0 else 1.0
            step[k] = gradient[k] / scale[k]
            for j in range(k + 1):
                matrix[k, j] = matrix[j, k] = normal[k * size + j] / (scale[k] * scale[j])
            matrix[k, k] += block.damping[row]
        _eliminate(size, matrix, step)
        for k in range(size):
            change = step[k] / scale[k]
            block.trial[row, k] = rows[row, k] + (change if np.isfinite(change) else 0.0)


@part
def _eliminate(size: int, matrix: Array, right: Array) -> None:
    """Solves for `right` in its place; a matrix that is positive needs no pivots."""
    for k in range(size):
        for j in range(k + 1, size):
            factor = matrix[j, k] / matrix[k, k]
            right[j] -= factor * right[k]
            for m in range(k + 1, size):
                matrix[j, m] -= factor * matrix[k, m]
    for k in range(size - 1, -1, -1):
        for j in range(k + 1, size):
            right[k] -= matrix[k, j] * right[j]
        right[k] /= matrix[k, k]


@part
def _settle(families: Families, family: int, rows: Array, errors: Array, block: Block) -> bool:
    """Takes the steps that better a row and stay in bounds; whether any row has still somewhere to go."""
    alive = False
    for row in range(len(rows)):
        trial = row_of(block.trial, row)
        taken = block.tried[row] < errors[row] and _admissible(families, family, trial[0], trial[1])
        block.moved[row] = taken
        alive = alive or taken or block.damping[row] <= 1e6
        if taken:
            errors[row] = block.tried[row]
            for k in range(rows.shape[1]):
                rows[row, k] = trial[k]
        damping = block.damping[row]
        block.damping[row] = max(damping * 0.1, 1e-12) if taken else damping * 8.0
    return alive


KERNELS = (keep_admissible, fit)


def rehearse() -> None:
    """Runs every kernel once on one row of a straight line."""
    one, none = np.ones(1, np.int64), np.zeros(1, np.int64)
    tapes = Tapes(
        steps=np.zeros((0, 5), np.int64), first_step=np.zeros(2, np.int64), last_step=none,
        constant=np.ones(1), constant_slot=one, first_constant=np.array([0, 1]),
        value=none, derivative=np.ones((1, 2), np.int64), shapes=none,
        free=np.zeros((1, 2), np.int64), slots=np.array([2]),
    )  # fmt: skip
    t = np.array([-1.0, 1.0])
    families = Families(
        primitive=none, coordinate=np.array([[0.0, 1.0, -1.0, 1.0]]), first_row=np.array([0, 1]),
        domain=np.array([[-np.inf, np.inf, np.nan, np.inf]]),
    )  # fmt: skip
    samples = Samples(t, t, np.full(2, 0.5), np.ones(1))
    rows = np.array([[1.0, 0.0, 0.0]])
    keep_admissible(families, rows)
    fit(tapes, samples, families, rows, 1, np.zeros(1))
