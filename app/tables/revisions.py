"""Item model of the history: a timeline with its branches, whose steps can be given names."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.sentences import said
from app.tables.timeline import Step, timeline
from app.words import counted, tr
from kan_core.edits.history import History, Revision
from kan_core.model.state import EdgeKind, ModelState

Index = QModelIndex | QPersistentModelIndex

FIGURES = re.compile(r"(.+?) \((\d[^()]*)\)")
"""A label that ends with figures in brackets, such as that of a training run."""


class RevisionsModel(QAbstractListModel):
    """One row for each revision.

    Args:
        rename: gives the revision of an id another name.
    """

    def __init__(self, rename: Callable[[int, str], None]) -> None:
        super().__init__()
        self._rename = rename
        self._steps: tuple[Step, ...] = ()
        self._path: frozenset[int] = frozenset()
        self._current = -1

    def show(self, history: History | None) -> None:
        """Show another history."""
        self.beginResetModel()
        if history is None:
            self._steps, self._path, self._current = (), frozenset(), -1
        else:
            self._steps = timeline(history)
            self._path = frozenset(revision.id for revision in history.path())
            self._current = history.current_id
        self.endResetModel()

    def step(self, row: int) -> Step | None:
        """The step in a row."""
        return self._steps[row] if 0 <= row < len(self._steps) else None

    def revision(self, row: int) -> int:
        """The id of the revision in a row."""
        return self._steps[row].revision.id

    def is_on_path(self, row: int) -> bool:
        """Whether the current revision was made by way of the one in a row."""
        return self._steps[row].revision.id in self._path

    def current_row(self) -> int:
        """The row of the current revision, -1 where there is none."""
        return self.row_of(self._current)

    def row_of(self, revision: int) -> int:
        """The row of a revision, -1 where it is not there."""
        ids = [step.revision.id for step in self._steps]
        return ids.index(revision) if revision in ids else -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._steps)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        step = self.step(index.row())
        # What a step is called by itself is no name of the user's, in whatever language.
        own = step is None or str(value) != said(step.revision.label)
        self._rename(self.revision(index.row()), str(value) if own else "")
        return True

    def data(self, index: Index, role: int = 0) -> Any:
        step = self.step(index.row())
        if step is None:
            return None
        revision = step.revision
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return title_text(revision)
        if role == Qt.ItemDataRole.ToolTipRole:
            named = [revision.name] if revision.name else []
            return "\n".join((*named, said(revision.label), size_text(revision.state)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((title_text(revision), size_text(revision.state), *self._place(index.row())))
        if role == Qt.ItemDataRole.FontRole and revision.id == self._current:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _place(self, row: int) -> list[str]:
        """Where a row stands in the history, in words."""
        if self._steps[row].revision.id == self._current:
            return [tr("current")]
        return [] if self.is_on_path(row) else [tr("not on the way to the current step")]


def title_text(revision: Revision) -> str:
    """The user's name for a step, or else what it did."""
    return revision.name or said(revision.label)


def title_parts(revision: Revision) -> tuple[str, str]:
    """What a step is called, and what else there is to say of how it was made."""
    made = said(revision.label)
    if revision.name:
        return revision.name, made
    figures = FIGURES.fullmatch(made)
    return (figures[1], figures[2]) if figures else (made, "")


def size_text(state: ModelState) -> str:
    """How many edges a model has, and how many of them are snapped."""
    active = list(state.edges(active_only=True))
    snapped = sum(state.kind(edge) is EdgeKind.SNAPPED for edge in active)
    edges = counted("{} edge", "{} edges", len(active))
    return f"{edges} · {tr('{} snapped').format(snapped)}" if snapped else edges
