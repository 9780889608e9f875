"""Room to learn beside a formula: splines of the inputs that begin at zero."""

from collections.abc import Iterable
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.model.state import EdgeKind, LayerState, ModelState, NodeKind


def with_room(state: ModelState) -> ModelState:
    """The same values, and a spline s_ij = 0 from every input to every output: z_j(u) + sum_i s_ij(u_i).

    Training gives the splines what the rest of the model misses. Those of one output meet in a node of their
    own, from which identity edges lead to the output; one that cannot take it up gets a layer before it.

    Args:
        state: any model.
    """
    layers = state.layers
    if len(layers) == 1 or layers[-1].node_kinds.any():
        layers = (*layers, _passing_on(layers[-1]))
    first, *between, last = layers
    inputs, outputs = len(state.inputs), len(state.outputs)
    learning = [(source, first.targets + at) for source, at in product(range(inputs), range(outputs))]
    ending = [(last.sources + at, at) for at in range(outputs)]
    widened = [_with_edges(_widened(first, 0, outputs), learning, EdgeKind.SPLINE)]
    for each in between:
        straight = [(each.sources + at, each.targets + at) for at in range(outputs)]
        widened.append(_with_edges(_widened(each, outputs, outputs), straight, EdgeKind.IDENTITY))
    widened.append(_with_edges(_widened(last, outputs, 0), ending, EdgeKind.IDENTITY))
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
