"""Residuals against the prediction or any input, chosen from a list, with the line that they follow."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.panels.choice_box import ChoiceBox
from app.panels.parity_plot import ResidualPlot
from app.panels.plot_style import data_pen
from app.panels.predictions import Predictions
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.model.state import FloatArray

GROUPS, FEWEST = 12, 5
"""Groups of rows that the trend is a line through, and rows in each at least."""


class TrendedResiduals(ResidualPlot):
    """Residuals of one output of a model, and the line that they follow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.trend: pg.PlotDataItem | None = None
        super().__init__(parent)
        self.trend = self.plot.plot(name=tr("median"), antialias=True)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        super().set_theme(theme)
        if self.trend is not None:
            self.trend.setPen(data_pen(theme, "text", 2.2))

    def show_residuals(self, shown: Predictions | None, output: int = 0, across: str = "") -> None:
        """Show the residuals against the input of that name, or else against the prediction; or none."""
        assert self.trend is not None
        if shown is None:
            self.set_values(([], []))
            self.trend.setData([], [])
            return
        residuals, along = shown.residuals(output), shown.inputs.get(across, shown.predicted(output))
        unit = shown.state.outputs[output].unit
        name = across if across in shown.inputs else predicted_name(shown, output)
        self.set_label(name, tr("residual ({})").format(unit) if unit else tr("residual"))
        self.set_values((along.train, residuals.train), (along.test, residuals.test))
        both = (np.concatenate([parts.train, parts.test]) for parts in (along, residuals))
        self.trend.setData(*trend(*both))


class ResidualView(QWidget):
    """The residuals, and a list of what they can be drawn against."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = TrendedResiduals()
        self.across = ChoiceBox(
            tr("Residuals against"), tr("What leans or bends against a column is not yet in the model.")
        )
        self._shown: Predictions | None = None
        self._output = 0
        row = QHBoxLayout()
        row.setContentsMargins(6, 2, 6, 0)
        row.addWidget(QLabel(tr("against")))
        row.addWidget(self.across, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self.plot, 1)
        self.across.currentIndexChanged.connect(self._draw)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.plot.set_theme(theme)

    def show_predictions(self, shown: Predictions | None, output: int = 0) -> None:
        """Show the residuals of one output, or none."""
        self._shown, self._output = shown, output
        if shown is not None:
            self.across.offer([predicted_name(shown, output), *shown.inputs])
        self._draw()

    def _draw(self) -> None:
        self.plot.show_residuals(self._shown, self._output, self.across.currentText())


def predicted_name(shown: Predictions, output: int) -> str:
    """What the prediction is called where it stands across."""
    return tr("predicted {}").format(shown.label(output))


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
