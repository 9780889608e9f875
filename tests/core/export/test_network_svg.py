"""The picture of the network: well-formed, complete, in the users' names."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations

import pytest

from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.export.network_layout import BOX_HEIGHT, lay_out
from kan_core.export.network_svg import network_svg
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState, OutputState, Snap
from tests.core.edits.networks import random_network

SVG = "{http://www.w3.org/2000/svg}"
EDGE = EdgeId(0, 0, 1)


def named(state: ModelState) -> ModelState:
    inputs = (InputState('<mass> & "co"', unit="kg"), InputState("länge\x01", unit=""))
    return replace(state, inputs=inputs, outputs=(OutputState("T", unit="s"),))


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]


def test_names_units_and_node_signs_stand_as_text() -> None:
    shown = texts(network_svg(named(random_network())))
    assert shown == ["+", "+", "×", "+", '<mass> & "co" (kg)', "länge ", "T (s)"]


def test_every_active_edge_has_a_box_and_pruned_ones_have_none() -> None:
    pruned = Prune(frozenset({EDGE, EdgeId(1, 2, 0)})).apply(random_network())
    titles = [title.text for title in ET.fromstring(network_svg(pruned)).iter(f"{SVG}title")]
    assert titles[1:] == [str(edge) for edge in pruned.edges(active_only=True)]
    assert len(titles) == 1 + 7


def test_a_snapped_edge_carries_the_name_of_its_primitive() -> None:
    snapped = SnapEdge(EDGE, Snap("log", (1.0, 0.0, 1.0, 0.0))).apply(random_network())
    assert "log" in texts(network_svg(snapped))
    assert "nan" not in network_svg(snapped)


def test_a_node_without_edges_into_it_keeps_its_place() -> None:
    bare = Prune(frozenset({EdgeId(0, 0, 0), EdgeId(0, 1, 0)})).apply(random_network())
    assert texts(network_svg(bare)).count("+") == 3


def test_what_is_more_important_is_less_transparent() -> None:
    state = random_network((1, 2))
    root = ET.fromstring(network_svg(state, {EdgeId(0, 0, 0): 0.5, EdgeId(0, 0, 1): 2.0}))
    curves = [path for path in root.iter(f"{SVG}path") if path.get("stroke") == "#0072b2"]
    assert [curve.get("opacity") for curve in curves] == ["0.36", "1.00"]


def test_a_constant_edge_is_a_level_line() -> None:
    flat = random_network((1, 1)).with_edge(EdgeId(0, 0, 0), coefficients=0.3, base_scale=0.0)
    curve = next(
        p for p in ET.fromstring(network_svg(flat)).iter(f"{SVG}path") if p.get("stroke") == "#0072b2"
    )
    heights = {point.split(",")[1] for point in (curve.get("d") or "").replace("L", "M").split("M")[1:]}
    assert len(heights) == 1


@pytest.mark.parametrize("widths", [(1, 1), (2, 3, 1), (5, 2, 4, 2), (1, 8, 1)])
def test_nothing_overlaps_and_nothing_leaves_the_picture(widths: tuple[int, ...]) -> None:
    layout = lay_out(random_network(widths), 50.0, 50.0)
    for (one, (x, y)), (other, (x2, y2)) in combinations(layout.boxes.items(), 2):
        assert one.layer != other.layer or abs(y - y2) >= BOX_HEIGHT
        assert (x == x2) == (one.layer == other.layer)
    places = [*layout.boxes.values(), *layout.nodes.values()]
    assert all(0 < x < layout.width and 0 < y < layout.height for x, y in places)
    assert len(set(layout.nodes.values())) == len(layout.nodes) == sum(widths)
