"""What all plots of the panels share: their colours, and axes whose ticks can be read."""

from itertools import product
from math import ceil, floor

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPen

from app.theme import Theme

RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
LEGEND_HEIGHT, LEGEND_ROW = 20, 14
LEGEND_COLUMNS = 3
"""Pixels above a plot that its legend takes."""
LEFT, TOP, RIGHT, BOTTOM = 3, 7, 9, 4
"""Pixels around a plot: room for half a tick's label at each end of its axes, and none touches a frame."""

FEWEST_DECADES = 1.3
"""A logarithmic axis of fewer decades has ticks between its powers of ten."""


def new_plot(name: str, **axes: pg.AxisItem) -> pg.PlotWidget:
    """An empty plot with a name for screen readers, without menu and buttons."""
    plot = pg.PlotWidget(axisItems=axes)
    plot.setAccessibleName(name)
    # Keys do nothing with it, so Tab passes over it.
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFrameShape(plot.Shape.NoFrame)
    plot.getPlotItem().layout.setContentsMargins(LEFT, TOP, RIGHT, BOTTOM)
    for side in ("left", "bottom"):
        # Before there is a label: turned off later, the axis would keep the scale it has by then.
        plot.getAxis(side).enableAutoSIPrefix(False)
    return plot


def label_axis(plot: pg.PlotWidget, side: str, text: str) -> None:
    """Write something along an axis; the plot is not laid out anew where it stands there already."""
    axis = plot.getAxis(side)
    if axis.labelText != text:
        axis.setLabel(text)


def new_legend(plot: pg.PlotWidget) -> pg.LegendItem:
    """A legend above a plot, where it covers nothing."""
    legend = plot.addLegend(labelTextSize="8.5pt", colCount=LEGEND_COLUMNS, horSpacing=5, verSpacing=-5)
    item = plot.getPlotItem()
    item.layout.setContentsMargins(LEFT, LEGEND_HEIGHT, RIGHT, BOTTOM)
    # The box of the data would cut off what stands above it.
    legend.setParentItem(item)
    legend.anchor((1, 0), (1, 0), offset=(-4, -5))
    return legend


def make_room(plot: pg.PlotWidget, legend: pg.LegendItem) -> None:
    """Leave as much room above a plot as the rows of its legend take."""
    more = max(-(-len(legend.items) // LEGEND_COLUMNS) - 1, 0)
    plot.getPlotItem().layout.setContentsMargins(LEFT, LEGEND_HEIGHT + LEGEND_ROW * more, RIGHT, BOTTOM)


def refresh_legend(legend: pg.LegendItem) -> None:
    """Draw the signs of a legend anew: those of points take on their colours only with the first points."""
    for sign, _ in legend.items:
        sign.update()


def style_plot(plot: pg.PlotWidget, theme: Theme) -> None:
    """Give a plot the ground, axes and labels of a theme."""
    plot.setBackground(theme.colour("panel"))
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(QPen(theme.colour("muted"), 1.0))
        axis.setTextPen(theme.colour("muted"))
        axis.setStyle(tickLength=4, maxTickLevel=0)
        axis.setLabel(axis.labelText, color=theme.muted)


def style_legend(legend: pg.LegendItem, theme: Theme) -> None:
    """Give a legend the colours of a theme."""
    legend.setBrush(theme.colour("panel", 0.0))
    legend.setPen(QPen(Qt.PenStyle.NoPen))
    legend.setLabelTextColor(theme.colour("text"))
    for _, label in legend.items:
        label.setText(label.text, color=theme.text)


def data_pen(
    theme: Theme, role: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine, alpha: float = 1.0
) -> QPen:
    """A pen in the colour of a role whose width is in logical pixels, whatever the plot's scale."""
    # Of a cosmetic pen Qt takes the width in pixels of the screen.
    pen = QPen(theme.colour(role, alpha), width * QGuiApplication.primaryScreen().devicePixelRatio(), style)
    pen.setCosmetic(True)
    return pen


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Positions, as powers of ten, of at most `most` ticks between the powers `low` and `high`.

    Whole powers where there are enough of them; else those of 1, 2 and 5; else round values.
    """
    most = max(most, 2)
    powers = range(int(np.floor(low)), int(np.ceil(high)) + 1)
    between = [power + np.log10(digit) for power, digit in product(powers, (1, 2, 5))]
    shown = [float(tick) for tick in between if low <= tick <= high]
    thinned = shown[:: max(1, ceil(len(shown) / most))]
    if high - low >= FEWEST_DECADES:
        return _whole_powers(low, high, most) or thinned
    if 2 <= len(shown) <= most:
        return shown
    # One value alone tells no scale.
    rounds = (_round_values(low, high, count) for count in (most, most + 1))
    return next((values for values in rounds if len(values) > 1), thinned)


def _whole_powers(low: float, high: float, most: int) -> list[float]:
    """Powers of ten as far from each other as there is room for; none where there would be but one."""
    step, first, last = max(1, ceil((high - low) / most)), ceil(low), floor(high)
    even = range(ceil(low / step) * step, last + 1, step)
    powers = even if len(even) > 1 else range(first, last + 1, step)
    return [float(power) for power in powers] if len(powers) > 1 else []


def _round_values(low: float, high: float, most: int) -> list[float]:
    bottom, top = 10.0**low, 10.0**high
    size = 10.0 ** np.floor(np.log10((top - bottom) / most))
    step = next(size * digit for digit in (1, 2, 5, 10) if (top - bottom) / (size * digit) <= most)
    values = step * np.arange(np.ceil(bottom / step), np.floor(top / step) + 1)
    return [float(power) for power in np.log10(values[values > 0])]


def log_label(power: float) -> str:
    """The value at a power of ten: plain between 0.001 and 10,000, else with a raised power."""
    value = 10.0**power
    if 0.999e-3 < value < 1e4:
        return f"{value:.4g}"
    whole = int(np.floor(power + 1e-9))
    digits = f"{10.0 ** (power - whole):.3g}"
    raised = "10" + str(whole).translate(RAISED)
    return raised if digits == "1" else f"{digits}×{raised}"


class LogAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of powers of ten whose labels never crowd; the plot is given logarithms."""

    PITCH = 26.0
    """Pixels that one label needs."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        return [(1.0, log_ticks(min(minVal, maxVal), max(minVal, maxVal), int(size / self.PITCH)))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [log_label(value) for value in values]
