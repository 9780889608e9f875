"""The edge under the mouse is the one that is seen there."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from app.network.geometry import Camera
from app.network.hit import edge_at, edges_in
from app.network.ink import ScreenInk
from app.network.layout import Margins, arrange
from app.network.look import look_of
from app.network.scene import Scene, default_names
from app.theme import LIGHT
from kan_core.model.state import ModelState

MakeState = Callable[..., ModelState]


def scene_of(state: ModelState, camera: Camera) -> Scene:
    return Scene(
        state=state,
        layout=arrange(state.widths, (800.0, 600.0), Margins()),
        camera=camera,
        look=look_of(state),
        names=default_names(state),
        theme=LIGHT,
        ink=ScreenInk(),
        font=QFont(),
    )


@pytest.mark.parametrize("widths", [(2, 5, 1), (8, 9, 1)])
@pytest.mark.parametrize("camera", [Camera(), Camera(2.5, -300.0, -120.0)])
def test_every_box_is_hit_in_its_middle(
    qtbot: QtBot, make_state: MakeState, widths: tuple[int, ...], camera: Camera
) -> None:
    scene = scene_of(make_state(*widths), camera)
    for index, (left, top, width, height) in enumerate(scene.boxes.tolist()):
        assert edge_at(scene, left + width / 2, top + height / 2) == index


def test_a_connector_is_hit_near_it_and_missed_farther_away(qtbot: QtBot, make_state: MakeState) -> None:
    scene = scene_of(make_state(1, 1), Camera())
    x, y = scene.connectors[0, 1, 10]
    assert edge_at(scene, x, y + 4.0) == 0
    assert edge_at(scene, x, y + 9.0) is None


def test_a_rectangle_holds_the_boxes_whose_middle_it_covers(qtbot: QtBot, make_state: MakeState) -> None:
    scene = scene_of(make_state(2, 3, 1), Camera())
    left, top, width, height = scene.boxes[4].tolist()
    inside = edges_in(scene, left - 1, top - 1, left + width + 1, top + height + 1)
    assert inside.tolist() == [4]
