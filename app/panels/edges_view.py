"""The table of all edges in the edge inspector, whose selection is that of the canvas."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.panels.edges_model import HEADERS, EdgesModel
from app.words import tr
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray, ModelState

BESIDE, ARROW = 16, 16
"""Pixels beside a column's title, and those of the arrow that tells the order of the rows."""
VISIBLE_ROWS = 0
"""What Qt takes for: as wide as the rows that are seen ask for."""


class EdgesView(QTableView):
    """Every edge in a row, so that the network can be read and edited without a look at it.

    Signals:
        chosen: tuple[EdgeId, ...], the edges whose rows the user selected.
        left: the keyboard is elsewhere now.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edges = EdgesModel()
        self._order = QSortFilterProxyModel(self)
        # Rows that jump while training moves their numbers could not be read.
        self._order.setDynamicSortFilter(False)
        self._order.setSortRole(Qt.ItemDataRole.UserRole)
        self._order.setSourceModel(self.edges)
        self.setModel(self._order)
        self.setAccessibleName(tr("Edges of the network"))
        self.setAccessibleDescription(tr("What is selected here is selected on the network. Enter opens it."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        header = self.horizontalHeader()
        header.setSectionResizeMode(len(HEADERS) - 1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Bold titles of selected columns would not fit.
        header.setHighlightSections(False)
        # Of hundreds of edges all would be looked at, many times a second while they are trained.
        header.setResizeContentsPrecision(VISIBLE_ROWS)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._following = False
        self.selectionModel().selectionChanged.connect(lambda now, before: self._tell())

    def show_edges(
        self,
        state: ModelState | None,
        importance: Sequence[FloatArray] | None,
        selection: Sequence[EdgeId],
    ) -> None:
        """Show all edges of a model, with the rows of some of them selected."""
        self._following = True
        self.edges.show(state, importance)
        if set(selection) != set(self.selected()):
            rows = QItemSelection()
            for edge in selection:
                place = self._order.mapFromSource(self.edges.index(self.edges.row(edge), 0))
                rows.select(place, place)
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(rows, flag.ClearAndSelect | flag.Rows)
        self._following = False
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Columns as wide as what is in them: Qt would keep room for the arrow of the order in each."""
        header = self.horizontalHeader()
        for column, title in enumerate(HEADERS[:-1]):
            arrow = ARROW if column == header.sortIndicatorSection() else 0
            named = header.fontMetrics().horizontalAdvance(tr(title)) + BESIDE + arrow
            header.resizeSection(column, max(named, self.sizeHintForColumn(column)))

    def selected(self) -> tuple[EdgeId, ...]:
        """The edges whose rows are selected."""
        rows = self.selectionModel().selectedRows()
        return tuple(self.edges.edge(self._order.mapToSource(row).row()) for row in rows)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def _tell(self) -> None:
        if not self._following:
            self.chosen.emit(self.selected())
