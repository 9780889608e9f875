"""Fits rows of arguments u = alpha t + beta of any primitives to one curve, row by row."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import faithful_part, kernel, part
from kan_core.symbolic.kernels.play import play
from kan_core.symbolic.kernels.rows import row_of
from kan_core.symbolic.kernels.tape import ARGUMENT, Tapes

Array = NDArray[np.float64]
Index = NDArray[np.int64]
ROWS = 8
"""Rows that are fitted side by side: long loops, in the nearest cache."""
_FLATTEST = 1e-7
"""Spread of f over its mean below which c and d of c f + d are lost to rounding."""


class Samples(NamedTuple):
    """A curve, filled up with samples of no weight.

    Attributes:
        x: (n,) pre-activations.
        target: (n,) y less its mean.
        weight: (n,) that sum to 1.
        spread: (1,) of y.
    """

    x: Array
    target: Array
    weight: Array
    spread: Array


class Families(NamedTuple):
    """Rows of which primitives.

    Attributes:
        primitive: (families,) numbers of tapes and of domains.
        coordinate: (families, 4) offset and scale of t, and its range over the data.
        first_row: (families + 1,) rows first_row[f] .. first_row[f + 1] - 1 are of family f.
        domain: (primitives, 4) lower and upper end of u's domain, a pole or NaN, and the distance of poles.
    """

    primitive: Index
    coordinate: Array
    first_row: Index
    domain: Array


class _Block(NamedTuple):
    """Room for the rows that are fitted side by side, `ROWS` of them or fewer.

    Attributes:
        t: (n,) coordinate.
        slots: (slots, ROWS n) of the tape.
        centred, residual: (ROWS, n) f less its mean, y less c f + d.
        moments: (ROWS, 2) variance of f, and c.
        slopes: (2 + shape, n) of one row.
        normal, gradient: (ROWS, (2 + shape)^2) and (ROWS, 2 + shape) of the rows as they stand.
        trial, tried: (ROWS, 2 + shape) and (ROWS,) rows after the step, and their errors.
        damping, moved: (ROWS,) each row's own damping, and whether its last step was taken.
    """

    t: Array
    slots: Array
    centred: Array
    residual: Array
    moments: Array
    slopes: Array
    normal: Array
    gradient: Array
    trial: Array
    tried: Array
    damping: Array
    moved: NDArray[np.bool_]


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
    block = _new_block(tapes, samples.x.size, rows.shape[1])
    for family in range(families.primitive.size):
        _prepare(tapes, samples, families, family, block)
        end = families.first_row[family + 1]
        for first in range(families.first_row[family], end, ROWS):
            last = min(first + ROWS, end)
            _polish(tapes, samples, families, family, rows[first:last], iterations, errors[first:last], block)


@part
def _new_block(tapes: Tapes, count: int, width: int) -> _Block:
    return _Block(
        np.empty(count),
        np.empty((tapes.slots[0], ROWS * count)),
        np.empty((ROWS, count)),
        np.empty((ROWS, count)),
        np.empty((ROWS, 2)),
        np.empty((width, count)),
        np.empty((ROWS, width * width)),
        np.empty((ROWS, width)),
        np.zeros((ROWS, width)),
        np.empty(ROWS),
        np.empty(ROWS),
        np.empty(ROWS, np.bool_),
    )


@faithful_part
def _prepare(tapes: Tapes, samples: Samples, families: Families, family: int, block: _Block) -> None:
    """The coordinate and the constants of a family."""
    tape = families.primitive[family]
    offset, scale = families.coordinate[family, 0], families.coordinate[family, 1]
    for i in range(block.t.size):
        block.t[i] = (samples.x[i] - offset) / scale
    for index in range(tapes.first_constant[tape], tapes.first_constant[tape + 1]):
        _fill(row_of(block.slots, tapes.constant_slot[index]), 0, tapes.constant[index], block.slots.shape[1])


@part
def _fill(slot: Array, first: int, value: float, count: int) -> None:
    for i in range(first, first + count):
        slot[i] = value


@part
def _polish(
    tapes: Tapes,
    samples: Samples,
    families: Families,
    family: int,
    rows: Array,
    iterations: int,
    errors: Array,
    block: _Block,
) -> None:
    """Betters a block of rows of one family and fills in their errors."""
    tape, count = families.primitive[family], len(rows)
    first, middle, last = tapes.first_step[tape], tapes.last_step[tape], tapes.first_step[tape + 1]
    played = count * samples.x.size
    _place(rows, tapes.shapes[tape], block)
    play(tapes.steps, first, middle, block.slots, played)
    _project(samples, row_of(block.slots, tapes.value[tape]), count, block, errors)
    for row in range(count):
        block.moved[row], block.damping[row] = True, 1e-3
    for _ in range(iterations):
        if block.moved[:count].any():
            play(tapes.steps, middle, last, block.slots, played)
            _linearise(tapes, samples, tape, count, block)
        _step(rows, 2 + tapes.shapes[tape], block)
        _place(block.trial[:count], tapes.shapes[tape], block)
        play(tapes.steps, first, middle, block.slots, played)
        _project(samples, row_of(block.slots, tapes.value[tape]), count, block, block.tried)
        if not _settle(families, family, rows, errors, block):
            break


@faithful_part
def _place(rows: Array, shapes: int, block: _Block) -> None:
    """u = alpha t + beta and the shape of every row, rounded as NumPy does it: the end of a domain is met."""
    u, t, count = row_of(block.slots, ARGUMENT), block.t, block.t.size
    for row in range(len(rows)):
        alpha, beta, first = rows[row, 0], rows[row, 1], row * count
        for i in range(count):
            u[first + i] = alpha * t[i] + beta
        for k in range(shapes):
            _fill(row_of(block.slots, ARGUMENT + 1 + k), first, rows[row, 2 + k], count)


@part
def _project(samples: Samples, values: Array, rows: int, block: _Block, errors: Array) -> None:
    """The errors of c f + d at the best c and d of each row, for the values of f of all rows."""
    weight, target, count = samples.weight, samples.target, samples.x.size
    for row in range(rows):
        centred, residual = row_of(block.centred, row), row_of(block.residual, row)
        first, mean, variance, product, square = row * count, 0.0, 0.0, 0.0, 0.0
        for i in range(count):
            mean += weight[i] * values[first + i]
        for i in range(count):
            centred[i] = values[first + i] - mean
            variance += weight[i] * (centred[i] * centred[i])
            product += weight[i] * (centred[i] * target[i])
        c = product / variance
        for i in range(count):
            residual[i] = target[i] - c * centred[i]
            square += weight[i] * (residual[i] * residual[i])
        block.moments[row, 0], block.moments[row, 1] = variance, c
        error = np.sqrt(square) / samples.spread[0]
        usable = np.isfinite(error) and variance > (_FLATTEST * mean) ** 2
        errors[row] = error if usable else np.inf


@part
def _linearise(tapes: Tapes, samples: Samples, tape: int, count: int, block: _Block) -> None:
    """Normal matrix and gradient of Kaufman's Jacobian -P c df/dq, P off 1 and f, of the rows that moved."""
    length, size = samples.x.size, 2 + tapes.shapes[tape]
    for row in range(count):
        if not block.moved[row]:
            continue
        centred, residual = row_of(block.centred, row), row_of(block.residual, row)
        normal, gradient = row_of(block.normal, row), row_of(block.gradient, row)
        for k in range(size):
            slope = row_of(block.slopes, k)
            fixed = k < 2 and not tapes.free[tape, k]
            derivative = row_of(block.slots, tapes.derivative[tape, max(k - 1, 0)])
            for i in range(length):
                value = derivative[row * length + i] * (block.t[i] if k == 0 else 1.0)
                slope[i] = value if np.isfinite(value) and not fixed else 0.0
            _project_off(samples.weight, centred, block.moments[row, 0], block.moments[row, 1], slope)
            gradient[k] = _product(samples.weight, slope, residual)
            for j in range(k + 1):
                total = _product(samples.weight, slope, row_of(block.slopes, j))
                normal[k * size + j] = normal[j * size + k] = total


@part
def _project_off(weight: Array, centred: Array, variance: float, c: float, slope: Array) -> None:
    """c times a slope, less its parts along 1 and f."""
    mean, along = 0.0, 0.0
    for i in range(weight.size):
        mean += weight[i] * slope[i]
    for i in range(weight.size):
        slope[i] -= mean
        along += weight[i] * (slope[i] * centred[i])
    along /= variance
    for i in range(weight.size):
        value = c * (slope[i] - along * centred[i])
        slope[i] = value if np.isfinite(value) else 0.0


@part
def _product(weight: Array, slope: Array, other: Array) -> float:
    """sum of w slope other, without what is infinite."""
    total = 0.0
    for i in range(weight.size):
        total += weight[i] * (slope[i] * (other[i] if np.isfinite(other[i]) else 0.0))
    return total


@part
def _step(rows: Array, size: int, block: _Block) -> None:
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
def _settle(families: Families, family: int, rows: Array, errors: Array, block: _Block) -> bool:
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
