"""Maps of where a model tells classes apart: one is made at a time, and at a modest rate."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.client import Engine
from app.engine.protocol.classes import ClassMap, MapClasses, Plane
from app.engine.protocol.contract import Ended, Failed
from kan_core.model.state import ModelState

PAUSE_MS = 150
"""Milliseconds between two maps of a model that moves."""


class ClassMaps(QObject):
    """Asks for the newest map that is wanted, once the one before is there.

    Signals:
        found: a `ClassMap`, or `Failed`.
    """

    found = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self._wanted: tuple[ModelState, Plane] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        engine.died.connect(self._lose)

    def ask(self, state: ModelState, plane: Plane) -> None:
        """Want a map; one that was wanted before and not yet begun is forgotten."""
        self._wanted = state, plane
        self._ask()

    def forget(self) -> None:
        """Want none; what is being made is not shown."""
        self._wanted, self._request = None, None

    def _ask(self) -> None:
        if self._wanted is None or self._request is not None or self._pause.isActive():
            return
        (state, plane), self._wanted = self._wanted, None
        self._request = self._engine.submit(
            MapClasses(self._engine.next_request(), 0, state, plane), self._receive
        )

    def _receive(self, reply: Any) -> None:
        if reply.request != self._request:
            return
        if isinstance(reply, ClassMap | Failed):
            self.found.emit(reply)
        elif isinstance(reply, Ended):
            self._request = None
            self._pause.start()

    def _lose(self) -> None:
        self._request = None
        self._ask()
