"""Where a teacher writes what a class shall predict: the question, its answers, and why one is right."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.dialogs.explained import explain
from app.lessons.lesson import Question
from app.words import tr

RIGHT = "*"
FEWEST, MOST = 2, 6
LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_REASON = 600, 200, 1_200
"""Characters that a lesson may hold."""
LINES = 4
"""Of answers that are seen at once."""


class PredictionFields(QObject):
    """Three fields, of which all are empty or all are filled.

    Attributes:
        rows: each with what it is called, in their order.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask, self.answers, self.because = QLineEdit(), QPlainTextEdit(), QLineEdit()
        explain(self.ask, tr("What is asked before the step is done; empty where nothing is."))
        explain(self.answers, tr("Two to six answers, one a line, with a * before the right one."))
        explain(self.because, tr("Why it is right, told after the guess."))
        self.answers.setPlaceholderText(tr("One a line, * before the right one"))
        self.answers.setTabChangesFocus(True)
        self.ask.setMaxLength(LONGEST_QUESTION)
        self.because.setMaxLength(LONGEST_REASON)
        self.answers.setFixedHeight(LINES * self.answers.fontMetrics().lineSpacing() + 12)
        self.rows = (
            (tr("To predict"), self.ask),
            (tr("Answers"), self.answers),
            (tr("Because"), self.because),
        )
        for _, field in self.rows:
            field.textChanged.connect(self.changed)

    def show_question(self, question: Question | None) -> None:
        """Fill the fields in."""
        self.ask.setText(question.ask if question else "")
        self.because.setText(question.because if question else "")
        choices = enumerate(question.choices) if question else ()
        right = question.answer if question else -1
        marked = (f"{RIGHT} {text}" if place == right else text for place, text in choices)
        self.answers.setPlainText("\n".join(marked))

    def question(self) -> Question | None:
        """The question as it is written; None without one, or where something is missing."""
        if not self.ask.text().strip() or self.complaint():
            return None
        lines = self._lines()
        answer = next(place for place, line in enumerate(lines) if line.startswith(RIGHT))
        choices = tuple(line.removeprefix(RIGHT).strip() for line in lines)
        return Question(self.ask.text().strip(), choices, answer, self.because.text().strip())

    def complaint(self) -> str:
        """What is missing; empty where nothing is."""
        lines, why = self._lines(), self.because.text().strip()
        if not self.ask.text().strip():
            return tr("Say what is to be predicted.") if lines or why else ""
        if not FEWEST <= len(lines) <= MOST or not all(line.strip(RIGHT + " ") for line in lines):
            return tr("Give two to six answers to what is to be predicted, one a line.")
        if sum(line.startswith(RIGHT) for line in lines) != 1:
            return tr("Put a * before the one answer that is right.")
        if max(map(len, lines)) > LONGEST_ANSWER:
            return tr("Make the longest answer shorter.")
        return "" if why else tr("Say why the answer is right.")

    def _lines(self) -> list[str]:
        return [line.strip() for line in self.answers.toPlainText().splitlines() if line.strip()]
