"""Planned nodes in layers: what is used further on is passed on by identity edges."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import sympy as sp

from kan_core.basis.bspline import BSpline
from kan_core.errors import ExpressionError
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import combine, layer_activations
from kan_core.model.grid import covering_range
from kan_core.model.state import EdgeKind, FloatArray, LayerState, NodeKind, Snap
from kan_core.symbolic.kanpiler.plan import Activation, Node, levels
from kan_core.symbolic.text import formula_text

SPLINES = BSpline(10, 3)
"""What lies under the snapped edges, for when they are unsnapped."""


_Places = dict[Node, int]
"""The nodes of a layer, those that are passed on too, with their positions."""


def layered(output: Node, inputs: Sequence[Node], u: FloatArray) -> tuple[LayerState, ...]:
    """The layers that compute a node, with splines under their snapped edges.

    Args:
        output: the node.
        inputs: the input nodes in their order, those that are not used too.
        u: (n, inputs) values of the inputs, over whose range the splines are laid.

    Raises:
        ExpressionError: a number is not real or too large for a double.
    """
    depth = levels(output)
    stack: list[_Places] = [{} for _ in range(depth[output] + 1)]
    stack[0] = {node: index for index, node in enumerate(inputs)}
    _place(output, depth[output], depth, stack)
    layers: list[LayerState] = []
    for at, (before, after) in enumerate(pairwise(stack)):
        seen = np.where(np.isfinite(u), u, 0.0)
        layer = _with_splines(_layer(before, after, depth, at + 1, seen), seen)
        layers.append(layer)
        u = combine(layer, layer_activations(layer, u))
    return tuple(layers)


def _place(node: Node, at: int, depth: dict[Node, int], stack: list[_Places]) -> None:
    """Puts a node, and all that it needs, where they are needed."""
    if node in stack[at]:
        return
    stack[at][node] = len(stack[at])
    for each in _arrivals(node, at, depth):
        _place(each.source, at - 1, depth, stack)


def _arrivals(node: Node, at: int, depth: dict[Node, int]) -> tuple[Activation, ...]:
    """What arrives at a node in layer `at`: the node itself where it lies in an earlier one."""
    return node.arrivals if depth[node] == at else (Activation(node),)


def _layer(before: _Places, after: _Places, depth: dict[Node, int], at: int, u: FloatArray) -> LayerState:
    s, t = len(before), len(after)
    mask, kinds = np.zeros((s, t), bool), np.zeros((s, t), np.int8)
    node_kinds = np.full(t, NodeKind.SUM, np.int8)
    snaps = {}
    for node, target in after.items():
        arrivals = _arrivals(node, at, depth)
        if depth[node] == at:
            node_kinds[target] = node.kind
        for each in arrivals:
            source = before[each.source]
            mask[source, target] = True
            kinds[source, target] = EdgeKind.IDENTITY if each.is_identity else EdgeKind.SNAPPED
            if not each.is_identity:
                snaps[source, target] = _snap(each)
    return LayerState(
        knots=SPLINES.grids(*covering_range(u)),
        # A pruned edge that is restored changes nothing: it adds 0, or multiplies by 1.
        coefficients=np.tile(np.outer(node_kinds == NodeKind.PRODUCT, SPLINES.constant), (s, 1, 1)),
        base_scale=np.zeros((s, t)),
        mask=mask,
        locked=np.zeros((s, t), bool),
        kinds=kinds,
        node_kinds=node_kinds,
        snaps=snaps,
    )


def _snap(activation: Activation) -> Snap:
    numbers = activation.parameters
    exact = tuple(None if each.has(sp.Float) else formula_text(each) for each in numbers)
    return Snap(activation.primitive, tuple(map(_double, numbers)), exact)


def _double(number: sp.Expr) -> float:
    value = complex(number.evalf(20))
    if value.imag or not np.isfinite(value.real):
        raise ExpressionError(
            f"The number {sp.sstr(number)[:80]} is not real, or too large.", "Write the formula without it."
        )
    return value.real


def _with_splines(layer: LayerState, u: FloatArray) -> LayerState:
    """The layer with the least-squares spline of every active edge, over the range of its values."""
    coefficients = np.array(layer.coefficients)
    for source, target in np.argwhere(layer.mask):
        knots = layer.knots[source]
        # Beyond the values that it sees an activation may have none.
        x = np.clip(SPLINES.samples(knots), u[:, source].min(), u[:, source].max())
        curve = edge_values(layer, int(source), int(target), x)
        known = np.isfinite(curve)
        if known.any():
            coefficients[source, target] = SPLINES.project(x[known], curve[known, None], knots)[:, 0]
    return layer.with_(coefficients=coefficients)
