"""The plots show what they are given and can be read."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.density import density, gaps
from app.panels.edge_plot import EdgePlot
from app.panels.loss_plot import LossPlot
from app.panels.parity_plot import MOST_POINTS, ParityPlot, ResidualPlot, thinned
from app.panels.plot_style import log_label, log_ticks
from app.theme import DARK, LIGHT, Theme
from kan_core.basis.differences import greville
from kan_core.basis.grids import uniform_knots
from kan_core.basis.table import BASES
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap

EDGE = EdgeId(0, 1, 0)


@pytest.fixture
def every_move() -> Iterator[None]:
    """The mouse moves of a test come faster than those of a hand; none is to be left out."""
    before = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", -1)
    yield
    pg.setConfigOption("mouseRateLimit", before)


@pytest.fixture
def state() -> ModelState:
    return first_state(ModelSpec((2, 1)), [InputState("a"), InputState("b")], [OutputState("y")])


@given(st.floats(-12, 12), st.floats(1e-3, 14), st.integers(2, 12))
def test_logarithmic_ticks_are_few_and_within_the_axis(low: float, length: float, most: int) -> None:
    ticks = log_ticks(low, low + length, most)
    assert len(ticks) <= most + 1
    assert all(low - 1e-9 <= tick <= low + length + 1e-9 for tick in ticks)
    assert ticks == sorted(ticks)


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (-3.2, 0.1, ["0.001", "0.01", "0.1", "1"]),
        (-8.1, -5.9, ["10⁻⁸", "10⁻⁷", "10⁻⁶"]),
        (-0.5, 0.2, ["0.5", "1"]),
        (-4.7, -0.4, ["10⁻⁴", "0.001", "0.01", "0.1"]),
        (-1.65, -0.15, ["0.05", "0.1", "0.2", "0.5"]),
        (-5.75, -4.9, ["2×10⁻⁶", "5×10⁻⁶", "10⁻⁵"]),
        (3.9, 5.1, ["10⁴", "2×10⁴", "5×10⁴", "10⁵"]),
    ],
)
def test_logarithmic_ticks_have_plain_labels(low: float, high: float, labels: list[str]) -> None:
    assert [log_label(tick) for tick in log_ticks(low, high, 5)] == labels


@given(st.floats(-12, 12), st.floats(1.31, 14), st.integers(2, 12))
def test_a_wide_logarithmic_axis_has_ticks_far_enough_apart(low: float, length: float, most: int) -> None:
    ticks = log_ticks(low, low + length, most)
    assert len(ticks) > 1
    assert min(np.diff(ticks)) >= 0.29


def test_a_narrow_logarithmic_axis_has_round_values() -> None:
    assert [log_label(tick) for tick in log_ticks(np.log10(0.21), np.log10(0.26), 5)] == [
        "0.21", "0.22", "0.23", "0.24", "0.25", "0.26",
    ]  # fmt: skip


def test_the_loss_is_drawn_as_logarithms_with_gaps(qtbot: QtBot) -> None:
    plot = LossPlot()
    qtbot.addWidget(plot)
    plot.set_curve([0, 1, 2], [1.0, 0.0, 0.01], [np.nan, 0.1, 1.0])
    assert plot.train.getData()[1].tolist() == pytest.approx([0.0, np.nan, -2.0], nan_ok=True)
    assert plot.test.getData()[1].tolist() == pytest.approx([np.nan, -1.0, 0.0], nan_ok=True)


def test_axes_have_numbers_only_beside_a_curve(qtbot: QtBot) -> None:
    plot = LossPlot()
    qtbot.addWidget(plot)
    axes = [plot.plot.getAxis(side) for side in ("left", "bottom")]
    assert not any(axis.style["showValues"] for axis in axes)
    plot.set_curve([1, 2], [0.1, 0.05])
    assert all(axis.style["showValues"] for axis in axes)
    plot.clear()
    assert not any(axis.style["showValues"] for axis in axes)


def test_train_and_test_are_told_apart_without_colour(qtbot: QtBot) -> None:
    loss, parity = LossPlot(), ParityPlot()
    qtbot.addWidget(loss)
    qtbot.addWidget(parity)
    assert loss.train.opts["pen"].style() != loss.test.opts["pen"].style()
    assert parity.train.opts["symbol"] != parity.test.opts["symbol"]
    assert [label.text for _, label in loss.legend.items] == ["training", "held out"]


def test_parity_and_residuals_show_the_rows(qtbot: QtBot) -> None:
    for plot in (ParityPlot(), ResidualPlot()):
        qtbot.addWidget(plot)
        plot.set_values(([1.0, 2.0, np.nan], [1.5, 2.5, 3.0]), ([4.0], [5.0]))
        assert plot.train.getData()[0].tolist() == [1.0, 2.0]
        assert plot.test.getData()[1].tolist() == [5.0]
        plot.set_values(([1.0], [2.0]))
        assert not len(plot.test.getData()[0] if plot.test.getData()[0] is not None else [])


@given(st.integers(1, 40_000))
def test_of_many_rows_only_some_are_drawn(rows: int) -> None:
    x, y = thinned(np.arange(rows), np.arange(rows))
    assert min(rows, MOST_POINTS // 2) <= len(x) <= MOST_POINTS
    assert (x == y).all()


def test_the_histogram_counts_the_rows() -> None:
    edges, heights = density(np.array([0.11, 0.115, 0.9]), 0.0, 1.0)
    assert len(edges) == len(heights) + 1
    assert heights[np.searchsorted(edges, 0.112) - 1] == 1.0
    assert heights[np.searchsorted(edges, 0.9, side="right") - 1] == 0.5
    assert heights.sum() == 1.5


def test_gaps_are_where_no_row_is() -> None:
    rows = np.concatenate([np.linspace(0.2, 0.5, 50), np.linspace(0.8, 0.9, 50)])
    assert gaps(rows, 0.0, 1.0) == [pytest.approx(gap) for gap in ((0.0, 0.2), (0.5, 0.8), (0.9, 1.0))]
    assert gaps(np.empty(0), 0.0, 1.0) == []


@pytest.mark.parametrize("order", [0, 1, 2, 3, 5])
def test_a_line_passes_through_its_control_points(order: int) -> None:
    knots = uniform_knots(np.array([-1.0]), np.array([1.0]), 4, order)[0]
    places = greville(knots, order)
    assert len(places) == 4 + order
    assert np.diff(places) == pytest.approx(0.5)
    assert places.mean() == pytest.approx(0.0)


def plot_of(qtbot: QtBot, state: ModelState) -> EdgePlot:
    plot = EdgePlot()
    qtbot.addWidget(plot)
    plot.resize(420, 320)
    plot.set_edge(state, EDGE)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def test_the_curve_is_the_edges_activation(qtbot: QtBot, state: ModelState) -> None:
    x, y = plot_of(qtbot, state).curve.getData()
    assert y == pytest.approx(edge_values(state.layers[0], 1, 0, x))


@pytest.mark.parametrize("basis", BASES)
def test_every_basis_is_drawn_and_b_splines_alone_have_control_points(qtbot: QtBot, basis: str) -> None:
    inputs = [InputState("a"), InputState("b")]
    state = first_state(ModelSpec((2, 1), basis=basis), inputs, [OutputState("y")])
    plot = plot_of(qtbot, state)
    plot.show_basis(True)
    x, y = plot.curve.getData()
    assert y == pytest.approx(edge_values(state.layers[0], 1, 0, x))
    assert len(plot.points.data) == (8 if basis == "bspline" else 0)
    ticks = plot.knots.xvals
    assert (ticks[0], ticks[-1]) == pytest.approx((-1.02, 1.02))


def test_a_pole_outside_the_range_does_not_flatten_the_curve(qtbot: QtBot, state: ModelState) -> None:
    lower, upper = (float(ends[EDGE.source]) for ends in (state.layers[0].lower, state.layers[0].upper))
    pole = lower - 0.05 * (upper - lower)
    snap = Snap("1/x", (1.0, -pole, 1.0, 0.0))
    plot = plot_of(qtbot, state.with_edge(EDGE, kinds=EdgeKind.SNAPPED, snap=snap))
    x, y = plot.curve.getData()
    highest = y[(x >= lower) & (x <= upper)].max()
    assert abs(y).max() > 3.0 * highest
    assert highest < plot.plot.viewRange()[1][1] < 2.0 * highest


def test_a_pole_within_the_range_does_not_flatten_the_curve(qtbot: QtBot, state: ModelState) -> None:
    snap = Snap("1/x", (1.0, 0.001, 1.0, 0.0))
    plot = plot_of(qtbot, state.with_edge(EDGE, kinds=EdgeKind.SNAPPED, snap=snap))
    assert plot.plot.viewRange()[1][1] < 60.0


def drag(plot: EdgePlot, index: int, by: int) -> None:
    plot.grab()
    spot = plot.points.data[index]
    start = plot.plot.mapFromScene(plot.points.mapToScene(QPointF(spot["x"], spot["y"])))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    send(plot, QEvent.Type.MouseMove, start, none, none)
    send(plot, QEvent.Type.MouseButtonPress, start, left, left)
    for step in range(1, 6):
        send(plot, QEvent.Type.MouseMove, start + QPoint(0, by * step // 5), none, left)
    send(plot, QEvent.Type.MouseButtonRelease, start + QPoint(0, by), left, none)


def send(
    plot: EdgePlot, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    viewport = plot.plot.viewport()
    spot, anywhere = QPointF(place), QPointF(viewport.mapToGlobal(place))
    event = QMouseEvent(kind, spot, anywhere, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


@pytest.mark.usefixtures("every_move")
def test_a_dragged_control_point_bends_the_curve_and_is_told_once(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    told: list[tuple[int, float]] = []
    plot.coefficients_dragged.connect(lambda index, value: told.append((index, value)))
    before = plot.curve.getData()[1].copy()
    drag(plot, 4, -40)
    assert [index for index, _ in told] == [4]
    shift = told[0][1] - state.layers[0].coefficients[1, 0, 4]
    assert shift > 0
    # A cubic spline takes two thirds of the way of its control point there.
    assert (plot.curve.getData()[1] - before).max() == pytest.approx(2 / 3 * shift, rel=0.01)


@pytest.mark.usefixtures("every_move")
def test_a_locked_edge_cannot_be_dragged(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state.with_edge(EDGE, locked=True))
    with qtbot.assertNotEmitted(plot.coefficients_dragged):
        drag(plot, 4, -40)


def test_a_snapped_edge_has_no_control_points(qtbot: QtBot, state: ModelState) -> None:
    snapped = state.with_edge(EDGE, kinds=EdgeKind.SNAPPED, snap=Snap("sqrt", (1.0, 0.0, 1.0, 0.0)))
    plot = plot_of(qtbot, snapped)
    assert len(plot.points.data) == 0
    x, y = plot.curve.getData()
    assert np.isnan(y[x < 0]).all()
    assert y[x > 0] == pytest.approx(np.sqrt(x[x > 0]))


def test_data_candidate_basis_and_theme_are_seen(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    pictures = [plot.grab().toImage()]
    changes = (
        lambda: plot.set_samples(np.linspace(-0.5, 0.4, 200)),
        lambda: plot.set_candidate([-1.0, 0.0, 1.0], [0.0, 0.1, 0.0]),
        lambda: plot.show_basis(True),
        lambda: plot.show_knots(False),
        lambda: plot.show_points(False),
        lambda: plot.set_theme(DARK),
        plot.clear,
    )
    for change in changes:
        change()
        pictures.append(plot.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))


def test_another_edge_starts_without_the_data_of_the_last(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    plot.set_samples(np.linspace(-0.5, 0.4, 200))
    plot.set_candidate([-1.0, 1.0], [0.0, 0.1])
    plot.set_edge(state, EdgeId(0, 0, 0))
    assert len(plot.bars.opts["y1"]) == 0
    assert not len(plot.candidate.getData()[0] if plot.candidate.getData()[0] is not None else [])


def test_ticks_say_the_values_themselves_however_small(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    plot.set_labels("x", "φ")
    plot.set_theme(DARK)
    plot.set_edge(state.with_layer(0, state.layers[0].with_(coefficients=np.full((2, 1, 8), 1e-4))), EDGE)
    plot.grab()
    assert plot.plot.getAxis("left").autoSIPrefixScale == 1.0
    assert plot.plot.getAxis("bottom").autoSIPrefixScale == 1.0


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_plot_takes_the_ground_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    for plot in (LossPlot(), ParityPlot(), ResidualPlot(), EdgePlot()):
        qtbot.addWidget(plot)
        plot.set_theme(theme)
        assert plot.plot.backgroundBrush().color().name() == theme.panel


def test_only_the_trained_part_of_a_curve_is_a_whole_line(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    x, _ = plot.trained.getData()
    lower, upper = (float(ends[EDGE.source]) for ends in (state.layers[0].lower, state.layers[0].upper))
    assert lower <= x.min() and x.max() <= upper
    assert plot.curve.getData()[0].min() < lower
    assert plot.curve.opts["pen"].style() == Qt.PenStyle.DotLine


def test_the_domain_of_a_candidate_is_hatched_until_it_is_gone(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    plot.set_candidate([-1.0, 1.0], [0.0, 0.1], Snap("sqrt", (1.0, 0.0, 1.0, 0.0)))
    assert list(plot.domain.opts["x1"]) == [0.0]
    plot.set_candidate([-1.0, 1.0], [0.0, 0.1], Snap("1/x", (1.0, 0.25, 1.0, 0.0)))
    assert not len(plot.domain.opts["x1"]) and plot.poles.getData()[0].tolist() == [-0.25, -0.25]
    plot.clear_candidate()
    assert not len(plot.poles.getData()[0])


def test_keys_choose_a_control_point_and_push_it_as_one_step(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    told: list[tuple[int, float]] = []
    plot.coefficients_dragged.connect(lambda index, value: told.append((index, value)))
    before = plot.points.data["y"].copy()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(plot, key)
    assert told == [] and "Control point 2 of" in plot.accessibleDescription()
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert [index for index, _ in told] == [1] and told[0][1] > before[1]
    qtbot.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert [index for index, _ in told] == [1, 1] and told[1][1] < told[0][1]


def test_escape_puts_a_pushed_point_and_the_curve_back(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state)
    heights, curve = plot.points.data["y"].copy(), plot.curve.getData()[1].copy()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert not np.array_equal(plot.curve.getData()[1], curve)
    with qtbot.assertNotEmitted(plot.coefficients_dragged):
        qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.points.data["y"] == pytest.approx(heights)
    assert plot.curve.getData()[1] == pytest.approx(curve)
    assert plot.points.chosen is None


def test_keys_do_not_push_the_points_of_a_locked_edge(qtbot: QtBot, state: ModelState) -> None:
    plot = plot_of(qtbot, state.with_edge(EDGE, locked=True))
    before = plot.points.data["y"].copy()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.points.data["y"] == pytest.approx(before)
