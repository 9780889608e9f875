"""Layers of a network as ONNX operators: all splines that leave a node at once."""

from collections.abc import Sequence

import numpy as np
import sympy as sp

from kan_core.export.languages.edges import edge_routine
from kan_core.export.onnx.expressions import expression_value, routine_value
from kan_core.export.onnx.graph import Graph
from kan_core.export.splines import Pieces, spline_of
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind, Snap
from kan_core.symbolic.forms import form_of
from kan_core.symbolic.numbers import number

_U = sp.Symbol("u", real=True)


def layer_values(graph: Graph, state: ModelState, index: int, nodes: Sequence[str]) -> list[str]:
    """Values (rows,) of the nodes behind a layer, from those before it.

    Raises:
        ExportError: a primitive cannot be made of operators.
    """
    layer = state.layers[index]
    edges: dict[tuple[int, int], str] = {}
    for source, x in enumerate(nodes):
        active = [int(target) for target in np.flatnonzero(layer.mask[source])]
        splines = [target for target in active if layer.kinds[source, target] == EdgeKind.SPLINE]
        for target, value in zip(splines, _splines(graph, state, index, source, splines, x), strict=True):
            edges[source, target] = value
        for target in active:
            if layer.kinds[source, target] == EdgeKind.SNAPPED:
                edges[source, target] = _snapped(graph, layer.snaps[source, target], x)
            elif layer.kinds[source, target] == EdgeKind.IDENTITY:
                edges[source, target] = x
    return [
        _node(
            graph,
            [edges[source, target] for source in range(layer.sources) if (source, target) in edges],
            layer.node_kinds[target] == NodeKind.PRODUCT,
            nodes[0],
        )
        for target in range(layer.targets)
    ]


def _node(graph: Graph, edges: Sequence[str], product: bool, any_value: str) -> str:
    if not edges:
        # Zero in every row, also where a value is missing.
        zero = graph.constant(0.0)
        return graph.op("Where", graph.op("Equal", any_value, any_value), zero, zero)
    value = edges[0]
    for edge in edges[1:]:
        value = graph.op("Mul" if product else "Add", value, edge)
    return value


def _snapped(graph: Graph, snap: Snap, x: str) -> str:
    """c f(a x + b; p) + d."""
    a, b, c, d = (graph.constant(float(each)) for each in snap.parameters[:4])
    shape = [number(*pair) for pair in zip(snap.parameters[4:], snap.exact[4:], strict=True)]
    inner = graph.op("Add", graph.op("Mul", a, x), b)
    value = expression_value(graph, form_of(snap.primitive, _U, *shape), {_U.name: inner})
    return graph.op("Add", graph.op("Mul", c, value), d)


def _splines(
    graph: Graph, state: ModelState, index: int, source: int, targets: Sequence[int], x: str
) -> list[str]:
    """The activations from one node to several."""
    if not targets:
        return []
    edges = [EdgeId(index, source, target) for target in targets]
    splines = [spline_of(state, edge) for edge in edges]
    pieces = [spline for spline in splines if isinstance(spline, Pieces)]
    if not pieces:
        routines = (edge_routine(edge, spline) for edge, spline in zip(edges, splines, strict=True))
        return [routine_value(graph, routine, x) for routine in routines]
    values = _polynomials(graph, pieces, x)
    scales = np.array([spline.base_scale for spline in pieces])
    if scales.any():
        power = graph.op("Exp", graph.op("Neg", x))
        silu = graph.op("Div", x, graph.op("Add", graph.constant(1.0), power))
        base = graph.op("Mul", graph.as_column(silu), graph.constant(scales[None, :]))
        values = graph.op("Add", values, base)
    return [graph.column(values, at) for at in range(len(targets))]


def _polynomials(graph: Graph, pieces: Sequence[Pieces], x: str) -> str:
    """(rows, splines) the piecewise polynomials of one grid, which go on along their tangents.

    In an interval from b on, Horner's scheme gives value and slope at x - b from the highest power down.
    """
    breaks = pieces[0].breaks
    lower, upper = graph.constant(float(breaks[0])), graph.constant(float(breaks[-1]))
    inside = graph.op("Min", graph.op("Max", x, lower), upper)
    interval = _interval(graph, inside, breaks)
    start = graph.op("Gather", graph.constant(breaks[:-1]), interval)
    step = graph.as_column(graph.op("Sub", inside, start))
    rows = np.stack([piece.coefficients for piece in pieces], axis=-1)
    value = slope = ""
    for row in rows:
        coefficient = graph.op("Gather", graph.constant(row), interval)
        if value:
            slope = graph.op("Add", graph.op("Mul", slope, step), value) if slope else value
            value = graph.op("Add", graph.op("Mul", value, step), coefficient)
        else:
            value = coefficient
    beyond = graph.as_column(graph.op("Sub", x, inside))
    # Steps have no slope, but no value either where that of x is missing.
    return graph.op("Add", value, graph.op("Mul", slope or graph.constant(0.0), beyond))


def _interval(graph: Graph, inside: str, breaks: FloatArray) -> str:
    """(rows,) the number of the interval: how many inner breaks are not above."""
    passed = graph.op("GreaterOrEqual", graph.as_column(inside), graph.constant(breaks[None, 1:-1]))
    counted = graph.op("Cast", passed, to=_INT64)
    return graph.op("ReduceSum", counted, graph.constant(np.array([1], np.int64)), keepdims=0)


_INT64 = 7
"""ONNX's number for whole numbers of 64 bits."""
