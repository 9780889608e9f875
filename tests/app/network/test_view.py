"""The canvas shows the state and answers mouse and keyboard."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.network.geometry import Camera
from app.network.view import NetworkView
from app.theme import DARK, LIGHT, Theme
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, NodeKind, Snap

MakeState = Callable[..., ModelState]
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ONE, OTHER = EdgeId(0, 0, 1), EdgeId(1, 2, 0)


def place(view: NetworkView, edge: EdgeId) -> QPoint:
    """The middle of an edge's box."""
    scene = view.scene()
    assert scene is not None
    left, top, width, height = scene.boxes[scene.layout.index(edge)]
    return QPoint(round(left + width / 2), round(top + height / 2))


def picture(view: NetworkView) -> QImage:
    return view.grab().toImage()


def click(qtbot: QtBot, view: NetworkView, edge: EdgeId, held: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.mouseClick(view, LEFT, held, place(view, edge))


def test_a_click_selects_the_edge(qtbot: QtBot, view: NetworkView) -> None:
    with qtbot.waitSignal(view.selection_changed) as told:
        click(qtbot, view, ONE)
    assert told.args == [(ONE,)]
    assert view.selection == (ONE,)


def test_a_click_with_control_adds_and_takes_away(qtbot: QtBot, view: NetworkView) -> None:
    click(qtbot, view, ONE)
    click(qtbot, view, OTHER, CONTROL)
    assert view.selection == (ONE, OTHER)
    click(qtbot, view, ONE, CONTROL)
    assert view.selection == (OTHER,)


def test_a_click_beside_all_edges_clears_the_selection(qtbot: QtBot, view: NetworkView) -> None:
    click(qtbot, view, ONE)
    qtbot.mouseClick(view, LEFT, PLAIN, QPoint(2, 2))
    assert view.selection == ()


def test_a_band_selects_what_lies_in_it(qtbot: QtBot, view: NetworkView) -> None:
    qtbot.mousePress(view, LEFT, PLAIN, QPoint(1, 1))
    qtbot.mouseMove(view, QPoint(400, 300))
    qtbot.mouseMove(view, QPoint(799, 599))
    qtbot.mouseRelease(view, LEFT, PLAIN, QPoint(799, 599))
    assert len(view.selection) == 9


def test_selecting_what_is_selected_tells_nothing(qtbot: QtBot, view: NetworkView) -> None:
    view.select([ONE])
    with qtbot.assertNotEmitted(view.selection_changed):
        view.select([ONE])


def test_a_double_click_activates(qtbot: QtBot, view: NetworkView) -> None:
    with qtbot.waitSignal(view.activated) as told:
        qtbot.mouseDClick(view, LEFT, PLAIN, place(view, ONE))
    assert told.args == [ONE]


def test_the_mouse_over_an_edge_is_told_once_and_its_leaving_too(qtbot: QtBot, view: NetworkView) -> None:
    seen: list[EdgeId | None] = []
    view.hovered.connect(seen.append)
    qtbot.mouseMove(view, place(view, ONE))
    qtbot.mouseMove(view, place(view, ONE) + QPoint(1, 0))
    qtbot.mouseMove(view, QPoint(2, 2))
    assert seen == [ONE, None]


def test_the_context_menu_is_asked_for_with_the_edge_selected(qtbot: QtBot, view: NetworkView) -> None:
    spot = place(view, ONE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.mapToGlobal(spot))
    with qtbot.waitSignal(view.context_menu_requested) as told:
        QApplication.sendEvent(view, event)
    assert told.args[0] == ONE
    assert view.selection == (ONE,)


def test_the_tool_tip_says_what_the_edge_is(view: NetworkView) -> None:
    state = view.state
    assert state is not None
    snap = Snap("sin", (1.0, 0.0, 1.0, 0.0))
    view.set_state(
        state.with_edge(ONE, kinds=EdgeKind.SNAPPED, snap=snap, locked=True),
        [np.full((2, 3), 0.25), np.full((3, 1), 0.5)],
    )
    spot = place(view, ONE)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    for part in ("x0 (m) → h₂", "φ(1,1,2)", "importance 0.25", "sin", "locked"):
        assert part in QToolTip.text()
    QToolTip.hideText()


def test_arrows_tab_and_escape_move_the_selection(qtbot: QtBot, view: NetworkView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    first = view.selection
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    second = view.selection
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert len(first) == len(second) == 1
    assert first != second
    assert view.selection == first
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection == ()


def test_shift_and_arrow_adds_the_next_edge(qtbot: QtBot, view: NetworkView) -> None:
    view.select([ONE])
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selection) == 2
    assert ONE in view.selection


def test_enter_activates_the_selected_edge(qtbot: QtBot, view: NetworkView) -> None:
    view.select([OTHER])
    with qtbot.waitSignal(view.activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [OTHER]


def test_everything_but_ghosts_is_selected_at_once(qtbot: QtBot, view: NetworkView) -> None:
    assert view.state is not None
    view.set_state(view.state.with_edge(ONE, mask=False))
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert len(view.selection) == 8
    assert ONE not in view.selection


def test_the_wheel_zooms_about_the_mouse_and_f_fits(qtbot: QtBot, view: NetworkView) -> None:
    spot = QPointF(place(view, ONE))
    wheel = QWheelEvent(
        spot, view.mapToGlobal(spot), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, PLAIN,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert view.camera.zoom > 1.0
    assert (QPointF(place(view, ONE)) - spot).manhattanLength() <= 2.0
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.camera == Camera()


@pytest.mark.parametrize("button", [MIDDLE, LEFT])
def test_the_middle_button_or_space_pans(qtbot: QtBot, view: NetworkView, button: Qt.MouseButton) -> None:
    if button == LEFT:
        qtbot.keyPress(view, Qt.Key.Key_Space)
    qtbot.mousePress(view, button, PLAIN, QPoint(100, 100))
    qtbot.mouseMove(view, QPoint(130, 90))
    qtbot.mouseRelease(view, button, PLAIN, QPoint(130, 90))
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert (view.camera.x, view.camera.y) == (30.0, -10.0)
    assert view.selection == ()


def test_plus_and_minus_zoom_and_undo_each_other(qtbot: QtBot, view: NetworkView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.camera.zoom == pytest.approx(1.2)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.zoom == pytest.approx(1.0)


def changed_by(view: NetworkView, change: Callable[[ModelState], ModelState]) -> bool:
    before = picture(view)
    assert view.state is not None
    view.set_state(change(view.state))
    return picture(view) != before


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.with_layer(
            0, state.layers[0].with_(coefficients=-(state.layers[0].coefficients ** 2))
        ),
        lambda state: state.with_edge(ONE, mask=False),
        lambda state: state.with_edge(ONE, locked=True),
        lambda state: state.with_edge(ONE, kinds=EdgeKind.IDENTITY),
        lambda state: state.with_edge(ONE, kinds=EdgeKind.SNAPPED, snap=Snap("sin", (1.0, 0.0, 1.0, 0.0))),
        lambda state: state.with_layer(
            0, state.layers[0].with_(node_kinds=[NodeKind.PRODUCT, NodeKind.SUM, NodeKind.SUM])
        ),
    ],
    ids=["trained", "pruned", "locked", "identity", "snapped", "product"],
)
def test_whatever_changes_in_the_state_is_seen(
    view: NetworkView, change: Callable[[ModelState], ModelState]
) -> None:
    assert changed_by(view, change)


def test_the_same_state_gives_the_same_picture(view: NetworkView) -> None:
    assert not changed_by(view, lambda state: state)


def test_importance_is_seen_and_stays_until_there_is_another(view: NetworkView) -> None:
    before = picture(view)
    view.set_state(view.state, [np.eye(2, 3), np.ones((3, 1))])
    with_importance = picture(view)
    view.set_state(view.state)
    assert with_importance != before
    assert picture(view) == with_importance


def test_a_candidate_is_drawn_until_it_is_cleared(view: NetworkView) -> None:
    before = picture(view)
    x = np.linspace(-1, 1, 30)
    view.preview(ONE, x, np.where(x > 0.5, np.nan, 0.3 * x))
    assert picture(view) != before
    view.clear_preview()
    assert picture(view) == before


def test_edges_that_something_else_is_about_are_lit_until_others_are(view: NetworkView) -> None:
    plain = picture(view)
    view.light([EdgeId(0, 0, 0), EdgeId(1, 0, 0)])
    assert picture(view) != plain
    assert view.selection == ()
    view.light([])
    assert picture(view) == plain


def test_another_network_starts_without_selection_and_fits(
    qtbot: QtBot, view: NetworkView, make_state: MakeState
) -> None:
    view.select([ONE])
    view.zoom(2.0)
    with qtbot.waitSignal(view.selection_changed) as told:
        view.set_state(make_state(1, 1))
    assert told.args == [()]
    assert view.camera == Camera()
    picture(view)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_ground_takes_the_colour_of_the_theme(view: NetworkView, theme: Theme) -> None:
    view.set_theme(theme)
    assert picture(view).pixelColor(1, 1).name() == theme.canvas


def test_given_names_replace_the_states_own(view: NetworkView) -> None:
    view.set_names(["length (m)", "mass (kg)"], ["force (N)"])
    scene = view.scene()
    assert scene is not None
    assert scene.edge_name(ONE) == "length (m) → h₂"
    assert scene.node_name(2, 0) == "force (N)"


def test_names_for_another_network_are_not_used(view: NetworkView) -> None:
    view.set_names(["only one"], ["force"])
    scene = view.scene()
    assert scene is not None
    assert scene.node_name(0, 0) == "x0 (m)"


def test_a_resized_canvas_keeps_the_middle_in_the_middle(view: NetworkView) -> None:
    view.zoom(3.0)
    held = view.camera.layout_point(400, 300)
    view.resize(1000, 500)
    x, y = view.camera.layout_point(500, 250)
    assert (x / 1000, y / 500) == pytest.approx((held[0] / 800, held[1] / 600))


def test_an_empty_canvas_can_be_shown_and_used(qtbot: QtBot) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    qtbot.mouseClick(view, LEFT, PLAIN, QPoint(20, 20))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.fit()
    assert picture(view).pixelColor(5, 5).name() == LIGHT.canvas
    assert view.selection == ()


@pytest.mark.parametrize("widths", [(1, 1), (2, 5, 1), (4, 8, 8, 1), (10, 20, 10, 1)])
@pytest.mark.parametrize("zoom", [0.3, 1.0, 9.0])
def test_every_size_of_network_is_drawn_at_every_zoom(
    view: NetworkView, make_state: MakeState, widths: tuple[int, ...], zoom: float
) -> None:
    view.set_state(make_state(*widths))
    view.zoom(zoom)
    image = picture(view)
    colours = {image.pixel(x, y) for x in range(0, 800, 2) for y in range(0, 600, 2)}
    assert len(colours) > 3


def test_the_selection_is_described_for_screen_readers(view: NetworkView) -> None:
    view.select([ONE, OTHER])
    assert view.accessibleName() == "Network"
    assert "x0 (m) → h₂" in view.accessibleDescription()
    assert "φ(2,3,1)" in view.accessibleDescription()
