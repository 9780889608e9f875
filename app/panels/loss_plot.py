"""The errors of a run against its iterations: training solid, held-out dashed, on a logarithmic axis."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.plot_style import (
    LogAxis,
    data_pen,
    label_axis,
    new_legend,
    new_plot,
    style_legend,
    style_plot,
)
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.model.state import FloatArray

LEGEND_FROM = 190
"""Pixels of width in which the legend has room above the curves."""
LABEL_FROM = 130
"""Pixels of height in which the axis below has room for its label."""


class LossPlot(QWidget):
    """Training and held-out error while a network learns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(tr("Error against iteration"), left=LogAxis("left"))
        self.plot.setLabel("left", "RMSE")
        self.plot.setLabel("bottom", tr("step"))
        self.legend = new_legend(self.plot)
        self.train = self.plot.plot(name=tr("training"), antialias=True)
        self.test = self.plot.plot(name=tr("held out"), antialias=True)
        for line in (self.train, self.test):
            line.setDownsampling(auto=True, method="peak")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self._numbered = True
        self.set_theme(LIGHT)
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the curves have no room beside; solid and dashed stay, and numbers on the axes."""
        self.legend.setVisible(event.size().width() >= LEGEND_FROM)
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        style_plot(self.plot, theme)
        self._make_room()
        self.train.setPen(data_pen(theme, "accent", 1.8))
        self.test.setPen(data_pen(theme, "warm", 1.8, Qt.PenStyle.DashLine))
        style_legend(self.legend, theme)

    def set_curve(self, iterations: Sequence[int], train: ArrayLike, test: ArrayLike | None = None) -> None:
        """Show the errors at these iterations; what is not positive and finite leaves a gap."""
        steps = np.asarray(iterations, float)
        self._number(bool(len(steps)))
        self.train.setData(steps, logarithms(train), connect="finite")
        self.test.setData(*((steps, logarithms(test)) if test is not None else ([], [])), connect="finite")

    def set_labels(self, step: str, measure: str) -> None:
        """Write something else along the axes."""
        for side, text in (("bottom", step), ("left", measure)):
            label_axis(self.plot, side, text)
        self._make_room()

    def _make_room(self) -> None:
        """The label below the axis is the first that a low plot does without."""
        self.plot.getAxis("bottom").showLabel(self.height() >= LABEL_FROM)

    def _number(self, numbered: bool) -> None:
        """Axes of nothing have no numbers."""
        if numbered != self._numbered:
            self._numbered = numbered
            for side in ("left", "bottom"):
                self.plot.getAxis(side).setStyle(showValues=numbered)

    def clear(self) -> None:
        """Show no run."""
        self.set_curve([], [])


def logarithms(values: ArrayLike) -> FloatArray:
    """log10 of errors, NaN where there is none."""
    errors = np.asarray(values, float)
    good = np.isfinite(errors) & (errors > 0)
    return np.asarray(np.log10(errors, out=np.full_like(errors, np.nan), where=good))
