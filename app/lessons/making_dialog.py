"""The dialog that makes a lesson of a session: its words, and for each step the words that go with it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.lessons.making import Draft, Words
from app.lessons.prediction_fields import PredictionFields
from app.sentences import said
from app.words import tr

SIZE = 860, 640
TYPICAL_MINUTES = 5


class MakingDialog(QDialog):
    """Asks for the words of a lesson.

    Signals:
        chosen: the words of the lesson, and its steps.
    """

    chosen = Signal(object, object)

    def __init__(self, name: str, steps: Sequence[Draft], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = [replace(step, title=said(step.title), text=said(step.text)) for step in steps]
        self._at = 0
        self.title, self.about, self.remember = QLineEdit(name[:100]), QLineEdit(), QLineEdit()
        self.minutes = QSpinBox(minimum=1, maximum=120, value=TYPICAL_MINUTES)
        self.list = QListWidget()
        self.step_title, self.text, self.notice = QLineEdit(), QPlainTextEdit(), QPlainTextEdit()
        self.prediction = PredictionFields()
        self.take_out = QPushButton(tr("Take out"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._build()
        for line, longest in ((self.title, 100), (self.about, 200), (self.remember, 400)):
            line.setMaxLength(longest)
            line.textChanged.connect(self._refresh)
        self.prediction.changed.connect(self._refresh)
        self.list.currentRowChanged.connect(self._go)
        self.take_out.clicked.connect(self._take_out)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._fill_list()

    def _build(self) -> None:
        self.setWindowTitle(tr("Make a lesson"))
        self.resize(*SIZE)
        explain(self, tr("Every step that led to the current network becomes a step of the lesson."))
        explain(self.title, tr("What the lesson is called."))
        explain(self.about, tr("What it is about, in one line."))
        explain(self.remember, tr("One sentence that shall stay."))
        explain(self.minutes, tr("How long it takes."))
        explain(self.list, tr("The steps, in their order."))
        explain(self.step_title, tr("What the step is called."))
        explain(
            self.text, tr("What the step is about and what is to be done; an empty line begins a paragraph.")
        )
        explain(self.notice, tr("What to notice once it was done."))
        explain(self.take_out, tr("Do the step without words, together with the one that follows."))
        self.list.setAccessibleName(tr("Steps of the lesson"))
        whole = QFormLayout()
        one = QFormLayout()
        rows = (
            (whole, tr("Title"), self.title),
            (whole, tr("About"), self.about),
            (whole, tr("To remember"), self.remember),
            (whole, tr("Minutes"), self.minutes),
            (one, tr("Step"), self.step_title),
            (one, tr("Text"), self.text),
            *((one, text, field) for text, field in self.prediction.rows),
            (one, tr("To notice"), self.notice),
        )
        for form, text, field in rows:
            form.addRow(text, field)
            field.setAccessibleName(text)
        for field in (self.text, self.notice):
            field.setTabChangesFocus(True)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.take_out)
        across = QHBoxLayout()
        across.addLayout(left, 2)
        across.addLayout(one, 5)
        self.told = QLabel()
        self.told.setWordWrap(True)
        box = QVBoxLayout(self)
        box.addLayout(whole)
        box.addLayout(across, 1)
        box.addWidget(self.told)
        box.addWidget(self.buttons)

    def steps(self) -> tuple[Draft, ...]:
        """The steps as they are written by now."""
        self._keep()
        return tuple(self._steps)

    def words(self) -> Words:
        """What the lesson says of itself."""
        title, about, remember = (line.text().strip() for line in (self.title, self.about, self.remember))
        return Words(title, about, remember, self.minutes.value())

    def _fill_list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([f"{number}. {step.title}" for number, step in enumerate(self._steps, 1)])
        self.list.setCurrentRow(min(self._at, len(self._steps) - 1))
        self.list.blockSignals(False)
        self._show(self.list.currentRow())
        self._refresh()

    def _show(self, row: int) -> None:
        self._at = row
        step = self._steps[row]
        self.step_title.setText(step.title)
        self.text.setPlainText(step.text)
        self.prediction.show_question(step.question)
        self.notice.setPlainText(step.notice)

    def _keep(self) -> None:
        """What was typed belongs to the step that is shown."""
        step, typed = self._steps[self._at], self.step_title.text().strip()
        title, text = typed or step.title, self.text.toPlainText().strip() or step.text
        notice, question = self.notice.toPlainText().strip(), self.prediction.question()
        self._steps[self._at] = replace(step, title=title[:100], text=text, notice=notice, question=question)

    def _go(self, row: int) -> None:
        if row >= 0 and row != self._at:
            self._keep()
            self.list.item(self._at).setText(f"{self._at + 1}. {self._steps[self._at].title}")
            self._show(row)

    def _take_out(self) -> None:
        """Join a step with its neighbour: what it did has still to be done."""
        self._keep()
        taken = self._steps.pop(self._at)
        if self._at < len(self._steps):
            after = self._steps[self._at]
            self._steps[self._at] = replace(after, do=(*taken.do, *after.do))
        else:
            before = self._steps[-1]
            self._steps[-1] = replace(before, do=(*before.do, *taken.do), check=taken.check)
        self._at = min(self._at, len(self._steps) - 1)
        self._fill_list()

    def _refresh(self) -> None:
        told = all(line.text().strip() for line in (self.title, self.about, self.remember))
        half = self.prediction.complaint()
        self.told.setText(half or ("" if told else tr("Say what it is about, and what shall be remembered.")))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(told and not half)
        # Half a question would be lost with the step that it belongs to.
        self.list.setEnabled(not half)
        self.take_out.setEnabled(not half and len(self._steps) > 1)

    def _accept(self) -> None:
        self.chosen.emit(self.words(), self.steps())
        self.accept()
