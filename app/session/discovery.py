"""A search for laws: the front of what it has found so far."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol import (
    Discover,
    Ended,
    Failed,
    FrontEntry,
    FrontImproved,
    ModelFound,
    PruneWeak,
    SnapAll,
    Snapshot,
)
from app.messages import note
from app.session.replies import from_failure
from kan_core.model.state import ModelState

BEGINNINGS = {
    Discover: "Looking for a law",
    PruneWeak: "Pruning weak edges",
    SnapAll: "Snapping edges",
}


class Discovery(QObject):
    """One search at a time: over laws, or over the prunings or the snaps of the present network.

    `state` is the model that is being tried, `text` says what it is.
    """

    changed = Signal()
    trying = Signal()
    finished = Signal(object, str)
    ended = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self.front: tuple[FrontEntry, ...] = ()
        self.best = 0
        self.state: ModelState | None = None
        self.text = ""

    @property
    def active(self) -> bool:
        """Whether the search goes on."""
        return self._request is not None

    def start(self, request: Discover | PruneWeak | SnapAll) -> None:
        """Begin; there must be no search yet."""
        self.state = None
        self.text = BEGINNINGS[type(request)]
        self._request = self._engine.submit(request, self._receive)
        self.changed.emit()

    def stop(self) -> None:
        """End with what was found so far."""
        if self._request is not None:
            self._engine.cancel(self._request)

    def lose(self) -> None:
        """The engine is gone."""
        self._request, self.state = None, None
        self.changed.emit()

    def clear(self) -> None:
        """Forget the front."""
        if self._request is not None:
            self._engine.drop(self._request)
        self._request, self.front, self.best, self.state = None, (), 0, None
        self.changed.emit()

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, Snapshot):
            self.state, self.text = reply.state, reply.text
            self.trying.emit()
        elif isinstance(reply, FrontImproved):
            self.front, self.best = reply.front, reply.best
            self.changed.emit()
            for text in reply.notes:
                self.said.emit(note(text))
            if reply.finished and reply.front:
                self.finished.emit(reply.front[reply.best].state, "Discover a law")
        elif isinstance(reply, ModelFound):
            self.finished.emit(reply.state, reply.label)
            for text in reply.notes:
                self.said.emit(note(text))
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request, self.state = None, None
            self.changed.emit()
            self.ended.emit()
