"""One answer that may be chosen: a round button, and beside it words that wrap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QWidget

from app.dialogs.explained import explain
from app.words import tr


class Choice(QWidget):
    """An answer in a group of others; a click on its words chooses it too.

    Signals:
        chosen: by the user.
    """

    chosen = Signal()

    def __init__(self, text: str, group: QButtonGroup) -> None:
        super().__init__()
        self.button, words = QRadioButton(), QLabel(text)
        self.button.setAccessibleName(text)
        explain(self.button, tr("Your prediction; what comes of it is told once it was done."))
        group.addButton(self.button)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        self.button.clicked.connect(self.chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.button.click()
