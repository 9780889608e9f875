"""Item model of the first rows of a file, as they will be read."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.tables.columns import ROLES
from app.words import tr
from kan_core.data.dataset import Column

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Cells under the names and units of their columns."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()

    def show(self, columns: tuple[Column, ...], cells: tuple[tuple[str, ...], ...]) -> None:
        """Show another table."""
        self.beginResetModel()
        self._columns, self._cells = columns, cells
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.name} ({column.unit})" if column.unit else column.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.header or column.name}: {tr(ROLES[column.role])}"
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][index.column()].replace("-", "−", 1)
        if role == Qt.ItemDataRole.TextAlignmentRole and not self._columns[index.column()].labels:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None
