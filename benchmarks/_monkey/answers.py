"""Answers to what the window asks: questions, names of files, dialogs with fields."""

from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from benchmarks._monkey.files import Files

LOOK_MS = 20
NEVER = ("quit", "restart_engine")
"""Actions that end the trial, or the process that it watches."""
WORDS = ("", "3, 2, 1", "sin(x)", "x*y", "0.1", "a/b", "c*(x + 1)^2", "1/0", "))", "x", "µ = 3")
"""What the monkey types."""
FIELDS = (QAbstractButton, QAbstractSpinBox, QComboBox, QAbstractSlider, QLineEdit, QAbstractItemView)


class Answers(QObject):
    """Answers what keeps the program waiting in the middle of a call: questions and names of files."""

    def __init__(self, random: Random, files: Files) -> None:
        super().__init__()
        self._random, self._files = random, files
        self._asked = True
        self._wait()

    def stop(self) -> None:
        """Answer no more."""
        self._asked = False

    def _wait(self) -> None:
        # A timer that repeats would not fire again while an answer of its own leads to a further question.
        QTimer.singleShot(LOOK_MS, self, self._look)

    def _look(self) -> None:
        if not self._asked:
            return
        self._wait()
        waiting = QApplication.activeModalWidget()
        if isinstance(waiting, QMessageBox):
            self._random.choice(waiting.buttons()).click()
        elif isinstance(waiting, QFileDialog):
            self._choose_file(waiting)
        elif isinstance(menu := QApplication.activePopupWidget(), QMenu):
            self._choose_from(menu)

    def _choose_from(self, menu: QMenu) -> None:
        offered = [each for each in menu.actions() if each.isEnabled() and each.objectName() not in NEVER]
        menu.close()
        if offered:
            self._random.choice(offered).trigger()

    def _choose_file(self, dialog: QFileDialog) -> None:
        if self._random.random() < 0.2:
            dialog.reject()
            return
        dialog.selectFile(str(self._file_for(dialog)))
        dialog.accept()
        if dialog.isVisible() and QApplication.activeModalWidget() is dialog:
            dialog.reject()

    def _file_for(self, dialog: QFileDialog) -> Path:
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen:
            return self._files.to_open()
        suffix = Path(dialog.nameFilters()[0].strip("*")).suffix or ".txt"
        kept = "kan" in dialog.nameFilters()[0]
        return self._files.to_save() if kept else self._files.to_export(f".{suffix.strip('.)')}")


def fields(root: QWidget) -> list[QWidget]:
    """What can be operated in a widget."""
    return [
        widget
        for kind in FIELDS
        for widget in root.findChildren(kind)
        if widget.isVisible() and widget.isEnabled() and not widget.objectName().startswith("qt_")
    ]


def operate(widget: QWidget, random: Random) -> None:
    """Do with a control what can be done with it."""
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(random.randrange(max(widget.count(), 1)))
        widget.activated.emit(widget.currentIndex())
    elif isinstance(widget, QAbstractSpinBox):
        widget.stepBy(random.choice((-10, -1, 1, 10)))
    elif isinstance(widget, QAbstractSlider):
        widget.setValue(random.randint(widget.minimum(), widget.maximum()))
    elif isinstance(widget, QLineEdit):
        widget.setText(random.choice(WORDS))
        widget.editingFinished.emit()
        widget.returnPressed.emit()
    elif isinstance(widget, QAbstractButton):
        widget.toggle() if isinstance(widget, QCheckBox) else widget.click()
    elif isinstance(widget, QAbstractItemView):
        choose_row(widget, random)


def choose_row(view: QAbstractItemView, random: Random) -> None:
    """Click on a row of a list, and take it."""
    model = view.model()
    if model is not None and model.rowCount():
        index = model.index(random.randrange(model.rowCount()), 0)
        view.setCurrentIndex(index)
        view.clicked.emit(index)
        if random.random() < 0.3 and isValid(view):
            view.activated.emit(index)


def play_with(dialog: QDialog, random: Random) -> None:
    """Change a few things in a dialog, then accept it or leave it; what is changed may end it."""
    for _ in range(random.randrange(4)):
        if not _is_open(dialog):
            return
        found = [
            each for each in fields(dialog) if not isinstance(each, QAbstractButton) or each.isCheckable()
        ]
        if found:
            operate(random.choice(found), random)
    if _is_open(dialog):
        dialog.accept() if random.random() < 0.6 else dialog.reject()


def _is_open(dialog: QDialog) -> bool:
    return isValid(dialog) and dialog.isVisible()
