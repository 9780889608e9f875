"""Curves and images as an experiment of the classroom shows them."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.panels.class_marks import class_colours, class_signs
from app.panels.loss_plot import logarithms
from app.panels.plot_style import (
    LogAxis,
    data_pen,
    make_room,
    new_legend,
    new_plot,
    style_legend,
    style_plot,
)
from app.sentences import said
from app.theme import Theme
from kan_core.experiments.contract import Axis, Curve, Image, Plot, Style
from kan_core.model.state import FloatArray

ACROSS = 46.0
"""Pixels that a label of a logarithmic axis needs beside others."""
LEAST_HEIGHT, MOST_HEIGHT = 215, 300
LABEL = {"font-size": "8pt"}
"""Of axes: the longest fits along a plot of the least height."""
MANY = 12
"""Curves that are told apart."""
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DotLine)
BLUE_TO_ORANGE = pg.ColorMap([0.0, 0.5, 1.0], [(0, 114, 178), (245, 245, 245), (213, 94, 0)])


class Inks:
    """One ink for each name of a curve, in all plots of an experiment."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """Which ink a name has; the first that asks gets the first one."""
        if name not in self._numbers:
            self._numbers[name] = len(self._numbers)
        return self._numbers[name]


class _Framed(QWidget):
    """A plot under its heading, as high as experiments have room for, with named axes."""

    def __init__(self, shown: Plot | Image, theme: Theme, **axes: pg.AxisItem) -> None:
        super().__init__()
        self.plot = new_plot(said(shown.title), **axes)
        self.plot.setMouseEnabled(x=False, y=False)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setMaximumHeight(MOST_HEIGHT)
        for side, axis in (("bottom", shown.x), ("left", shown.y)):
            self.plot.setLabel(side, axis_text(axis), **LABEL)
        style_plot(self.plot, theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(_heading(shown.title))
        box.addWidget(self.plot, 1)


class CurvePlot(_Framed):
    """The curves of one plot: told apart by colour and by the style of their lines or signs."""

    def __init__(self, shown: Plot, inks: Inks, theme: Theme) -> None:
        left = {"left": LogAxis("left")} if shown.y.log else {}
        bottom = {"bottom": _log_axis()} if shown.x.log else {}
        super().__init__(shown, theme, **left, **bottom)
        self._inks, self._theme = inks, theme
        self.legend = new_legend(self.plot)
        self._items: dict[str, pg.PlotDataItem] = {}
        self._marks: list[pg.InfiniteLine] = []
        self.show_plot(shown)

    def show_plot(self, shown: Plot) -> None:
        """Draw the curves as they are by now."""
        for curve in shown.curves:
            item = self._items.get(curve.name) or self._new(curve)
            x, y = (logarithms(curve.x) if shown.x.log else curve.x), curve.y
            item.setData(x, logarithms(y) if shown.y.log else y, connect="finite")
        while self._marks:
            self.plot.removeItem(self._marks.pop())
        for place, word in shown.marks:
            at = float(logarithms([place])[0]) if shown.x.log else place
            if np.isfinite(at):
                self._mark(at, word)

    def _new(self, curve: Curve) -> pg.PlotDataItem:
        number = self._inks.number(curve.name)
        colours = class_colours(self._theme, MANY)
        colour, style = colours[number % len(colours)], STYLES[number % len(STYLES)]
        options: dict[str, object] = {"pen": None}
        if curve.style is Style.REFERENCE:
            options["pen"] = data_pen(self._theme, "muted", 1.2, Qt.PenStyle.DashLine)
        elif curve.style is not Style.POINTS:
            pen = data_pen(self._theme, "accent", 2.0, style)
            pen.setColor(colour)
            options["pen"] = pen
        if curve.style in (Style.POINTS, Style.MARKED):
            signs = class_signs(MANY)
            options |= {
                "symbol": signs[number % len(signs)],
                "symbolSize": 6,
                "symbolBrush": QBrush(colour),
                "symbolPen": QPen(Qt.PenStyle.NoPen),
            }
        item = self.plot.plot(name=said(curve.name), antialias=True, **options)
        self._items[curve.name] = item
        style_legend(self.legend, self._theme)
        make_room(self.plot, self.legend)
        return item

    def _mark(self, at: float, word: str) -> None:
        line = pg.InfiniteLine(at, 90, QPen(self._theme.colour("muted"), 0.0, Qt.PenStyle.DotLine))
        # Along the line, where neighbours do not cover each other.
        pg.InfLineLabel(
            line,
            said(word),
            position=0.95,
            rotateAxis=(1, 0),
            anchors=[(1, 0), (1, 0)],
            color=self._theme.text,
        )
        self.plot.addItem(line, ignoreBounds=True)
        self._marks.append(line)


class FieldImage(_Framed):
    """A field as an image, in colours from blue by white to orange."""

    def __init__(self, shown: Image, theme: Theme) -> None:
        super().__init__(shown, theme)
        self.image = pg.ImageItem(axisOrder="row-major", colorMap=BLUE_TO_ORANGE)
        self.plot.addItem(self.image)
        self.show_image(shown)

    def show_image(self, shown: Image) -> None:
        """Draw the field as it is by now."""
        self.image.setImage(shown.values, levels=shown.limits)
        (left, right), (low, high) = (
            _edges(shown.x_ends, shown.values, 1),
            _edges(shown.y_ends, shown.values, 0),
        )
        self.image.setRect(QRectF(left, low, right - left, high - low))


def _heading(title: str) -> QLabel:
    """What a plot or an image shows, in as many lines as it needs."""
    label = QLabel(said(title))
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def axis_text(axis: Axis) -> str:
    """What an axis is called, unit included."""
    return f"{said(axis.label)} ({axis.unit})" if axis.unit else said(axis.label)


def _log_axis() -> LogAxis:
    axis = LogAxis("bottom")
    axis.PITCH = ACROSS
    return axis


def _edges(ends: tuple[float, float], values: FloatArray, axis: int) -> tuple[float, float]:
    """Where the first cell begins and the last one ends, of cells whose middles are given."""
    half = (ends[1] - ends[0]) / max(values.shape[axis] - 1, 1) / 2
    return ends[0] - half, ends[1] + half
