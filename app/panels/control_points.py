"""The control points of a spline in a plot: they drag up and down."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

from kan_core.model.state import FloatArray


class ControlPoints(pg.ScatterPlotItem):  # type: ignore[misc]
    """Points that the mouse drags upright, one at a time.

    Signals:
        moved: index and value while a point is dragged.
        dropped: index and value when it is let go.
    """

    moved = Signal(int, float)
    dropped = Signal(int, float)

    def __init__(self) -> None:
        super().__init__(symbol="o", size=9, hoverable=True, hoverSize=12, tip=None)
        self.movable = True
        self._held: int | None = None

    def set_places(self, x: FloatArray, y: FloatArray) -> None:
        """Put the points there, unless one of them is in the user's hand."""
        if self._held is None:
            self.setData(x=x, y=y)

    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.movable:
            event.ignore()
            return
        if event.isStart():
            self._held = self._index_at(event.buttonDownPos())
        if self._held is None:
            event.ignore()
            return
        event.accept()
        value = float(event.pos().y())
        heights = self.data["y"].copy()
        heights[self._held] = value
        self.setData(x=self.data["x"].copy(), y=heights)
        self.moved.emit(self._held, value)
        if event.isFinish():
            index, self._held = self._held, None
            self.dropped.emit(index, value)

    def _index_at(self, place: QPointF) -> int | None:
        points = self.pointsAt(place)
        return int(points[0].index()) if len(points) else None
