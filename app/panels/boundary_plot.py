"""The plot of a plane: regions of classes, the lines between them, rows on top, and a probe."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.engine.protocol.classes import ClassMap
from app.panels.class_marks import class_colours, class_signs, tint
from app.panels.parity_plot import MOST_POINTS
from app.panels.plot_style import data_pen, new_legend, new_plot, style_legend, style_plot
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.model.state import BoolArray, FloatArray

TRAINED, HELD_OUT, RING = 6, 8, 17
"""Sizes of the signs of rows that were trained on and of those held out, and of the ring around one."""
LONGEST = 14
"""Letters of the name of a class in the legend."""
COARSE = 10
"""How many places a key moves the probe with Shift."""
KEYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class BoundaryPlot(QWidget):
    """Regions tinted by class; rows held out have an outline. The mouse or the arrow keys move a probe.

    Signals:
        probed: column and row of the place of the map that the probe is at, or None.
        row_chosen: position of the row that was clicked.
    """

    probed = Signal(object)
    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(tr("Classes in the plane of two columns"))
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Classes in the plane of two columns"))
        self._theme = LIGHT
        self._map: ClassMap | None = None
        self._names: tuple[str, ...] = ()
        self._rows: tuple[FloatArray, NDArray[np.intp], BoolArray] = (
            np.empty((0, 2)),
            np.empty(0, np.intp),
            np.empty(0, np.bool_),
        )
        self.legend = new_legend(self.plot)
        self.probe: tuple[int, int] | None = None
        self.regions = pg.ImageItem(axisOrder="row-major")
        self.borders = pg.PlotCurveItem(antialias=True, connect="pairs")
        self.rows = pg.ScatterPlotItem()
        self.ring = pg.ScatterPlotItem(size=RING, symbol="o", brush=QBrush(Qt.BrushStyle.NoBrush))
        self.lines = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=0)
        for item in (self.regions, self.borders, self.rows, self.ring, *self.lines):
            self.plot.addItem(item, ignoreBounds=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self.plot.scene().sigMouseMoved.connect(self._follow_mouse)
        self.plot.viewport().installEventFilter(self)
        self.rows.sigClicked.connect(lambda item, points, event: self.row_chosen.emit(points[0].data()))
        self._move_probe(None)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        style_plot(self.plot, theme)
        self.borders.setPen(data_pen(theme, "text", 1.5))
        self.ring.setPen(data_pen(theme, "text", 2.0))
        for line in self.lines:
            line.setPen(QPen(theme.colour("muted"), 0.0, Qt.PenStyle.DotLine))
        self._draw_map()
        self._draw_rows()

    def set_columns(self, across: str, up: str) -> None:
        """Name both axes, units included."""
        self.plot.setLabel("bottom", across)
        self.plot.setLabel("left", up)

    def set_range(self, x: FloatArray, y: FloatArray) -> None:
        """Show this part of the plane."""
        self.plot.setRange(xRange=(x[0], x[-1]), yRange=(y[0], y[-1]), padding=0.0)

    def set_rows(
        self, places: FloatArray, kinds: NDArray[np.intp], held_out: BoolArray, names: Sequence[str]
    ) -> None:
        """Show rows: places (n, 2), their classes (n,) by place in `names`, and which (n,) were held out."""
        self._rows, self._names = (places, kinds, held_out), tuple(names)
        self._draw_rows()

    def set_ring(self, place: Sequence[float] | None) -> None:
        """Put a ring around a row, or around none."""
        self.ring.setData(pos=np.array([place]) if place is not None else np.empty((0, 2)))

    def set_map(self, found: ClassMap | None) -> None:
        """Show where the model tells the classes apart, or nothing."""
        self._map = found
        if found is None or (self.probe is not None and not self._holds(self.probe)):
            self._move_probe(None)
        self._draw_map()
        self.probed.emit(self.probe)

    # The probe.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = KEYS.get(event.key())
        if step is not None and self._map is not None:
            far = COARSE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            most = len(self._map.plane.x) - 1, len(self._map.plane.y) - 1
            start = self.probe or (most[0] // 2, most[1] // 2)
            self._probe_at(
                (
                    min(max(start[0] + far * step[0], 0), most[0]),
                    min(max(start[1] + far * step[1], 0), most[1]),
                )
            )
        elif event.key() == Qt.Key.Key_Escape and self.probe is not None:
            self._probe_at(None)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._probe_at(None)
        return bool(super().eventFilter(watched, event))

    def _follow_mouse(self, position: QPointF) -> None:
        view = self.plot.getPlotItem().getViewBox()
        if self._map is None or not view.sceneBoundingRect().contains(position):
            self._probe_at(None)
            return
        place, plane = view.mapSceneToView(position), self._map.plane
        self._probe_at((_nearest(plane.x, place.x()), _nearest(plane.y, place.y())))

    def _probe_at(self, place: tuple[int, int] | None) -> None:
        if place != self.probe:
            self._move_probe(place)
            self.probed.emit(place)

    def _move_probe(self, place: tuple[int, int] | None) -> None:
        self.probe = place
        for line, values, index in zip(self.lines, self._axes(), place or (0, 0), strict=True):
            line.setVisible(place is not None)
            if place is not None:
                line.setValue(values[index])

    def _holds(self, place: tuple[int, int]) -> bool:
        x, y = self._axes()
        return place[0] < len(x) and place[1] < len(y)

    def _axes(self) -> tuple[FloatArray, FloatArray]:
        if self._map is None:
            return np.empty(0), np.empty(0)
        return self._map.plane.x, self._map.plane.y

    # What is drawn.

    def _draw_map(self) -> None:
        if self._map is None:
            self.regions.clear()
            self.borders.setData([], [])
            return
        plane = self._map.plane
        self.regions.setImage(tint(self._theme, self._map.probabilities), autoLevels=False, levels=(0, 255))
        # A place of the map is the middle of a point of the picture.
        wide, tall = plane.x[1] - plane.x[0], plane.y[1] - plane.y[0]
        self.regions.setRect(
            QRectF(plane.x[0] - wide / 2, plane.y[0] - tall / 2, wide * len(plane.x), tall * len(plane.y))
        )
        ends = self._map.borders.reshape(-1, 2)
        self.borders.setData(ends[:, 0], ends[:, 1], connect="pairs")

    def _draw_rows(self) -> None:
        places, kinds, held_out = self._rows
        good = np.flatnonzero(np.isfinite(places).all(axis=1))
        shown = good[:: max(1, -(-len(good) // MOST_POINTS))]
        colours, signs = class_colours(self._theme, len(self._names)), class_signs(len(self._names))
        plain, outlined = data_pen(self._theme, "panel", 0.8), data_pen(self._theme, "text", 1.6)
        self.rows.setData(
            pos=places[shown],
            data=shown,
            symbol=[signs[kind] for kind in kinds[shown]],
            brush=[QBrush(colours[kind]) for kind in kinds[shown]],
            size=np.where(held_out[shown], HELD_OUT, TRAINED),
            pen=[outlined if out else plain for out in held_out[shown]],
        )
        self.legend.clear()
        self.legend.setColumnCount(len(self._names) + 1)
        for name, colour, sign in zip(self._names, colours, signs, strict=True):
            self._explain(name, pg.ScatterPlotItem(size=HELD_OUT, symbol=sign, brush=colour, pen=plain))
        if held_out.any():
            hollow = QBrush(Qt.BrushStyle.NoBrush)
            self._explain(tr("held out"), pg.ScatterPlotItem(size=HELD_OUT, brush=hollow, pen=outlined))
        style_legend(self.legend, self._theme)

    def _explain(self, name: str, sign: pg.ScatterPlotItem) -> None:
        self.legend.addItem(sign, name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")


def _nearest(values: FloatArray, value: float) -> int:
    return int(np.abs(values - value).argmin())
