"""One step of a lesson on a page: its words, its question, what to notice, and the buttons that lead on."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.lessons.choice import Choice
from app.lessons.lesson import Question, Step
from app.lessons.player import Player
from app.lessons.speaking import lesson_text
from app.tables.constants import with_error_text
from app.theme import LIGHT, Theme
from app.words import tr


class StepPage(QWidget):
    """Follows a player.

    Signals:
        left: the user wants to see the list of lessons again.
    """

    left = Signal()

    def __init__(self, player: Player) -> None:
        super().__init__()
        self._player = player
        self._theme = LIGHT
        self._shown: Step | None = None
        self.title, self.place, self.text = QLabel(), QLabel(), QLabel()
        self.ask, self.told, self.notice, self.hint = QLabel(), QLabel(), QLabel(), QLabel()
        self.measured = QLabel()
        self.choices: list[Choice] = []
        self._choices, self._group = QVBoxLayout(), QButtonGroup(self)
        self.back, self.do, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.list = QPushButton(tr("All lessons"))
        self._column = QVBoxLayout()
        self._build()
        player.changed.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.place.setStyleSheet(f"color: {theme.muted}")
        for box, role in (
            *((self.told, theme.accent), (self.measured, theme.muted)),
            *((self.notice, theme.symbolic), (self.hint, theme.warm)),
        ):
            box.setStyleSheet(
                f"QLabel {{ border: 0px solid {role}; border-left-width: 3px; padding: 2px 0 2px 8px; }}"
            )

    def refresh(self) -> None:
        """Show what the player is at."""
        player, step = self._player, self._player.step
        if player.lesson is None or step is None:
            return
        if step is not self._shown:
            self._show_step(step)
        self._show_answer(step)
        self._show_buttons()

    # How it is put together.

    def _build(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(10)
        self._choices.setSpacing(4)
        parts: tuple[QWidget | QVBoxLayout, ...] = (
            *(self.place, self.title, self.text, self.ask),
            *(self._choices, self.told, self.hint, self.measured, self.notice),
        )
        for part in parts:
            if isinstance(part, QLabel):
                part.setWordWrap(True)
                part.setTextFormat(Qt.TextFormat.RichText)
                part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._column.addWidget(part)
            elif isinstance(part, QVBoxLayout):
                self._column.addLayout(part)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Step of the lesson"))
        self.area = area
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 6)
        box.addWidget(area, 1)
        box.addLayout(self._buttons())
        self.set_theme(self._theme)

    def _buttons(self) -> QVBoxLayout:
        self.do.setText(tr("Do it for me"))
        explain(self.do, tr("What the step asks for is done, as by your own hand."))
        self.back.setText(tr("Back"))
        self.go_on.setText(tr("Next"))
        explain(self.back, tr("The step before, with the network as it was then."))
        explain(self.list, tr("Leave the lesson; the network stays as it is."))
        self.do.clicked.connect(self._player.do)
        self.back.clicked.connect(self._player.go_back)
        self.go_on.clicked.connect(self._player.go_on)
        self.list.clicked.connect(self.left)
        rows = QVBoxLayout()
        for row in ((self.do,), (self.back, self.go_on), (self.list,)):
            line = QHBoxLayout()
            line.setContentsMargins(10, 0, 10, 0)
            for button in row:
                line.addWidget(button, 1)
            rows.addLayout(line)
        return rows

    # What it shows.

    def _said(self, text: str) -> str:
        lesson = self._player.lesson
        return text if lesson is None else lesson_text(lesson, text)

    def _show_step(self, step: Step) -> None:
        self._shown = step
        lesson = self._player.lesson
        assert lesson is not None
        self.place.setText(
            tr("{} · step {} of {}").format(
                escape(self._said(lesson.title)), self._player.index + 1, len(lesson.steps)
            )
        )
        self.title.setText(f"<b style='font-size: large'>{escape(self._said(step.title))}</b>")
        self.text.setText(paragraphs(self._said(step.text)))
        self.ask.setVisible(step.question is not None)
        self._show_choices(step.question)
        self.area.verticalScrollBar().setValue(0)

    def _show_choices(self, question: Question | None) -> None:
        for row in self.choices:
            self._group.removeButton(row.button)
            row.deleteLater()
        self.choices = []
        if question is None:
            return
        self.ask.setText(f"<b>{tr('Predict:')}</b> {escape(self._said(question.ask))}")
        for place, choice in enumerate(question.choices):
            row = Choice(self._said(choice), self._group)
            row.chosen.connect(lambda place=place: self._player.answer(place))
            self._choices.addWidget(row)
            self.choices.append(row)

    def _show_answer(self, step: Step) -> None:
        player = self._player
        question, told = step.question, player.told
        for place, row in enumerate(self.choices):
            # The words stay legible.
            row.button.setEnabled(player.guess is None)
            row.button.setChecked(place == player.guess)
        self.told.setVisible(told and question is not None)
        if told and question is not None:
            right = player.guess == question.answer
            verdict = tr("As you said.") if right else tr("It is otherwise:")
            answer = "" if right else f"{escape(self._said(question.choices[question.answer]))}<br>"
            self.told.setText(f"<b>{verdict}</b> {answer}{escape(self._said(question.because))}")
        failed = player.done and not player.passed and not player.busy
        wanted = step.by_hand if not player.done and player.predicted else ""
        hint = step.check.otherwise if failed and step.check is not None else wanted
        self.hint.setVisible(bool(hint))
        self.hint.setText(paragraphs(self._said(hint)) if hint else "")
        self._show_constants()
        self.notice.setVisible(told and bool(step.notice))
        if step.notice:
            self.notice.setText(f"<b>{tr('Notice:')}</b> {paragraphs(self._said(step.notice))}")

    def _show_constants(self) -> None:
        """What a fit has found, which the formula panel shows without its errors."""
        constants = self._player.constants
        self.measured.setVisible(bool(constants))
        lines = [f"{each.name} = {with_error_text(each)}" for each in constants]
        head = tr("Found, each with its standard error:")
        self.measured.setText("<br>".join((f"<b>{head}</b>", *map(escape, lines))))

    def _show_buttons(self) -> None:
        player = self._player
        assert player.lesson is not None and player.step is not None
        last = player.index + 1 == len(player.lesson.steps)
        self.go_on.setText(tr("Finish") if last else tr("Next"))
        explain(self.go_on, tr("On to the next step, once this one was done."))
        self.do.setVisible(bool(player.step.do))
        self.do.setEnabled(player.can_do)
        self.do.setText(tr("Being done…") if player.busy else tr("Do it for me"))
        self.back.setEnabled(player.index > 0 and not player.busy)
        self.go_on.setEnabled(player.can_go_on)
        (self.go_on if player.can_go_on else self.do).setDefault(True)


def paragraphs(text: str) -> str:
    """A text as HTML; empty lines part its paragraphs."""
    parts = (escape(part.strip()).replace("\n", "<br>") for part in text.split("\n\n"))
    return "<br><br>".join(parts)
