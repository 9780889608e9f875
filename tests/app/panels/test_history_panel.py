"""The history panel: pictures, names, and comparing a step with another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit

from app.engine.client import Engine
from app.panels.comparison import Comparison
from app.panels.history_panel import HistoryPanel
from app.panels.thumbnail import thumbnail
from app.session.session import Session
from app.theme import DARK, LIGHT
from kan_core.edits.history import History
from kan_core.edits.prune import Prune
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, OutputState, Snap

FIRST, SECOND = EdgeId(0, 0, 0), EdgeId(0, 1, 0)
STATE = first_state(ModelSpec((2, 2, 1)), [InputState("a"), InputState("b")], [OutputState("y")])


@pytest.fixture
def session(qapp):
    """With a history of one branch, and without an engine."""
    session = Session(Engine())
    history = History.start(STATE, "Open").append(Prune(frozenset({FIRST}))).undo()
    session.model.take(history.append(Prune(frozenset({SECOND}))))
    yield session
    session.table.close()


@pytest.fixture
def panel(session, qtbot):
    panel = HistoryPanel(session)
    qtbot.addWidget(panel)
    panel.resize(270, 300)
    panel.show()
    return panel


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_picture_tells_splines_snaps_and_pruned_edges_apart(qapp):
    whole = thumbnail(STATE, LIGHT).toImage()
    pruned = thumbnail(STATE.with_edge(FIRST, mask=False), LIGHT).toImage()
    snap = Snap("sin", (1.0, 0.0, 1.0, 0.0))
    snapped = thumbnail(STATE.with_edge(FIRST, snap=snap, kinds=EdgeKind.SNAPPED), LIGHT).toImage()
    assert whole != pruned != snapped != whole
    assert LIGHT.symbolic in colours(snapped) - colours(whole)
    assert thumbnail(STATE, DARK).toImage() != whole


def test_wide_and_deep_networks_have_pictures_too(qapp):
    inputs = [InputState(f"x{index}") for index in range(40)]
    wide = first_state(ModelSpec((40, 40, 1)), inputs, [OutputState("y")])
    assert QColor(LIGHT.ink).name() in colours(thumbnail(wide, LIGHT).toImage())


def test_a_click_goes_to_a_step_on_another_branch(session, panel, qtbot):
    (row,) = [row for row in range(3) if not panel.model.is_on_path(row)]
    place = panel.view.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.model.revision == 1
    assert not session.model.state.is_active(FIRST)


def test_the_marked_step_is_given_a_name_by_the_keyboard(session, panel, qtbot):
    session.model.mark_saved()
    panel.rename.click()
    editor = panel.view.findChild(QLineEdit)
    assert editor.text() == session.model.history.current.label
    editor.selectAll()
    qtbot.keyClicks(editor, "the good one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.model.history.current.name == "the good one")
    assert session.model.unsaved
    assert panel.view.currentIndex().data() == "the good one"


def test_asked_twice_for_a_name_it_goes_on_being_typed(session, panel, qtbot):
    panel.view.setFocus()
    panel.rename.click()
    panel.rename.click()  # where it could not be done, Qt would warn
    assert panel.view.indexWidget(panel.view.currentIndex()) is not None


def test_a_name_that_is_left_as_it_was_is_no_change(session, panel, qtbot):
    session.model.mark_saved()
    panel.rename.click()
    qtbot.keyClick(panel.view.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.view.findChild(QLineEdit) is None)
    assert session.model.history.current.name == ""
    assert not session.model.unsaved


@pytest.mark.parametrize(("marked", "one"), [(1, 1), (2, 0)])
def test_a_step_is_compared_with_the_current_one_which_is_compared_with_the_one_before(
    session, panel, marked, one
):
    panel.view.setCurrentIndex(panel.model.index(panel.model.row_of(marked), 0))
    panel.compare.click()
    (comparison,) = panel.findChildren(Comparison)
    assert [choice.currentIndex() for choice in comparison.choices] == [one, 2]
    comparison.takes[0].click()
    assert session.model.revision == one


def test_every_row_is_drawn_in_both_themes(panel):
    pictures = []
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        pictures.append(panel.view.grab().toImage())
    assert pictures[0] != pictures[1]


def test_without_a_history_there_is_nothing_to_name_or_compare(session, panel):
    session.model.take(None)
    assert not panel.rename.isEnabled() and not panel.compare.isEnabled()
    assert panel.model.rowCount() == 0
