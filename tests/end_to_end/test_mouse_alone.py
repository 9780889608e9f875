"""From the start page to a formula in a file with the mouse alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFileDialog, QPushButton, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from app.dialogs.export import ExportDialog
from app.windows.main_window import MainWindow
from tests.end_to_end.hands import WAIT, answer_file_dialog, click, settle


def click_toolbar(window: MainWindow, action: str) -> None:
    bar = window.findChild(QToolBar, "toolbar")
    assert isinstance(bar, QToolBar)
    button = bar.widgetForAction(window.actions_[action])
    assert isinstance(button, QToolButton) and button.isEnabled(), action
    click(button, QPoint(12, button.height() // 2))


def choose(box: QComboBox, text: str, qtbot: QtBot) -> None:
    """Open a list and click on one of its lines."""
    click(box)
    qtbot.waitUntil(lambda: box.view().isVisible())
    index = box.model().index(box.findText(text), 0)
    box.view().scrollTo(index)
    click(box.view().viewport(), box.view().visualRect(index).center())
    assert box.currentText() == text


def press_save(dialog: QFileDialog) -> None:
    """The name is there already."""
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    click(box.button(QDialogButtonBox.StandardButton.Save))


def box_of(window: MainWindow, number: int) -> QPoint:
    """The middle of an edge's box on the canvas."""
    scene = window.network.scene()
    assert scene is not None
    left, top, width, height = scene.boxes[number]
    return QPoint(round(left + width / 2), round(top + height / 2))


@pytest.mark.long
def test_the_mouse_alone_leads_from_a_sample_to_a_formula_in_a_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.resize(1280, 800)
    qtbot.waitActive(window)
    click(next(card for card in window.start_page.cards if card.sample.id == "pendulum"))
    settle(window, qtbot)
    click(window.network, box_of(window, 0))
    assert len(window.session.selection) == 1
    click_toolbar(window, "discover")
    qtbot.waitUntil(lambda: window.session.discovery.active, timeout=WAIT)
    settle(window, qtbot)
    assert window.session.discovery.law is not None
    click_toolbar(window, "undo")
    settle(window, qtbot)
    click_toolbar(window, "redo")
    settle(window, qtbot)
    click_toolbar(window, "export")
    (dialog,) = window.findChildren(ExportDialog)
    choose(dialog.form, "Formula as LaTeX", qtbot)
    answer_file_dialog(press_save)
    click(next(each for each in dialog.findChildren(QPushButton) if each.text().startswith("Save")))
    qtbot.waitUntil(lambda: list(tmp_path.glob("*.tex")) != [], timeout=WAIT)
    (path,) = tmp_path.glob("*.tex")
    assert r"\sqrt" in path.read_text()
