"""Sums over rows of (b b') (x) (g g'), the blocks of J'J, in memory that the next row does not wait for."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import part
from kan_core.compiled.simd import (
    LANES,
    add_group_of_4,
    add_group_of_8,
    add_group_of_16,
    add_outer,
    add_scaled,
)
from kan_core.training.kernels.arrangement import ACTIVE
from kan_core.training.kernels.groups import Groups
from kan_core.training.kernels.tile import Tile

Array = NDArray[np.float64]
Index = NDArray[np.int64]
CHUNK = 1024
"""Rows that are sorted at a time: many to a place, and all of them in the second-nearest cache."""


class Terms(NamedTuple):
    """The factors of a chunk of rows.

    Attributes:
        function: (runs, CHUNK) each run's first function that is not zero.
        value: (CHUNK 4 runs,) flat, the values of the four of each run.
        cotangent: (targets, CHUNK) times the root of the row's weight.
        products: (CHUNK width,) flat, room for the products g g' of one pair of groups after another; what
            fills up a register is finite and goes nowhere.
        order: (CHUNK,) room for sorted rows.
    """

    function: Index
    value: Array
    cotangent: Array
    products: Array
    order: Index


@part
def new_terms(groups: Groups) -> Terms:
    """Room for a chunk of rows."""
    runs, widest = groups.run_source.size, 1
    for pair in range(groups.width.size):
        widest = max(widest, groups.width[pair])
    return Terms(
        np.empty((runs, CHUNK), np.int64),
        np.empty(CHUNK * ACTIVE * runs),
        np.empty((groups.edges.size, CHUNK)),
        np.zeros(CHUNK * widest),
        np.empty(CHUNK, np.int64),
    )


@part
def collect(groups: Groups, tile: Tile, root: Array, begin: int, rows: int, terms: Terms) -> None:
    """Takes the first rows of a tile as the rows from `begin` of the chunk."""
    actives = ACTIVE * groups.run_source.size
    for run in range(groups.run_source.size):
        source, base = groups.run_source[run], groups.run_is_base[run]
        for row in range(rows):
            place = 0 if base else tile.interval[source, row]
            terms.function[run, begin + row] = groups.run_start[run] + place
        for k in range(ACTIVE):
            basis = tile.base[source] if base else tile.basis[source, k]
            for row in range(rows):
                spot = (begin + row) * actives + ACTIVE * run + k
                terms.value[spot] = 0.0 if base and k else basis[row]
    for target in range(groups.edges.size):
        derivative = tile.edge_cotangent[groups.edges[target]]
        for row in range(rows):
            terms.cotangent[target, begin + row] = root[row] * derivative[row]


@part
def add_slope(groups: Groups, terms: Terms, residual: Array, rows: int, slope: Array) -> None:
    """b (x) g times the residual, group by group."""
    actives = ACTIVE * groups.run_source.size
    for group in range(groups.functions.size):
        first, start = groups.first_edge[group], groups.slope_start[group]
        targets = groups.first_edge[group + 1] - first
        stride = padded(targets)
        scaled = np.zeros(stride)
        for row in range(rows):
            for target in range(targets):
                scaled[target] = residual[row] * terms.cotangent[first + target, row]
            for run in range(groups.first_run[group], groups.first_run[group + 1]):
                place, at = terms.function[run, row], row * actives + ACTIVE * run
                if targets == 1:
                    add_scaled(slope, start + place, scaled[0], terms.value, at, ACTIVE)
                    continue
                for k in range(ACTIVE):
                    spot = start + (place + k) * stride
                    add_scaled(slope, spot, terms.value[at + k], scaled, 0, stride)


@part
def add_curvature(groups: Groups, terms: Terms, rows: int, curvature: Array) -> None:
    """(b b') (x) (g g') of every pair of groups."""
    for pair in range(groups.first.size):
        one, other, width = groups.first[pair], groups.second[pair], groups.width[pair]
        _multiply(groups, one, other, width, terms, rows)
        if width == 1:
            _add_single(groups, pair, terms, rows, curvature)
            continue
        for left in range(groups.first_run[one], groups.first_run[one + 1]):
            begin = left if one == other else groups.first_run[other]
            for right in range(begin, groups.first_run[other + 1]):
                _add_sorted(groups, pair, left, right, terms, rows, curvature)


@part
def _multiply(groups: Groups, one: int, other: int, width: int, terms: Terms, rows: int) -> None:
    """The products g g' of a pair; within one group, whose products are symmetric, the upper triangle."""
    column = 0
    for j in range(groups.first_edge[one], groups.first_edge[one + 1]):
        for k in range(j if one == other else groups.first_edge[other], groups.first_edge[other + 1]):
            left, right = terms.cotangent[j], terms.cotangent[k]
            for row in range(rows):
                terms.products[row * width + column] = left[row] * right[row]
            column += 1


@part
def _add_single(groups: Groups, pair: int, terms: Terms, rows: int, curvature: Array) -> None:
    """A pair of groups of one target each: 4 x 4 numbers for two runs.

    Rows come outermost: two of them often meet overlapping places, and a processor that has just written half
    of what it reads next waits.
    """
    one, other = groups.first[pair], groups.second[pair]
    actives, stride = ACTIVE * groups.run_source.size, groups.functions[other]
    value, products = terms.value, terms.products
    for row in range(rows):
        for left in range(groups.first_run[one], groups.first_run[one + 1]):
            corner = groups.start[pair] + terms.function[left, row] * stride
            mine = row * actives + ACTIVE * left
            begin = left if one == other else groups.first_run[other]
            for right in range(begin, groups.first_run[other + 1]):
                spot, theirs = corner + terms.function[right, row], row * actives + ACTIVE * right
                add_outer(curvature, spot, stride, value, mine, products[row], value, theirs)


@part
def _add_sorted(
    groups: Groups, pair: int, left: int, right: int, terms: Terms, rows: int, curvature: Array
) -> None:
    """Two runs of a pair of groups: rows that meet the same places are summed up in registers first."""
    width, functions = groups.width[pair], groups.functions[groups.second[pair]]
    actives = ACTIVE * groups.run_source.size
    value, products, order = terms.value, terms.products, terms.order
    first, second = terms.function[left], terms.function[right]
    ends = _sort(groups, left, right, terms, rows)
    start = 0
    for place in range(ends.size):
        end = ends[place]
        if end == start:
            continue
        row = order[start]
        spot = groups.start[pair] + (first[row] * functions + second[row]) * width
        for k in range(ACTIVE):
            _add_lot(
                curvature, spot + k * functions * width, width, order, start, end,
                value, actives, ACTIVE * left + k, ACTIVE * right, products,
            )  # fmt: skip
        start = end


@part
def _add_lot(
    curvature: Array, spot: int, width: int, order: Index, start: int, end: int,
    value: Array, actives: int, mine: int, theirs: int, products: Array,
) -> None:  # fmt: skip
    """One function of the left run with the four of the right one, as many columns at a time as there are.

    Takes the arrays it needs: a whole tuple of them would be copied at every call.
    """
    column = 0
    while column + 16 <= width:
        add_group_of_16(
            curvature, spot + column, width, order, start, end,
            value, actives, mine, theirs, products, width, column,
        )  # fmt: skip
        column += 16
    if column + 8 <= width:
        add_group_of_8(
            curvature, spot + column, width, order, start, end,
            value, actives, mine, theirs, products, width, column,
        )  # fmt: skip
        column += 8
    if column < width:
        add_group_of_4(
            curvature, spot + column, width, order, start, end,
            value, actives, mine, theirs, products, width, column,
        )  # fmt: skip


@part
def _sort(groups: Groups, left: int, right: int, terms: Terms, rows: int) -> Index:
    """Brings the rows into `terms.order`, those that meet the same places together; where each lot ends."""
    first, second, order = terms.function[left], terms.function[right], terms.order
    low, other, span = groups.run_start[left], groups.run_start[right], groups.run_cells[right]
    ends = np.zeros(groups.run_cells[left] * span + 1, np.int64)
    for row in range(rows):
        ends[(first[row] - low) * span + second[row] - other + 1] += 1
    for place in range(1, ends.size):
        ends[place] += ends[place - 1]
    for row in range(rows):
        place = (first[row] - low) * span + second[row] - other
        order[ends[place]] = row
        ends[place] += 1
    return ends[:-1]


@part
def padded(targets: int) -> int:
    """Numbers that the targets of a group take up: whole registers, but for a single one."""
    return 1 if targets == 1 else -(-targets // LANES) * LANES
