"""The pictures: the network, and residuals against each input."""

from collections.abc import Iterator

import numpy as np

from kan_core.analysis.importance import edge_importance
from kan_core.export.network_svg import FRAME, INK, SNAPPED, SPLINE, network_svg
from kan_core.export.report.axes import Points, scatter
from kan_core.export.report.content import Rows
from kan_core.export.report.markup import Markup, element
from kan_core.ids import EdgeId
from kan_core.model.evaluate import scaled_inputs
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState

MOST_FIGURES = 12
"""Inputs against which residuals are shown."""
_COLOURS = {INK: "var(--ink)", FRAME: "var(--rule)", SPLINE: "var(--blue)", SNAPPED: "var(--green)"}


def network(state: ModelState, rows: Rows) -> Iterator[Markup]:
    """The network with the share that every edge has in the output."""
    u = scaled_inputs(state, raw_inputs(state.inputs, rows.prepared.usable.columns))
    shares = edge_importance(state, u)
    importance = {
        edge: float(shares[edge.layer][edge.source, edge.target]) for edge in state.edges(active_only=True)
    }
    yield element("figure", _in_page_colours(network_svg(state, _finite(importance))))
    layer = state.layers[0]
    widths = " – ".join(map(str, state.widths))
    told = (
        f"Nodes {widths}; {layer.basis}, G = {layer.grid_size}, order {layer.order}. Green edges are snapped."
    )
    yield element("p", told, class_="soft")


def _finite(importance: dict[EdgeId, float]) -> dict[EdgeId, float]:
    return {edge: value if np.isfinite(value) else 0.0 for edge, value in importance.items()}


def _in_page_colours(svg: str) -> Markup:
    """A picture of the network with the colours of the page, which may be dark."""
    for colour, name in {**_COLOURS, "#ffffff": "var(--ground)"}.items():
        for attribute in ("fill", "stroke"):
            svg = svg.replace(f'{attribute}="{colour}"', f'{attribute}="{name}"')
    return Markup(svg)


def residuals(state: ModelState, rows: Rows) -> Iterator[Markup]:
    """What the model leaves of the target, against each input."""
    if state.class_of:
        yield element("p", "Classes have no residuals.", class_="soft")
        return
    columns = rows.prepared.usable.columns
    units = {node.name: node.unit for node in rows.prepared.inputs}
    for at, node in enumerate(state.outputs):
        left = rows.observed[:, at] - rows.predicted[:, at]
        figures = [
            _figure(
                rows,
                values,
                left,
                _measured(name, units.get(name, "")),
                _measured("residual", node.unit),
            )
            for name, values in list(columns.items())[:MOST_FIGURES]
        ]
        if len(state.outputs) > 1:
            yield element("h3", node.name)
        yield element("div", *figures, class_="figures")
    told = "Observed less predicted. Dots: training; circles: held out."
    rest = len(columns) - MOST_FIGURES
    more = f" {rest} more inputs are not shown." if rest > 0 else ""
    yield element("p", told + more, class_="soft")


def _figure(rows: Rows, values: FloatArray, left: FloatArray, x: str, y: str) -> Markup:
    split = rows.prepared.split
    kinds = (split.train, "var(--blue)", False), (split.test, "var(--orange)", True)
    points = [Points(values[part], left[part], colour, hollow) for part, colour, hollow in kinds]
    return element("figure", scatter(points, x, y, f"Residuals against {x}", zero=True))


def _measured(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name
