"""Steps of Adam on mini-batches, and the loss of all rows; their plain oracle is `optimisers.adam`."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import kernel, part
from kan_core.compiled.simd import load
from kan_core.model.plan import plan_model
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.training.kernels.adam_basis import ROWS
from kan_core.training.kernels.adam_program import Program, Sizes, program_of
from kan_core.training.kernels.adam_tile import Tile, forward, reverse
from kan_core.training.kernels.squares import robust_cost

Array = NDArray[np.floating]
Index = NDArray[np.int64]
FIRST_DECAY, SECOND_DECAY, TINY = 0.9, 0.999, 1e-8
"""Adam's beta_1, beta_2 and epsilon."""


class Table(NamedTuple):
    """Rows as the kernels take them: u (inputs, n), z (outputs, n), and root (n,) of the weights."""

    u: Array
    z: Array
    root: Array


class Roughness(NamedTuple):
    """M of theta' M theta, the same (B, B) block for all splines of a layer.

    Attributes:
        start, edges, functions: (layers,) first parameter, splines, and B.
        first: (layers,) where the block of a layer begins in `matrix`, which is flat.
    """

    start: Index
    edges: Index
    functions: Index
    first: Index
    matrix: Array


class Moments(NamedTuple):
    """What Adam remembers: the moments (P,) and the number of steps (1,)."""

    first: Array
    second: Array
    steps: Index


def new_moments(theta: Array) -> Moments:
    """The moments before the first step from theta (P,)."""
    return Moments(np.zeros_like(theta), np.zeros_like(theta), np.zeros(1, np.int64))


def new_tile(sizes: Sizes, theta: Array) -> Tile:
    """An empty tile for theta (P,)."""
    value, cotangent = np.zeros((2, sizes.numbers, ROWS), theta.dtype)
    basis, slopes = np.zeros((2, sizes.table, ROWS), theta.dtype)
    return Tile(value, cotangent, basis, slopes, np.zeros_like(theta))


@part
def _take(table: Table, order: Index, first: int, last: int, rows: Index, tile: Tile) -> None:
    """The inputs of the rows at first .. last - 1 of the order; the last of them fills up."""
    for place in range(ROWS):
        rows[place] = load(order, min(first + place, last - 1))
    for node in range(table.u.shape[0]):
        source, value = table.u[node], tile.value[node]
        for place in range(ROWS):
            value[place] = load(source, rows[place])


@part
def _put_slopes(
    table: Table, rows: Index, count: int, output: int, threshold: float, cauchy: bool, scale: float,
    value: Array, cotangent: Array,
) -> None:  # fmt: skip
    """Derivatives of the loss by an output; none of the rows that only fill up."""
    target = table.z[output]
    for place in range(ROWS):
        root = load(table.root, rows[place])
        error = root * (value[place] - load(target, rows[place]))
        cotangent[place] = scale * root * error * _share(error, threshold, cauchy) if place < count else 0.0


@part
def _share(error: float, threshold: float, cauchy: bool) -> float:
    """rho'(e) / 2e, what is left of a row's weight: of Cauchy's loss, or of Huber's."""
    if cauchy:
        return 1.0 / (1.0 + (error / threshold) ** 2)
    size = abs(error)
    return threshold / size if size > threshold else 1.0


@kernel
def advance(
    program: Program,
    outputs: int,
    lower: Array,
    step: Array,
    theta: Array,
    free: NDArray[np.bool_],
    table: Table,
    roughness: Roughness,
    order: Index,
    first: int,
    last: int,
    batch: int,
    threshold: float,
    cauchy: bool,
    rate: float,
    moments: Moments,
    tile: Tile,
) -> int:
    """Takes in the order's rows from `first` to `last` or a little beyond; a step of Adam ends every batch.

    Args:
        outputs: the number of the first output among the nodes.
        lower, step: (nodes,) where the grid of each source node starts, and its step.
        theta: (P,) parameters, changed in place where they are `free`.
        threshold, cauchy: as in `squares.loss`.
        rate: learning rate.

    Returns:
        where it ended: at the end of a tile, of a batch or of all.
    """
    rows, begin = np.empty(ROWS, np.int64), first
    while begin < min(last, order.size):
        start = begin - begin % batch
        end = min(start + batch, order.size)
        stop = min(begin + ROWS, end)
        _take(table, order, begin, stop, rows, tile)
        forward(program, lower, step, theta, tile)
        scale = 2.0 / (table.z.shape[0] * (end - start))
        for output in range(table.z.shape[0]):
            node = outputs + output
            _put_slopes(
                table, rows, stop - begin, output, threshold, cauchy, scale, tile.value[node],
                tile.cotangent[node],
            )  # fmt: skip
        reverse(program, theta, tile)
        if stop == end:
            _update(roughness, theta, free, rate, tile.gradient, moments)
        begin = stop
    return begin


@part
def _update(
    roughness: Roughness, theta: Array, free: NDArray[np.bool_], rate: float, slope: Array, moments: Moments
) -> None:
    """One step along the gradient so far, `slope`, which begins anew."""
    _add_roughness(roughness, theta, slope)
    moments.steps[0] += 1
    count = float(moments.steps[0])
    number = theta.dtype.type
    size = number(rate / (1.0 - FIRST_DECAY**count))
    spread = number(1.0 / np.sqrt(1.0 - SECOND_DECAY**count))
    keep, keep_squares, tiny = number(FIRST_DECAY), number(SECOND_DECAY), number(TINY)
    take, take_squares = number(1.0 - FIRST_DECAY), number(1.0 - SECOND_DECAY)
    first, second = moments.first, moments.second
    for place in range(theta.size):
        s = slope[place] if free[place] else number(0.0)
        mean = keep * first[place] + take * s
        square = keep_squares * second[place] + take_squares * s * s
        first[place], second[place], slope[place] = mean, square, 0.0
        theta[place] -= size * mean / (np.sqrt(square) * spread + tiny)


@part
def _add_roughness(roughness: Roughness, theta: Array, slope: Array) -> None:
    """slope += 2 M theta."""
    matrix = roughness.matrix
    for layer in range(roughness.start.size):
        functions, start = roughness.functions[layer], roughness.start[layer]
        for _ in range(roughness.edges[layer]):
            spot = roughness.first[layer]
            for j in range(functions):
                total = theta.dtype.type(0.0)
                for k in range(functions):
                    total += load(matrix, spot + k) * load(theta, start + k)
                slope[start + j] += total + total
                spot += functions
            start += functions


@kernel
def loss(
    program: Program,
    outputs: int,
    lower: Array,
    step: Array,
    theta: Array,
    table: Table,
    first: int,
    last: int,
    threshold: float,
    cauchy: bool,
    tile: Tile,
) -> float:
    """sum of rho(sqrt(w) (f - z)) over the rows first .. last - 1, and all outputs."""
    total = 0.0
    for begin in range(first, last, ROWS):
        count = min(ROWS, last - begin)
        for node in range(table.u.shape[0]):
            for row in range(count):
                tile.value[node, row] = table.u[node, begin + row]
        forward(program, lower, step, theta, tile)
        for output in range(table.z.shape[0]):
            value = tile.value[outputs + output]
            for row in range(count):
                error = table.root[begin + row] * (value[row] - table.z[output, begin + row])
                total += robust_cost(error, threshold, cauchy)[0]
    return total


KERNELS = (advance, loss)


def rehearse() -> None:
    """Runs every kernel once on a network of one edge, in both precisions."""
    state = first_state(ModelSpec((1, 1), grid_size=1), [InputState("x")], [OutputState("y")], 0)
    program, sizes = program_of(plan_model(state))
    for like in (np.ones(4), np.ones(4, np.float32)):
        _rehearse(program, sizes, like)


def _rehearse(program: Program, sizes: Sizes, theta: Array) -> None:
    """The numbers of the network are all one, and so are those of its row."""
    here = program, 1, theta[:2].copy(), theta[:2].copy(), theta
    table, tile = (
        Table(theta[None, :1].copy(), theta[None, :1].copy(), theta[:1].copy()),
        new_tile(sizes, theta),
    )
    free, index = np.ones(4, np.bool_), np.zeros(1, np.int64)
    roughness = Roughness(index, index + 1, index + 4, index, np.zeros(16, theta.dtype))
    advance(*here, free, table, roughness, index, 0, 1, 1, np.inf, False, 0.1, new_moments(theta), tile)
    loss(*here, table, 0, 1, np.inf, False, tile)
