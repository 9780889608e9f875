"""Moves constants that no data can tell apart to the place where they are read most easily."""

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, NodeKind, Snap
from kan_core.primitives.table import primitive_named


def offsets_behind(state: ModelState) -> ModelState:
    """The same function with the offsets d of edges into hidden sums moved into the b of what follows.

    f(a (h + d) + b) = f(a h + (a d + b)): possible where every edge out of the node is snapped with a free b,
    and none of the numbers involved is exact.
    """
    for index in range(len(state.layers) - 1):
        for node in range(state.layers[index].targets):
            state = _moved(state, index, node)
    return state


def _moved(state: ModelState, index: int, node: int) -> ModelState:
    before, after = state.layers[index], state.layers[index + 1]
    if before.node_kinds[node] != NodeKind.SUM:
        return state
    incoming = [EdgeId(index, int(i), node) for i in np.flatnonzero(before.mask[:, node])]
    outgoing = [EdgeId(index + 1, node, int(j)) for j in np.flatnonzero(after.mask[node])]
    if not all(_takes_offset(state, edge) for edge in outgoing):
        return state
    total = 0.0
    for edge in incoming:
        snap = state.snap(edge)
        if snap is None or snap.exact[3] is not None or state.is_locked(edge):
            continue
        a, b, c, d, *shape = snap.parameters
        total += d
        state = state.with_edge(edge, snap=_with(snap, (a, b, c, 0.0, *shape)))
    for edge in outgoing:
        snap = state.snap(edge)
        assert snap is not None
        a, b, *rest = snap.parameters
        state = state.with_edge(edge, snap=_with(snap, (a, a * total + b, *rest)))
    return state


def _takes_offset(state: ModelState, edge: EdgeId) -> bool:
    snap = state.snap(edge)
    if state.kind(edge) != EdgeKind.SNAPPED or snap is None or state.is_locked(edge):
        return False
    return "b" in primitive_named(snap.primitive).inner and snap.exact[1] is None


def _with(snap: Snap, parameters: tuple[float, ...]) -> Snap:
    return Snap(snap.primitive, parameters, snap.exact, snap.by_user)
