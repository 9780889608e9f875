"""One edge in detail: its activation, the data under it, knots, basis, control points, a candidate."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.control_points import ControlPoints
from app.panels.density import density, gaps
from app.panels.edge_domain import poles, undefined
from app.panels.plot_style import data_pen, label_axis, new_plot, style_plot
from app.panels.point_keys import PointKeys
from app.theme import LIGHT, Theme
from app.words import later, tr
from kan_core.basis.differences import greville
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values, sampled_basis
from kan_core.model.state import EdgeKind, FloatArray, LayerState, ModelState
from kan_core.primitives.evaluate import Activation

POINTS = 240
DENSITY_SHARE = 0.22
"""Part of the plot's height that the histogram of the data takes."""
BESIDE_POLES = (0.06, 0.94)
"""The part of a curve with poles, from the lowest of its heights to the highest, that fills the plot."""
KEYS = later(
    "Left and right choose a control point, up and down push it, Enter lets it go. "
    "Dotted: beyond the grid. Grey: no data. Hatched: the function has no value."
)
OUTSIDE = 0.5
"""How far the curve outside its range is shown, in heights of the curve inside."""


class EdgePlot(QWidget):
    """The activation of one edge.

    Signals:
        coefficients_dragged: index and new value of a coefficient, when its control point is let go.
    """

    coefficients_dragged = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = new_plot(tr("Activation of the edge"))
        self.plot.setMouseEnabled(x=False, y=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Activation of the edge"))
        self.setToolTip(tr(KEYS))
        self._state: tuple[LayerState, EdgeId] | None = None
        self._samples: FloatArray = np.empty(0)
        self._range = (0.0, 1.0, 0.0, 1.0)
        self._theme = LIGHT
        self.shades = pg.BarGraphItem(x0=[], x1=[], y0=[], y1=[])
        self.bars = pg.BarGraphItem(x0=[], x1=[], y0=[], y1=[])
        self.knots = pg.VTickGroup(yrange=[0.0, 0.035])
        self.basis = pg.PlotCurveItem(antialias=True)
        self.curve = pg.PlotCurveItem(antialias=True)
        self.trained = pg.PlotCurveItem(antialias=True)
        self.domain = pg.BarGraphItem(x0=[], x1=[], y0=[], y1=[])
        self.poles = pg.PlotCurveItem()
        self._snap: Activation | None = None
        self._pointed: Activation | None = None
        self.candidate = pg.PlotCurveItem(antialias=True)
        self.points = ControlPoints()
        self._keys = PointKeys(self.points)
        behind = (self.shades, self.domain, self.bars, self.poles, self.basis, self.knots)
        for item in (*behind, self.curve, self.trained, self.candidate, self.points):
            self.plot.addItem(item, ignoreBounds=True)
        self.basis.hide()
        self.points.moved.connect(self._follow)
        self.points.dropped.connect(self.coefficients_dragged)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.plot)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        style_plot(self.plot, theme)
        self.domain.setOpts(
            brush=QBrush(theme.colour("muted", 0.6), Qt.BrushStyle.BDiagPattern),
            pen=data_pen(theme, "muted", 1.0),
        )
        self.poles.setPen(data_pen(theme, "muted", 1.2, Qt.PenStyle.DashDotLine))
        self.candidate.setPen(data_pen(theme, "symbolic", 2.0, Qt.PenStyle.DashLine))
        self.basis.setPen(data_pen(theme, "muted", 1.0, alpha=0.6))
        self.knots.setPen(data_pen(theme, "muted", 1.4))
        self.points.setBrush(theme.colour("warm"))
        self.points.setPen(data_pen(theme, "panel", 1.0))
        self.shades.setOpts(brush=theme.colour("shade"), pen=QPen(Qt.PenStyle.NoPen))
        self.bars.setOpts(brush=theme.colour("density", 0.55), pen=QPen(Qt.PenStyle.NoPen))
        self._show()

    def set_labels(self, across: str, up: str) -> None:
        """Name both axes, units included."""
        label_axis(self.plot, "bottom", across)
        label_axis(self.plot, "left", up)

    def set_edge(self, state: ModelState, edge: EdgeId) -> None:
        """Show an edge of a state."""
        if self._state is not None and self._state[1] != edge:
            self.clear_candidate()
            self._samples = np.empty(0)
        self._state = (state.layers[edge.layer], edge)
        self._show()

    @property
    def across(self) -> tuple[float, float]:
        """The pre-activations at both ends of the plot."""
        return self._range[:2]

    def set_samples(self, samples: ArrayLike) -> None:
        """Show where the data lie: (n,) pre-activations of the edge."""
        values = np.asarray(samples, float)
        self._samples = values[np.isfinite(values)]
        self._show_density()

    def set_candidate(self, x: ArrayLike, y: ArrayLike, activation: Activation | None = None) -> None:
        """Draw a function over the activation, dashed, and mark its domain and poles where it is given."""
        self.candidate.setData(np.asarray(x, float), np.asarray(y, float), connect="finite")
        self._pointed = activation
        self._show_domain()

    def clear_candidate(self) -> None:
        """Take the function away."""
        self.candidate.setData([], [])
        self._pointed = None
        self._show_domain()

    def show_knots(self, shown: bool) -> None:
        """Show or hide the ticks at the knots."""
        self.knots.setVisible(shown)

    def show_basis(self, shown: bool) -> None:
        """Show or hide the basis functions."""
        self.basis.setVisible(shown)
        self._show_basis()

    def show_points(self, shown: bool) -> None:
        """Show or hide the control points."""
        self.points.setVisible(shown)

    def clear(self) -> None:
        """Show no edge."""
        self._state = None
        self._snap = self._pointed = None
        for item in (self.curve, self.trained, self.candidate, self.basis):
            item.setData([], [])
        self._show_domain()
        self.points.set_places(np.empty(0), np.empty(0))
        self.knots.setXVals([])
        self._samples = np.empty(0)
        self._show_density()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.press(event, self._range[3] - self._range[2]):
            self.setAccessibleDescription(self._keys.told())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.points.choose(None)
        self._frame(False)

    def _frame(self, focused: bool) -> None:
        """Show that the keyboard is here."""
        pen = QPen(self._theme.colour("muted"), 1.0, Qt.PenStyle.DotLine) if focused else None
        self.plot.getViewBox().setBorder(pen)

    def _show(self) -> None:
        if self._state is None:
            return
        layer, edge = self._state
        lower, upper = float(layer.lower[edge.source]), float(layer.upper[edge.source])
        step = (upper - lower) / layer.family.intervals
        # The outermost control points of a spline of order k stand (k - 1) / 2 intervals beyond its grid.
        beyond = max(0.6, (layer.order - 1) / 2 + 0.25) * step
        left, right = lower - beyond, upper + beyond
        x = np.linspace(left, right, POINTS)
        y = edge_values(layer, edge.source, edge.target, x)
        self._snap = layer.snaps.get((edge.source, edge.target))
        self._show_curve(x, y)
        self._show_controls(layer, edge)
        low, high = self._vertical(y, (x >= lower) & (x <= upper), (lower, upper))
        self._range = (left, right, low, high)
        self._show_domain()
        self._show_density()
        self._show_basis()
        self.plot.setRange(xRange=(left, right), yRange=(low, high), padding=0.02)

    def _vertical(
        self, y: FloatArray, inside: NDArray[np.bool_], grid: tuple[float, float]
    ) -> tuple[float, float]:
        """The range of the curve and its control points, with room for the histogram below.

        What the curve does outside its range is shown as far as it does not flatten what it does inside.
        """
        heights = np.concatenate([y[inside & np.isfinite(y)], self.points.data["y"]])
        if len(heights) and self._snap is not None and poles(self._snap, *grid):
            heights = np.quantile(heights, BESIDE_POLES)
        low, high = (float(heights.min()), float(heights.max())) if len(heights) else (0.0, 1.0)
        rise = max(high - low, 1e-9 * max(abs(high), 1.0))
        outside = np.clip(y[np.isfinite(y)], low - OUTSIDE * rise, high + OUTSIDE * rise)
        low, high = float(outside.min(initial=low)), float(outside.max(initial=high))
        rise = max(high - low, rise)
        return low - DENSITY_SHARE / (1.0 - DENSITY_SHARE) * rise, high + 0.04 * rise

    def _show_curve(self, x: FloatArray, y: FloatArray) -> None:
        """The curve: dotted, and over its grid, where it was trained, with a whole line on top."""
        assert self._state is not None
        layer, edge = self._state
        role = "accent" if self._snap is None else "symbolic"
        self.curve.setPen(data_pen(self._theme, role, 2.0, Qt.PenStyle.DotLine))
        self.curve.setData(x, y, connect="finite")
        inside = (x >= layer.lower[edge.source]) & (x <= layer.upper[edge.source])
        self.trained.setPen(data_pen(self._theme, role, 2.4))
        self.trained.setData(x[inside], y[inside], connect="finite")

    def _show_domain(self) -> None:
        """Hatch where the candidate, else the edge's function, has no value; a line at each of its poles."""
        activation = self._pointed or self._snap
        left, right, low, high = self._range
        stretches = undefined(activation, left, right) if activation is not None else []
        holes = np.array(stretches).reshape(-1, 2)
        reach = np.full(len(holes), high - low)
        self.domain.setOpts(x0=holes[:, 0], x1=holes[:, 1], y0=low - reach, y1=high + reach)
        places = np.array(poles(activation, left, right) if activation is not None else [])
        ends = np.tile([low - (high - low), high + (high - low)], len(places))
        self.poles.setData(np.repeat(places, 2), ends, connect="pairs")

    def _show_controls(self, layer: LayerState, edge: EdgeId) -> None:
        spline = layer.kinds[edge.source, edge.target] == EdgeKind.SPLINE
        self.points.movable = bool(spline and not layer.locked[edge.source, edge.target])
        knots = layer.knots[edge.source]
        self.knots.setXVals(layer.family.marks(knots) if spline else [])
        # Coefficients of B-splines alone are heights of the curve.
        if spline and layer.basis == "bspline":
            self.points.set_places(greville(knots, layer.order), layer.coefficients[edge.source, edge.target])
        else:
            self.points.set_places(np.empty(0), np.empty(0))

    def _show_density(self) -> None:
        left, right, low, high = self._range
        edges, shares = density(self._samples, left, right)
        top = low + 0.85 * DENSITY_SHARE * (high - low) * shares
        self.bars.setOpts(x0=edges[:-1], x1=edges[1:], y0=np.full(len(top), low), y1=top)
        holes = np.array(gaps(self._samples, left, right)).reshape(-1, 2)
        reach = np.full(len(holes), high - low)
        self.shades.setOpts(x0=holes[:, 0], x1=holes[:, 1], y0=low - reach, y1=high + reach)

    def _show_basis(self) -> None:
        if self._state is None or not self.basis.isVisible():
            return
        layer, edge = self._state
        _, _, low, high = self._range
        x, values = sampled_basis(layer, POINTS)
        heights = low + 0.3 * (high - low) * values[edge.source].T
        across = np.append(x[edge.source], np.nan)
        lines = np.column_stack([heights, np.full(len(heights), np.nan)])
        self.basis.setData(np.tile(across, len(lines)), lines.ravel(), connect="finite")

    def _follow(self, index: int, value: float) -> None:
        """Bend the curve with the control point in the user's hand."""
        if self._state is None:
            return
        layer, edge = self._state
        coefficients = layer.coefficients.copy()
        coefficients[edge.source, edge.target, index] = value
        x = np.asarray(self.curve.xData)
        bent = layer.with_(coefficients=coefficients)
        self._show_curve(x, edge_values(bent, edge.source, edge.target, x))
