"""Residuals against the prediction or any input, chosen from a list, with the line that they follow."""

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.panels.choice_box import ChoiceBox
from app.panels.parity_plot import ResidualPlot
from app.panels.plot_style import data_pen
from app.panels.predictions import Parts, Predictions
from app.theme import LIGHT, Theme
from kan_core.model.state import FloatArray

GROUPS, FEWEST = 12, 5
"""Groups of rows that the trend is a line through, and rows in each at least."""


class ResidualView(QWidget):
    """The residual plot and what is across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = ResidualPlot()
        self.trend = self.plot.plot.plot(name=self.tr("median"), antialias=True)
        self.plot.legend.setColumnCount(3)
        self.across = ChoiceBox(
            self.tr("Residuals against"),
            self.tr("What leans or bends against a column is not yet in the model."),
        )
        self._predictions: Predictions | None = None
        self._output = 0
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 0)
        row.addWidget(QLabel(self.tr("against")))
        row.addWidget(self.across, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self.plot, 1)
        self.across.currentIndexChanged.connect(self._draw)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.plot.set_theme(theme)
        self.trend.setPen(data_pen(theme, "text", 2.2))

    def show_predictions(self, predictions: Predictions | None, output: int = 0) -> None:
        """Show the residuals of one output, or none."""
        self._predictions, self._output = predictions, output
        if predictions is not None:
            self.across.offer(
                [self.tr("predicted {}").format(predictions.label(output)), *predictions.inputs]
            )
        self._draw()

    def _draw(self) -> None:
        shown = self._predictions
        if shown is None:
            self.plot.set_values(([], []))
            self.trend.setData([], [])
            return
        residuals, across = shown.residuals(self._output), self._across(shown)
        self.plot.set_label(self.across.currentText(), self._residual_name(shown))
        self.plot.set_values((across.train, residuals.train), (across.test, residuals.test))
        both = (np.concatenate([parts.train, parts.test]) for parts in (across, residuals))
        self.trend.setData(*trend(*both))

    def _across(self, shown: Predictions) -> Parts:
        choice = self.across.chosen
        return shown.predicted(self._output) if choice == 0 else list(shown.inputs.values())[choice - 1]

    def _residual_name(self, shown: Predictions) -> str:
        unit = shown.state.outputs[self._output].unit
        return self.tr("residual ({})").format(unit) if unit else self.tr("residual")


def trend(across: FloatArray, up: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Medians of groups of rows that are neighbours across, each as large as the next; none of few rows."""
    good = np.isfinite(across) & np.isfinite(up)
    order = np.argsort(across[good], kind="stable")
    groups = min(GROUPS, len(order) // FEWEST)
    if groups < 2:
        return np.empty(0), np.empty(0)
    parts = np.array_split(order, groups)
    middle = [float(np.median(across[good][part])) for part in parts]
    return np.array(middle), np.array([float(np.median(up[good][part])) for part in parts])
