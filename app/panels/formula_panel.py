"""The formula panel: the law as it stands, typeset, and ways to take it along."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.engine.protocol.formula import FormulaText
from app.panels.formula_view import FormulaView
from app.session.session import Session
from app.theme import Theme

NOTHING = "The formula stands here as soon as there is a model."
TOO_EARLY = "{} edges are still splines. Prune weak ones and snap the rest to read the formula."
LOGITS = "A formula for the logit z of each class; the softmax of all of them are the probabilities of {}."
FEWEST_DIGITS, MOST_DIGITS = 1, 17


class FormulaPanel(QWidget):
    """The formula of the current model; of several outputs the one that is chosen.

    Signals:
        copy_wanted: id of an export target to put on the clipboard.
        export_wanted: the user wants to save the formula.
    """

    copy_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.view = FormulaView()
        self.digits = QSpinBox()
        self.digits.setRange(FEWEST_DIGITS, MOST_DIGITS)
        self.digits.setValue(session.formula.digits)
        self.digits.setAccessibleName("Digits")
        self.output = QComboBox()
        self.output.setAccessibleName("Output")
        # As wide as its longest name it would press the panel beside it.
        self.output.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.output.setMinimumContentsLength(4)
        self._build()
        self.digits.valueChanged.connect(session.set_digits)
        self.output.currentIndexChanged.connect(self._show)
        session.formula.changed.connect(self._refresh)
        session.run.changed.connect(self._retitle)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.view.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.output)
        row.addWidget(QLabel("Digits"))
        row.addWidget(self.digits)
        row.addStretch(1)
        row.addWidget(self._copy_button())
        save = _button("Save…")
        save.clicked.connect(self.export_wanted)
        row.addWidget(save)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 0, 6, 4)
        box.addWidget(self.view, 1)
        box.addLayout(row)

    def _copy_button(self) -> QToolButton:
        button, menu = _button("Copy as"), QMenu(self)
        for target, text in (("latex", "LaTeX"), ("python", "Python"), ("sympy", "Text for sympy")):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, name=target: self.copy_wanted.emit(name))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _refresh(self) -> None:
        texts = self._session.formula.texts
        names = [text.target for text in texts]
        if names != [self.output.itemText(row) for row in range(self.output.count())]:
            self.output.clear()
            self.output.addItems(names)
        self.output.setVisible(len(texts) > 1)
        state = self._session.model.state
        self.output.setToolTip(LOGITS.format(state.class_of) if state and state.class_of else "")
        self._show()

    def _text(self) -> FormulaText | None:
        texts = self._session.formula.texts
        return texts[max(0, self.output.currentIndex())] if texts else None

    def _show(self) -> None:
        text = self._text()
        if text is None:
            self.view.set_message(NOTHING)
        elif not text.terms:
            self.view.set_message(TOO_EARLY.format(len(text.unsnapped)))
        else:
            self.view.set_formula(text.lhs, list(text.terms), unit_latex(text.unit))
        self._retitle()

    def _retitle(self) -> None:
        text, marks = self._text(), ["Formula"]
        if self._session.formula.running:
            marks.append("composing")
        elif text is not None:
            if text.terms:
                marks.append(f"complexity {text.complexity:g}")
            left = len(text.unsnapped)
            if left:
                marks.append("1 edge still a spline" if left == 1 else f"{left} edges still splines")
        self.setWindowTitle(" · ".join(marks))


def unit_latex(unit: str) -> str:
    """A unit as columns have it, such as kg*m/s^2, in upright LaTeX; nothing where there is none."""
    raised = re.sub(r"(?:\*\*|\^)\s*(-?\d+)", r"^{\1}", unit.strip().replace("%", r"\%"))
    spaced = re.sub(r"\s*[*\s]\s*", r"\\,", raised)
    return rf"\mathrm{{{spaced}}}" if spaced else ""


def _button(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
