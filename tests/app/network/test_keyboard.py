"""Arrow keys and Tab reach every edge."""

import pytest

from app.network.keyboard import Direction, neighbour, reading_order
from app.network.layout import Margins, arrange
from kan_core.ids import EdgeId

SIZE = (900.0, 700.0)


@pytest.mark.parametrize("widths", [(2, 3, 1), (8, 8, 2)])
def test_tab_visits_every_edge_once_layer_by_layer(widths: tuple[int, ...]) -> None:
    layout = arrange(widths, SIZE, Margins())
    order = reading_order(layout)
    assert sorted(order) == list(range(len(layout.boxes)))
    layers = [layout.edge(index).layer for index in order]
    assert layers == sorted(layers)


@pytest.mark.parametrize("widths", [(2, 3, 1), (8, 8, 2)])
def test_every_edge_is_within_reach_of_the_arrows(widths: tuple[int, ...]) -> None:
    layout = arrange(widths, SIZE, Margins())
    directions: tuple[Direction, ...] = ("left", "right", "up", "down")
    reached, fresh = {0}, [0]
    while fresh:
        steps = {neighbour(layout, index, direction) for index in fresh for direction in directions}
        fresh = sorted(steps - reached)
        reached |= steps
    assert len(reached) == len(layout.boxes)


def test_down_goes_to_the_next_box_and_stops_at_the_last() -> None:
    layout = arrange((2, 3, 1), SIZE, Margins())
    first, second = reading_order(layout)[:2]
    last = reading_order(layout)[5]
    assert neighbour(layout, first, "down") == second
    assert neighbour(layout, second, "up") == first
    assert neighbour(layout, last, "down") == last


def test_a_matrix_is_walked_by_rows_and_columns_and_left_at_its_side() -> None:
    layout = arrange((8, 8, 2), SIZE, Margins())
    middle = layout.index(EdgeId(0, 3, 3))
    assert layout.edge(neighbour(layout, middle, "right")) == EdgeId(0, 4, 3)
    assert layout.edge(neighbour(layout, middle, "down")) == EdgeId(0, 3, 4)
    side = layout.index(EdgeId(0, 7, 3))
    assert layout.edge(neighbour(layout, side, "right")).layer == 1
    bottom = layout.index(EdgeId(0, 3, 7))
    assert neighbour(layout, bottom, "down") == bottom
