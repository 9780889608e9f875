"""Snapping of one edge: candidates are looked for while it is selected alone, and one is taken."""

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.edges import Suggest
from app.messages import note
from app.session import steps
from app.session.candidates import Candidate, Candidates
from app.session.primitives import Primitives
from app.session.work import Work
from kan_core.edits.contract import Edit
from kan_core.edits.recipe import Recipe, named
from kan_core.edits.snap import SnapEdge
from kan_core.ids import EdgeId


class Snapping(QObject):
    """Asks for candidates, and snaps to one of them."""

    said = Signal(object)

    def __init__(
        self,
        engine: Engine,
        work: Work,
        candidates: Candidates,
        primitives: Primitives,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._work = engine, work
        self._candidates, self._primitives = candidates, primitives

    def look(self, selection: tuple[EdgeId, ...]) -> None:
        """Look for candidates for the selected edge, unless they are known or being looked for."""
        model, table = self._work.model, self._work.table
        state, edge = model.state, selection[0] if len(selection) == 1 else None
        if not self._work.ready or state is None or edge is None or not state.is_active(edge):
            self._candidates.clear()
        elif (self._candidates.edge, self._candidates.revision) != (edge, model.revision):
            head = self._engine.next_request(), model.revision
            own = self._primitives.texts
            self._candidates.ask(Suggest(*head, table.number, table.seed, state, edge, own))

    def snap(self, candidate: Candidate) -> None:
        """Snap the edge of the candidates; where the whole model was refitted with it, take the refit too."""
        if self._candidates.edge is None:
            return
        edit: Edit = SnapEdge(self._candidates.edge, candidate.snap)
        if candidate.state is not None and not self._work.active:
            refitted = {"edge": named(self._candidates.edge), "primitive": candidate.snap.primitive}
            edit = steps.found(candidate.state, edit.label, Recipe("snap", refitted))
        self._work.apply(edit)
        if candidate.certificate:
            self.said.emit(note(candidate.certificate))
