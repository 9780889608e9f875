"""Candidates for one edge: primitives, and what each does to the whole model."""

import math
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.edges import CandidatesFound, CandidateTried, Suggest
from app.session.replies import from_failure
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState, Snap
from kan_core.symbolic.ranking import certificate, context_score


@dataclass(frozen=True)
class Candidate:
    """A primitive for an edge.

    Attributes:
        snap: with the parameters of the fit to the edge's own curve.
        r2: of that fit.
        complexity: of the primitive.
        rmse: the whole model's error after a refit, scaled by the spread of the target; None until known.
        before: the same without the snap.
        state: the whole model after that refit; None until known.
    """

    snap: Snap
    r2: float
    complexity: float
    rmse: float | None = None
    before: float = math.nan
    state: ModelState | None = None

    @property
    def certificate(self) -> str:
        """What says that the model is the law with it, in words; empty where nothing does."""
        return "" if self.rmse is None else certificate(self.rmse, self.before)


class Candidates(QObject):
    """The candidates for `edge` of the model of `revision`.

    While they are tried the rows stay where they are; when no more is to come, those that were tried stand
    first, the best first. `to_try` says how many are tried in the whole model.
    """

    changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self.edge: EdgeId | None = None
        self.revision = -1
        self.rows: tuple[Candidate, ...] = ()
        self.to_try = 0

    @property
    def tried(self) -> int:
        """How many have been tried in the whole model."""
        return sum(row.rmse is not None for row in self.rows)

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

    def stop(self) -> None:
        """Try no more; what was found stays."""
        if self._request is not None:
            self._engine.cancel(self._request)

    def clear(self) -> None:
        """Forget all candidates."""
        if self._request is not None:
            self._engine.drop(self._request)
        self._request, self.edge, self.revision, self.rows, self.to_try = None, None, -1, (), 0
        self.changed.emit()

    def lose(self) -> None:
        """The engine is gone."""
        self._request = None
        self.clear()

    def best(self) -> Candidate | None:
        """The best of those tried in the whole model; by the edge's own curve as long as none was."""
        tried = [row for row in self.rows if row.rmse is not None]
        return min(tried, key=_score) if tried else next(iter(self.rows), None)

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, CandidatesFound):
            self.rows = tuple(Candidate(row.snap, row.r2, row.complexity) for row in reply.candidates)
            self.to_try = reply.to_try
        elif isinstance(reply, CandidateTried):
            tried = replace(self.rows[reply.index], rmse=reply.rmse, before=reply.before, state=reply.state)
            self.rows = (*self.rows[: reply.index], tried, *self.rows[reply.index + 1 :])
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request = None
            self.rows = tuple(sorted(self.rows, key=_score))
        self.changed.emit()


def _score(candidate: Candidate) -> float:
    if candidate.rmse is None:
        return math.inf
    return context_score(candidate.rmse, candidate.before, candidate.complexity)
