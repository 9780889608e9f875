"""Whose turn it is to look at the model on show."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

Look = Callable[[], Iterator[None] | None]
"""Takes in the model as shown; one that takes long yields where a frame of the canvas may come between."""

BETWEEN = 25
"""Milliseconds between two turns while the model moves, where no frame comes between them."""

END = object()


@dataclass(eq=False)
class _View:
    owner: QObject
    look: Look
    seconds: float
    stale: bool = False
    due: float = 0.0


class Turns(QObject):
    """Lets views look at the model one after another, so that no frame waits for more than one of them.

    While the model moves, a view looks no more often than it asked for; at rest, as soon as it can.
    """

    def __init__(self, moving: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moving = moving
        self._views: list[_View] = []
        self._begun: tuple[_View, Iterator[None]] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._take_one)

    def add(self, owner: QObject, look: Look, every: int) -> Callable[[], None]:
        """Another look, as long as its owner lives; how it is asked for.

        `every` are the milliseconds between two while the model moves.
        """
        view = _View(owner, look, every / 1000)
        self._views.append(view)
        return lambda: self._wait([view])

    def model_moved(self) -> None:
        """Another model is on show."""
        self._wait(self._views)

    def _wait(self, views: list[_View]) -> None:
        for view in views:
            view.stale = True
        # After the canvas, which was asked to paint by now, has painted.
        self._timer.start(0)

    def _take_one(self) -> None:
        self._views = [view for view in self._views if isValid(view.owner)]
        if self._begun is None or not isValid(self._begun[0].owner):
            self._begun = self._next()
        if self._begun is not None and next(self._begun[1], END) is END:
            self._begun = None
        if self._begun is not None or any(view.stale for view in self._views):
            self._timer.start(BETWEEN if self._moving() else 0)

    def _next(self) -> tuple[_View, Iterator[None]] | None:
        """The look of the view that has waited longest among those that may look."""
        now = time.monotonic()
        waiting = [view for view in self._views if view.stale and (view.due <= now or not self._moving())]
        if not waiting:
            return None
        view = min(waiting, key=lambda waited: waited.due)
        view.stale, view.due = False, now + view.seconds
        begun = view.look()
        return (view, begun) if begun is not None else None
