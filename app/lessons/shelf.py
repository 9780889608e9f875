"""The list of lessons: what each is about, how long it takes, which were finished."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.dialogs.explained import explain
from app.lessons.lesson import Lesson
from app.lessons.speaking import lesson_text
from app.words import counted, tr


class LessonCard(QPushButton):
    """One lesson, to be begun."""

    def __init__(self, number: int, lesson: Lesson, finished: bool) -> None:
        super().__init__()
        title, about = (lesson_text(lesson, text) for text in (lesson.title, lesson.about))
        minutes = counted("{} minute", "{} minutes", lesson.minutes)
        state = f"✓ {tr('finished')}" if finished else minutes
        name = QLabel(f"{number}. {title}" if number else title)
        name.setStyleSheet("font-weight: bold")
        lines = (name, QLabel(about), QLabel(state))
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 8)
        box.setSpacing(2)
        for line in lines:
            line.setWordWrap(True)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(line)
        self.setAccessibleName(name.text())
        explain(self, f"{about} {state}.")
        self._box = box

    def resizeEvent(self, event: object) -> None:
        """As high as its lines are in this width."""
        self.setFixedHeight(self._box.heightForWidth(self.width()))


class Shelf(QWidget):
    """All lessons there are, and ways to others.

    Signals:
        seen: it is shown, by whatever way, and wants its lessons.
        chosen: the lesson that is to begin.
        file_wanted: the user wants to open a lesson from a file.
        making_wanted: the user wants to make a lesson of what was done.
    """

    seen = Signal()
    chosen = Signal(object)
    file_wanted = Signal()
    making_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[LessonCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        self.open_file = QPushButton(tr("Open a lesson…"))
        explain(self.open_file, tr("Open a lesson that somebody has passed on to you."))
        self.make = QPushButton(tr("Make a lesson…"))
        explain(self.make, tr("Make a lesson of the steps that this session has taken."))
        self.open_file.clicked.connect(self.file_wanted)
        self.make.clicked.connect(self.making_wanted)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._cards)
        column.addStretch(1)
        for button in (self.open_file, self.make):
            column.addWidget(button)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Lessons"))
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def show_lessons(self, lessons: Sequence[Lesson], finished: Collection[str]) -> None:
        """Show these lessons."""
        for card in self.cards:
            card.deleteLater()
        self.cards = [
            LessonCard(number, lesson, lesson.id in finished) for number, lesson in enumerate(lessons, 1)
        ]
        for card, lesson in zip(self.cards, lessons, strict=True):
            card.clicked.connect(lambda _=False, lesson=lesson: self.chosen.emit(lesson))
            self._cards.addWidget(card)
