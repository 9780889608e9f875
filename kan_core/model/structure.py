"""Structural surgery that keeps what a network computes: dead edges, single-input nodes, output scaling."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.state import EdgeKind, LayerState, ModelState, NodeKind, OutputState, Snap

Index = NDArray[np.intp]


def without_edge(state: ModelState, edge: EdgeId, typical: float) -> ModelState:
    """The state with an edge pruned and its typical value absorbed by another edge into the same node.

    Args:
        state: the model.
        edge: an active edge.
        typical: the constant that stands in for the edge's activation: added at a sum, a factor at a product.
    """
    layer = state.layers[edge.layer]
    is_free = (layer.kinds == EdgeKind.SPLINE) & layer.mask & ~layer.locked
    others = np.flatnonzero(is_free[:, edge.target])
    others = others[others != edge.source]
    if len(others):
        keeper = EdgeId(edge.layer, int(others[0]), edge.target)
        curve = layer.coefficients[keeper.source, keeper.target]
        is_product = layer.node_kinds[edge.target] == NodeKind.PRODUCT
        constant = typical * layer.family.constant
        state = state.with_edge(keeper, coefficients=curve * typical if is_product else curve + constant)
    return without_dead_edges(state.with_edge(edge, mask=False))


def without_dead_edges(state: ModelState) -> ModelState:
    """Prunes edges that lead nowhere: out of nodes without input, into nodes without output."""
    masks = [np.array(layer.mask) for layer in state.layers]
    changed = True
    while changed:
        changed = False
        for before, after in pairwise(masks):
            fed, used = before.any(axis=0), after.any(axis=1)
            changed |= bool(after[~fed].any() or before[:, ~used].any())
            after[~fed] = False
            before[:, ~used] = False
    layers = tuple(layer.with_(mask=mask) for layer, mask in zip(state.layers, masks, strict=True))
    return ModelState(state.inputs, layers, state.outputs)


def without_dead_nodes(state: ModelState) -> ModelState:
    """Removes hidden nodes that have no active edge; inputs and outputs stay."""
    state = without_dead_edges(state)
    for index in range(len(state.layers) - 1):
        alive = np.flatnonzero(state.layers[index].mask.any(axis=0))
        if 0 < len(alive) < state.layers[index].targets:
            before = _with_targets(state.layers[index], alive)
            after = with_sources(state.layers[index + 1], alive)
            state = _replaced(state, index, before, after)
    return state


def _replaced(state: ModelState, index: int, before: LayerState, after: LayerState) -> ModelState:
    layers = (*state.layers[:index], before, after, *state.layers[index + 2 :])
    return ModelState(state.inputs, layers, state.outputs)


def _with_targets(layer: LayerState, kept: Index) -> LayerState:
    position = {int(old): new for new, old in enumerate(kept)}
    return layer.with_(
        coefficients=layer.coefficients[:, kept],
        base_scale=layer.base_scale[:, kept],
        mask=layer.mask[:, kept],
        locked=layer.locked[:, kept],
        kinds=layer.kinds[:, kept],
        node_kinds=layer.node_kinds[kept],
        snaps={(i, position[j]): snap for (i, j), snap in layer.snaps.items() if j in position},
    )


def with_sources(layer: LayerState, kept: Index) -> LayerState:
    """The layer with some of its source nodes alone, in the order of their numbers `kept`."""
    position = {int(old): new for new, old in enumerate(kept)}
    return layer.with_(
        knots=layer.knots[kept],
        coefficients=layer.coefficients[kept],
        base_scale=layer.base_scale[kept],
        mask=layer.mask[kept],
        locked=layer.locked[kept],
        kinds=layer.kinds[kept],
        snaps={(position[i], j): snap for (i, j), snap in layer.snaps.items() if i in position},
    )


def collapse(state: ModelState) -> ModelState:
    """Turns f(g(x)) over a hidden node with one incoming spline into one spline behind an identity edge."""
    for index in range(len(state.layers) - 1):
        for node in range(state.layers[index].targets):
            state = _collapse_node(state, index, node)
    return state


def _collapse_node(state: ModelState, index: int, node: int) -> ModelState:
    before, after = state.layers[index], state.layers[index + 1]
    incoming = np.flatnonzero(before.mask[:, node])
    outgoing = np.flatnonzero(after.mask[node])
    if len(incoming) != 1 or before.kinds[incoming[0], node] != EdgeKind.SPLINE or not len(outgoing):
        return state
    source = int(incoming[0])
    plain = (after.kinds[node] == EdgeKind.SPLINE) | ~after.mask[node]
    passing = len(outgoing) == 1 and after.kinds[node, outgoing[0]] == EdgeKind.IDENTITY
    if before.locked[source, node] or after.locked[node].any() or not (plain.all() or passing):
        return state
    basis = after.family
    knots = basis.grids(before.lower[[source]], before.upper[[source]])[0]
    x = basis.samples(knots)
    inner = edge_values(before, source, node, x)
    curves = np.stack([edge_values(after, node, int(j), inner) for j in outgoing], axis=1)
    all_knots, coefficients = np.array(after.knots), np.array(after.coefficients)
    all_knots[node] = knots
    coefficients[node, outgoing] = basis.project(x, curves, knots).T
    kinds, identity = np.array(after.kinds), np.array(before.kinds)
    kinds[node, outgoing] = EdgeKind.SPLINE
    identity[source, node] = EdgeKind.IDENTITY
    moved = after.with_(knots=all_knots, coefficients=coefficients, kinds=kinds)
    return _replaced(state, index, before.with_(kinds=identity), moved)


def in_target_units(state: ModelState) -> ModelState:
    """The same function with output offset 0 and scale 1: both are folded into the last layer.

    Raises:
        ModelError: a product output has an offset, or an output has no edge that could take the scaling up.
    """
    layer = state.layers[-1]
    for target, output in enumerate(state.outputs):
        if (output.offset, output.scale) != (0.0, 1.0):
            layer = _scaled_target(layer, target, output)
    outputs = tuple(replace(output, offset=0.0, scale=1.0) for output in state.outputs)
    return ModelState(state.inputs, (*state.layers[:-1], layer), outputs)


def _scaled_target(layer: LayerState, target: int, output: OutputState) -> LayerState:
    sources = [int(i) for i in np.flatnonzero(layer.mask[:, target])]
    if not sources:
        raise ModelError("An output has no edge.", "Restore an edge that leads to it.")
    if layer.node_kinds[target] == NodeKind.PRODUCT:
        if output.offset:
            raise ModelError("A product node cannot take up the offset of its output.")
        sources = sources[:1]
    for position, source in enumerate(sources):
        shift = output.offset if position == 0 else 0.0
        layer = _scaled_edge(layer, source, target, output.scale, shift)
    return layer


def _scaled_edge(layer: LayerState, source: int, target: int, scale: float, shift: float) -> LayerState:
    """The edge's activation times `scale` plus `shift`."""
    kind = layer.kinds[source, target]
    if kind == EdgeKind.SPLINE:
        coefficients, base = np.array(layer.coefficients), np.array(layer.base_scale)
        shifted = coefficients[source, target] * scale + shift * layer.family.constant
        coefficients[source, target] = shifted
        base[source, target] *= scale
        return layer.with_(coefficients=coefficients, base_scale=base)
    old = layer.snaps.get((source, target), Snap("x", (1.0, 0.0, 1.0, 0.0)))
    a, b, c, d, *shape = old.parameters
    exact = [*old.exact]
    # Of exact constants zero alone stays exact under a scaling.
    exact[2] = "0" if old.exact[2] is not None and c == 0.0 else None
    exact[3] = "0" if old.exact[3] is not None and d == 0.0 == shift else None
    snap = Snap(old.primitive, (a, b, c * scale, d * scale + shift, *shape), tuple(exact), old.by_user)
    kinds = np.array(layer.kinds)
    kinds[source, target] = EdgeKind.SNAPPED
    return layer.with_(kinds=kinds, snaps={**layer.snaps, (source, target): snap})
