"""The panel of an experiment: what is done, its plots and images, and its figures beside published ones."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.panels.curve_plot import CurvePlot, FieldImage, Inks
from app.sentences import said
from app.session.session import Session
from app.tables.front import UNKNOWN, error_text
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.experiments.contract import Figure, Shown
from kan_core.experiments.table import experiment_named

BESIDE = 2
"""Images in a row."""


class FiguresTable(QTableWidget):
    """A row for each figure: what it is, what was measured, and what others have published."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setAccessibleName(tr("Figures of the experiment"))
        self.setHorizontalHeaderLabels([tr("Figure"), tr("Measured"), tr("Published")])
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures."""
        self.setRowCount(len(figures))
        for row, figure in enumerate(figures):
            texts = said(figure.name), _value(figure, figure.value), _value(figure, figure.published)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(figure.source if column == 2 else text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setMinimumHeight(min(rows + self.horizontalHeader().height() + 4, 220))


class ExperimentPanel(QWidget):
    """Follows the experiment of a session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._theme = session, LIGHT
        self._plots: list[CurvePlot] = []
        self._images: list[FieldImage] = []
        self._made: tuple[str, ...] = ()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(tr("Progress of the experiment"))
        self.stop = QPushButton(tr("Stop"))
        explain(self.stop, tr("End the experiment; what it has shown stays."))
        self.stop.clicked.connect(session.experiments.stop)
        self.figures = FiguresTable()
        self._body = QVBoxLayout()
        self._build()
        session.experiments.changed.connect(self._refresh)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme, self._made = theme, ()
        self._refresh()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 6, 8, 6)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column.addWidget(self.sentence)
        column.addLayout(row)
        column.addLayout(self._body, 1)
        column.addWidget(self.figures)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(tr("Experiment"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    def _refresh(self) -> None:
        experiments = self._session.experiments
        name, shown = experiments.name, experiments.shown
        title = said(experiment_named(name).title) if name else tr("none yet")
        self.setWindowTitle(tr("Experiment: {}").format(title))
        self.stop.setEnabled(experiments.active)
        self.bar.setRange(0, 1000)
        if shown is None:
            self.sentence.setText(tr("It begins.") if experiments.active else "")
            self.bar.setValue(0)
            return
        self.sentence.setText(said(shown.sentence))
        self.bar.setValue(round(1000 * shown.done))
        self.figures.show_figures(shown.figures)
        self._show(name, shown)

    def _show(self, name: str, shown: Shown) -> None:
        """Draw; plots and images are made anew only where there are others."""
        titles = (*(plot.title for plot in shown.plots), *(image.title for image in shown.images))
        needed = (name, *titles)
        if needed != self._made:
            self._made = needed
            self._make(shown)
            return
        for plot, drawn in zip(shown.plots, self._plots, strict=True):
            drawn.show_plot(plot)
        for image, seen in zip(shown.images, self._images, strict=True):
            seen.show_image(image)

    def _make(self, shown: Shown) -> None:
        for old in (*self._plots, *self._images):
            self._body.removeWidget(old)
            old.deleteLater()
        while self._body.takeAt(0) is not None:
            pass
        inks = Inks()
        self._plots = [CurvePlot(plot, inks, self._theme) for plot in shown.plots]
        self._images = [FieldImage(image, self._theme) for image in shown.images]
        for plot in self._plots:
            self._body.addWidget(plot, 1)
        for first in range(0, len(self._images), BESIDE):
            line = QHBoxLayout()
            for image in self._images[first : first + BESIDE]:
                line.addWidget(image)
            self._body.addLayout(line)


def _value(figure: Figure, value: float | None) -> str:
    if value is None:
        return UNKNOWN
    text = tr("none") if math.isnan(value) else error_text(value)
    return f"{text} {figure.unit}".strip()
