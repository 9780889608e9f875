"""The front of laws: complexity against held-out error; a click takes one."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.loss_plot import logarithms
from app.panels.plot_style import LogAxis, data_pen, new_plot, style_plot
from app.theme import LIGHT, Theme
from app.words import tr

SMALLEST = 1e-16
"""Errors of exact laws are drawn here."""
PLAIN, TIED = "o", "d"


class FrontPlot(QWidget):
    """One point for each law, a diamond where the data cannot tell it from the best, which is a star.

    Signals:
        law_chosen: position of the law that was clicked.
        law_hovered: position of the law under the mouse, or None.
    """

    law_chosen = Signal(int)
    law_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(tr("Complexity against held-out error"), left=LogAxis("left"))
        self.plot.setLabel("bottom", tr("complexity"))
        self.plot.setLabel("left", tr("held-out RMSE"))
        self.line = self.plot.plot(antialias=True)
        self.ring = pg.ScatterPlotItem(size=24, symbol=PLAIN, brush=QBrush(Qt.BrushStyle.NoBrush))
        self.laws = pg.ScatterPlotItem(size=10, hoverable=True, hoverSize=14, tip=_tip)
        self.star = pg.ScatterPlotItem(size=20, symbol="star")
        for item in (self.ring, self.laws, self.star):
            self.plot.addItem(item)
        self.laws.sigClicked.connect(lambda item, points, event: self.law_chosen.emit(points[0].index()))
        self.laws.sigHovered.connect(
            lambda item, points, event: self.law_hovered.emit(points[0].index() if len(points) else None)
        )
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
        self.ring.setPen(data_pen(theme, "warm", 1.8))

    def set_front(
        self,
        complexity: Sequence[float],
        errors: Sequence[float],
        texts: Sequence[str],
        best: int,
        ties: Sequence[int] = (),
    ) -> None:
        """Show the laws, simplest first; `best` is the position of the one to take, `ties` of its equals."""
        across, up = np.asarray(complexity, float), logarithms(np.maximum(errors, SMALLEST))
        self.line.setData(*_steps(across, up))
        symbols = [TIED if index in ties else PLAIN for index in range(len(across))]
        self.laws.setData(x=across, y=up, data=list(texts), symbol=symbols)
        self.star.setData(x=across[best : best + 1], y=up[best : best + 1])
        self.point_at(None)

    def point_at(self, index: int | None) -> None:
        """Put a ring around a law, or around none."""
        across, up = self.laws.getData()
        shown = slice(0, 0) if index is None else slice(index, index + 1)
        self.ring.setData(x=across[shown], y=up[shown])


def _steps(across: np.ndarray, up: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The points that no simpler law is below: those that the front's line goes through."""
    low = np.minimum.accumulate(up) if len(up) else up
    front = up <= low
    return across[front], up[front]


def _tip(x: float, y: float, data: Any) -> str:
    told = tr("complexity {}, held-out RMSE {}").format(f"{x:g}", f"{10**y:.3g}")
    return f"{data}\n{told}"
