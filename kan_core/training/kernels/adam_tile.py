"""Carries out the instructions of a network for a tile of rows."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import part
from kan_core.training.kernels.adam_basis import ROWS, put_basis, put_input_basis
from kan_core.training.kernels.adam_products import (
    add_gradient_1,
    add_gradient_2,
    add_gradient_3,
    add_gradient_4,
    add_gradient_5,
    add_products_1,
    add_products_2,
    add_products_3,
    add_products_4,
    add_products_5,
    pull,
)
from kan_core.training.kernels.adam_program import (
    ADD,
    BASE,
    BASIS,
    CLEAR,
    FACTORS,
    INPUT_BASIS,
    MULTIPLY,
    PASS,
    PULL,
    Program,
)

Array = NDArray[np.floating]
Index = NDArray[np.int64]


class Tile(NamedTuple):
    """What the instructions work on.

    Attributes:
        value, cotangent: (numbers, ROWS) of nodes and factors, and derivatives of the loss by them.
        basis, slopes: (table, ROWS) basis functions of all source nodes, and their slopes.
        gradient: (P,) derivatives of the loss by the parameters, so far.
    """

    value: Array
    cotangent: Array
    basis: Array
    slopes: Array
    gradient: Array


@part
def forward(program: Program, lower: Array, step: Array, theta: Array, tile: Tile) -> None:
    """Values of all nodes, from those of the inputs.

    Args:
        lower, step: (nodes,) where the grid of each source node starts, and its step.
        theta: (P,) parameters.
    """
    value, basis, slopes = tile.value, tile.basis, tile.slopes
    for index in range(program.forward.shape[0]):
        line = program.forward[index]
        name, a, b, c = line[0], line[1], line[2], line[3]
        if name == BASIS:
            put_basis(basis, slopes, b, value, a, lower[a], step[a], c)
        elif name == INPUT_BASIS:
            put_input_basis(basis, slopes, b, value, a, lower[a], step[a], c)
        elif name == BASE:
            _put_base(value[a], basis[b], slopes[b])
        elif name == CLEAR:
            _clear(value, a, b)
        elif name == ADD:
            _add_block(program, a, b, c, line[4], theta, tile)
        elif name == PASS:
            _add(value[a], value[b])
        elif name == MULTIPLY:
            _multiply(value, a, b, c)


@part
def reverse(program: Program, theta: Array, tile: Tile) -> None:
    """Adds up the gradient, from the cotangents of the outputs."""
    cotangent = tile.cotangent
    for index in range(program.reverse.shape[0]):
        line = program.reverse[index]
        name, a, b, c = line[0], line[1], line[2], line[3]
        if name == CLEAR:
            _clear(cotangent, a, b)
        elif name == FACTORS:
            _share(tile.value, cotangent, a, b, c)
        elif name == PULL:
            edges = program.edge_start, program.edge_target
            pull(cotangent, a, tile.slopes, b, c, theta, *edges, line[4], line[5])
        elif name == PASS:
            _add(cotangent[a], cotangent[b])
        else:
            _add_gradient(program, a, b, c, tile)


@part
def _add_block(
    program: Program, width: int, at: int, first: int, last: int, theta: Array, tile: Tile
) -> None:
    """Post-activations of a block, added to its targets."""
    value, target, table = tile.value, program.target, tile.basis
    row, count, start = program.run_row, program.run_count, program.run_start
    if width == 1:
        add_products_1(value, target, at, table, row, count, start, first, last, theta)
    elif width == 2:
        add_products_2(value, target, at, table, row, count, start, first, last, theta)
    elif width == 3:
        add_products_3(value, target, at, table, row, count, start, first, last, theta)
    elif width == 4:
        add_products_4(value, target, at, table, row, count, start, first, last, theta)
    else:
        add_products_5(value, target, at, table, row, count, start, first, last, theta)


@part
def _add_gradient(program: Program, width: int, at: int, run: int, tile: Tile) -> None:
    """The part of the gradient that belongs to one run of a block."""
    gradient, cotangent, target, table = tile.gradient, tile.cotangent, program.target, tile.basis
    row, count, start = program.run_row, program.run_count, program.run_start
    if width == 1:
        add_gradient_1(gradient, cotangent, target, at, table, row, count, start, run)
    elif width == 2:
        add_gradient_2(gradient, cotangent, target, at, table, row, count, start, run)
    elif width == 3:
        add_gradient_3(gradient, cotangent, target, at, table, row, count, start, run)
    elif width == 4:
        add_gradient_4(gradient, cotangent, target, at, table, row, count, start, run)
    else:
        add_gradient_5(gradient, cotangent, target, at, table, row, count, start, run)


@part
def _put_base(x: Array, base: Array, slope: Array) -> None:
    """silu(x) = x / (1 + exp(-x)) and its slope."""
    one = x.dtype.type(1.0)
    for row in range(ROWS):
        gate = one / (one + np.exp(-x[row]))
        base[row] = x[row] * gate
        slope[row] = gate * (one + x[row] * (one - gate))


@part
def _clear(numbers: Array, first: int, last: int) -> None:
    for index in range(first, last):
        for row in range(ROWS):
            numbers[index, row] = 0.0


@part
def _add(some: Array, total: Array) -> None:
    for row in range(ROWS):
        total[row] += some[row]


@part
def _multiply(value: Array, node: int, first: int, last: int) -> None:
    """A node's value from its factors."""
    for row in range(ROWS):
        value[node, row] = value[first, row]
    for factor in range(first + 1, last):
        for row in range(ROWS):
            value[node, row] *= value[factor, row]


@part
def _share(value: Array, cotangent: Array, node: int, first: int, last: int) -> None:
    """Cotangents of factors: the node's times the other factors, without division: zeros are exact."""
    for row in range(ROWS):
        before = cotangent[node, row]
        for factor in range(first, last):
            cotangent[factor, row] = before
            before *= value[factor, row]
        after = value.dtype.type(1.0)
        for factor in range(last - 1, first - 1, -1):
            cotangent[factor, row] *= after
            after *= value[factor, row]
