"""The Jacobian as products of few factors, which is what makes its normal equations cheap.

Source nodes whose edges lead to the same sums share the derivatives of the output by those sums. Their part
of a row of the Jacobian is b (x) g: the values b of all their basis functions times the cotangents g of their
targets. So the part of J'J that belongs to two such groups is the sum over rows of (b b') (x) (g g'), and
since only four functions of a basis are not zero at a point, each row touches few places, in whole SIMD
registers. Into a product every edge has a cotangent of its own: there each source node is a group by itself.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.simd import LANES
from kan_core.training.kernels.arrangement import ACTIVE, PRODUCT, Arrangement

Index = NDArray[np.int64]


class Groups(NamedTuple):
    """Groups of source nodes, and the pairs of groups that J'J is made of.

    Attributes:
        first_run, first_edge: (groups + 1,) where the runs, and the cotangents, of a group begin.
        run_source, run_is_base, run_start, run_cells: (runs,) source node; whether it is of the base
            function; the first function of its basis among all of the group; and how many of its functions
            may be the first that is not zero.
        functions: (groups,) basis functions of a group; a base function counts as four, three of them zero.
        edges: edges whose cotangents are those of the group's targets.
        slope_start: (groups + 1,) where a group's part of the slope begins: functions x padded targets.
        first, second: (pairs,) the groups of a pair; the second is not before the first.
        start, width: (pairs + 1,) and (pairs,) where its part of the curvature begins: functions of the first
            x functions of the second x `width` products of cotangents, filled up to whole registers.
        position: parameter of each function and target, group after group; -1 where there is none.
        position_start: (groups + 1,).
    """

    first_run: Index
    first_edge: Index
    run_source: Index
    run_is_base: Index
    run_start: Index
    run_cells: Index
    functions: Index
    edges: Index
    slope_start: Index
    first: Index
    second: Index
    start: Index
    width: Index
    position: Index
    position_start: Index


def padded(count: int) -> int:
    """Numbers that several ones take up: whole registers, but for a single one."""
    return 1 if count == 1 else -(-count // LANES) * LANES


def grouped(net: Arrangement) -> Groups:
    """The groups of a network."""
    members = _members(net)
    runs = [[run for source in sources for run in _runs(net, source)] for sources, _ in members]
    lengths = [[length for _, _, length in some] for some in runs]
    functions = np.array([sum(some) for some in lengths], np.int64)
    targets = np.array([len(places) for _, places in members], np.int64)
    pairs = [(a, b) for a in range(len(members)) for b in range(a, len(members))]
    width = np.array([_width(targets, a, b) for a, b in pairs], np.int64)
    sizes = [padded(functions[a] * functions[b] * w) for (a, b), w in zip(pairs, width, strict=True)]
    positions = [_positions(net, *member) for member in members]
    flat = [run for some in runs for run in some]
    return Groups(
        first_run=_starts([len(some) for some in runs]),
        first_edge=_starts(targets),
        run_source=np.array([run[0] for run in flat], np.int64),
        run_is_base=np.array([run[1] for run in flat], np.int64),
        run_start=np.concatenate([_starts(some)[:-1] for some in lengths]),
        run_cells=np.array([run[2] - ACTIVE + 1 for run in flat], np.int64),
        functions=functions,
        edges=np.concatenate([net.first_edge[sources[0]] + places for sources, places in members]),
        slope_start=_starts([padded(f * padded(t)) for f, t in zip(functions, targets, strict=True)]),
        first=np.array([a for a, _ in pairs], np.int64),
        second=np.array([b for _, b in pairs], np.int64),
        start=_starts(sizes),
        width=width,
        position=np.concatenate([some.ravel() for some in positions]),
        position_start=_starts([some.size for some in positions]),
    )


def _starts(lengths: "list[int] | Index") -> Index:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def _width(targets: Index, a: int, b: int) -> int:
    """Products of cotangents of a pair: symmetric ones within a group; a single one needs no register."""
    return padded(int(targets[a] * (targets[a] + 1) // 2 if a == b else targets[a] * targets[b]))


def _members(net: Arrangement) -> list[tuple[list[int], Index]]:
    """Source nodes of each group, and which of their splines, counted from each one's first edge."""
    shared: dict[tuple[int, ...], tuple[list[int], Index]] = {}
    alone: list[tuple[list[int], Index]] = []
    for source in np.flatnonzero(net.splines):
        places = np.arange(net.splines[source])
        targets = net.edge_target[net.first_edge[source] + places]
        factors = net.node_kind[targets] == PRODUCT
        if factors.any():
            alone.append(([int(source)], places[factors]))
        if not factors.all():
            key = tuple(targets[~factors].tolist())
            # Where a factor comes between, the places of the same sums differ from node to node.
            if factors.any():
                alone.append(([int(source)], places[~factors]))
            else:
                shared.setdefault(key, ([], places))[0].append(int(source))
    return [*shared.values(), *alone]


def _runs(net: Arrangement, source: int) -> list[tuple[int, int, int]]:
    """Source node, whether of the base function, and how many functions."""
    splines = (source, 0, int(net.grid_size[source]) + ACTIVE - 1)
    return [splines] if net.base_parameter[source] < 0 else [splines, (source, 1, ACTIVE)]


def _positions(net: Arrangement, sources: list[int], places: Index) -> Index:
    """(functions, targets) parameters in the network's own order; -1 where there is none."""
    parts = []
    for source in sources:
        count = int(net.grid_size[source]) + ACTIVE - 1
        spots = net.first_parameter[source] + np.arange(count)[:, None] * net.splines[source] + places
        parts.append(net.order[spots])
        if net.base_parameter[source] >= 0:
            base = np.full((ACTIVE, len(places)), -1, np.int64)
            base[0] = net.order[net.base_parameter[source] + places]
            parts.append(base)
    return np.concatenate(parts)
