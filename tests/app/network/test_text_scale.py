"""The drawing grows with the text that the user wants, and mouse and camera follow it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.network.view import NetworkView
from kan_core.ids import EdgeId

ONE = EdgeId(0, 0, 1)


@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_an_edge_is_met_where_it_is_drawn(qtbot: QtBot, view: NetworkView, scale: float) -> None:
    view.set_text_scale(scale)
    scene = view.scene()
    assert scene is not None
    left, top, width, height = scene.boxes[scene.layout.index(ONE)] * scale
    assert scene.layout.size == (view.width() / scale, view.height() / scale)
    middle = QPoint(round(left + width / 2), round(top + height / 2))
    before = view.grab().toImage()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert view.selection == (ONE,)
    after = view.grab().toImage()
    rim = QPoint(round(left), middle.y())
    assert before.pixel(rim) != after.pixel(rim)


def test_what_is_in_the_middle_stays_there(view: NetworkView) -> None:
    view.zoom(3.0)
    held = view.camera.layout_point(400, 300)
    view.set_text_scale(2.0)
    x, y = view.camera.layout_point(200, 150)
    assert (2 * x, 2 * y) == pytest.approx(held)


def test_the_usual_size_comes_back(view: NetworkView) -> None:
    before = view.grab().toImage()
    view.set_text_scale(1.5)
    assert view.grab().toImage() != before
    view.set_text_scale(1.0)
    assert view.grab().toImage() == before
