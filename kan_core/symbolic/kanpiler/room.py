"""Room to learn beside a formula: splines of the inputs that begin at zero."""

from collections.abc import Iterable
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import EdgeKind, LayerState, ModelState, NodeKind


def with_room(state: ModelState) -> ModelState:
    """The same values, and a spline s_ij = 0 from every input to every output: z_j(u) + sum_i s_ij(u_i).

    Training gives the splines what the rest of the model misses. Each ends in a node of its own, from which
    identity edges lead to its output; an output that cannot take them up gets a layer before it.

    Args:
        state: any model.
    """
    layers = state.layers
    if len(layers) == 1 or layers[-1].node_kinds.any():
        layers = (*layers, _passing_on(layers[-1]))
    pairs = list(product(range(len(state.inputs)), range(len(state.outputs))))
    extra = len(pairs)
    first, *between, last = layers
    widened = [_widened(first, 0, extra), *(_widened(each, extra, extra) for each in between)]
    widened.append(_widened(last, extra, 0))
    learning = [(source, first.targets + at) for at, (source, _) in enumerate(pairs)]
    widened[0] = _with_edges(widened[0], learning, EdgeKind.SPLINE)
    for index, each in enumerate(between, start=1):
        straight = [(each.sources + at, each.targets + at) for at in range(extra)]
        widened[index] = _with_edges(widened[index], straight, EdgeKind.IDENTITY)
    ending = [(last.sources + at, output) for at, (_, output) in enumerate(pairs)]
    widened[-1] = _with_edges(widened[-1], ending, EdgeKind.IDENTITY)
    return ModelState(state.inputs, tuple(widened), state.outputs)


def _passing_on(layer: LayerState) -> LayerState:
    """A layer behind another one that gives on its values."""
    ends = np.ones(layer.targets)
    straight, none = np.eye(layer.targets), np.zeros((layer.targets, layer.targets))
    return layer.with_(
        knots=layer.family.grids(-ends, ends),
        coefficients=np.zeros((*none.shape, layer.family.count)),
        base_scale=none,
        mask=straight,
        locked=none,
        kinds=straight * EdgeKind.IDENTITY,
        node_kinds=np.zeros(layer.targets),
        snaps={},
    )


def _widened(layer: LayerState, sources: int, targets: int) -> LayerState:
    """The layer with so many more sources, on [-1, 1], and sum nodes.

    The new edges are pruned, and change nothing when they are restored: they add 0, or multiply by 1.
    """
    ends = np.ones(sources)
    grids = layer.family.grids(-ends, ends)
    node_kinds = np.pad(layer.node_kinds, (0, targets))
    neutral = np.outer(node_kinds == NodeKind.PRODUCT, layer.family.constant)
    coefficients = np.tile(neutral, (layer.sources + sources, 1, 1))
    coefficients[: layer.sources, : layer.targets] = layer.coefficients
    return layer.with_(
        knots=np.concatenate([layer.knots, grids]),
        node_kinds=node_kinds,
        coefficients=coefficients,
        base_scale=_padded(layer.base_scale, sources, targets),
        mask=_padded(layer.mask, sources, targets),
        locked=_padded(layer.locked, sources, targets),
        kinds=_padded(layer.kinds, sources, targets),
    )


def _padded(array: NDArray[Any], sources: int, targets: int) -> NDArray[Any]:
    return np.pad(array, ((0, sources), (0, targets)))


def _with_edges(layer: LayerState, edges: Iterable[tuple[int, int]], kind: EdgeKind) -> LayerState:
    mask, kinds = np.array(layer.mask), np.array(layer.kinds)
    for place in edges:
        mask[place], kinds[place] = True, kind
    return layer.with_(mask=mask, kinds=kinds)
