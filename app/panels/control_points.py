"""The control points of a spline in a plot: they go up and down, drawn by the mouse or pushed by keys."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

from kan_core.model.state import FloatArray

SIZE, CHOSEN_SIZE = 9, 15


class ControlPoints(pg.ScatterPlotItem):  # type: ignore[misc]
    """Points that are moved upright, one at a time: by the mouse, or the one that is chosen by steps.

    Signals:
        moved: index and value while a point is on its way.
        dropped: index and value when it is let go.
    """

    moved = Signal(int, float)
    dropped = Signal(int, float)

    def __init__(self) -> None:
        super().__init__(symbol="o", size=SIZE, hoverable=True, hoverSize=12, tip=None)
        self.movable = True
        self.chosen: int | None = None
        self._held: int | None = None
        self._places = (np.empty(0), np.empty(0))

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.data)

    def set_places(self, x: FloatArray, y: FloatArray) -> None:
        """Put the points there, unless one of them is in the user's hand."""
        self._places = (x, y)
        if self._held is None:
            if self.chosen is not None and self.chosen >= len(x):
                self.chosen = None
            self._draw(x, y)

    def choose(self, index: int | None) -> None:
        """Let keys push this point, or none; one that was on its way is let go."""
        self.let_go()
        self.chosen = index if index is not None and 0 <= index < self.count else None
        self._draw(self.data["x"].copy(), self.data["y"].copy())

    def push(self, by: float) -> None:
        """Move the chosen point by so much."""
        if self.chosen is not None and self.movable:
            self._held = self.chosen
            self._move(self.chosen, float(self.data["y"][self.chosen]) + by)

    def let_go(self) -> None:
        """Leave the point that was pushed where it is."""
        if self._held is not None:
            index, self._held = self._held, None
            self.dropped.emit(index, float(self.data["y"][index]))

    def put_back(self) -> None:
        """Put the point that was pushed back to where it was."""
        if self._held is not None:
            index, self._held = self._held, None
            self._draw(*self._places)
            self.moved.emit(index, float(self._places[1][index]))

    def mouseDragEvent(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.movable:
            event.ignore()
            return
        if event.isStart():
            self.let_go()
            self._held = self._index_at(event.buttonDownPos())
        if self._held is None:
            event.ignore()
            return
        event.accept()
        self._move(self._held, float(event.pos().y()))
        if event.isFinish():
            self.let_go()

    def _move(self, index: int, value: float) -> None:
        heights = self.data["y"].copy()
        heights[index] = value
        self._draw(self.data["x"].copy(), heights)
        self.moved.emit(index, value)

    def _draw(self, x: FloatArray, y: FloatArray) -> None:
        sizes = np.full(len(x), SIZE)
        if self.chosen is not None:
            sizes[self.chosen] = CHOSEN_SIZE
        self.setData(x=x, y=y, size=sizes)

    def _index_at(self, place: QPointF) -> int | None:
        points = self.pointsAt(place)
        return int(points[0].index()) if len(points) else None
