"""Wide layers: what their columns are called, the cross through a cell; and inputs that are derived."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.network.layout import HEADING
from app.network.matrices import panel
from app.network.view import NetworkView
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState

MakeState = Callable[..., ModelState]
CELL = EdgeId(0, 3, 5)


def picture(view: NetworkView) -> QImage:
    return view.grab().toImage()


def middle(view: NetworkView, edge: EdgeId) -> QPoint:
    scene = view.scene()
    assert scene is not None
    left, top, width, height = scene.boxes[scene.layout.index(edge)]
    return QPoint(round(left + width / 2), round(top + height / 2))


def ground(view: NetworkView) -> QRect:
    scene = view.scene()
    assert scene is not None
    return panel(scene, 0).toRect()


def inked(image: QImage, area: QRect) -> int:
    """Pixels of the area that are not of the colour of its corner."""
    plain = image.pixel(area.topLeft())
    spots = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
    return sum(image.pixel(x, y) != plain for x, y in spots)


@pytest.mark.parametrize(("sources", "named"), [(8, True), (40, False)])
def test_columns_are_named_where_there_is_room(
    view: NetworkView, make_state: MakeState, sources: int, named: bool
) -> None:
    view.set_state(make_state(sources, 12, 1))
    area = ground(view)
    strip = QRect(area.left(), area.top() - int(HEADING), area.width(), int(HEADING) - 2)
    assert (inked(picture(view), strip) > 0) == named


def test_the_row_and_the_column_of_the_cell_under_the_mouse_are_marked(
    qtbot: QtBot, view: NetworkView, make_state: MakeState
) -> None:
    view.set_state(make_state(8, 12, 1))
    before, area, cell = picture(view), ground(view), middle(view, CELL)
    qtbot.mouseMove(view, cell)
    after = picture(view)
    row, column = QPoint(area.right() - 3, cell.y()), QPoint(cell.x(), area.bottom() - 3)
    assert before.pixel(row) != after.pixel(row) and before.pixel(column) != after.pixel(column)
    aside = QPoint(area.right() - 3, area.bottom() - 3)
    assert before.pixel(aside) == after.pixel(aside)
    qtbot.mouseMove(view, QPoint(1, 1))
    assert picture(view) == before


def test_a_derived_input_has_another_shape(view: NetworkView) -> None:
    state = view.state
    assert state is not None
    before = picture(view)
    derived = replace(state.inputs[0], expression="x1/x1")
    view.set_state(replace(state, inputs=(derived, *state.inputs[1:])))
    assert picture(view) != before


@pytest.mark.parametrize("zoom", [2.0, 6.0])
def test_lines_out_of_sight_are_left_out_and_nobody_sees_it(
    view: NetworkView, make_state: MakeState, zoom: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.set_state(make_state(3, 5, 1))
    view.zoom(zoom)
    culled = picture(view)
    view.fit()
    monkeypatch.setattr("app.network.connectors._in_sight", lambda scene: np.ones(len(scene.boxes), bool))
    view.zoom(zoom)
    assert picture(view) == culled
