"""A small picture of one curve, in the colours of the application."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.words import tr

FloatArray = NDArray[np.float64]

MARGIN = 8.0
FARTHEST = 4.0
"""Spreads of the middle half of y from its median, beyond which a curve is cut off."""


class CurvePicture(QWidget):
    """y over x with both axes; where y is not finite, or far out, the curve has a gap."""

    def __init__(self) -> None:
        super().__init__()
        self._x: FloatArray = np.zeros(0)
        self._y: FloatArray = np.zeros(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Curve"))

    def sizeHint(self) -> QSize:
        return QSize(300, 170)

    def show_curve(self, x: FloatArray, y: FloatArray) -> None:
        """Draw a curve; one without points clears the picture."""
        self._x, self._y = x, cut_off(y)
        self.update()

    def pieces(self) -> list[QPolygonF]:
        """The curve in pixels, broken where it has no value."""
        breaks = np.flatnonzero(np.diff(np.isfinite(self._y).astype(int))) + 1
        runs = zip(np.split(self._x, breaks), np.split(self._y, breaks), strict=True)
        return [
            QPolygonF([self._pixel(*point) for point in zip(x, y, strict=True)])
            for x, y in runs
            if len(y) > 1 and np.isfinite(y).all()
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
            if not np.isfinite(self._y).any():
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.0))
            painter.drawLines(self._axes())
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2.0))
            for piece in self.pieces():
                painter.drawPolyline(piece)

    def _axes(self) -> list[QLineF]:
        origin = self._pixel(0.0, 0.0)
        across = QLineF(0.0, origin.y(), float(self.width()), origin.y())
        upright = QLineF(origin.x(), 0.0, origin.x(), float(self.height()))
        return [across, upright]

    def _pixel(self, x: float, y: float) -> QPointF:
        left, right = float(self._x[0]), float(self._x[-1])
        low, high = float(np.nanmin(self._y)), float(np.nanmax(self._y))
        height = high - low or 1.0
        across = MARGIN + (x - left) / (right - left) * (self.width() - 2 * MARGIN)
        down = self.height() - MARGIN - (y - low) / height * (self.height() - 2 * MARGIN)
        return QPointF(across, down)


def cut_off(y: FloatArray) -> FloatArray:
    """The values without those that are not finite or far from the others."""
    kept = np.where(np.isfinite(y), y, np.nan)
    if np.isnan(kept).all():
        return kept
    low, middle, high = np.nanpercentile(kept, [25, 50, 75])
    reach = FARTHEST * max(high - low, 1e-300)
    with np.errstate(invalid="ignore"):
        kept[np.abs(kept - middle) > reach] = np.nan
    return kept
