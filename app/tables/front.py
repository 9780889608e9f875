"""Item model of the laws that a search has found."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.engine.protocol.discovery import FrontEntry
from app.sentences import said
from app.words import tr

BEST, TIED = "★", "≈"
UNKNOWN = "–"

Index = QModelIndex | QPersistentModelIndex


class FrontModel(QAbstractListModel):
    """One row for each law, simplest first."""

    def __init__(self) -> None:
        super().__init__()
        self._front: tuple[FrontEntry, ...] = ()
        self._best = 0
        self._ties: tuple[int, ...] = ()

    def show(self, front: tuple[FrontEntry, ...], best: int, ties: tuple[int, ...]) -> None:
        """Show other laws, or other marks at them."""
        if (front, best, ties) != (self._front, self._best, self._ties):
            self.beginResetModel()
            self._front, self._best, self._ties = front, best, ties
            self.endResetModel()

    def entry(self, row: int) -> FrontEntry | None:
        """The law in a row."""
        return self._front[row] if 0 <= row < len(self._front) else None

    def mark(self, row: int) -> str:
        """A sign for the law to take, another for those that the data cannot tell from it."""
        return BEST if row == self._best else TIED if row in self._ties else ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._front)

    def data(self, index: Index, role: int = 0) -> Any:
        law = self.entry(index.row())
        if law is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return law.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((law.text, *self._told(index.row(), law)))
        return (
            "\n".join((law.text, *self._told(index.row(), law)))
            if role == Qt.ItemDataRole.ToolTipRole
            else None
        )

    def _told(self, row: int, law: FrontEntry) -> list[str]:
        """What there is to know of a law, in words."""
        marks = {BEST: tr("the law to take"), TIED: tr("the data cannot tell it from the best")}
        mark = self.mark(row)
        figures = [f"{name} {value}" for name, value in figures_of(law)]
        return [*([marks[mark]] if mark else []), *figures, tr("found by {}").format(said(law.strategy))]


def figures_of(law: FrontEntry) -> tuple[tuple[str, str], ...]:
    """What tells laws apart: symbols, and errors in the unit of the target; each with its name."""
    return (
        (tr("complexity"), f"{law.complexity:g}"),
        (tr("training"), error_text(law.train_rmse)),
        (tr("held out"), error_text(law.test_rmse)),
        (tr("beyond"), error_text(law.beyond_rmse)),
    )


def error_text(error: float | None) -> str:
    """An error to three digits, two before a power of ten; a dash where it is not known."""
    if error is None:
        return UNKNOWN
    text = f"{error:.3g}"
    return (f"{error:.2g}" if "e" in text else text).replace("-", "−").replace("inf", "∞")
