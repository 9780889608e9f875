"""The formula panel: the law as it stands, typeset, joined to its edges, and ways to take it along."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.engine.protocol.formula import FormulaText
from app.panels.dimension_words import dimension_words
from app.panels.elided_label import ElidedLabel
from app.panels.formula_view import FormulaView
from app.sentences import said
from app.session.session import Session
from app.session.shown import has_edge
from app.theme import Theme
from app.words import counted, tr
from kan_core.ids import EdgeId

LETTERS, WIDEST = 3, 170
"""Letters of the lists that are always seen, and pixels that one takes at most."""
FEWEST_DIGITS, MOST_DIGITS = 1, 17


class FormulaPanel(QWidget):
    """The formula of the current model; of several outputs the one that is chosen.

    A term that is clicked selects its edges; the terms of selected edges are lit.

    Signals:
        edges_pointed: tuple of the edges of the term that the user points at.
        copy_wanted: id of an export target to put on the clipboard.
        export_wanted: the user wants to save the formula.
    """

    edges_pointed = Signal(object)
    copy_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.view = FormulaView()
        self.digits = QSpinBox()
        self.digits.setRange(FEWEST_DIGITS, MOST_DIGITS)
        self.digits.setValue(session.formula.digits)
        self.digits.setAccessibleName(tr("Digits"))
        self.digits.setSuffix(tr(" digits"))
        self.digits.setToolTip(tr("Significant digits of the numbers in the formula."))
        self.units = QComboBox()
        self.units.addItems([tr("Table's units"), tr("Standardised")])
        self.units.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.units.setMinimumContentsLength(LETTERS)
        self.units.setMaximumWidth(WIDEST)
        self.units.setAccessibleName(tr("Units"))
        self.units.setToolTip(
            tr(
                "Standardised: every column less its mean, in standard deviations. "
                "The factors of terms can then be compared. Copies and files keep the table's units."
            )
        )
        self.output = QComboBox()
        self.output.setAccessibleName(tr("Output"))
        # As wide as its longest name it would press the panel beside it.
        self.output.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.output.setMinimumContentsLength(LETTERS)
        self.output.setMaximumWidth(WIDEST)
        self.dimensions = ElidedLabel(tr("Dimensions"))
        self._edge: EdgeId | None = None
        self._build()
        self.digits.valueChanged.connect(session.set_digits)
        self.units.activated.connect(lambda row: session.standardise(bool(row)))
        self.output.currentIndexChanged.connect(self._show)
        self.view.term_hovered.connect(lambda term: self.edges_pointed.emit(self._edges(term)))
        self.view.term_clicked.connect(lambda term: session.select(self._edges(term)))
        session.selection_changed.connect(self._light)
        session.formula.changed.connect(self._refresh)
        session.run.changed.connect(self._retitle)
        self._refresh()

    def point_at(self, edge: EdgeId | None) -> None:
        """Light up the terms of an edge beside those of the selected ones."""
        self._edge = edge
        self._light()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.view.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3)
        row.addWidget(self.units, 20)
        row.addWidget(self.digits)
        row.addStretch(1)
        row.addWidget(self._copy_button())
        save = _button(tr("Save…"))
        save.clicked.connect(self.export_wanted)
        row.addWidget(save)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 0, 6, 4)
        box.setSpacing(2)
        box.addWidget(self.view, 1)
        about = QHBoxLayout()
        about.addWidget(self.output)
        about.addWidget(self.dimensions, 1)
        box.addLayout(about)
        box.addLayout(row)

    def _copy_button(self) -> QToolButton:
        button, menu = _button(tr("Copy as")), QMenu(self)
        texts = {"latex": "LaTeX", "python": "Python", "sympy": tr("Text for sympy")}
        for target, text in texts.items():
            self._add_copy(menu, target, text)
        others = menu.addMenu(tr("Other forms"))
        # The engine says what there is as soon as it has started.
        others.aboutToShow.connect(lambda: self._fill_copies(others, frozenset(texts)))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _add_copy(self, menu: QMenu, target: str, text: str) -> None:
        menu.addAction(text).triggered.connect(lambda: self.copy_wanted.emit(target))

    def _fill_copies(self, menu: QMenu, known: frozenset[str]) -> None:
        menu.clear()
        for target in self._session.engine.offer.targets:
            if target.id not in known:
                self._add_copy(menu, target.id, said(target.text))

    def _refresh(self) -> None:
        texts = self._session.formula.texts
        names = [text.target for text in texts]
        if names != [self.output.itemText(row) for row in range(self.output.count())]:
            self.output.clear()
            self.output.addItems(names)
        self.output.setVisible(len(texts) > 1)
        state = self._session.model.state
        self.output.setToolTip(self._logits(state.class_of) if state and state.class_of else "")
        self._show()

    def _text(self) -> FormulaText | None:
        texts = self._session.formula.texts
        return texts[max(0, self.output.currentIndex())] if texts else None

    def _logits(self, column: str) -> str:
        told = tr("A formula for the logit z of each class; their softmax gives the probabilities of {}.")
        return told.format(column)

    def _show(self) -> None:
        text = self._text()
        if text is None:
            self.view.set_message(tr("The formula stands here as soon as there is a model."))
        elif not text.terms:
            self.view.set_message(
                counted(
                    "{} edge is still a spline. Snap it to read the formula.",
                    "{} edges are still splines. Prune weak ones and snap the rest to read the formula.",
                    len(text.unsnapped),
                )
            )
        else:
            self.view.set_formula(text.lhs, list(text.terms), unit_latex(text.unit))
        self._judge(text)
        self._light()
        self._retitle()

    def _judge(self, text: FormulaText | None) -> None:
        """Say whether the dimensions agree."""
        if text is None or not text.terms or text.units is None:
            self.dimensions.hide()
            self.view.set_remarks(())
            return
        words = dimension_words(text.units, text.target)
        self.view.set_remarks(words.terms, words.faulty)
        self.dimensions.show_text(f"{words.verdict.value} {words.text}")
        self.dimensions.show()

    def _edges(self, term: int) -> tuple[EdgeId, ...]:
        """The edges of a term that the network on show has."""
        text, state = self._text(), self._session.state
        if text is None or state is None or not 0 <= term < len(text.edges):
            return ()
        return tuple(edge for edge in text.edges[term] if has_edge(state, edge))

    def _light(self) -> None:
        """Light up the terms that selected edges, and the one pointed at, take part in."""
        text, about = self._text(), {*self._session.selection, self._edge}
        places = enumerate(text.edges if text else ())
        self.view.highlight(term for term, edges in places if about.intersection(edges))

    def _retitle(self) -> None:
        text, marks = self._text(), [tr("Formula")]
        if self._session.formula.running:
            marks.append(tr("composing"))
        elif text is not None:
            if text.terms:
                marks.append(tr("complexity {}").format(f"{text.complexity:g}"))
            left = len(text.unsnapped)
            if left:
                marks.append(counted("{} edge still a spline", "{} edges still splines", left))
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
