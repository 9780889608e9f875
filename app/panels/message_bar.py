"""The place where the window speaks: what happened, why, what to do, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.messages import Level, Message
from app.sentences import said
from app.theme import Theme
from app.words import later, tr

MOST = 3
"""Messages shown at once; the oldest gives way."""

ROLES = {Level.HINT: "accent", Level.NOTE: "muted", Level.PROBLEM: "warm"}
NAMES = {Level.HINT: later("Hint"), Level.NOTE: later("Note"), Level.PROBLEM: later("Problem")}


class MessageBar(QWidget):
    """The newest messages, each with its button, its details and a way to close it.

    Args:
        text_of: what the button of an action says.
        trigger: does the action.
    """

    def __init__(self, text_of: Callable[[str], str], trigger: Callable[[str], None]) -> None:
        super().__init__()
        self._text_of, self._trigger = text_of, trigger
        self._theme: Theme | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(1)
        self.setAccessibleName(tr("Messages"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def say(self, message: Message) -> None:
        """Show a message; the same twice is shown once, and a new hint replaces the old one."""
        for row in self.rows():
            if row.message == message or (row.message.level == message.level == Level.HINT):
                self._remove(row)
        row = MessageRow(message, self._text_of(message.action) if message.action else "")
        row.acted.clicked.connect(lambda: self._act(row))
        row.closed.clicked.connect(lambda: self._remove(row))
        self._rows.insertWidget(0, row)
        if self._theme is not None:
            row.set_theme(self._theme)
        for old in self.rows()[MOST:]:
            self._remove(old)

    def clear(self) -> None:
        """Show nothing."""
        for row in self.rows():
            self._remove(row)

    def clear_hints(self) -> None:
        """Take away the hints, which were about the model as it was."""
        for row in self.rows():
            if row.message.level is Level.HINT:
                self._remove(row)

    def clear_of_run(self) -> None:
        """Take away what was said of a training run that is over."""
        for row in self.rows():
            if row.message.of_run:
                self._remove(row)

    def messages(self) -> tuple[Message, ...]:
        """What is shown, the newest first."""
        return tuple(row.message for row in self.rows())

    def rows(self) -> list["MessageRow"]:
        """The shown rows, the newest first."""
        items = (self._rows.itemAt(index) for index in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, MessageRow)]

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        for row in self.rows():
            row.set_theme(theme)

    def _act(self, row: "MessageRow") -> None:
        self._remove(row)
        self._trigger(row.message.action)

    def _remove(self, row: "MessageRow") -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()


class MessageRow(QFrame):
    """One message."""

    def __init__(self, message: Message, action: str) -> None:
        super().__init__()
        self.message = message
        self.setObjectName("message")
        self.setAccessibleName(tr(NAMES[message.level]))
        text = QLabel(f"<b>{_escaped(said(message.what))}</b> {_escaped(said(message.remedy))}")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.acted = _button(action)
        self.acted.setVisible(bool(action))
        self.closed = _button("×")
        self.closed.setAccessibleName(tr("Close message"))
        details = self._details(said(message.details))
        shown = _button(tr("Details"))
        shown.setCheckable(True)
        shown.setVisible(bool(message.details))
        shown.toggled.connect(details.setVisible)
        line = QHBoxLayout()
        line.addWidget(text, 1)
        for button in (self.acted, shown, self.closed):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 5, 6, 5)
        box.addLayout(line)
        box.addWidget(details)

    def set_theme(self, theme: Theme) -> None:
        """A stripe in the colour of the level; the name of the level is in the accessible name too."""
        stripe = theme.colour(ROLES[self.message.level]).name()
        self.setStyleSheet(
            f"#message {{ background: {theme.box}; border-left: 4px solid {stripe};"
            f" border-bottom: 1px solid {theme.line}; }}"
        )

    def _details(self, text: str) -> QWidget:
        holder = QWidget()
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setFixedHeight(140)
        shown.setAccessibleName(tr("Details"))
        copy = _button(tr("Copy"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        box = QHBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(shown, 1)
        box.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        holder.hide()
        return holder


def _button(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    return button


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
