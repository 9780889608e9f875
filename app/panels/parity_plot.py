"""Predicted against observed values, and residuals: training and test rows told apart by colour and sign."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.plot_style import label_axis, new_legend, new_plot, refresh_legend, style_legend, style_plot
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.model.state import FloatArray

MOST_POINTS = 4000
"""Points of one series that are drawn; of more rows every n-th."""


class ScatterPair(QWidget):
    """A plot of training and test rows over a line of perfect agreement."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(name)
        self.line = pg.InfiniteLine(movable=False)
        self.plot.addItem(self.line)
        self.legend = new_legend(self.plot)
        self.train = self.plot.plot(name=tr("training"), pen=None, symbol="o", symbolSize=5)
        self.test = self.plot.plot(name=tr("held out"), pen=None, symbol="t", symbolSize=7)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        style_plot(self.plot, theme)
        self.line.setPen(QPen(theme.colour("muted"), 0.0, Qt.PenStyle.DashLine))
        for series, role in ((self.train, "accent"), (self.test, "warm")):
            series.setSymbolBrush(theme.colour(role, 0.55))
            series.setSymbolPen(QPen(theme.colour(role), 0.0))
        style_legend(self.legend, theme)

    def show_rows(self, train: tuple[ArrayLike, ArrayLike], test: tuple[ArrayLike, ArrayLike] | None) -> None:
        """Draw (across, up) of the training and test rows."""
        self.train.setData(*thinned(*train))
        self.test.setData(*(thinned(*test) if test is not None else ([], [])))
        refresh_legend(self.legend)


class ParityPlot(ScatterPair):
    """Predicted against observed values of one output."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Predicted against observed"), parent)
        self.line.setAngle(45)
        self.set_label("")

    def set_label(self, quantity: str) -> None:
        """Name the output, unit included."""
        label_axis(self.plot, "bottom", tr("observed {}").format(quantity).strip())
        label_axis(self.plot, "left", tr("predicted {}").format(quantity).strip())

    def set_values(
        self,
        train: tuple[ArrayLike, ArrayLike],
        test: tuple[ArrayLike, ArrayLike] | None = None,
    ) -> None:
        """Show (observed, predicted) of the training and test rows."""
        self.show_rows(train, test)


class ResidualPlot(ScatterPair):
    """Observed minus predicted, against the prediction, an input or the order of rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Residuals"), parent)
        self.line.setAngle(0)
        self.set_label(tr("predicted"), tr("residual"))

    def set_label(self, across: str, residual: str) -> None:
        """Name both axes."""
        label_axis(self.plot, "bottom", across)
        label_axis(self.plot, "left", residual)

    def set_values(
        self,
        train: tuple[ArrayLike, ArrayLike],
        test: tuple[ArrayLike, ArrayLike] | None = None,
    ) -> None:
        """Show (across, residual) of the training and test rows."""
        self.show_rows(train, test)


def thinned(across: ArrayLike, up: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """The finite points, of many only every n-th."""
    x, y = np.asarray(across, float), np.asarray(up, float)
    good = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    kept = good[:: max(1, -(-len(good) // MOST_POINTS))]
    return x[kept], y[kept]
