"""Sums over rows of squared or robust errors and of their second-order form; the Jacobian is never held."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import kernel, part
from kan_core.training.kernels.arrangement import Arrangement, Data, Grid
from kan_core.training.kernels.example import one_edge
from kan_core.training.kernels.groups import Groups, grouped
from kan_core.training.kernels.products import (
    CHUNK,
    add_curvature,
    add_slope,
    collect,
    new_terms,
    padded,
)
from kan_core.training.kernels.tile import ROWS, forward, new_tile, reverse

Array = NDArray[np.float64]
Index = NDArray[np.int64]


@part
def robust_cost(error: float, threshold: float, cauchy: bool) -> tuple[float, float]:
    """rho(e), and rho'(e) / 2e: what is left of the row's weight. Huber's loss without threshold is e^2."""
    if cauchy:
        relative = (error / threshold) ** 2
        return threshold * threshold * np.log1p(relative), 1.0 / (1.0 + relative)
    size = abs(error)
    if size > threshold:
        return threshold * (2.0 * size - threshold), threshold / size
    return error * error, 1.0


@kernel
def loss(
    net: Arrangement,
    grid: Grid,
    theta: Array,
    data: Data,
    threshold: float,
    cauchy: bool,
    first: int,
    last: int,
) -> float:
    """sum of rho(sqrt(w) (f - z)) over the rows first .. last - 1 and all outputs.

    Args:
        theta: (P,) arranged parameters.
        threshold, cauchy: rho is Cauchy's or Huber's; Huber's with an infinite threshold is the square.
    """
    tile, total = new_tile(net), 0.0
    outputs = net.outputs[0]
    result = net.node_kind.size - outputs
    for start in range(first, last, ROWS):
        forward(net, grid, theta, data.u, start, tile)
        for output in range(outputs):
            for row in range(min(ROWS, last - start)):
                error = tile.value[result + output, row] - data.z[output, start + row]
                total += robust_cost(data.root[start + row] * error, threshold, cauchy)[0]
    return total


@kernel
def sums(
    net: Arrangement,
    groups: Groups,
    grid: Grid,
    theta: Array,
    data: Data,
    threshold: float,
    cauchy: bool,
    first: int,
    last: int,
    curvature: Array,
    slope: Array,
) -> float:
    """Adds the rows' J'WJ to `curvature` and J'Wr to `slope`, by groups; returns what `loss` does.

    Args:
        curvature, slope: flat, as long as `groups.start` and `groups.slope_start` say.
    """
    tile, total, result = new_tile(net), 0.0, net.node_kind.size - net.outputs[0]
    terms = new_terms(groups)
    residual, root = np.empty(CHUNK), np.empty(ROWS)
    for start in range(first, last, CHUNK):
        count = min(CHUNK, last - start)
        for output in range(net.outputs[0]):
            for begin in range(0, count, ROWS):
                forward(net, grid, theta, data.u, start + begin, tile)
                reverse(net, theta, output, tile)
                some = min(ROWS, count - begin)
                for row in range(some):
                    at = start + begin + row
                    error = data.root[at] * (tile.value[result + output, row] - data.z[output, at])
                    cost, share = robust_cost(error, threshold, cauchy)
                    total += cost
                    residual[begin + row] = np.sqrt(share) * error
                    root[row] = np.sqrt(share) * data.root[at]
                collect(groups, tile, root, begin, some, terms)
            add_slope(groups, terms, residual, count, slope)
            add_curvature(groups, terms, count, curvature)
    return total


@kernel
def spread(
    groups: Groups, curvature: Array, slope: Array, count: float, whole: Array, gradient: Array
) -> None:
    """Writes `curvature`/count and `slope`/count from their groups to the network's own order.

    Args:
        whole, gradient: (P, P), its upper triangle alone, and (P,), to be filled.
    """
    for group in range(groups.functions.size):
        targets = groups.first_edge[group + 1] - groups.first_edge[group]
        for function in range(groups.functions[group]):
            for target in range(targets):
                place = groups.position[groups.position_start[group] + function * targets + target]
                spot = groups.slope_start[group] + function * padded(targets) + target
                if place >= 0:
                    gradient[place] = slope[spot] / count
    for pair in range(groups.first.size):
        for left in range(groups.functions[groups.first[pair]]):
            _spread_row(groups, pair, left, curvature, count, whole)


@part
def _spread_row(groups: Groups, pair: int, left: int, curvature: Array, count: float, whole: Array) -> None:
    """All entries of one function of a pair's first group."""
    one, other, width = groups.first[pair], groups.second[pair], groups.width[pair]
    mine = groups.first_edge[one + 1] - groups.first_edge[one]
    theirs = groups.first_edge[other + 1] - groups.first_edge[other]
    functions = groups.functions[other]
    mine_at, theirs_at = groups.position_start[one] + left * mine, groups.position_start[other]
    for j in range(mine):
        place = groups.position[mine_at + j]
        for k in range(theirs):
            low, high = min(j, k), max(j, k)
            index = low * mine - low * (low + 1) // 2 + high if one == other else j * theirs + k
            spot = groups.start[pair] + left * functions * width + index
            # Innermost the functions of one edge, which lie side by side.
            for right in range(left if one == other else 0, functions):
                partner = groups.position[theirs_at + right * theirs + k]
                if place >= 0 and partner >= 0:
                    value = curvature[spot + right * width] / count
                    whole[min(place, partner), max(place, partner)] = value


@kernel
def ranges(
    net: Arrangement, grid: Grid, theta: Array, data: Data, first: int, last: int, low: Array, high: Array
) -> None:
    """Lowers `low` and raises `high` (nodes,) to the node values of the rows first .. last - 1."""
    tile = new_tile(net)
    for start in range(first, last, ROWS):
        forward(net, grid, theta, data.u, start, tile)
        for node in range(low.size):
            for row in range(min(ROWS, last - start)):
                value = tile.value[node, row]
                low[node], high[node] = min(low[node], value), max(high[node], value)


@kernel
def damped(
    curvature: Array,
    penalty: Array,
    reach: Index,
    slope: Array,
    damping: float,
    free: Index,
    matrix: Array,
    right: Array,
    scale: Array,
) -> None:
    """Fills in the scaled system of a damped step.

    scale^2 = diag(C + M); matrix = (C + M) / scale scale' + damping on the diagonal, right = slope / scale.

    Args:
        curvature, penalty: C and M, (P, P), their upper triangles alone.
        reach: (P,) one more than the last column of each row of M that is not zero.
        slope: (P,).
        free: the parameters that may move.
        matrix: (free, free), to be filled, its upper triangle alone.
        right, scale: (free,), to be filled.
    """
    largest = 0.0
    for i in range(free.size):
        place = free[i]
        scale[i] = np.sqrt(curvature[place, place] + penalty[place, place])
        largest = max(largest, scale[i])
    for i in range(free.size):
        scale[i] += 1e-12 * largest + 1e-150
    inverse = 1.0 / scale
    for i in range(free.size):
        place = free[i]
        right[i] = slope[place] * inverse[i]
        for j in range(i, free.size):
            matrix[i, j] = curvature[place, free[j]] * inverse[i] * inverse[j]
        for j in range(i, free.size):
            if free[j] >= reach[place]:
                break
            matrix[i, j] += penalty[place, free[j]] * inverse[i] * inverse[j]
        matrix[i, i] += damping


KERNELS = (loss, sums, spread, ranges, damped)


def rehearse() -> None:
    """Runs every kernel once on a network of one edge."""
    net, grid, data = one_edge()
    groups, theta = grouped(net), np.ones(4)
    curvature, slope = np.zeros(groups.start[-1]), np.zeros(groups.slope_start[-1])
    loss(net, grid, theta, data, np.inf, False, 0, 1)
    sums(net, groups, grid, theta, data, np.inf, False, 0, 1, curvature, slope)
    whole, gradient = np.eye(4), np.zeros(4)
    spread(groups, curvature, slope, 1.0, whole, gradient)
    ranges(net, grid, theta, data, 0, 1, np.zeros(2), np.zeros(2))
    damped(whole, whole, np.arange(4), gradient, 1.0, np.arange(4), whole, gradient, gradient)
