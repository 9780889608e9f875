"""The session's model: the tree of its revisions, and which of them was saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kan_core.edits.contract import Edit
from kan_core.edits.history import History
from kan_core.model.state import ModelState


class Model(QObject):
    """The history, None before there is a model.

    Signals:
        changed: another revision is current.
        renamed: a revision goes by another name.
    """

    changed = Signal()
    renamed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: History | None = None
        self._saved: int | None = None
        self._renamed = False

    @property
    def state(self) -> ModelState | None:
        """The current revision's state."""
        return self.history.state if self.history else None

    @property
    def revision(self) -> int:
        """The current revision's number."""
        return self.history.current_id if self.history else 0

    @property
    def unsaved(self) -> bool:
        """Whether the history has gone beyond what was saved; a model as it was opened is nothing to save."""
        if self.history is None or len(self.history.revisions) == 1:
            return False
        return self._renamed or self.revision != self._saved

    def take(self, history: History | None, saved: bool = False) -> None:
        """Replace the whole history."""
        self.history, self._renamed = history, False
        self._saved = history.current_id if history and saved else None
        self.changed.emit()

    def mark_saved(self) -> None:
        """What is current is in the project file."""
        self._saved, self._renamed = self.revision, False
        self.changed.emit()

    def rename(self, revision: int, name: str) -> None:
        """Call a revision by another name; without one it goes by its label.

        Raises:
            ModelError: there is no such revision.
        """
        if self.history is not None:
            named = self.history.named(revision, name)
            if named.revisions[revision] != self.history.revisions[revision]:
                self.history, self._renamed = named, True
                self.renamed.emit()

    def append(self, edit: Edit) -> None:
        """Apply an edit to the current state; without a model nothing happens.

        Raises:
            ModelError: the edit cannot apply.
        """
        self.move(lambda history: history.append(edit))

    def move(self, step: Callable[[History], History]) -> None:
        """Go elsewhere in the history.

        Raises:
            ModelError: there is no such revision.
        """
        if self.history is not None:
            self.history = step(self.history)
            self.changed.emit()
