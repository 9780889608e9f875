"""The panel Learn: the list of lessons, the step that is on, and at the end the sentence to keep."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.dialogs.explained import explain
from app.lessons.lesson import Lesson
from app.lessons.player import Player
from app.lessons.shelf import Shelf
from app.lessons.speaking import lesson_text
from app.lessons.step_page import StepPage
from app.theme import Theme
from app.words import tr

NARROWEST = 240
"""Pixels in which the words of a step can be read."""


class EndPage(QWidget):
    """What is to be remembered of a lesson.

    Signals:
        left: the user has read it.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.sentence = QLabel(), QLabel()
        self.list = QPushButton(tr("All lessons"))
        explain(self.list, tr("Choose another lesson; the network stays as it is."))
        self.list.clicked.connect(self.left)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 14, 14, 10)
        box.setSpacing(12)
        for label in (self.title, self.sentence):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(label)
        box.addStretch(1)
        box.addWidget(self.list)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the sentence of a lesson."""
        self.title.setText(tr("To remember from {}:").format(lesson_text(lesson, lesson.title)))
        self.sentence.setText(
            f"<p style='font-size: large'>{escape(lesson_text(lesson, lesson.remember))}</p>"
        )


class LearnPanel(QWidget):
    """One page at a time, and below it what belongs to all of them."""

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self.shelf, self.page, self.end = Shelf(), StepPage(player), EndPage()
        self.pages = QStackedWidget()
        for each in (self.shelf, self.page, self.end):
            self.pages.addWidget(each)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.pages, 1)
        self.setMinimumWidth(NARROWEST)
        self.setWindowTitle(tr("Learn"))
        self.page.left.connect(player.leave)
        self.end.left.connect(lambda: self.pages.setCurrentWidget(self.shelf))
        player.changed.connect(self._follow)
        player.finished.connect(self._show_end)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the pages."""
        self._box.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.page.set_theme(theme)

    def _follow(self) -> None:
        if self._player.lesson is not None:
            self.pages.setCurrentWidget(self.page)
        elif self.pages.currentWidget() is self.page:
            self.pages.setCurrentWidget(self.shelf)

    def _show_end(self, lesson: Lesson) -> None:
        self.end.show_lesson(lesson)
        self.pages.setCurrentWidget(self.end)
