"""Item model of the history: a timeline with its branches."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from kan_core.edits.history import History, Revision

Index = QModelIndex | QPersistentModelIndex


class RevisionsModel(QAbstractListModel):
    """One row for each revision: a branch stands below the step it left from, further in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[Revision, int], ...] = ()
        self._path: frozenset[int] = frozenset()
        self._current = -1

    def show(self, history: History | None) -> None:
        """Show another history."""
        self.beginResetModel()
        if history is None:
            self._rows, self._path, self._current = (), frozenset(), -1
        else:
            self._rows = tuple(_timeline(history, history.root, 0))
            self._path = frozenset(revision.id for revision in history.path())
            self._current = history.current_id
        self.endResetModel()

    def revision(self, row: int) -> int:
        """The id of the revision in a row."""
        return self._rows[row][0].id

    def current_row(self) -> int:
        """The row of the current revision, -1 where there is none."""
        ids = [revision.id for revision, _ in self._rows]
        return ids.index(self._current) if self._current in ids else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        revision, depth = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            mark = "●" if revision.id in self._path else "○"
            return f"{'    ' * depth}{mark}  {revision.label}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return revision.label
        if role == Qt.ItemDataRole.FontRole and revision.id == self._current:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _timeline(history: History, revision: Revision, depth: int) -> Iterator[tuple[Revision, int]]:
    """The revisions in the order of the rows: the line that redo follows last and unindented."""
    while True:
        yield revision, depth
        children = history.children(revision.id)
        if not children:
            return
        main = next((child for child in children if child.id == revision.visited), children[-1])
        for child in children:
            if child is not main:
                yield from _timeline(history, child, depth + 1)
        revision = main
