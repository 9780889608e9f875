"""All edges of the network as a table: the canvas in words and numbers."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.network.activation import activation_text, argument_name
from app.panels.edge_names import node_name
from app.words import later, tr
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, FloatArray, ModelState

HEADERS = (later("Edge"), later("From → to"), later("Importance"), later("Function"))
IMPORTANCE = 2

Index = QModelIndex | QPersistentModelIndex


class EdgesModel(QAbstractTableModel):
    """One row for each edge, pruned or not, in the order of the layers; texts are made when they are seen."""

    def __init__(self) -> None:
        super().__init__()
        self._state: ModelState | None = None
        self._importance: Sequence[FloatArray] | None = None
        self._edges: tuple[EdgeId, ...] = ()
        self._rows: dict[EdgeId, int] = {}

    def show(self, state: ModelState | None, importance: Sequence[FloatArray] | None) -> None:
        """Show the edges of a model; rows stay where they are as long as the network has the same nodes."""
        before, self._importance = self._state, importance
        alike = before is not None and state is not None and before.widths == state.widths
        if alike:
            self._state = state
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._edges) - 1, len(HEADERS) - 1))
            return
        self.beginResetModel()
        self._state = state
        self._edges = tuple(state.edges()) if state is not None else ()
        self._rows = {edge: row for row, edge in enumerate(self._edges)}
        self.endResetModel()

    def edge(self, row: int) -> EdgeId:
        """The edge in a row."""
        return self._edges[row]

    def row(self, edge: EdgeId) -> int:
        """The row of an edge."""
        return self._rows[edge]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._edges)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.TextAlignmentRole and section == IMPORTANCE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return tr(HEADERS[section]) if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or self._state is None:
            return None
        edge = self._edges[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self._state, edge, index.column())
        if role == Qt.ItemDataRole.UserRole:
            if index.column() == IMPORTANCE:
                return self._share(edge)
            return index.row() if index.column() == 0 else self._text(self._state, edge, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == IMPORTANCE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _share(self, edge: EdgeId) -> float:
        return (
            -1.0
            if self._importance is None
            else float(self._importance[edge.layer][edge.source, edge.target])
        )

    def _text(self, state: ModelState, edge: EdgeId, column: int) -> str:
        source = node_name(state, edge.layer, edge.source)
        if column == 0:
            return str(edge)
        if column == 1:
            return f"{source} → {node_name(state, edge.layer + 1, edge.target)}"
        if column == IMPORTANCE:
            return "–" if self._importance is None else f"{self._share(edge):.3g}"
        marks = ((not state.is_active(edge), tr("pruned")), (state.is_locked(edge), tr("locked")))
        return " · ".join([_function(state, edge, source), *(text for holds, text in marks if holds)])


def _function(state: ModelState, edge: EdgeId, source: str) -> str:
    snap = state.snap(edge)
    if snap is not None:
        return activation_text(snap, argument_name(state, edge, source)[0])
    return tr("identity") if state.kind(edge) == EdgeKind.IDENTITY else tr("spline")
