"""Two models side by side: their formulas, their figures, and their residuals on the same axes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.dialogs.explained import explain
from app.panels.choice_box import ChoiceBox
from app.panels.compared_side import ComparedSide
from app.panels.figures import Figure, figures
from app.session.session import Session
from app.theme import Theme
from app.words import tr
from kan_core.model.state import ModelState

BETTER = "✓"
SIZE = 940, 680
MOST_ROWS = 7
"""Rows of figures that are shown without scrolling."""


@dataclass(frozen=True, eq=False)
class Comparable:
    """A model and what it is called."""

    name: str
    state: ModelState


class Comparison(QDialog):
    """Compares any two of several models; nothing is changed until one is taken.

    Args:
        session: whose table the models are compared on.
        models: to choose from.
        one, other: positions of those that are compared first.

    Signals:
        taken: position of the model that is to be the session's.
    """

    taken = Signal(int)

    def __init__(
        self,
        session: Session,
        models: Sequence[Comparable],
        one: int,
        other: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare two models"))
        explain(self, tr("Two models side by side: formulas, figures and residuals on the same axes."))
        self._session, self._models = session, tuple(models)
        self.choices = (
            ChoiceBox(tr("First model"), tr("The model on the left.")),
            ChoiceBox(tr("Second model"), tr("The model on the right.")),
        )
        self.sides = (ComparedSide(session), ComparedSide(session))
        self.takes = (QPushButton(tr("Take this one")), QPushButton(tr("Take this one")))
        self.across = ChoiceBox(tr("Residuals against"), tr("What both residuals are drawn against."))
        self.table = QTableWidget(0, 2)
        self.table.setTabKeyNavigation(False)
        self._build()
        for place, (choice, at) in enumerate(zip(self.choices, (one, other), strict=True)):
            choice.offer([model.name for model in models])
            choice.setCurrentIndex(at)
            choice.currentIndexChanged.connect(lambda _, place=place: self._show(place))
            self.takes[place].clicked.connect(lambda _=False, place=place: self._take(place))
            self.sides[place].composed.connect(self._fill)
        self.across.currentIndexChanged.connect(self._draw)
        self.set_theme(theme)
        self._show(0)
        self._show(1)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for side in self.sides:
            side.set_theme(theme)

    def _build(self) -> None:
        self.resize(*SIZE)
        self.table.setAccessibleName(tr("Figures"))
        explain(self.table, tr("What tells the models apart; a tick stands at the better figure."))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        grid = QGridLayout(self)
        for place, side in enumerate(self.sides):
            name = (tr("First"), tr("Second"))[place]
            self.takes[place].setAccessibleName(f"{name}: {self.takes[place].text()}")
            explain(self.takes[place], tr("Make this model the one you work on, as one step of the history."))
            grid.addWidget(self.choices[place], 0, place)
            grid.addWidget(side.formula, 1, place)
            grid.addWidget(side.residuals, 4, place)
            grid.addWidget(self.takes[place], 5, place, Qt.AlignmentFlag.AlignLeft)
        self.sides[0].name(tr("Formula of the first model"), tr("Residuals of the first model"))
        self.sides[1].name(tr("Formula of the second model"), tr("Residuals of the second model"))
        grid.addWidget(self.table, 2, 0, 1, 2)
        grid.addWidget(self.across, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(1, 2)
        grid.setRowStretch(4, 3)
        one, other = (side.residuals.plot for side in self.sides)
        other.setXLink(one)
        other.setYLink(one)

    def _show(self, place: int) -> None:
        """Show the model that was chosen on one side."""
        self.sides[place].show_state(self._models[self.choices[place].chosen].state)
        one, other = (side.offered() for side in self.sides)
        self.across.offer([name for name in one if name in other])
        self.across.setVisible(self.across.count() > 0)
        self._fill()
        self._draw()

    def _draw(self) -> None:
        for side in self.sides:
            side.draw(self.across.currentText())
        self._fit_axes()

    def _fit_axes(self) -> None:
        """Let both plots show all rows of both: axes that are linked would follow the first alone."""
        boxes = [side.residuals.plot.getViewBox() for side in self.sides]
        bounds = [box.childrenBounds() for box in boxes]
        for place, axis in enumerate(("xRange", "yRange")):
            ends = [end for bound in bounds if bound[place] is not None for end in bound[place]]
            if ends:
                boxes[0].setRange(**{axis: (min(ends), max(ends))})

    def _fill(self) -> None:
        """Write the figures of both models, a tick at the better of two that differ."""
        one, other = (figures(side.shown, side.texts) for side in self.sides)
        names = [figure.name for figure in one if figure.name in {each.name for each in other}]
        self.table.setRowCount(len(names))
        self.table.setVerticalHeaderLabels(names)
        titles = [self._models[choice.chosen].name for choice in self.choices]
        self.table.setHorizontalHeaderLabels(titles)
        for row, name in enumerate(names):
            pair = [next(each for each in side if each.name == name) for side in (one, other)]
            for place, figure in enumerate(pair):
                self.table.setItem(row, place, _cell(figure, figure.is_better_than(pair[1 - place])))
        rows = min(self.table.verticalHeader().length(), MOST_ROWS * self.table.rowHeight(0))
        height = rows + self.table.horizontalHeader().sizeHint().height() + 4
        self.table.setFixedHeight(height)

    def _take(self, place: int) -> None:
        self.taken.emit(self.choices[place].chosen)
        self.accept()

    def done(self, result: int) -> None:
        """Ask no more of the engine."""
        for side in self.sides:
            side.forget()
        super().done(result)


def _cell(figure: Figure, better: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(f"{figure.text}  {BETTER}" if better else figure.text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    if better:
        font = QFont()
        font.setBold(True)
        item.setFont(font)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{}, better").format(figure.text))
    return item
