"""The edge inspector: one edge's activation, its candidates, and what can be done with it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from app.network.activation import argument_name
from app.panels.button_row import ButtonRow
from app.panels.candidates_view import CandidatesView
from app.panels.edge_names import axis_labels, edge_title, node_name
from app.panels.edge_parameters import EdgeParameters
from app.panels.edge_plot import EdgePlot
from app.panels.edges_view import EdgesView
from app.panels.first_button import FirstButton
from app.session.candidates import Candidate
from app.session.session import Session
from app.theme import Theme
from app.words import later, tr
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.snap import SnapEdge
from kan_core.ids import EdgeId
from kan_core.model.evaluate import node_values, scaled_inputs
from kan_core.model.state import FloatArray, ModelState, Snap
from kan_core.primitives.evaluate import snap_values

CURVE_POINTS = 200
SAMPLE_ROWS = 400
CURVE_EVERY, WHOLE_EVERY = 40, 250
"""Milliseconds between two looks at the curve, and at all else, while the model moves."""
NOTHING = later(
    "Click an edge of the network, or press Enter on one below, to see what it does and could be."
)
SEVERAL = later("{} edges are selected: snap each to its best function, prune or lock all of them.")


class EdgePanel(QWidget):
    """What the selected edge is, and what it could be.

    Signals:
        snap_wanted: the user took a candidate.
        previewed: (edge, x, y) of a candidate to draw on the network, or None.
    """

    snap_wanted = Signal()
    previewed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.plot = EdgePlot()
        self.candidates = CandidatesView(session)
        self.parameters = EdgeParameters()
        self._switches = QWidget()
        self._hint = QLabel(tr(NOTHING))
        self.edges = EdgesView()
        self._in_table = False
        self._below = QVBoxLayout()
        self._build()
        session.selection_changed.connect(self._show_edge)
        session.model_changed.connect(self._show_resting)
        session.turns.add(self, self._show_curve, CURVE_EVERY)
        session.turns.add(self, self._show_moving, WHOLE_EVERY)
        self.plot.coefficients_dragged.connect(self._drag)
        self.edges.chosen.connect(self._choose)
        self.edges.activated.connect(lambda index: self._open())
        self.edges.left.connect(self._leave_table)
        self.candidates.activated.connect(self.snap_wanted)
        self.candidates.pointed.connect(self._preview)
        self.parameters.tried.connect(self._draw)
        self.parameters.changed.connect(self._change)
        self._show_edge()

    def set_actions(self, groups: Sequence[Sequence[QAction]]) -> None:
        """Put a button for each group of actions below: it does the first of them that can be done."""
        self._below.addWidget(ButtonRow([FirstButton(group) for group in groups]))

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.plot.set_theme(theme)
        self._hint.setStyleSheet(f"color: {theme.muted}; padding: 6px;")

    @property
    def edge(self) -> EdgeId | None:
        """The edge that is selected alone."""
        return self._session.selection[0] if len(self._session.selection) == 1 else None

    def _build(self) -> None:
        self._hint.setWordWrap(True)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot, 1)
        column.addWidget(self._switches)
        column.addWidget(self.parameters)
        self._fill_switches()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(above)
        self._split.addWidget(self.candidates)
        self._split.setSizes([260, 210])
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 0, 6, 6)
        box.addWidget(self._hint)
        box.addWidget(self.edges, 1)
        box.addWidget(self._split, 1)
        box.addLayout(self._below)

    def _fill_switches(self) -> None:
        """What of the plot is shown besides the curve of a spline."""
        line = QHBoxLayout(self._switches)
        line.setContentsMargins(0, 0, 0, 0)
        for text, tip, show, on in (
            (tr("Knots"), tr("Where the pieces of the spline meet."), self.plot.show_knots, True),
            (tr("Basis"), tr("The functions that add up to the spline."), self.plot.show_basis, False),
            (
                tr("Control points"),
                tr("Drag one, or push it by keys, to bend the curve."),
                self.plot.show_points,
                True,
            ),
        ):
            toggle = QCheckBox(text)
            toggle.setToolTip(tip)
            toggle.setAccessibleDescription(tip)
            toggle.setChecked(on)
            toggle.toggled.connect(show)
            line.addWidget(toggle)
        line.addStretch(1)

    def _show_edge(self) -> None:
        state, edge = self._session.state, self.edge
        alone = state is not None and edge is not None and not self._in_table
        self._split.setVisible(alone)
        self._hint.setVisible(not alone)
        self.edges.setVisible(not alone and state is not None)
        if not alone:
            self._show_edges(state)
        if state is None or edge is None:
            self.plot.clear()
            return
        self.plot.set_edge(state, edge)
        self.plot.set_labels(*axis_labels(state, edge))
        self._show_parameters(state, edge)
        samples = self._samples(state, edge)
        if samples is not None:
            self.plot.set_samples(samples)
        self.setWindowTitle(edge_title(state, edge, self._session.importance()))

    def _show_edges(self, state: ModelState | None) -> None:
        """All edges in a table, as long as no single one is looked at."""
        count = len(self._session.selection)
        self.edges.show_edges(state, self._session.importance(), self._session.selection)
        self._hint.setText(tr(SEVERAL).format(count) if count > 1 else tr(NOTHING))
        self.setWindowTitle(tr("{} edges selected").format(count) if count > 1 else tr("Edge"))

    def _choose(self, edges: tuple[EdgeId, ...]) -> None:
        """Select on the network what is selected in the table, which stays as long as the user is in it."""
        self._in_table = True
        self._session.select(edges)

    def _open(self) -> None:
        """Look at the edge whose row was entered."""
        self._leave_table()
        self.candidates.view.setFocus()

    def _leave_table(self) -> None:
        if self._in_table:
            self._in_table = False
            self._show_edge()

    def _show_parameters(self, state: ModelState, edge: EdgeId) -> None:
        """The numbers of a function, or the switches of a spline."""
        snap = state.snap(edge)
        self._switches.setVisible(snap is None)
        argument, meaning = argument_name(state, edge, node_name(state, edge.layer, edge.source))
        self.parameters.set_snap(snap, argument, state.is_locked(edge))
        self.parameters.formula.setToolTip(meaning)

    def _show_resting(self) -> None:
        if not self._session.working:
            self._show_edge()

    def _show_moving(self) -> None:
        if self._session.working:
            self._show_edge()

    def _show_curve(self) -> None:
        state, edge = self._session.state, self.edge
        if self._session.working and state is not None and edge is not None:
            self.plot.set_edge(state, edge)

    def _samples(self, state: ModelState, edge: EdgeId) -> FloatArray | None:
        rows = self._session.rows()
        if rows is None:
            return None
        step = max(1, len(rows.train_x) // SAMPLE_ROWS)
        values = node_values(state, scaled_inputs(state, rows.train_x[::step]))
        return values[edge.layer][:, edge.source]

    def _preview(self, candidate: Candidate | None) -> None:
        state, edge = self._session.state, self.edge
        if candidate is None or state is None or edge is None or edge != self._session.candidates.edge:
            self._draw(None)
        else:
            self._draw(candidate.snap)

    def _draw(self, snap: Snap | None) -> None:
        """Draw a function over the edge, here and on the network; none takes it away."""
        state, edge = self._session.state, self.edge
        if snap is None or state is None or edge is None:
            self.plot.clear_candidate()
            self.previewed.emit(None)
            return
        left, right = self.plot.across
        layer = state.layers[edge.layer]
        x = np.linspace(layer.lower[edge.source], layer.upper[edge.source], CURVE_POINTS)
        self.previewed.emit((edge, x, snap_values(snap, x)))
        x = np.linspace(left, right, CURVE_POINTS)
        self.plot.set_candidate(x, snap_values(snap, x), snap)

    def _change(self, snap: Snap) -> None:
        if self.edge is not None:
            self._session.apply(SnapEdge(self.edge, snap))

    def _drag(self, index: int, value: float) -> None:
        state, edge = self._session.state, self.edge
        if state is not None and edge is not None:
            coefficients = np.array(state.layers[edge.layer].coefficients[edge.source, edge.target])
            coefficients[index] = value
            self._session.apply(SetCoefficients(edge, tuple(coefficients.tolist())))
