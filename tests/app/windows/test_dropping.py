"""Files that are dragged onto the window, and those that cannot be used."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QGraphicsView,
)


def test_a_file_that_is_dragged_over_the_window_is_named_until_it_leaves(driver, law_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(law_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    driver.window.dragEnterEvent(enter)
    assert enter.isAccepted() and "law.csv" in driver.window.status.currentMessage()
    driver.window.dragLeaveEvent(QDragLeaveEvent())
    assert driver.window.status.currentMessage() == ""


def test_what_is_no_file_cannot_be_dropped(driver):
    data = QMimeData()
    data.setText("a, y")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    driver.window.dragEnterEvent(enter)
    assert not enter.isAccepted() and driver.window.status.currentMessage() == ""


def test_a_dropped_file_is_opened(driver, law_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(law_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    driver.window.dropEvent(event)
    driver.settle()
    assert driver.window.windowTitle().startswith("law")
    assert str(law_file) in driver.window.settings.recent_files


def test_plots_leave_dropped_files_to_the_window(driver):
    plots = driver.window.findChildren(QGraphicsView)
    assert plots and not any(plot.acceptDrops() or plot.viewport().acceptDrops() for plot in plots)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"a,b\nred,blue\ngreen,yellow\n" * 5, "number"),
        (b"a,y\n" + b"".join(b"%d,3\n" % i for i in range(20)), "same value"),
        (b"a,y\n1,2\n", "row"),
        (b"a,y\n" + b"".join(b"%d,\n" % i for i in range(20)), ""),
        (bytes(range(256)) * 20, ""),
    ],
    ids=["empty", "text only", "constant target", "one row", "target missing", "no table"],
)
def test_unusable_input_is_explained_and_the_window_goes_on(driver, tmp_path, law_file, content, words):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    driver.window.open_file(str(path))
    driver.until(lambda: bool(driver.window.messages.messages()))
    problem = driver.window.messages.messages()[0]
    assert words in problem.what
    assert problem.remedy
    assert "Traceback" not in problem.what + problem.remedy + problem.details
    driver.window.open_file(str(law_file))
    driver.settle()
    assert driver.window.network.isVisible()


def test_a_target_with_gaps_is_used_without_them_and_says_so(driver, tmp_path):
    lines = [f"{i},{'' if i % 5 == 0 else i * i}" for i in range(40)]
    path = tmp_path / "gaps.csv"
    path.write_text("a,y\n" + "\n".join(lines) + "\n")
    driver.window.open_file(str(path))
    driver.settle()
    assert "8 of 40 rows were left out" in driver.messages()


def test_a_file_that_cannot_be_read_is_not_remembered(driver, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("")
    driver.window.open_file(str(path))
    driver.until(lambda: bool(driver.window.messages.messages()))
    assert driver.window.settings.recent_files == ()
