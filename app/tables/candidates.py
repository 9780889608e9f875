"""Item model of an edge's candidates."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.session.candidates import Candidate
from app.words import later, tr

HEADERS = (later("Function"), "R²", later("Complexity"), "ΔRMSE")
TIPS = (
    later("The primitive f of c f(a x + b) + d"),
    later("How well it fits the edge's own curve"),
    later("Symbols of description"),
    later("By how much the error of the whole model changes after a refit"),
)

_KEYS: tuple[Callable[[Candidate], Any], ...] = (
    lambda row: row.snap.primitive,
    lambda row: row.r2,
    lambda row: row.complexity,
    lambda row: row.rmse,
)
"""What each column is sorted by."""

Index = QModelIndex | QPersistentModelIndex


class CandidatesModel(QAbstractTableModel):
    """One row for each candidate, in the session's order or in one that the user asked for.

    While candidates are tried only values change and every row stays in its place.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Candidate, ...] = ()
        self._scale = 1.0
        self._waiting = False
        self._column = -1
        self._descending = False

    def show(self, rows: tuple[Candidate, ...], scale: float, waiting: bool = True) -> None:
        """Show candidates; of those that were there already the selection stays.

        Args:
            rows: in the session's order.
            scale: turns errors into the target's unit.
            waiting: more are being tried in the whole model.
        """
        places = {row.snap.primitive: place for place, row in enumerate(self._rows)}
        self._scale, was_waiting, self._waiting = scale, self._waiting, waiting
        if {row.snap.primitive for row in rows} != set(places):
            self.beginResetModel()
            self._rows = self._sorted(rows)
            self.endResetModel()
            return
        self._rows = tuple(sorted(rows, key=lambda row: places[row.snap.primitive]))
        if was_waiting and not waiting:
            self._arrange(self._sorted(rows))
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADERS) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, from now on; without one (-1) rows stay as they are until others come."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange(self._sorted(self._rows))

    def _sorted(self, rows: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        if self._column < 0:
            return rows
        key = _KEYS[self._column]
        known = [row for row in rows if key(row) is not None]
        # What has no value yet stands last in either direction.
        unknown = [row for row in rows if key(row) is None]
        return (*sorted(known, key=key, reverse=self._descending), *unknown)

    def _arrange(self, rows: tuple[Candidate, ...]) -> None:
        """Put the same rows in another order; what is selected goes with them."""
        if rows == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        places = {row.snap.primitive: place for place, row in enumerate(rows)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[each.row()].snap.primitive], each.column()) for each in old]
        self._rows = rows
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def candidate(self, row: int) -> Candidate | None:
        """The candidate in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place(self, primitive: str) -> int | None:
        """The row of a primitive; None where it is no candidate."""
        return next((row for row, each in enumerate(self._rows) if each.snap.primitive == primitive), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        shown = {Qt.ItemDataRole.DisplayRole: HEADERS, Qt.ItemDataRole.ToolTipRole: TIPS}
        texts = shown.get(Qt.ItemDataRole(role))
        return None if texts is None else tr(texts[section])

    def data(self, index: Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.column() == 0:
            return self._rows[index.row()].snap.primitive
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: Candidate, column: int) -> str:
        change = "…" if self._waiting else "–"
        if row.rmse is not None:
            change = signed((row.rmse - row.before) * self._scale)
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
