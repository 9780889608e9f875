"""Nodes on the canvas, hidden ghosts, and seeing the selection from near."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.network.layout import Node
from app.network.view import NetworkView
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState

MakeState = Callable[..., ModelState]
LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
ONE, OTHER = EdgeId(0, 0, 1), EdgeId(1, 1, 0)
HIDDEN_NODE = (1, 1)


def spot(view: NetworkView, node: Node) -> QPoint:
    scene = view.scene()
    assert scene is not None
    x, y = scene.camera.points(scene.layout.nodes[node[0]][node[1]])
    return QPoint(round(x), round(y))


def middle(view: NetworkView, edge: EdgeId) -> QPoint:
    scene = view.scene()
    assert scene is not None
    left, top, width, height = scene.boxes[scene.layout.index(edge)]
    return QPoint(round(left + width / 2), round(top + height / 2))


def prune(view: NetworkView, *edges: EdgeId) -> None:
    state = view.state
    assert state is not None
    for edge in edges:
        state = state.with_edge(edge, mask=False)
    view.set_state(state)


def tip_at(view: NetworkView, place: QPoint) -> str:
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def test_a_click_on_a_node_selects_the_edges_that_are_not_pruned(qtbot: QtBot, view: NetworkView) -> None:
    prune(view, EdgeId(0, 1, 1))
    qtbot.mouseClick(view, LEFT, PLAIN, spot(view, HIDDEN_NODE))
    assert set(view.selection) == {ONE, OTHER}
    prune(view, ONE, OTHER)
    view.select([])
    qtbot.mouseClick(view, LEFT, PLAIN, spot(view, HIDDEN_NODE))
    assert set(view.selection) == {ONE, OTHER, EdgeId(0, 1, 1)}


def test_one_side_of_a_node_can_be_selected(view: NetworkView) -> None:
    view.take_edges(HIDDEN_NODE, "left")
    assert set(view.selection) == {ONE, EdgeId(0, 1, 1)}
    view.take_edges(HIDDEN_NODE, "right")
    assert view.selection == (OTHER,)


def test_the_keyboard_goes_from_an_edge_to_its_node_and_on(qtbot: QtBot, view: NetworkView) -> None:
    state = view.state
    assert state is not None
    view.set_state(state, [np.array([[0.1, 0.9, 0.2], [0.3, 0.4, 0.5]]), np.ones((3, 1))])
    view.select([EdgeId(0, 1, 1)])
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert (view.marks.node, view.selection) == (HIDDEN_NODE, ())
    assert "h₂" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.marks.node == (1, 2)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert (view.marks.node, view.selection) == (None, (ONE,))
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.marks.node == (0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.marks.node is not None and view.marks.node[0] == 1
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(view.selection) == 3
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (view.marks.node, view.selection) == (None, ())


def test_the_node_with_the_keyboard_is_seen(view: NetworkView) -> None:
    before = view.grab().toImage()
    view.focus_node((2, 0))
    assert view.grab().toImage() != before


def test_nodes_and_the_ground_ask_for_menus_of_their_own(qtbot: QtBot, view: NetworkView) -> None:
    def ask(place: QPoint) -> None:
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))

    with qtbot.waitSignal(view.node_menu_requested) as told:
        ask(spot(view, HIDDEN_NODE))
    assert told.args[0] == HIDDEN_NODE and len(view.selection) == 3
    with qtbot.waitSignal(view.ground_menu_requested):
        ask(QPoint(2, 2))


def test_a_node_tells_what_it_is_and_an_output_its_formula(view: NetworkView) -> None:
    view.set_formulas(["y0 = 2 x0"])
    assert "data from −1 to 1" in tip_at(view, spot(view, (0, 0)))
    assert "sum of 2 edges" in tip_at(view, spot(view, HIDDEN_NODE))
    assert "y0 = 2 x0" in tip_at(view, spot(view, (2, 0)))


def test_a_small_box_is_shown_from_near_and_a_large_one_is_not(view: NetworkView) -> None:
    view.zoom(0.5)
    assert "<img" in tip_at(view, middle(view, ONE))
    view.fit()
    view.select([ONE])
    view.show_selection()
    tip = tip_at(view, middle(view, ONE))
    assert "spline, from" in tip and "<img" not in tip


def test_hidden_ghosts_are_neither_seen_nor_met(qtbot: QtBot, view: NetworkView) -> None:
    with_it = view.grab().toImage()
    prune(view, ONE)
    ghost = view.grab().toImage()
    view.show_ghosts(False)
    hidden = view.grab().toImage()
    assert hidden != ghost and hidden != with_it
    qtbot.mouseClick(view, LEFT, PLAIN, middle(view, ONE))
    assert view.selection == ()
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        assert ONE not in view.selection
    view.select([EdgeId(0, 0, 0)])
    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert view.selection and ONE not in view.selection
    view.show_ghosts(True)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.grab().toImage() == ghost


@pytest.mark.parametrize("edges", [(ONE,), (ONE, EdgeId(0, 1, 1)), (ONE, OTHER)])
def test_the_selection_fills_the_canvas(view: NetworkView, edges: tuple[EdgeId, ...]) -> None:
    view.select(edges)
    view.show_selection()
    scene = view.scene()
    assert scene is not None
    boxes = scene.boxes[[scene.layout.index(edge) for edge in edges]]
    low, high = boxes[:, :2].min(axis=0), (boxes[:, :2] + boxes[:, 2:]).max(axis=0)
    assert (low >= 0).all() and (high <= (view.width(), view.height())).all()
    assert ((high - low) / (view.width(), view.height())).max() > 0.6


def test_a_long_formula_is_broken_and_cut(view: NetworkView) -> None:
    view.set_formulas([f"y0 = {' + '.join(['x0'] * 300)}"])
    told = tip_at(view, spot(view, (2, 0)))
    assert "<table width" in told and told.count("x0") < 120 and "…" in told
