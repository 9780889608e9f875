"""What a fit works on: samples, families of rows, and room for a block of rows."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import faithful_part, part
from kan_core.symbolic.kernels.rows import row_of
from kan_core.symbolic.kernels.tape import ARGUMENT, Tapes

Array = NDArray[np.float64]
Index = NDArray[np.int64]
ROWS = 8
"""Rows that are fitted side by side: long loops, in the nearest cache."""


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


class Block(NamedTuple):
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


@part
def new_block(tapes: Tapes, count: int, width: int) -> Block:
    """Room for rows of `width` parameters on `count` samples."""
    return Block(
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
def prepare(tapes: Tapes, samples: Samples, families: Families, family: int, block: Block) -> None:
    """The coordinate and the constants of a family."""
    tape = families.primitive[family]
    offset, scale = families.coordinate[family, 0], families.coordinate[family, 1]
    for i in range(block.t.size):
        block.t[i] = (samples.x[i] - offset) / scale
    for index in range(tapes.first_constant[tape], tapes.first_constant[tape + 1]):
        _fill(row_of(block.slots, tapes.constant_slot[index]), 0, tapes.constant[index], block.slots.shape[1])


@faithful_part
def place(rows: Array, shapes: int, block: Block) -> None:
    """u = alpha t + beta and the shape of every row, rounded as NumPy does it: the end of a domain is met."""
    u, t, count = row_of(block.slots, ARGUMENT), block.t, block.t.size
    for row in range(len(rows)):
        alpha, beta, first = rows[row, 0], rows[row, 1], row * count
        for i in range(count):
            u[first + i] = alpha * t[i] + beta
        for k in range(shapes):
            _fill(row_of(block.slots, ARGUMENT + 1 + k), first, rows[row, 2 + k], count)


@part
def _fill(slot: Array, first: int, value: float, count: int) -> None:
    for i in range(first, first + count):
        slot[i] = value
