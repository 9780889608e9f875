"""The camera, levels of detail and culling."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.network.geometry import CLOSEST, FARTHEST, Camera, Detail, detail, point_count, visible

PLACES = st.floats(-2000, 2000)


@given(st.floats(0.5, 2.0), PLACES, PLACES)
def test_zooming_holds_the_place_under_the_mouse(factor: float, x: float, y: float) -> None:
    before = Camera(1.3, 40.0, -25.0)
    after = before.zoomed(factor, x, y)
    assert after.layout_point(x, y) == pytest.approx(before.layout_point(x, y), abs=1e-6)


def test_zoom_has_ends() -> None:
    assert Camera().zoomed(1e9, 0, 0).zoom == CLOSEST
    assert Camera().zoomed(1e-9, 0, 0).zoom == FARTHEST


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (13.9, Detail.TICK),
        (14.1, Detail.BARE),
        (40.5, Detail.FRAME),
        (119.0, Detail.FRAME),
        (121.0, Detail.AXES),
    ],
)
def test_larger_boxes_show_more(width: float, shown: Detail) -> None:
    assert detail(width) == shown


@pytest.mark.parametrize(("width", "points"), [(3.0, 8), (60.0, 40), (900.0, 100)])
def test_points_follow_the_width(width: float, points: int) -> None:
    assert point_count(width) == points


def test_only_boxes_on_the_canvas_are_visible() -> None:
    boxes = np.array([[10, 10, 5, 5], [-20, 10, 15, 5], [-4, 10, 5, 5], [10, 101, 5, 5]], float)
    assert visible(boxes, (100.0, 100.0)).tolist() == [True, False, True, False]
