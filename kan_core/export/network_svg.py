"""A picture of the network as SVG: every edge's curve in a box, sum and product nodes, the users' names."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

import numpy as np

from kan_core.export.network_layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    NODE_RADIUS,
    Layout,
    Point,
    curve_in_box,
    lay_out,
)
from kan_core.ids import EdgeId, NodeId
from kan_core.model.curves import edge_curve
from kan_core.model.state import EdgeKind, FloatArray, InputState, ModelState, NodeKind, OutputState

INK, FRAME, SPLINE, SNAPPED = "#1f2328", "#c9ced6", "#0072b2", "#007a5a"
FONT_SIZE = 13.0
LETTER = 0.62 * FONT_SIZE
"""Width of a letter that hardly any font exceeds on average."""
CURVE_POINTS = 81


def network_svg(state: ModelState, importance: Mapping[EdgeId, float] | None = None) -> str:
    """The network as the text of an SVG file, on a white ground.

    Args:
        state: the network; pruned edges are left out.
        importance: of every active edge, at least 0, shown as opacity; all are equal where it is None.
    """
    strength = strengths(state, importance)
    inputs = {index: input_label(node) for index, node in enumerate(state.inputs)}
    outputs = {index: output_label(node) for index, node in enumerate(state.outputs)}
    layout = lay_out(state, _room(inputs), _room(outputs))
    width, height = f"{layout.width:.0f}", f"{layout.height:.0f}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" '
        f'font-family="DejaVu Sans, Helvetica, Arial, sans-serif" font-size="{FONT_SIZE:g}" role="img">',
        "<title>Kolmogorov-Arnold network</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        *(_connectors(edge, layout, strength[edge], state.kind(edge)) for edge in layout.boxes),
        *(_box(state, edge, layout.boxes[edge], strength[edge]) for edge in layout.boxes),
        *(_node(state, node, centre) for node, centre in layout.nodes.items()),
        *_labels(state, layout, inputs, outputs),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def strengths(state: ModelState, importance: Mapping[EdgeId, float] | None) -> dict[EdgeId, float]:
    """For each active edge its importance relative to the greatest."""
    edges = list(state.edges(active_only=True))
    if importance is None:
        return dict.fromkeys(edges, 1.0)
    greatest = max((importance[edge] for edge in edges), default=0.0) or 1.0
    return {edge: importance[edge] / greatest for edge in edges}


def _connectors(edge: EdgeId, layout: Layout, strength: float, kind: EdgeKind) -> str:
    x, y = layout.boxes[edge]
    middle = y + BOX_HEIGHT / 2
    source = layout.nodes[NodeId(edge.layer, edge.source)]
    target = layout.nodes[NodeId(edge.layer + 1, edge.target)]
    into = _bow((source[0] + NODE_RADIUS, source[1]), (x, middle))
    out = _bow((x + BOX_WIDTH, middle), (target[0] - NODE_RADIUS, target[1]))
    colour = SNAPPED if kind == EdgeKind.SNAPPED else INK
    return (
        f'<path d="{into} {out}" fill="none" stroke="{colour}" stroke-width="{1 + 1.5 * strength:.2f}" '
        f'opacity="{opacity(strength):.2f}"/>'
    )


def _bow(start: Point, end: Point) -> str:
    half = (start[0] + end[0]) / 2
    return f"M{_at(start)} C{_at((half, start[1]))} {_at((half, end[1]))} {_at(end)}"


def _box(state: ModelState, edge: EdgeId, corner: Point, strength: float) -> str:
    kind, snap = state.kind(edge), state.snap(edge)
    name = snap.primitive if snap else "x" if kind == EdgeKind.IDENTITY else ""
    colour = SPLINE if kind == EdgeKind.SPLINE else SNAPPED
    frame, weight = (FRAME, 1.0) if kind == EdgeKind.SPLINE else (SNAPPED, 2.0)
    x, y = corner
    x_values, values = edge_curve(state, edge, CURVE_POINTS)
    name_text = _label((x + BOX_WIDTH - 4, y - 4), name, "end", SNAPPED) if name else ""
    return (
        f"<g><title>{_text(f'{edge} {name}'.strip())}</title>"
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{BOX_WIDTH:g}" height="{BOX_HEIGHT:g}" rx="5" fill="#ffffff" '
        f'stroke="{frame}" stroke-width="{weight:g}"/>'
        f'<path d="{_curve(x_values, values, corner)}" fill="none" stroke="{colour}" stroke-width="2" '
        f'stroke-linejoin="round" opacity="{opacity(strength):.2f}"/>'
        f"{name_text}</g>"
    )


def _curve(x: FloatArray, values: FloatArray, corner: Point) -> str:
    """The path of a curve within its box, interrupted where it has no value."""
    path, pen = [], "M"
    for across, down in curve_in_box(x, values, corner):
        known = bool(np.isfinite(down))
        if known:
            path.append(f"{pen}{_at((across, down))}")
        pen = "L" if known else "M"
    return "".join(path)


def _node(state: ModelState, node: NodeId, centre: Point) -> str:
    circle = (
        f'<circle cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" r="{NODE_RADIUS:g}" fill="#ffffff" '
        f'stroke="{INK}" stroke-width="1.5"/>'
    )
    if node.layer == 0:
        return circle
    sign = "×" if state.layers[node.layer - 1].node_kinds[node.index] == NodeKind.PRODUCT else "+"
    return circle + _label((centre[0], centre[1] + 5), sign, "middle")


def _labels(
    state: ModelState, layout: Layout, inputs: Mapping[int, str], outputs: Mapping[int, str]
) -> list[str]:
    last = len(state.layers)
    away = NODE_RADIUS + 6
    return [
        *(
            _label((x - away, y + 4), inputs[node.index], "end")
            for node, (x, y) in layout.nodes.items()
            if node.layer == 0
        ),
        *(
            _label((x + away, y + 4), outputs[node.index], "start")
            for node, (x, y) in layout.nodes.items()
            if node.layer == last
        ),
    ]


def _label(place: Point, text: str, anchor: str, colour: str = INK) -> str:
    x, y = place
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{_text(text)}</text>'


def input_label(node: InputState) -> str:
    """What stands beside an input node."""
    return f"{node.name} ({node.unit})" if node.unit else node.name


def output_label(node: OutputState) -> str:
    """What stands beside an output node."""
    name = node.name if node.link == "identity" else f"{node.link} {node.name}"
    return f"{name} ({node.unit})" if node.unit and node.link == "identity" else name


def _room(labels: Mapping[int, str]) -> float:
    return max(len(label) for label in labels.values()) * LETTER + 6


def opacity(strength: float) -> float:
    """How strongly an edge is drawn that has this part of the greatest importance."""
    return 0.15 + 0.85 * strength


def _at(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"


def _text(text: str) -> str:
    """`text` for an XML file, which may not hold control characters."""
    return escape("".join(letter if letter.isprintable() else " " for letter in text))
