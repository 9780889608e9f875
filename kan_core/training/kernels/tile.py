"""Forward and reverse sweep over a tile of rows: a few cache lines of every node and edge at a time."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import part
from kan_core.compiled.simd import load
from kan_core.training.kernels.arrangement import (
    ACTIVE,
    IDENTITY,
    INPUT,
    PRODUCT,
    SPLINE,
    SUM,
    Arrangement,
    Grid,
)

Array = NDArray[np.float64]
Index = NDArray[np.int64]
ROWS = 128
"""Rows of a tile."""


class Tile(NamedTuple):
    """What the two sweeps leave behind for the rows of one tile.

    Attributes:
        value: (nodes, ROWS) node values.
        interval: (nodes, ROWS) grid interval of each value.
        basis, basis_slope: (nodes, 4, ROWS) the active basis functions and their slopes.
        base, base_slope: (nodes, ROWS) the base function and its slope, where a node has one.
        phi: (edges, ROWS) post-activations.
        edge_cotangent: (edges, ROWS) derivatives of one output by the post-activations.
        node_cotangent: (nodes, ROWS) derivatives of one output by the node values.
    """

    value: Array
    interval: Index
    basis: Array
    basis_slope: Array
    base: Array
    base_slope: Array
    phi: Array
    edge_cotangent: Array
    node_cotangent: Array


@part
def new_tile(net: Arrangement) -> Tile:
    """An empty tile."""
    nodes, edges = net.node_kind.size, net.edge_kind.size
    return Tile(
        np.zeros((nodes, ROWS)),
        np.zeros((nodes, ROWS), np.int64),
        np.zeros((nodes, ACTIVE, ROWS)),
        np.zeros((nodes, ACTIVE, ROWS)),
        np.zeros((nodes, ROWS)),
        np.zeros((nodes, ROWS)),
        np.zeros((edges, ROWS)),
        np.zeros((edges, ROWS)),
        np.zeros((nodes, ROWS)),
    )


@part
def _cubic_basis(
    x: Array, lower: float, step: float, grid_size: int, interval: Index, basis: Array, slope: Array
) -> None:
    """The four cubic B-splines that are not zero at x, with linear extrapolation; s is the place in the cell.

    B = ((1-s)^3, 3s^3 - 6s^2 + 4, -3s^3 + 3s^2 + 3s + 1, s^3) / 6.
    """
    b0, b1, b2, b3 = basis[0], basis[1], basis[2], basis[3]
    d0, d1, d2, d3 = slope[0], slope[1], slope[2], slope[3]
    inverse, last = 1.0 / step, float(grid_size)
    for row in range(ROWS):
        t = (x[row] - lower) * inverse
        # A NaN fails the first comparison: it stays inside the table and comes back through `beyond`.
        inside = t if t > 0.0 else 0.0
        inside = inside if inside < last else last
        cell = np.floor(inside)
        cell = cell if cell < last - 1.0 else last - 1.0
        s = inside - cell
        r = 1.0 - s
        beyond = t - inside
        e0, e1, e2, e3 = -0.5 * r * r, (1.5 * s - 2.0) * s, (0.5 - s * (1.5 * s - 1.0)), 0.5 * s * s
        interval[row] = int(cell)
        b0[row] = r * r * r / 6.0 + beyond * e0
        b1[row] = (4.0 + s * s * (3.0 * s - 6.0)) / 6.0 + beyond * e1
        b2[row] = (1.0 + s * (3.0 + s * (3.0 - 3.0 * s))) / 6.0 + beyond * e2
        b3[row] = s * s * s / 6.0 + beyond * e3
        d0[row], d1[row], d2[row], d3[row] = e0 * inverse, e1 * inverse, e2 * inverse, e3 * inverse


@part
def _base(x: Array, base: Array, slope: Array) -> None:
    """silu(x) = x / (1 + exp(-x)) and its slope."""
    for row in range(ROWS):
        gate = 1.0 / (1.0 + np.exp(-x[row]))
        base[row] = x[row] * gate
        slope[row] = gate * (1.0 + x[row] * (1.0 - gate))


@part
def _combine(net: Arrangement, node: int, tile: Tile) -> None:
    """A node's values from its incoming post-activations."""
    value = tile.value[node]
    product = net.node_kind[node] == PRODUCT
    value[:] = 1.0 if product else 0.0
    for index in range(net.first_incoming[node], net.first_incoming[node + 1]):
        phi = tile.phi[net.incoming[index]]
        if product:
            for row in range(ROWS):
                value[row] *= phi[row]
        else:
            for row in range(ROWS):
                value[row] += phi[row]


@part
def _spline_sum(theta: Array, first: int, stride: int, interval: Index, weights: Array, out: Array) -> None:
    """out = sum_k theta[first + (interval + k) stride] weights[k]."""
    w0, w1, w2, w3 = weights[0], weights[1], weights[2], weights[3]
    for row in range(ROWS):
        spot = first + interval[row] * stride
        out[row] = (
            load(theta, spot) * w0[row]
            + load(theta, spot + stride) * w1[row]
            + load(theta, spot + 2 * stride) * w2[row]
            + load(theta, spot + 3 * stride) * w3[row]
        )


@part
def forward(net: Arrangement, grid: Grid, theta: Array, u: Array, first: int, tile: Tile) -> None:
    """Node values, basis and post-activations of rows first .. first + ROWS - 1; the last row fills up.

    Args:
        theta: (P,) arranged parameters.
        u: (inputs, n) scaled inputs.
    """
    rows = u.shape[1]
    for node in range(net.node_kind.size):
        value = tile.value[node]
        if net.node_kind[node] == INPUT:
            for row in range(ROWS):
                value[row] = u[node, min(first + row, rows - 1)]
        else:
            _combine(net, node, tile)
        stride = net.splines[node]
        if stride:
            _cubic_basis(
                value, grid.lower[node], grid.step[node], net.grid_size[node],
                tile.interval[node], tile.basis[node], tile.basis_slope[node],
            )  # fmt: skip
        if net.base_parameter[node] >= 0:
            _base(value, tile.base[node], tile.base_slope[node])
        for edge in range(net.first_edge[node], net.last_edge[node]):
            phi = tile.phi[edge]
            if net.edge_kind[edge] == IDENTITY:
                for row in range(ROWS):
                    phi[row] = value[row]
                continue
            place = edge - net.first_edge[node]
            start = net.first_parameter[node] + place
            _spline_sum(theta, start, stride, tile.interval[node], tile.basis[node], phi)
            if net.base_parameter[node] >= 0:
                scale, base = theta[net.base_parameter[node] + place], tile.base[node]
                for row in range(ROWS):
                    phi[row] += scale * base[row]


@part
def _factors_without(net: Arrangement, node: int, tile: Tile) -> None:
    """Cotangents of a product's edges, g times the other factors: no division, so that zeros are exact."""
    running = np.ones(ROWS)
    g = tile.node_cotangent[node]
    for index in range(net.first_incoming[node], net.first_incoming[node + 1]):
        edge = net.incoming[index]
        for row in range(ROWS):
            tile.edge_cotangent[edge, row] = g[row] * running[row]
            running[row] *= tile.phi[edge, row]
    running[:] = 1.0
    for index in range(net.first_incoming[node + 1] - 1, net.first_incoming[node] - 1, -1):
        edge = net.incoming[index]
        for row in range(ROWS):
            tile.edge_cotangent[edge, row] *= running[row]
            running[row] *= tile.phi[edge, row]


@part
def reverse(net: Arrangement, theta: Array, output: int, tile: Tile) -> None:
    """Derivatives of one output by all post-activations, after `forward`."""
    nodes = net.node_kind.size
    tile.node_cotangent[:] = 0.0
    tile.edge_cotangent[:] = 0.0
    tile.node_cotangent[nodes - net.outputs[0] + output] = 1.0
    slope = np.empty(ROWS)
    for node in range(nodes - 1, -1, -1):
        if net.node_kind[node] == INPUT:
            break
        if net.node_kind[node] == PRODUCT:
            _factors_without(net, node, tile)
        for index in range(net.first_incoming[node], net.first_incoming[node + 1]):
            edge = net.incoming[index]
            cotangent = tile.edge_cotangent[edge]
            if net.node_kind[node] == SUM:
                for row in range(ROWS):
                    cotangent[row] = tile.node_cotangent[node, row]
            source = net.edge_source[edge]
            if net.node_kind[source] == INPUT:
                continue
            down = tile.node_cotangent[source]
            if net.edge_kind[edge] == SPLINE:
                _edge_slope(net, theta, edge, source, tile, slope)
                for row in range(ROWS):
                    down[row] += cotangent[row] * slope[row]
            else:
                for row in range(ROWS):
                    down[row] += cotangent[row]


@part
def _edge_slope(net: Arrangement, theta: Array, edge: int, source: int, tile: Tile, slope: Array) -> None:
    """dphi/dx of a spline edge."""
    place, stride = edge - net.first_edge[source], net.splines[source]
    start = net.first_parameter[source] + place
    _spline_sum(theta, start, stride, tile.interval[source], tile.basis_slope[source], slope)
    if net.base_parameter[source] >= 0:
        scale, base = theta[net.base_parameter[source] + place], tile.base_slope[source]
        for row in range(ROWS):
            slope[row] += scale * base[row]
