"""Texts of buttons are left out where there is no room for them, and come back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from app.assets import icon
from app.panels.button_row import ButtonRow
from app.theme import LIGHT
from app.windows.bars import ToolBar

ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


def button(text: str, picture: str = "") -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    if picture:
        made.setIcon(icon(picture, LIGHT.text))
    return made


def test_a_row_of_buttons_shows_texts_where_all_of_them_fit(qtbot: QtBot) -> None:
    snap, plain = button("Snap to something long", "snap"), button("Unsnap")
    row = ButtonRow([snap, plain])
    qtbot.addWidget(row)
    row.setStyleSheet("QToolButton { padding: 3px 20px }")
    row.show()
    row.resize(600, 40)
    assert snap.toolButtonStyle() != ALONE
    row.resize(row.minimumSizeHint().width(), 40)
    assert snap.toolButtonStyle() == ALONE
    assert plain.toolButtonStyle() != ALONE
    row.resize(600, 40)
    assert snap.toolButtonStyle() != ALONE


def test_a_row_fits_again_when_a_button_says_more(qtbot: QtBot) -> None:
    snap = button("S", "snap")
    row = ButtonRow([snap])
    qtbot.addWidget(row)
    row.show()
    row.resize(120, 40)
    assert snap.toolButtonStyle() != ALONE
    snap.setText("Snap every one of the selected edges")
    qtbot.waitUntil(lambda: snap.toolButtonStyle() == ALONE)


def test_a_toolbar_leaves_out_the_texts_of_known_icons_first(qtbot: QtBot) -> None:
    window, bar = QMainWindow(), ToolBar()
    qtbot.addWidget(window)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in ("discover", "undo"):
        action = QAction(icon(name, LIGHT.text), f"A long text for {name}", bar)
        action.setObjectName(name)
        bar.addAction(action)
    window.addToolBar(bar)
    window.show()
    buttons = {action.objectName(): bar.widgetForAction(action) for action in bar.actions()}
    discover, undo = buttons["discover"], buttons["undo"]
    assert isinstance(discover, QToolButton) and isinstance(undo, QToolButton)
    window.resize(900, 100)
    qtbot.waitUntil(lambda: undo.toolButtonStyle() != ALONE)
    window.resize(bar.sizeHint().width() - 40, 100)
    qtbot.waitUntil(lambda: undo.toolButtonStyle() == ALONE)
    assert discover.toolButtonStyle() != ALONE
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= bar.width())
