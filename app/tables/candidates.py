"""Item model of an edge's candidates."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.session.candidates import Candidate

HEADERS = ("Function", "R²", "Cost", "ΔRMSE")
TIPS = (
    "The primitive f of c f(a x + b) + d",
    "How well it fits the edge's own curve",
    "Symbols of description",
    "By how much the error of the whole model changes after a refit",
)

Index = QModelIndex | QPersistentModelIndex


class CandidatesModel(QAbstractTableModel):
    """One row for each candidate, in the session's order; `scale` turns errors into the target's unit."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Candidate, ...] = ()
        self._scale = 1.0

    def show(self, rows: tuple[Candidate, ...], scale: float) -> None:
        """Show other candidates; where only values changed the selection stays."""
        same = [row.snap.primitive for row in rows] == [row.snap.primitive for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._scale = rows, scale
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADERS) - 1))

    def candidate(self, row: int) -> Candidate | None:
        """The candidate in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        return {Qt.ItemDataRole.DisplayRole: HEADERS, Qt.ItemDataRole.ToolTipRole: TIPS}.get(
            Qt.ItemDataRole(role), [None] * len(HEADERS)
        )[section]

    def data(self, index: Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Candidate, column: int) -> str:
        change = "…" if row.rmse is None else signed((row.rmse - row.before) * self._scale)
        return (row.snap.primitive, r2_text(row.r2), f"{row.complexity:g}", change)[column]


def signed(value: float) -> str:
    """With two digits, and its sign."""
    return f"{value:+.2g}".replace("-", "−")


def r2_text(r2: float) -> str:
    """R² with as many digits as tell it from 1."""
    missing = 1.0 - r2
    if missing >= 1e-3:
        return f"{r2:.4f}".replace("-", "−")
    return f"1 − {missing:.0e}".replace("-", "−") if missing > 1e-15 else "1"
