"""The front of laws: complexity against held-out error; a click takes one."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.loss_plot import logarithms
from app.panels.plot_style import LogAxis, data_pen, new_plot, style_plot
from app.theme import LIGHT, Theme

SMALLEST = 1e-16
"""Errors of exact laws are drawn here."""


class FrontPlot(QWidget):
    """One point for each law; its text shows under the mouse.

    Signals:
        law_chosen: position of the law that was clicked.
    """

    law_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot("Complexity against held-out error", left=LogAxis("left"))
        self.plot.setLabel("bottom", "complexity")
        self.plot.setLabel("left", "test RMSE")
        self.line = self.plot.plot(antialias=True)
        self.laws = pg.ScatterPlotItem(size=10, hoverable=True, hoverSize=14, tip=_tip)
        self.star = pg.ScatterPlotItem(size=20, symbol="star")
        for item in (self.laws, self.star):
            self.plot.addItem(item)
        self.laws.sigClicked.connect(lambda item, points, event: self.law_chosen.emit(points[0].index()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        style_plot(self.plot, theme)
        self.line.setPen(data_pen(theme, "accent", 1.8))
        self.laws.setBrush(theme.colour("accent"))
        self.laws.setPen(data_pen(theme, "panel", 1.0))
        self.star.setBrush(theme.colour("warm"))
        self.star.setPen(data_pen(theme, "panel", 1.0))

    def set_front(
        self, complexity: Sequence[float], errors: Sequence[float], texts: Sequence[str], best: int
    ) -> None:
        """Show the laws, simplest first; `best` is the position of the one to take."""
        across, up = np.asarray(complexity, float), logarithms(np.maximum(errors, SMALLEST))
        self.line.setData(across, up)
        self.laws.setData(x=across, y=up, data=list(texts))
        self.star.setData(x=across[best : best + 1], y=up[best : best + 1])


def _tip(x: float, y: float, data: Any) -> str:
    return f"{data}\ncomplexity {x:g}, test RMSE {10**y:.3g}"
