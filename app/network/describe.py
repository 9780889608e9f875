"""Edges and nodes in words: for tool tips and for screen readers."""

from collections.abc import Sequence

import numpy as np

from app.network.activation import activation_text, argument_name, number
from app.network.layout import Node
from app.network.scene import Scene
from app.words import tr
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_curve
from kan_core.model.state import EdgeKind, FloatArray, NodeKind


def describe(scene: Scene, importance: Sequence[FloatArray] | None, index: int) -> str:
    """An edge in one sentence."""
    return ", ".join(edge_lines(scene, importance, index))


def edge_lines(scene: Scene, importance: Sequence[FloatArray] | None, index: int) -> list[str]:
    """The edge's ends and sign, its function, its importance, and whether it is pruned or locked."""
    edge = scene.layout.edge(index)
    lines = [f"{scene.edge_name(edge)}   {edge}", *_function_lines(scene, edge)]
    if importance is not None:
        lines.append(_importance(importance, edge))
    if scene.look.pruned[index]:
        lines.append(tr("pruned"))
    if scene.look.locked[index]:
        lines.append(tr("locked"))
    return lines


def node_lines(scene: Scene, node: Node, formula: str = "") -> list[str]:
    """The node's name, what it does, how many edges enter and leave it, and an output's formula."""
    layer, index = node
    lines = [scene.node_name(layer, index), *_origin(scene, node)]
    if layer > 0:
        count = int(scene.state.layers[layer - 1].mask[:, index].sum())
        product = scene.state.layers[layer - 1].node_kinds[index] == NodeKind.PRODUCT
        kind = tr("product of {} edges") if product else tr("sum of {} edges")
        lines.append(kind.format(count))
    if layer < len(scene.state.layers):
        lines.append(tr("{} edges leave it").format(int(scene.state.layers[layer].mask[index].sum())))
    return [*lines, formula] if formula else lines


def _origin(scene: Scene, node: Node) -> list[str]:
    """Where the values of an input come from, and their range."""
    layer, index = node
    if layer:
        return []
    given = scene.state.inputs[index]
    lines = [] if given.expression is None else [tr("derived input: {}").format(given.expression)]
    return [*lines, tr("data from {} to {}").format(number(given.lower), number(given.upper))]


def _function_lines(scene: Scene, edge: EdgeId) -> list[str]:
    kind, snap = scene.state.kind(edge), scene.state.snap(edge)
    name = scene.node_name(edge.layer, edge.source)
    bare = scene.state.inputs[edge.source].name if edge.layer == 0 else name
    argument, meaning = argument_name(scene.state, edge, bare)
    lines = [meaning] if meaning else []
    if snap is not None:
        return [f"{tr('snapped to')} {activation_text(snap, argument)}", *lines]
    if kind == EdgeKind.IDENTITY:
        return [f"{tr('identity')}: {argument}", *lines]
    values = edge_curve(scene.state, edge)[1]
    low, high = number(float(np.min(values))), number(float(np.max(values)))
    return [tr("spline, from {} to {}").format(low, high)]


def _importance(importance: Sequence[FloatArray], edge: EdgeId) -> str:
    value = float(importance[edge.layer][edge.source, edge.target])
    everything = np.concatenate([np.ravel(layer) for layer in importance])
    rank = 1 + int((everything > value).sum())
    return tr("importance {}, number {} of {}").format(f"{value:.3g}", rank, len(everything))
