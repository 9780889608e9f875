"""The edge inspector: one edge's activation, its candidates, and what can be done with it."""

from typing import Any

import numpy as np
from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.primitive import PrimitiveDialog
from app.panels.edge_plot import EdgePlot
from app.session.candidates import Candidate
from app.session.session import Session
from app.tables.candidates import CandidatesModel
from app.theme import Theme
from kan_core.edits.coefficients import SetCoefficients
from kan_core.ids import EdgeId
from kan_core.model.evaluate import node_values, scaled_inputs
from kan_core.model.state import FloatArray, ModelState
from kan_core.primitives.evaluate import snap_values

CURVE_POINTS = 200
SAMPLE_ROWS = 400
WHOLE_EVERY = 100
"""Milliseconds between two looks at more than the curve while the model moves."""
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
NOTHING = "Click an edge of the network to see what it does and which function it could be."


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
        self.model = CandidatesModel()
        self.view = QTableView()
        self._hint = QLabel(NOTHING)
        self._since_whole = QElapsedTimer()
        self.progress = QProgressBar()
        self.stop_button = QToolButton()
        self.primitive_button = QToolButton()
        self._buttons = QHBoxLayout()
        self._build()
        self._connect()
        self._show_edge()

    def set_actions(self, actions: tuple[QAction, ...]) -> None:
        """Put a button for each action below the candidates."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.plot.set_theme(theme)
        self._hint.setStyleSheet(f"color: {theme.muted}; padding: 12px;")

    def chosen(self) -> Candidate | None:
        """The candidate whose row is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.candidate(rows[0].row()) if rows else None

    def open_primitives(self) -> None:
        """Let the user add primitives, and take them away again."""
        PrimitiveDialog(self._session, self).open()

    def focus_candidates(self) -> None:
        """Let the keyboard walk through the candidates."""
        self.view.setFocus()
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)

    @property
    def edge(self) -> EdgeId | None:
        """The edge that is shown: the one that is selected, or the last of several."""
        return self._session.selection[-1] if self._session.selection else None

    def _build(self) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName("Candidates")
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(24)
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setMouseTracking(True)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = QHBoxLayout()
        for text, show, on in (
            ("Knots", self.plot.show_knots, True),
            ("Basis", self.plot.show_basis, False),
            ("Control points", self.plot.show_points, True),
        ):
            toggle = QCheckBox(text)
            toggle.setChecked(on)
            toggle.toggled.connect(show)
            shown.addWidget(toggle)
        shown.addStretch(1)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot, 1)
        column.addLayout(shown)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(above)
        self._split.addWidget(self._candidates())
        self._split.setSizes([260, 210])
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 0, 6, 6)
        box.addWidget(self._hint, 1)
        box.addWidget(self._split, 1)
        box.addLayout(self._buttons)

    def _candidates(self) -> QWidget:
        """The table, below it how far the trials are, and the way to primitives of the user's own."""
        self.progress.setAccessibleName("Candidates tried in the whole model")
        self.progress.setFormat("%v of %m tried")
        self.progress.setToolTip("Each is snapped to, and the whole model refitted, to see its error.")
        self.progress.setMaximumHeight(18)
        self.stop_button.setText("Stop")
        self.stop_button.setToolTip("Try no more candidates; keep what was found.")
        self.stop_button.setAutoRaise(True)
        self.primitive_button.setText("Add primitive…")
        self.primitive_button.setToolTip("Let edges be snapped to an expression of your own.")
        self.primitive_button.setAutoRaise(True)
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        line.addWidget(self.stop_button)
        line.addStretch(0)
        line.addWidget(self.primitive_button, 0, Qt.AlignmentFlag.AlignRight)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addLayout(line)
        return below

    def _connect(self) -> None:
        session = self._session
        self.stop_button.clicked.connect(session.candidates.stop)
        self.primitive_button.clicked.connect(self.open_primitives)
        session.selection_changed.connect(self._show_edge)
        session.model_changed.connect(self._follow)
        session.candidates.changed.connect(self._show_candidates)
        self.plot.coefficients_dragged.connect(self._drag)
        self.view.activated.connect(lambda index: self.snap_wanted.emit())
        self.view.entered.connect(self._preview)
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._preview(now))

    def _show_edge(self) -> None:
        state, edge = self._session.state, self.edge
        there = state is not None and edge is not None
        self._split.setVisible(there)
        self._hint.setVisible(not there)
        if state is None or edge is None:
            self.plot.clear()
            self.setWindowTitle("Edge")
            return
        self.plot.set_edge(state, edge)
        self.plot.set_labels(*axis_labels(state, edge))
        samples = self._samples(state, edge)
        if samples is not None:
            self.plot.set_samples(samples)
        self.setWindowTitle(self._title(state, edge))

    def _follow(self) -> None:
        """Show the model as it moves; where the data lie and what matters is looked at less often."""
        state, edge = self._session.state, self.edge
        due = not self._since_whole.isValid() or self._since_whole.hasExpired(WHOLE_EVERY)
        if due or not self._session.working or state is None or edge is None:
            self._since_whole.restart()
            self._show_edge()
        else:
            self.plot.set_edge(state, edge)

    def _samples(self, state: ModelState, edge: EdgeId) -> FloatArray | None:
        rows = self._session.rows()
        if rows is None:
            return None
        step = max(1, len(rows.train_x) // SAMPLE_ROWS)
        values = node_values(state, scaled_inputs(state, rows.train_x[::step]))
        return values[edge.layer][:, edge.source]

    def _title(self, state: ModelState, edge: EdgeId) -> str:
        marks = [
            f"{edge}",
            f"{node_name(state, edge.layer, edge.source)} → {node_name(state, edge.layer + 1, edge.target)}",
        ]
        importance = self._session.importance()
        if importance is not None:
            marks.append(f"importance {importance[edge.layer][edge.source, edge.target]:.2f}")
        snap = state.snap(edge)
        if not state.is_active(edge):
            marks.append("pruned")
        elif snap is not None:
            marks.append(snap.primitive)
        if state.is_locked(edge):
            marks.append("locked")
        return "Edge " + " · ".join(marks)

    def _show_candidates(self) -> None:
        candidates = self._session.candidates
        self.model.show(candidates.rows, self._session.error_scale(), candidates.running)
        self._show_progress()
        if not candidates.rows:
            self.plot.clear_candidate()
            self.previewed.emit(None)

    def _show_progress(self) -> None:
        candidates = self._session.candidates
        self.progress.setVisible(candidates.running)
        self.stop_button.setVisible(candidates.running)
        # Without a length yet the bar moves to and fro.
        self.progress.setRange(0, candidates.to_try)
        self.progress.setValue(candidates.tried)

    def _preview(self, index: QModelIndex) -> None:
        candidate, state, edge = self.model.candidate(index.row()), self._session.state, self.edge
        if candidate is None or state is None or edge is None or edge != self._session.candidates.edge:
            self.plot.clear_candidate()
            self.previewed.emit(None)
            return
        layer = state.layers[edge.layer]
        x = np.linspace(layer.lower[edge.source], layer.upper[edge.source], CURVE_POINTS)
        y = snap_values(candidate.snap, x)
        self.plot.set_candidate(x, y)
        self.previewed.emit((edge, x, y))

    def _drag(self, index: int, value: float) -> None:
        state, edge = self._session.state, self.edge
        if state is not None and edge is not None:
            coefficients = np.array(state.layers[edge.layer].coefficients[edge.source, edge.target])
            coefficients[index] = value
            self._session.apply(SetCoefficients(edge, tuple(coefficients.tolist())))


def node_name(state: ModelState, layer: int, index: int) -> str:
    """An input or output by its name, a hidden node as h with its place."""
    if layer == 0:
        return state.inputs[index].name
    if layer == len(state.layers):
        return state.outputs[index].name
    place = str(index + 1).translate(SUBSCRIPTS)
    return f"h{place}" if len(state.layers) == 2 else f"h{str(layer).translate(SUBSCRIPTS)},{place}"


def axis_labels(state: ModelState, edge: EdgeId) -> tuple[str, str]:
    """Names of the pre-activation and of the activation."""
    across: Any = node_name(state, edge.layer, edge.source)
    if edge.layer == 0:
        node = state.inputs[edge.source]
        across += f" ({node.unit})" if node.unit else ""
        across += "" if (node.offset, node.scale) == (0.0, 1.0) else ", scaled"
    return across, f"{edge}".split("(")[0]
