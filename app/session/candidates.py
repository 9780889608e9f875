"""Candidates for one edge: primitives, and what each does to the whole model."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol import CandidatesFound, CandidateTried, Ended, Failed, Suggest
from app.session.replies import from_failure
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState, Snap


@dataclass(frozen=True)
class Candidate:
    """A primitive for an edge.

    Attributes:
        snap: with the parameters of the fit to the edge's own curve.
        r2: of that fit.
        complexity: of the primitive.
        rise: of the whole model's error after a refit, scaled by the spread of the target; None until known.
        state: the whole model after that refit; None until known.
    """

    snap: Snap
    r2: float
    complexity: float
    rise: float | None = None
    state: ModelState | None = None


class Candidates(QObject):
    """The candidates for `edge` of the model of `revision`."""

    changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self.edge: EdgeId | None = None
        self.revision = -1
        self.rows: tuple[Candidate, ...] = ()

    @property
    def running(self) -> bool:
        """Whether more is to come."""
        return self._request is not None

    def ask(self, request: Suggest) -> None:
        """Look for candidates; those for another edge are forgotten."""
        self.clear()
        self.edge, self.revision = request.edge, request.revision
        self._request = self._engine.submit(request, self._receive)
        self.changed.emit()

    def clear(self) -> None:
        """Forget all candidates."""
        if self._request is not None:
            self._engine.drop(self._request)
        self._request, self.edge, self.rows = None, None, ()
        self.changed.emit()

    def best(self) -> Candidate | None:
        """The candidate the whole model likes best; by its own curve as long as none was tried."""
        tried = [row for row in self.rows if row.rise is not None]
        return tried[0] if tried else next(iter(self.rows), None)

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, CandidatesFound):
            self.rows = tuple(Candidate(row.snap, row.r2, row.complexity) for row in reply.candidates)
        elif isinstance(reply, CandidateTried):
            tried = replace(self.rows[reply.index], rise=reply.rmse - reply.before, state=reply.state)
            self.rows = (*self.rows[: reply.index], tried, *self.rows[reply.index + 1 :])
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request = None
        self.changed.emit()
