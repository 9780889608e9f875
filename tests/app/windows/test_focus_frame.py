"""What has the keyboard is framed, as long as the keyboard is what is used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.windows.focus_frame import THICK, FocusFrame

TAB, LEFT = Qt.Key.Key_Tab, Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    for _ in range(2):
        field = QLineEdit()
        row.addWidget(field)
    made.resize(300, 80)
    made.show()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def frame(window):
    first, second = window.findChildren(QLineEdit)
    first.setFocus()
    return FocusFrame([second], window)


def test_what_tab_leads_to_is_framed_and_what_is_inside_stays_free(window, frame):
    second = window.findChildren(QLineEdit)[1]
    assert not frame.isVisible()
    QTest.keyClick(window.windowHandle(), TAB)
    assert second.hasFocus() and frame.isVisible()
    assert frame.geometry() == second.geometry()
    assert frame.mask().contains(frame.rect().topLeft()) and not frame.mask().contains(frame.rect().center())
    QTest.keyClick(window.windowHandle(), TAB)
    assert not frame.isVisible()


def test_the_frame_stays_where_its_widget_is(window, frame, qtbot):
    second = window.findChildren(QLineEdit)[1]
    QTest.keyClick(window.windowHandle(), TAB)
    window.resize(500, 200)
    qtbot.waitUntil(lambda: frame.geometry() == second.geometry() and second.width() > 200)
    assert not frame.mask().contains(frame.rect().adjusted(THICK, THICK, 0, 0).topLeft())


def test_the_mouse_gets_no_frame(window, frame):
    second = window.findChildren(QLineEdit)[1]
    QTest.mouseClick(second, LEFT)
    assert second.hasFocus() and not frame.isVisible()


def test_what_the_program_gives_the_keyboard_to_is_framed_where_keys_are_used(window, frame):
    first, second = window.findChildren(QLineEdit)
    second.setFocus()
    assert not frame.isVisible()
    QTest.keyClick(window.windowHandle(), TAB)
    assert first.hasFocus()
    second.setFocus()
    assert frame.isVisible()
