"""How much each edge and node matters to the output."""

import numpy as np

from kan_core.model.evaluate import combine, layer_activations
from kan_core.model.state import FloatArray, LayerState, ModelState, NodeKind

ROWS = 1_000
"""Rows that are enough for a standard deviation."""


def edge_importance(state: ModelState, u: FloatArray) -> list[FloatArray]:
    """Share of the output's variation that passes through each edge.

    From the outputs backwards, a sum node's importance is shared among its edges as std(phi_ij), a product
    node's as the relative variation std(phi_ij) / mean|phi_ij|; a source node's importance is the sum over
    its edges. Outputs have importance 1, pruned edges 0.

    Args:
        state: the model.
        u: (n, inputs) scaled inputs; at most `ROWS` of them, evenly spread, are used.

    Returns:
        One (s, t) array for each layer, in [0, 1].

    Source: Z. Liu et al., KAN 2.0 (arXiv 2408.10205), section 3.3, extended to product nodes.
    """
    values = u[:: max(1, len(u) // ROWS)]
    shares = []
    for layer in state.layers:
        phi = layer_activations(layer, values)
        shares.append(_shares(layer, phi))
        values = combine(layer, phi)
    node, importance = np.ones(len(state.outputs)), []
    for share in reversed(shares):
        importance.append(share * node)
        node = importance[-1].sum(axis=1)
    return importance[::-1]


def _shares(layer: LayerState, phi: FloatArray) -> FloatArray:
    """(s, t) part of each target's variation, columns summing to 1 or 0."""
    spread = np.nan_to_num(phi.std(axis=0), nan=0.0, posinf=0.0)
    level = np.abs(phi).mean(axis=0)
    relative = spread / np.maximum(level, 1e-300)
    variation = np.where(layer.node_kinds == NodeKind.PRODUCT, np.nan_to_num(relative), spread) * layer.mask
    total = variation.sum(axis=0)
    share: FloatArray = variation / np.where(total > 0.0, total, 1.0)
    return share


def node_importance(importance: list[FloatArray]) -> list[FloatArray]:
    """(s,) importance of the nodes of each layer but the last: the sum over their outgoing edges."""
    return [layer.sum(axis=1) for layer in importance]
