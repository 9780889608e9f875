"""Keyboard and mouse as the desktop sends them: to the window that has the focus or is under the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.windows.main_window import MainWindow

WAIT = 180_000
MOST_TABS = 60
LOOK_MS = 50

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the engine has nothing left to do, as a user who watches the status bar does."""
    session = window.session
    qtbot.waitUntil(
        lambda: (
            session.ready_to_work
            and not session.candidates.running
            and not session.formula.running
            and session.formula.revision == session.model.revision
        ),
        timeout=WAIT,
    )
    if QApplication.focusWindow() is None:
        # Without a desktop nobody gives a window the keyboard back that lost it while docks were arranged.
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)


def press(keys: str) -> None:
    """Press keys as they stand in a menu, one after another where there are spaces between."""
    for key in keys.split(" "):
        stroke = QKeySequence(key)[0]
        QTest.keyClick(focused_window(), stroke.key(), stroke.keyboardModifiers())


def type_text(text: str) -> None:
    """Type small letters, digits and points."""
    for letter in text:
        QTest.keyClick(focused_window(), Qt.Key(ord(letter.upper())))


def tab_to(wanted: Callable[[QWidget], bool], back: bool = False) -> QWidget:
    """Press Tab until something wanted has the focus; whatever has it on the way can be seen."""
    for _ in range(MOST_TABS):
        widget = QApplication.focusWidget()
        if widget is not None and wanted(widget):
            return widget
        press("Shift+Tab" if back else "Tab")
        widget = QApplication.focusWidget()
        assert widget is not None and widget.isVisible(), "the focus is lost"
        shown = widget.visibleRegion().united(widget.childrenRegion())
        assert not shown.isEmpty(), f"the focus is out of sight: {widget}"
    raise AssertionError(f"{MOST_TABS} times Tab do not lead there")


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click with the mouse on a widget that can be seen, in its middle or at a place."""
    QApplication.processEvents()  # what was resized takes its place
    spot = at or widget.rect().center()
    assert widget.isVisible() and widget.visibleRegion().contains(spot), f"{widget} is out of sight"
    place, top = widget.mapTo(widget.window(), spot), widget.window()
    QTest.mouseMove(top.windowHandle(), place)
    QTest.mouseClick(top.windowHandle(), LEFT, NONE, place)


def answer_file_dialog(answer: Callable[[QFileDialog], None]) -> None:
    """Let the file dialog that opens next, and keeps the program waiting, be answered."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and dialog.isVisible() and QApplication.focusWidget() is not None:
            answer(dialog)
        else:
            QTimer.singleShot(LOOK_MS, look)

    QTimer.singleShot(LOOK_MS, look)


def focused_window() -> QWindow:
    """The window that the keyboard belongs to."""
    window = QApplication.focusWindow()
    assert window is not None, "no window has the focus"
    return window
