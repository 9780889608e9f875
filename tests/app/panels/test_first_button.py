"""A button that does the first of several actions that can be done."""

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.panels.first_button import FirstButton


def test_it_is_the_button_of_the_first_action_that_can_be_done(qtbot: QtBot) -> None:
    lock, unlock = QAction("Lock"), QAction("Unlock")
    done: list[str] = []
    lock.triggered.connect(lambda: done.append("Lock"))
    unlock.triggered.connect(lambda: done.append("Unlock"))
    unlock.setEnabled(False)
    button = FirstButton([lock, unlock])
    qtbot.addWidget(button)
    button.click()
    lock.setEnabled(False)
    assert button.text() == "Lock" and not button.isEnabled()
    unlock.setEnabled(True)
    assert button.text() == "Unlock"
    button.click()
    assert done == ["Lock", "Unlock"]
    lock.setEnabled(True)
    assert button.text() == "Lock" and len(button.actions()) == 1
