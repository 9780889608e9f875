"""A dialog in which the engine looks at what is typed while it is typed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget
from shiboken6 import isValid

from app.engine.protocol.contract import Failed
from app.sentences import said

PAUSE_MS = 200
"""Milliseconds without a key after which what was typed is looked at."""
WIDTH = 440
MOST_COLUMNS = 12


class CheckedDialog(QDialog):
    """Asks the engine about what is typed, says what it comes to, and gives out what was found.

    Enter before the answer waits for it. A question that cannot be answered cannot be accepted, and nothing
    that was typed is lost.

    Signals:
        chosen: what was found.
    """

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._found: Any = None
        self._asked: tuple[Any, ...] | None = None
        self._accept_next = False
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look)

    # What each dialog says.

    def question(self) -> tuple[Any, ...] | None:
        """What is asked now; None where nothing is typed yet."""
        raise NotImplementedError

    def ask(self, question: tuple[Any, ...], then: Callable[[Any], None]) -> None:
        """Ask the engine; `then` gets its answer, or what is wrong."""
        raise NotImplementedError

    def taken(self, answer: Any) -> tuple[Any, str]:
        """What an answer gives out, and what is said of it."""
        raise NotImplementedError

    # How it goes.

    def watch(self, *changes: SignalInstance) -> None:
        """Look again after each of these changes, and once now."""
        for change in changes:
            change.connect(self._changed)
        self._changed()

    def accept(self) -> None:
        """Give out what was found; what was not looked at yet is looked at first."""
        question = self.question()
        if self._found is not None and self._asked == question:
            self.chosen.emit(self._found)
            super().accept()
        elif question is not None:
            self._accept_next = True
            self._look()

    def _changed(self) -> None:
        self._accept_next = False
        self._allow(self.question() is not None)
        self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        self._asked, self._found = self.question(), None
        if self._asked is None:
            self.told.setText("")
        else:
            self.ask(self._asked, partial(self._take, self._asked))

    def _take(self, asked: tuple[Any, ...], reply: Any) -> None:
        if not isValid(self) or asked != self.question():
            return  # closed, or something else is asked by now
        if isinstance(reply, Failed):
            self.told.setText(said(f"{reply.what} {reply.remedy}".strip()))
            self._allow(False)
            self._accept_next = False
            return
        self._found, told = self.taken(reply)
        self.told.setText(told)
        if self._accept_next:
            self.accept()

    def _allow(self, allowed: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)


def column_label(columns: Sequence[str]) -> QLabel:
    """The names that may be typed, to be copied."""
    more = ", …" if len(columns) > MOST_COLUMNS else ""
    label = QLabel(", ".join(columns[:MOST_COLUMNS]) + more)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
