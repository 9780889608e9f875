"""The primitives that the user added to those that are built in."""

from PySide6.QtCore import QObject, Signal

from kan_core.errors import ExpressionError, ModelError
from kan_core.model.state import ModelState
from kan_core.primitives.table import PRIMITIVES
from kan_core.primitives.written import canonical, written


class Primitives(QObject):
    """Their texts, in the order in which they were added; they belong to the project."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts: tuple[str, ...] = ()
        self._saved: tuple[str, ...] = ()

    @property
    def unsaved(self) -> bool:
        """Whether the list is another than in the project file."""
        return self.texts != self._saved

    def take(self, texts: tuple[str, ...]) -> None:
        """The list of a project that was opened."""
        self._saved = texts
        self._set(texts)

    def restore(self, texts: tuple[str, ...]) -> None:
        """The list of a session that a crash has left; it is in no project file."""
        self._saved = ()
        self._set(texts)

    def mark_saved(self) -> None:
        """The list is in the project file."""
        self._saved = self.texts

    def check(self, text: str) -> str:
        """The text as it is kept.

        Raises:
            ExpressionError: no primitive can be made of it, or there is one of this name.
        """
        name = canonical(text)
        if name in PRIMITIVES:
            raise ExpressionError(f"{name} is built in.", "Write another expression.")
        if name in self.texts:
            raise ExpressionError(f"{name} is in the list already.", "Write another expression.")
        return written(name).name

    def add(self, text: str) -> None:
        """Put a primitive on the list.

        Raises:
            ExpressionError: as `check` does.
        """
        self._set((*self.texts, self.check(text)))

    def remove(self, text: str, state: ModelState | None) -> None:
        """Take a primitive off the list.

        Raises:
            ModelError: an edge of the model is snapped to it.
        """
        edges = (
            []
            if state is None
            else [
                str(edge) for edge in state.edges() if (snap := state.snap(edge)) and snap.primitive == text
            ]
        )
        if edges:
            raise ModelError(f"{text} is in use: {', '.join(edges)}.", "Unsnap it there first.")
        self._set(tuple(kept for kept in self.texts if kept != text))

    def _set(self, texts: tuple[str, ...]) -> None:
        if texts != self.texts:
            self.texts = texts
            self.changed.emit()
