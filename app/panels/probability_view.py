"""The probability of a class against an input: rows of the class and all others told apart by their sign."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.panels.choice_box import FEWEST_LETTERS, ChoiceBox
from app.panels.parity_plot import thinned
from app.panels.plot_style import new_legend, new_plot, refresh_legend, style_legend, style_plot
from app.panels.predictions import Predictions
from app.theme import LIGHT, Theme
from app.words import tr

SERIES = {"others": ("o", 5, "accent"), "members": ("t", 7, "warm")}
"""Sign, size and colour of rows that are of other classes and of those that are of the class."""


class ProbabilityView(QWidget):
    """What the model thinks of held-out rows: a class and an input are chosen from lists."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(tr("Probability of a class against an input"))
        self.plot.setYRange(0.0, 1.0, padding=0.06)
        self.half = pg.InfiniteLine(0.5, angle=0, movable=False)
        self.plot.addItem(self.half)
        self.legend = new_legend(self.plot)
        self.others = self.plot.plot(name=tr("other classes"), pen=None)
        self.members = self.plot.plot(name=tr("of the class"), pen=None)
        self.of = ChoiceBox(tr("Class"), tr("The class whose probability is shown."), FEWEST_LETTERS)
        self.across = ChoiceBox(tr("Probability against"), tr("The column across."), FEWEST_LETTERS)
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 0)
        for part, share in ((self.of, 1), (QLabel(tr("against")), 0), (self.across, 1)):
            row.addWidget(part, share)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self.plot, 1)
        self._predictions: Predictions | None = None
        for choice in (self.of, self.across):
            choice.currentIndexChanged.connect(self._draw)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        style_plot(self.plot, theme)
        self.half.setPen(QPen(theme.colour("muted"), 0.0, Qt.PenStyle.DashLine))
        for name, (symbol, size, role) in SERIES.items():
            series = getattr(self, name)
            series.setSymbol(symbol)
            series.setSymbolSize(size)
            series.setSymbolBrush(theme.colour(role, 0.55))
            series.setSymbolPen(QPen(theme.colour(role), 0.0))
        style_legend(self.legend, theme)

    def show_predictions(self, predictions: Predictions | None) -> None:
        """Show the probabilities of held-out rows, or none."""
        self._predictions = predictions
        if predictions is not None:
            self.of.offer([node.name for node in predictions.state.outputs])
            self.across.offer(list(predictions.inputs))
        self._draw()

    def _draw(self) -> None:
        shown = self._predictions
        if shown is None or not shown.inputs:
            for series in (self.others, self.members):
                series.setData([], [])
            return
        across = list(shown.inputs.values())[self.across.chosen].test
        probability = shown.predicted(self.of.chosen).test
        is_member = shown.observed(self.of.chosen).test > 0.5
        self.plot.setLabel("bottom", self.across.currentText())
        self.plot.setLabel("left", f"P({self.of.currentText()})")
        for series, rows in ((self.others, ~is_member), (self.members, is_member)):
            series.setData(*thinned(across[rows], probability[rows]))
        refresh_legend(self.legend)
