"""Nodes and boxes stand where they can be told apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.network.layout import Layout, Margins, arrange

WIDTHS = st.lists(st.integers(1, 12), min_size=2, max_size=4)
SIZES = st.tuples(st.floats(500, 2000), st.floats(350, 1300))


@given(WIDTHS, SIZES)
def test_boxes_stay_on_the_canvas(widths: list[int], size: tuple[float, float]) -> None:
    boxes = arrange(widths, size, Margins()).boxes
    assert (boxes[:, :2] >= 0).all()
    assert (boxes[:, 0] + boxes[:, 2] <= size[0]).all()
    assert (boxes[:, 1] + boxes[:, 3] <= size[1]).all()


@given(WIDTHS, SIZES)
def test_no_two_boxes_overlap(widths: list[int], size: tuple[float, float]) -> None:
    boxes = arrange(widths, size, Margins()).boxes
    low, high = boxes[:, :2], boxes[:, :2] + boxes[:, 2:]
    apart = ((low[:, None] >= high[None] - 1e-6) | (low[None] >= high[:, None] - 1e-6)).any(axis=2)
    np.fill_diagonal(apart, True)
    assert apart.all()


@given(WIDTHS, SIZES)
def test_boxes_stand_between_the_columns_of_their_nodes(widths: list[int], size: tuple[float, float]) -> None:
    layout = arrange(widths, size, Margins())
    for index, (layer, _, _) in enumerate(layout.edges.tolist()):
        left, _, width, _ = layout.boxes[index]
        assert layout.nodes[layer][0, 0] < left
        assert left + width < layout.nodes[layer + 1][0, 0]


@given(WIDTHS)
def test_every_edge_is_counted_once(widths: list[int]) -> None:
    layout = arrange(widths, (900.0, 600.0), Margins())
    edges = [layout.edge(index) for index in range(len(layout.boxes))]
    assert len(set(edges)) == len(edges) == layout.starts[-1]
    assert [layout.index(edge) for edge in edges] == list(range(len(edges)))


def aligned_with_rows(layout: Layout) -> bool:
    middles = layout.boxes[:, 1] + layout.boxes[:, 3] / 2
    return bool(np.allclose(middles, layout.nodes[1][layout.edges[:, 2], 1]))


@pytest.mark.parametrize(("widths", "matrix"), [((6, 10), False), ((8, 8), True), ((20, 40), True)])
def test_more_than_sixty_edges_make_a_matrix(widths: tuple[int, int], matrix: bool) -> None:
    layout = arrange(widths, (900.0, 700.0), Margins())
    assert layout.matrices == (matrix,)
    assert aligned_with_rows(layout) == matrix


def test_connectors_lead_from_the_source_through_the_box_to_the_target() -> None:
    layout = arrange((2, 3, 1), (900.0, 700.0), Margins())
    for index, (layer, source, target) in enumerate(layout.edges.tolist()):
        into, out = layout.connectors[index]
        left, top, width, height = layout.boxes[index]
        assert np.hypot(*(into[0] - layout.nodes[layer][source])) == pytest.approx(layout.radii[layer])
        assert into[-1] == pytest.approx((left, top + height / 2))
        assert out[0] == pytest.approx((left + width, top + height / 2))
        assert np.hypot(*(out[-1] - layout.nodes[layer + 1][target])) == pytest.approx(
            layout.radii[layer + 1]
        )
