"""The network's value in plain NumPy: the reference for every other evaluation, and all a viewer needs."""

from collections.abc import Sequence

import numpy as np

from kan_core.model.curves import edge_values, spline_values
from kan_core.model.links import LINKS
from kan_core.model.state import EdgeKind, FloatArray, InputState, LayerState, ModelState, NodeKind


def scaled_inputs(state: ModelState, x: FloatArray) -> FloatArray:
    """(n, inputs) values of the input nodes from raw input values: (x - offset) / scale."""
    return scaled_by(state.inputs, x)


def scaled_by(inputs: Sequence[InputState], x: FloatArray) -> FloatArray:
    """(n, inputs) values of input nodes from raw values: (x - offset) / scale."""
    offset = np.array([node.offset for node in inputs])
    scale = np.array([node.scale for node in inputs])
    return np.asarray((x - offset) / scale)


def scaled_outputs(state: ModelState, y: FloatArray) -> FloatArray:
    """(n, outputs) what the network is trained to for raw targets: (T(y) - offset) / scale.

    Classes, 1 where a row is of the class and else 0, stay as they are: they are compared with probabilities.
    """
    if state.class_of:
        return y
    columns = [
        (LINKS[node.link].forward(y[:, index]) - node.offset) / node.scale
        for index, node in enumerate(state.outputs)
    ]
    return np.stack(columns, axis=1)


def formula_values(state: ModelState, z: FloatArray) -> FloatArray:
    """(n, outputs) what the formulas of the outputs give: T^-1(offset + scale z), of classes the logits."""
    columns = [
        LINKS[node.link].inverse(node.offset + node.scale * z[:, index])
        for index, node in enumerate(state.outputs)
    ]
    return np.stack(columns, axis=1)


def raw_outputs(state: ModelState, z: FloatArray) -> FloatArray:
    """(n, outputs) predictions from network values: `formula_values`, or the probabilities of classes."""
    values = formula_values(state, z)
    return softmax(values) if state.class_of else values


def softmax(logits: FloatArray) -> FloatArray:
    """(n, classes) probabilities p_k = exp(z_k) / sum_l exp(z_l) from logits z (n, classes)."""
    # The largest is taken off first: exp of it may overflow.
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def layer_activations(layer: LayerState, x: FloatArray) -> FloatArray:
    """Post-activations phi of the active edges of a layer, 0 for pruned ones: (n, s, t) for x (n, s)."""
    values = np.zeros((len(x), layer.sources, layer.targets))
    for source in range(layer.sources):
        splines = layer.mask[source] & (layer.kinds[source] == EdgeKind.SPLINE)
        if splines.any():
            values[:, source, splines] = spline_values(layer, source, x[:, source])[:, splines]
        for target in np.flatnonzero(layer.mask[source] & ~splines):
            values[:, source, target] = edge_values(layer, source, int(target), x[:, source])
    return values


def combine(layer: LayerState, phi: FloatArray) -> FloatArray:
    """Node values from post-activations: sums, and products of the edges that are not pruned.

    Args:
        phi: (n, s, t) post-activations.

    Returns:
        (n, t) node values; a node without edges is 0.
    """
    sums = np.where(layer.mask, phi, 0.0).sum(axis=1)
    if not layer.node_kinds.any():
        return np.asarray(sums)
    products = np.where(layer.mask, phi, 1.0).prod(axis=1)
    is_product = (layer.node_kinds == NodeKind.PRODUCT) & layer.mask.any(axis=0)
    return np.asarray(np.where(is_product, products, sums))


def node_values(state: ModelState, u: FloatArray) -> list[FloatArray]:
    """Values of all nodes, layer by layer, from scaled inputs u (n, inputs): a list of (n, width)."""
    values = [u]
    for layer in state.layers:
        values.append(combine(layer, layer_activations(layer, values[-1])))
    return values


def evaluate(state: ModelState, x: FloatArray) -> FloatArray:
    """The model's prediction for raw input values.

    Args:
        x: (n, inputs) raw values of the input nodes, derived inputs included.

    Returns:
        (n, outputs) predictions in the units of the targets, or probabilities of the classes.
    """
    return raw_outputs(state, node_values(state, scaled_inputs(state, x))[-1])
