"""A search for laws: the front of what it has found so far."""

import time
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed, Snapshot
from app.engine.protocol.discovery import Discover, FrontEntry, FrontImproved, Searching
from app.engine.protocol.edges import ModelFound, PruneWeak, Simplify, SnapAll
from app.messages import note
from app.session.replies import from_failure
from app.session.search_recipes import Asked, recipe_of
from app.words import later, tr
from kan_core.edits.recipe import Recipe
from kan_core.export.report.rows import LawRow, Search
from kan_core.model.state import ModelState

BEGINNINGS = {
    Discover: later("Looking for a law"),
    PruneWeak: later("Pruning weak edges"),
    SnapAll: later("Snapping edges"),
    Simplify: later("Simplifying"),
}


class Discovery(QObject):
    """One search at a time: over laws, or over the prunings or the snaps of the present network.

    `state` is the model that is being tried, `text` says what is. Of laws, `front` holds what was found,
    simplest first, `best` the position of the one to take, `ties` those of the laws that the data cannot tell
    apart, `noise` that of the target once it is known.

    Signals:
        began: a search for laws goes on from here.
        changed: a search began, found something, or ended.
        trying: another model is tried.
        told: something else is tried.
        finished: a model to take, what the history calls the step, and its recipe.
        pointed: the user points at another law, or chose one.
    """

    began = Signal()
    changed = Signal()
    trying = Signal()
    told = Signal()
    finished = Signal(object, str, object)
    ended = Signal()
    pointed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self._asked: Asked | None = None
        self._searched: Discover | None = None
        self._stopped = self._search_stopped = False
        self._deadline: float | None = None
        self._hovered: int | None = None
        self.front: tuple[FrontEntry, ...] = ()
        self.best = 0
        self.ties: tuple[int, ...] = ()
        self.noise: float | None = None
        self.chosen: int | None = None
        self.state: ModelState | None = None
        self.text = ""

    @property
    def active(self) -> bool:
        """Whether the search goes on."""
        return self._request is not None

    @property
    def seconds_left(self) -> float | None:
        """How long the search for laws may go on; None where there is none."""
        return None if self._deadline is None else max(0.0, self._deadline - time.monotonic())

    @property
    def pointed_at(self) -> int | None:
        """Position of the law under the mouse, or else of the one that was chosen last."""
        return self.chosen if self._hovered is None else self._hovered

    @property
    def law(self) -> FrontEntry | None:
        """The law that was chosen last."""
        return None if self.chosen is None else self.front[self.chosen]

    def search(self) -> Search:
        """The front, as a report tells it."""
        laws = (
            LawRow(law.text, law.complexity, law.train_rmse, law.test_rmse, law.beyond_rmse, law.strategy)
            for law in self.front
        )
        return Search(tuple(laws), self.best if self.front else None, self.ties, self.noise)

    def recipe(self) -> Recipe | None:
        """How the model is found again that the present work on a network, or the last one, has found."""
        return None if self._asked is None else recipe_of(self._asked, self._stopped)

    def recipe_of_law(self, text: str) -> Recipe | None:
        """How a law of the front is found again."""
        return None if self._searched is None else recipe_of(self._searched, self._search_stopped, text)

    def start(self, request: Asked) -> None:
        """Begin; there must be no search yet."""
        self.state = None
        self._asked, self._stopped = request, False
        self.text = tr(BEGINNINGS[type(request)])
        self._request = self._engine.submit(request, self._receive)
        if isinstance(request, Discover):
            self._searched, self._search_stopped = request, False
            self._deadline = time.monotonic() + request.settings.seconds
            self.began.emit()
        self.changed.emit()

    def stop(self) -> None:
        """End with what was found so far."""
        if self._request is not None:
            self._engine.cancel(self._request)
            self._stopped = True
            self._search_stopped |= isinstance(self._asked, Discover)

    def found_so_far(self) -> ModelState | None:
        """The best law, or the network as far as it was pruned; None where nothing goes on or was found."""
        if self._deadline is not None:
            return self.front[self.best].state if self.front else None
        return self.state if self.active else None

    def lose(self) -> None:
        """The engine is gone."""
        self._request, self._deadline, self.state = None, None, None
        self.changed.emit()

    def clear(self) -> None:
        """Forget the front."""
        if self._request is not None:
            self._engine.drop(self._request)
        self._request, self._deadline, self.state = None, None, None
        self._forget()
        self.changed.emit()
        self.pointed.emit()

    def hover(self, index: int | None) -> None:
        """Point at a law, or at none."""
        if index != self._hovered:
            self._hovered = index
            self.pointed.emit()

    def choose(self, index: int) -> None:
        """Choose a law."""
        if index != self.chosen:
            self.chosen = index
            self.pointed.emit()

    def follow(self, state: ModelState | None) -> None:
        """Let the chosen law be the one that the model is now; none where it is no law of the front."""
        place = next((place for place, law in enumerate(self.front) if law.state == state), None)
        if not self.active and place != self.chosen:
            self.chosen = place
            self.pointed.emit()

    def _forget(self) -> None:
        self.front, self.best, self.ties = (), 0, ()
        self.noise, self.chosen, self._hovered = None, None, None

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, Snapshot):
            self.state, self.text = reply.state, reply.text
            self.trying.emit()
            self.told.emit()
        elif isinstance(reply, Searching):
            self.text = reply.text
            self.told.emit()
        elif isinstance(reply, FrontImproved):
            self._show(reply)
        elif isinstance(reply, ModelFound):
            self.finished.emit(reply.state, reply.label, self.recipe())
            for text in reply.notes:
                self.said.emit(note(text))
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request, self._deadline, self.state = None, None, None
            self.changed.emit()
            self.ended.emit()

    def _show(self, reply: FrontImproved) -> None:
        chosen = None if self.chosen is None else self.front[self.chosen].text
        texts = [entry.text for entry in reply.front]
        self.front, self.best = reply.front, reply.best
        self.ties, self.noise = reply.ties, reply.noise
        self._hovered = None
        # The law that was chosen may have another place by now, or have been beaten.
        self.chosen = texts.index(chosen) if chosen in texts else None
        if reply.finished and self.chosen is None:
            self.chosen = reply.best
        self.changed.emit()
        self.pointed.emit()
        for text in reply.notes:
            self.said.emit(note(text))
        if reply.finished and reply.front:
            best = reply.front[reply.best]
            self.finished.emit(best.state, "Discover a law", self.recipe_of_law(best.text))
