"""Products of powers in the place of sums of logarithms."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.state import EdgeKind, FloatArray, LayerState, ModelState, NodeKind, Snap

WIDEST = 1e4
"""Ratio of the ends of a range over which evenly spaced splines can still follow a logarithm."""
LINKS = ("exp", "x")
"""Primitives that stay primitives when their argument becomes a logarithm."""


@dataclass(frozen=True)
class _Logs:
    """A hidden sum h = sum of c log(+-x + b) + d, as w = exp((h - shift) / scale), a product of powers."""

    index: int
    node: int
    incoming: tuple[EdgeId, ...]
    shift: float
    scale: float

    def h(self, w: FloatArray) -> FloatArray:
        return np.asarray(self.scale * np.log(w) + self.shift)


def products_of_logs(state: ModelState) -> ModelState:
    """The same function with every hidden sum of logarithms as a product of powers.

    f(c_1 log(x_1 + b_1) + c_2 log(x_2 + b_2) + ...) = g((x_1 + b_1)^p_1 (x_2 + b_2)^p_2 ...). An exponential
    f becomes a power or a straight line, equal but for rounding; a spline f is drawn again over the product,
    which is as exact as the grid. Edges that are locked, or snapped by the user, stay as they are, and so do
    the nodes they lead to or from.

    Args:
        state: a model; the state itself comes back where it has no such sum.
    """
    for index in range(len(state.layers) - 1):
        for node in range(state.layers[index].targets):
            logs = _logs(state, index, node)
            if logs is not None:
                state = _rewritten(state, logs)
    return state


def _logs(state: ModelState, index: int, node: int) -> _Logs | None:
    before, after = state.layers[index], state.layers[index + 1]
    incoming = tuple(EdgeId(index, int(i), node) for i in np.flatnonzero(before.mask[:, node]))
    outgoing = tuple(EdgeId(index + 1, node, int(j)) for j in np.flatnonzero(after.mask[node]))
    snaps = [snap for edge in incoming if (snap := state.snap(edge)) is not None and snap.primitive == "log"]
    if len(snaps) != len(incoming) or len(snaps) < 2 or before.node_kinds[node] != NodeKind.SUM:
        return None
    if not all(_may_change(state, edge) for edge in (*incoming, *outgoing)):
        return None
    if any(snap.parameters[2] == 0.0 for snap in snaps) or not _worthwhile(state, outgoing):
        return None
    shift = sum(snap.parameters[3] for snap in snaps)
    scale = _scale(state, snaps, outgoing)
    has_splines = any(state.kind(edge) == EdgeKind.SPLINE for edge in outgoing)
    if has_splines and abs(after.upper[node] - after.lower[node]) > abs(scale) * math.log(WIDEST):
        return None
    return _Logs(index, node, incoming, shift, scale)


def _may_change(state: ModelState, edge: EdgeId) -> bool:
    snap = state.snap(edge)
    return not state.is_locked(edge) and (snap is None or not snap.by_user)


def _worthwhile(state: ModelState, outgoing: Sequence[EdgeId]) -> bool:
    """Whether every edge can follow, and one of them gains by it: of log itself a product makes nothing."""
    forms = {snap.primitive if (snap := state.snap(edge)) else state.kind(edge).name for edge in outgoing}
    return forms <= {"SPLINE", *LINKS} and not forms <= {"x"}


def _scale(state: ModelState, snaps: Sequence[Snap], outgoing: Sequence[EdgeId]) -> float:
    """What one power of the product is worth in h: an exponential tells, else the smallest exponent is 1."""
    rates = [
        snap.parameters[0] for edge in outgoing if (snap := state.snap(edge)) and snap.primitive == "exp"
    ]
    if rates:
        return 1.0 / rates[0]
    return min((snap.parameters[2] for snap in snaps), key=abs)


def _rewritten(state: ModelState, logs: _Logs) -> ModelState:
    before, after = state.layers[logs.index], state.layers[logs.index + 1]
    snaps = {edge: state.snap(edge) for edge in logs.incoming}
    range_of_h = np.array([after.lower[logs.node], after.upper[logs.node]])
    ends = np.sort(np.exp((range_of_h - logs.shift) / logs.scale))
    state = state.with_layer(logs.index + 1, _links(after, logs, ends))
    kinds = np.array(before.node_kinds)
    kinds[logs.node] = NodeKind.PRODUCT
    layer = before.with_(node_kinds=kinds)
    for edge, snap in snaps.items():
        assert snap is not None
        layer = _with_power(layer, edge, _power(snap, logs.scale))
    return state.with_layer(logs.index, layer)


def _power(log: Snap, scale: float) -> Snap:
    a, b, c, _ = log.parameters
    # The sign of a says on which side of the zero the data lie.
    name = "x^p" if (a, b) == (1.0, 0.0) else "(x+b)^p"
    return Snap(name, (a, b, 1.0, 0.0, c / scale), (None, log.exact[1], None, None, None))


def _with_power(layer: LayerState, edge: EdgeId, power: Snap) -> LayerState:
    """The layer with one edge snapped to a power, and a spline of that power underneath."""
    place = (edge.source, edge.target)
    layer = layer.with_(snaps={**layer.snaps, place: power})
    basis, knots = layer.family, layer.knots[edge.source]
    x = basis.samples(knots)
    values = edge_values(layer, *place, x)
    inside = np.isfinite(values)
    coefficients = np.array(layer.coefficients)
    coefficients[place] = basis.project(x[inside], values[inside, None], knots)[:, 0]
    return layer.with_(coefficients=coefficients)


def _links(layer: LayerState, logs: _Logs, ends: FloatArray) -> LayerState:
    """The layer behind the node, for w in the place of h."""
    basis = layer.family
    knots = np.array(layer.knots)
    knots[logs.node] = basis.grids(ends[:1], ends[1:])[0]
    w = basis.samples(knots[logs.node])
    h = logs.h(np.maximum(w, 0.5 * ends[0]))
    coefficients, base, kinds = (
        np.array(each) for each in (layer.coefficients, layer.base_scale, layer.kinds)
    )
    snaps = dict(layer.snaps)
    for target in range(layer.targets):
        place = (logs.node, target)
        # A pruned edge need not have a value everywhere.
        curve = np.nan_to_num(edge_values(layer, *place, h), posinf=0.0, neginf=0.0)
        coefficients[place] = basis.project(w, curve[:, None], knots[logs.node])[:, 0]
        base[place] = 0.0
        if layer.mask[place] and place in snaps:
            snaps[place] = _link(snaps[place], logs)
        else:
            # What a pruned edge was snapped to need not be a primitive of w.
            snaps.pop(place, None)
            kinds[place] = EdgeKind.SPLINE
    return layer.with_(knots=knots, coefficients=coefficients, base_scale=base, kinds=kinds, snaps=snaps)


def _link(snap: Snap, logs: _Logs) -> Snap:
    """f(h) as a primitive of w."""
    a, b, c, d = snap.parameters
    if snap.primitive == "x":
        inner = c * a
        return Snap("log", (1.0, 0.0, inner * logs.scale, inner * logs.shift + c * b + d))
    factor, exponent = c * math.exp(a * logs.shift + b), a * logs.scale
    if math.isclose(exponent, 1.0, rel_tol=1e-15):
        return Snap("x", (1.0, 0.0, factor, d))
    return Snap("x^p", (1.0, 0.0, factor, d, exponent))
