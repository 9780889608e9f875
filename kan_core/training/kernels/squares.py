"""Sums of squares over rows and their second-order form, without ever holding the Jacobian."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import kernel, part
from kan_core.compiled.simd import LANES, add_outer, load
from kan_core.training.kernels.arrangement import ACTIVE, IDENTITY, INPUT, PRODUCT, SPLINE, SUM, Arrangement
from kan_core.training.kernels.tile import ROWS, forward, new_tile, reverse

Array = NDArray[np.float64]


@kernel
def loss(net, theta, lower, step, u, z, weight, first, last):  # type: ignore[no-untyped-def]
    """sum of w (f - z)^2 over the rows first .. last - 1 and all outputs.

    Args:
        net: `Arrangement` of the network.
        theta: (P,) arranged parameters.
        lower, step: (nodes,) grid starts and steps.
        u, z, weight: (inputs, n), (outputs, n), (n,).
    """
    tile, total = new_tile(net), 0.0
    outputs = net.sizes[0]
    result = net.node_kind.size - outputs
    for start in range(first, last, ROWS):
        forward(net, theta, lower, step, u[:, :last], start, tile)
        for output in range(outputs):
            for row in range(min(ROWS, last - start)):
                error = tile.value[result + output, row] - z[output, start + row]
                total += weight[start + row] * error * error
    return total


@kernel
def sums(net, theta, lower, step, u, z, weight, first, last, curvature, slope):  # type: ignore[no-untyped-def]
    """Adds the rows' J'WJ to `curvature` and J'Wr to `slope`; returns what `loss` does.

    Args:
        curvature: ((P + 4) (P + 4),) flat, arranged; only where column >= row, by blocks, is it meant.
        slope: (P + 4,) arranged.
    """
    tile, total = new_tile(net), 0.0
    outputs, width = net.sizes[0], net.sizes[1]
    result, stride = net.node_kind.size - outputs, slope.size
    runs, counts = _runs(net)
    position = np.empty((ROWS, len(runs)), np.int64)
    compact = np.zeros(ROWS * width)
    residual, root = np.empty(ROWS), np.empty(ROWS)
    for start in range(first, last, ROWS):
        forward(net, theta, lower, step, u[:, :last], start, tile)
        for row in range(ROWS):
            root[row] = np.sqrt(weight[start + row]) if start + row < last else 0.0
        _positions(net, runs, tile, position)
        for output in range(outputs):
            for row in range(ROWS):
                target = z[output, min(start + row, last - 1)]
                residual[row] = root[row] * (tile.value[result + output, row] - target)
                total += residual[row] * residual[row]
            reverse(net, theta, output, tile)
            _compact_rows(net, runs, root, tile, compact, width)
            _add_slope(runs, counts, position, compact, width, residual, slope)
            _add_curvature(runs, counts, position, compact, width, curvature, stride)
    return total


@part
def _runs(net):  # type: ignore[no-untyped-def]
    """(runs, 3) source node, whether it is a base run, and column of each run; and their widths.

    In the order of their columns, which is that of their parameters.
    """
    nodes = net.node_kind.size
    runs, widths, count = np.empty((2 * nodes, 3), np.int64), np.empty(2 * nodes, np.int64), 0
    for column in range(0, net.sizes[1], LANES):
        for node in range(nodes):
            if net.first_parameter[node] >= 0 and net.column[node] == column:
                runs[count, 0], runs[count, 1], runs[count, 2] = node, 0, column
                widths[count] = ACTIVE * net.splines[node]
                count += 1
            if net.base_parameter[node] >= 0 and net.base_column[node] == column:
                runs[count, 0], runs[count, 1], runs[count, 2] = node, 1, column
                widths[count] = -(-net.splines[node] // LANES) * LANES
                count += 1
    return runs[:count], widths[:count]


@part
def _positions(net, runs, tile, position):  # type: ignore[no-untyped-def]
    """Where each run of each row begins among the parameters."""
    for run in range(len(runs)):
        node = runs[run, 0]
        for row in range(ROWS):
            if runs[run, 1]:
                position[row, run] = net.base_parameter[node]
            else:
                position[row, run] = net.first_parameter[node] + tile.interval[node, row] * net.splines[node]


@part
def _compact_rows(net, runs, root, tile, compact, width):  # type: ignore[no-untyped-def]
    """The rows of the Jacobian times the root of the weights, their zeros left out."""
    for run in range(len(runs)):
        node, column = runs[run, 0], runs[run, 2]
        edges = net.splines[node]
        for place in range(edges):
            cotangent = tile.edge_cotangent[net.first_edge[node] + place]
            if runs[run, 1]:
                base = tile.base[node]
                for row in range(ROWS):
                    compact[row * width + column + place] = root[row] * cotangent[row] * base[row]
            else:
                for k in range(ACTIVE):
                    basis, spot = tile.basis[node, k], column + k * edges + place
                    for row in range(ROWS):
                        compact[row * width + spot] = root[row] * cotangent[row] * basis[row]


@part
def _add_slope(runs, widths, position, compact, width, residual, slope):  # type: ignore[no-untyped-def]
    for run in range(len(runs)):
        for row in range(ROWS):
            spot, at = position[row, run], row * width + runs[run, 2]
            for m in range(widths[run]):
                slope[spot + m] += residual[row] * load(compact, at + m)


@part
def _add_curvature(runs, widths, position, compact, width, curvature, stride):  # type: ignore[no-untyped-def]
    """Outer products of the compact rows, 4 x 4 entries at a time.

    Two rows in a row often meet the same entries, and a processor that has just written what it reads next
    waits. So pairs of narrow runs take turns within a row, and only wide runs go through the rows by pairs.
    """
    narrow = 0
    while narrow < len(runs) and widths[narrow] == LANES:
        narrow += 1
    for row in range(ROWS):
        start = row * width
        for one in range(narrow):
            left, corner = start + runs[one, 2], position[row, one] * stride
            for other in range(one, narrow):
                spot = corner + position[row, other]
                add_outer(curvature, spot, stride, compact, left, compact, start + runs[other, 2], LANES)
    for other in range(narrow, len(runs)):
        for one in range(other + 1):
            for row in range(ROWS):
                left, right = row * width + runs[one, 2], row * width + runs[other, 2]
                corner = position[row, one] * stride + position[row, other]
                for i in range(0, widths[one], LANES):
                    j = i if one == other else 0
                    spot = corner + i * stride + j
                    add_outer(curvature, spot, stride, compact, left + i, compact, right + j, widths[other] - j)


@kernel
def unpacked(curvature, slope, order, count, whole, gradient):  # type: ignore[no-untyped-def]
    """Writes both triangles of `curvature`/count and `slope`/count in the network's own order.

    Args:
        order: (P,) of the `Arrangement`.
        whole, gradient: (P, P) and (P,), to be filled.
    """
    stride = slope.size
    for i in range(order.size):
        gradient[order[i]] = slope[i] / count
        for j in range(i, order.size):
            value = curvature[i * stride + j] / count
            whole[order[i], order[j]] = value
            whole[order[j], order[i]] = value


def rehearse() -> None:
    """Runs every kernel once on a network of one edge."""
    one, none = np.ones(1, np.int64), np.full(2, -1, np.int64)
    zero, both = np.zeros(1, np.int64), np.zeros(2, np.int64)
    net = Arrangement(
        node_kind=np.array([INPUT, SUM]), grid_size=both + 1, splines=np.array([1, 0]),
        first_edge=np.array([0, 1]), last_edge=np.array([1, 1]), first_parameter=np.array([0, -1]),
        base_parameter=none, column=both, base_column=both, edge_source=zero, edge_target=one,
        edge_kind=zero + SPLINE, first_incoming=np.array([0, 0, 1]), incoming=zero,
        order=np.arange(4), sizes=np.array([1, 4]),
    )  # fmt: skip
    theta, grid, u = np.ones(4), np.ones(2), np.ones((1, 1))
    curvature, slope = np.zeros(64), np.zeros(8)
    loss(net, theta, grid, grid, u, u, np.ones(1), 0, 1)
    sums(net, theta, grid, grid, u, u, np.ones(1), 0, 1, curvature, slope)
    unpacked(curvature, slope, net.order, 1, np.zeros((4, 4)), np.zeros(4))
