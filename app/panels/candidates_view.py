"""The candidates of the edge inspector: their table, how far the trials are, primitives of the user's own."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.opened import show
from app.dialogs.primitive import PrimitiveDialog
from app.panels.own_expression import OwnExpression
from app.session.candidates import Candidate
from app.session.session import Session
from app.tables.candidates import CandidatesModel
from app.words import tr


class CandidatesView(QWidget):
    """The candidates for the selected edge.

    Signals:
        activated: the user took the candidate that is chosen.
        pointed: the candidate under the mouse or the keyboard, or None.
    """

    activated = Signal()
    pointed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = CandidatesModel()
        self.view = QTableView()
        self.view.setTabKeyNavigation(False)
        self.progress = QProgressBar()
        self.stop_button = QToolButton()
        self.primitive_button = QToolButton()
        self.own = OwnExpression(session)
        self._wanted = ""
        self._build_table()
        self._build()
        self._connect()

    def chosen(self) -> Candidate | None:
        """The candidate whose row is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.candidate(rows[0].row()) if rows else None

    def focus(self) -> None:
        """Let the keyboard walk through the candidates."""
        self.view.setFocus()
        if not self.view.selectionModel().hasSelection():
            self.view.selectRow(0)

    def open_primitives(self) -> None:
        """Let the user add primitives, and take them away again."""
        show(PrimitiveDialog(self._session, self))

    def _build_table(self) -> None:
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Candidates"))
        self.view.verticalHeader().hide()
        self._fit_rows()
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def _fit_rows(self) -> None:
        """Rows as high as the type needs."""
        self.view.verticalHeader().setDefaultSectionSize(max(24, self.view.fontMetrics().lineSpacing() + 8))

    def _build(self) -> None:
        self.progress.setAccessibleName(tr("Candidates tried in the whole model"))
        self.progress.setFormat(tr("%v of %m tried"))
        self.progress.setToolTip(tr("Each is snapped to, and the whole model refitted, to see its error."))
        self.progress.setMaximumHeight(18)
        self.stop_button.setText(tr("Stop"))
        self.stop_button.setToolTip(tr("Try no more candidates; keep what was found."))
        self.stop_button.setAutoRaise(True)
        self.primitive_button.setText(tr("Own…"))
        self.primitive_button.setAccessibleName(tr("Primitives of your own"))
        self.primitive_button.setToolTip(tr("See the functions of your own, add some, take some away."))
        self.primitive_button.setAutoRaise(True)
        line = QHBoxLayout()
        line.addWidget(self.progress, 1)
        line.addWidget(self.stop_button)
        typed = QHBoxLayout()
        typed.addWidget(self.own, 1)
        typed.addWidget(self.primitive_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addLayout(line)
        column.addLayout(typed)

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self._session.candidates.stop)
        self.primitive_button.clicked.connect(self.open_primitives)
        self.own.entered.connect(self._want)
        self._session.candidates.changed.connect(self._refresh)
        self.view.activated.connect(lambda index: self.activated.emit())
        self.view.entered.connect(self._point)
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._point(now))

    def _refresh(self) -> None:
        candidates = self._session.candidates
        self.model.show(candidates.rows, self._session.error_scale(), candidates.running)
        self.progress.setVisible(candidates.running)
        self.stop_button.setVisible(candidates.running)
        # Without a length yet the bar moves to and fro.
        self.progress.setRange(0, candidates.to_try)
        self.progress.setValue(candidates.tried)
        if not candidates.rows:
            self.pointed.emit(None)
        self._look_for_wanted()

    def _want(self, name: str) -> None:
        """Choose a function as soon as it is among the candidates."""
        self._wanted = name
        self._look_for_wanted()

    def _look_for_wanted(self) -> None:
        rows = self._session.candidates.rows
        if not self._wanted or not rows:
            return
        place = self.model.place(self._wanted)
        if place is not None:
            self.view.selectRow(place)
            self.view.scrollTo(self.model.index(place, 0))
            self._point(self.model.index(place, 0))
        else:
            self.own.tell(tr("{} does not fit the curve of this edge.").format(self._wanted))
        self._wanted = ""

    def _point(self, index: QModelIndex) -> None:
        self.pointed.emit(self.model.candidate(index.row()))
