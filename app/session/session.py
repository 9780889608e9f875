"""The one mutable document of the application: a table, the model made from it, and the work in progress."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.client import Death, Engine
from app.engine.protocol.session import WriteReport, WriteScript
from app.messages import Message
from app.session import shown
from app.session.advice import advice
from app.session.candidates import Candidate, Candidates
from app.session.discovery import Discovery
from app.session.experiments import Experiments
from app.session.exports import Exports
from app.session.formula import Formula
from app.session.model import Model
from app.session.networks import Networks
from app.session.opening import Opening
from app.session.primitives import Primitives
from app.session.remembered import Remembered
from app.session.replies import from_death
from app.session.run import TrainingRun
from app.session.searches import Searches
from app.session.snapping import Snapping
from app.session.table import Rows, Table
from app.session.training import Training
from app.session.turns import Turns
from app.session.widths import finer_grid
from app.session.work import Work
from kan_core.edits.contract import Edit
from kan_core.edits.grid import ExtendGrid
from kan_core.export.session_script import steps_of
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray, ModelState

IMPORTANCE_EVERY = 250
"""Milliseconds between two looks at what matters in a model that moves."""


class Session(QObject):
    """What is open, its parts, and what concerns several of them: shown state, selection, history.

    The parts that hold something are `table`, `model`, `primitives`, `run`, `candidates`, `formula`,
    `discovery`; those that do something with them are `opening`, `training`, `searches`, `networks`.
    """

    table_changed = Signal()
    model_changed = Signal()
    history_changed = Signal()
    selection_changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.table = Table(engine, seed, self)
        self.model = Model(self)
        self.primitives = Primitives(self)
        self.run = TrainingRun(engine, self)
        self.candidates = Candidates(engine, self)
        self.formula = Formula(engine, self)
        self.discovery = Discovery(engine, self)
        self.exports = Exports(engine, self)
        self._work = Work(self.table, self.model, self.run, self.discovery, self)
        self._snapping = Snapping(engine, self._work, self.candidates, self.primitives, self)
        self.training = Training(engine, self._work, self.candidates)
        self.searches = Searches(engine, self._work, self.candidates, self.primitives)
        self.networks = Networks(engine, self._work)
        self.experiments = Experiments(engine, self._work, self)
        self.remembered = Remembered(self.training, self.searches)
        self.opening = Opening(self._work, self.training, self.primitives, self.remembered, self)
        self.turns = Turns(lambda: self.working, self)
        self.selection: tuple[EdgeId, ...] = ()
        # Whether crashes have left sessions that no window holds; told by what keeps this one.
        self.others_left = False
        self._importance: tuple[ModelState, Rows, list[FloatArray]] | None = None
        self.turns.add(self, self._weigh, IMPORTANCE_EVERY)
        self._connect()

    # What is shown.

    @property
    def state(self) -> ModelState | None:
        """The model as shown: of the run or search in progress, else of the history."""
        return self._work.state

    @property
    def working(self) -> bool:
        """Whether the engine trains or searches."""
        return self._work.active

    @property
    def ready_to_work(self) -> bool:
        """Whether there are a model and rows to train it on, and nothing goes on."""
        return self._work.ready

    @property
    def unsaved(self) -> bool:
        """Whether there are steps, or a run in progress, that are in no project file."""
        if self.model.unsaved or self.primitives.unsaved:
            return True
        return self.model.history is not None and self.training.rescued() is not None

    def rescued(self) -> Edit | None:
        """What the run or search in progress would leave if it were cut short now."""
        return self.training.rescued() or self.searches.rescued()

    def rows(self) -> Rows | None:
        """Rows to show for the model as shown."""
        return self.table.rows_for(self.state) if self.state else None

    def importance(self) -> list[FloatArray] | None:
        """(s, t) importance of the edges of each layer, of a moving model as it was a moment ago.

        None where there are no rows to tell it from.
        """
        known, state = self._importance, self.state
        alike = known is not None and state is not None and known[0].widths == state.widths
        if not (self.working and alike):
            self._weigh()
        return self._importance[2] if self._importance is not None else None

    def accuracy(self) -> float | None:
        """Part of the held-out rows whose class the model as shown tells; None where it gives numbers."""
        state, rows = self.state, self.rows()
        return shown.accuracy(state, rows) if state and rows else None

    def error_scale(self) -> float:
        """What turns a scaled error into one in the unit of the target."""
        return shown.error_scale(self.state) if self.state else 1.0

    # Commands.

    def stop(self) -> None:
        """End the run or search with what it has; what was to follow it is given up too."""
        self.candidates.stop()
        self._work.stop()

    def apply(self, edit: Edit) -> None:
        """Make an edit: at once, or by the run in progress before its next iteration."""
        self._work.apply(edit)

    def extend_grid(self) -> None:
        """Give every spline a finer grid."""
        if self.state is not None:
            self.apply(ExtendGrid(finer_grid(max(layer.grid_size for layer in self.state.layers))))

    def undo(self) -> None:
        """Go back to where the current revision came from."""
        self._work.when_idle(lambda: self.model.move(lambda history: history.undo()))

    def redo(self) -> None:
        """Go forth again."""
        self._work.when_idle(lambda: self.model.move(lambda history: history.redo()))

    def go_to(self, revision: int) -> None:
        """Go to any revision."""
        self._work.when_idle(lambda: self.model.move(lambda history: history.go_to(revision)))

    def rename(self, revision: int, name: str) -> None:
        """Call a revision by another name; without one it goes by its label."""
        self._work.attempt(lambda: self.model.rename(revision, name))

    def select(self, edges: tuple[EdgeId, ...]) -> None:
        """Select edges; one alone gets candidates when nothing else goes on."""
        if edges != self.selection:
            self.selection = edges
            self.selection_changed.emit()
            self._snapping.look(self.selection)

    def snap(self, candidate: Candidate) -> None:
        """Snap the edge of the candidates; where the whole model was refitted with it, take the refit too."""
        self._snapping.snap(candidate)

    def set_digits(self, digits: int) -> None:
        """Show the formula with so many digits."""
        self.formula.digits = digits
        self._compose()

    def standardise(self, standardised: bool) -> None:
        """Show the formula in standardised columns, or in those of the table."""
        self.formula.standardised = standardised
        self._compose()

    def export(
        self,
        target: str,
        then: Callable[[str], None],
        path: Path | None = None,
        refused: Callable[[Message], None] | None = None,
    ) -> None:
        """Render the formula of the current model, hold it against the model, give it to `then`.

        What is wrong goes to `refused`, or where there is none is said.
        """
        state = self.model.state
        prepared = self.table.prepared
        if state is not None and prepared is not None:
            self.exports.ask(state, self.model.revision, target, prepared.train, path, then, refused)

    def script(self, then: Callable[[str], None]) -> None:
        """Write the program that repeats every step up to the current one; `then` gets it."""
        history, source = self.model.history, self.opening.source
        if history is not None and self.ready_to_work:
            table = self.engine.next_request(), history.current_id, self.table.number, self.table.seed
            self.exports.script(WriteScript(*table, history.state, steps_of(history), source, None), then)

    def report(self, path: Path) -> None:
        """Write the report of the session to a file."""
        history = self.model.history
        if history is None or not self.ready_to_work:
            return
        table = self.engine.next_request(), history.current_id, self.table.number, self.table.seed
        told = self.discovery.search(), self.table.origin, self.primitives.texts, str(path)
        self.exports.report(WriteReport(*table, history.state, steps_of(history), *told))

    def close(self) -> None:
        """End the engine and remove what is temporary."""
        self.engine.close()
        self.table.close()

    # What the parts say.

    def _connect(self) -> None:
        self.table.read.connect(self._table_read)
        self.table.changed.connect(self._reset)
        self.opening.opened.connect(self.table_changed)
        self.opening.saved.connect(self.history_changed)
        self.model.changed.connect(self._model_moved)
        self.model.renamed.connect(self.history_changed)
        self.run.snapshot.connect(self._show)
        self.run.ended.connect(self._work_ended)
        self.discovery.trying.connect(self._show)
        self.discovery.ended.connect(self._work_ended)
        self.primitives.changed.connect(self._primitives_changed)
        self.engine.died.connect(self._engine_died)
        for part in (self.table, self.run, self.candidates, self.formula, self.discovery, self.exports):
            part.said.connect(self.said)
        for doer in (self._work, self._snapping, self.opening, self.experiments):
            doer.said.connect(self.said)

    def _table_read(self) -> None:
        self.opening.forget_project()
        self._reset()
        self.opening.tell_guesses()

    def _reset(self) -> None:
        """Another table, or the same with other roles: nothing of the old model holds."""
        self.run.forget()
        self.discovery.clear()
        self.candidates.clear()
        self.formula.clear()
        self._work.give_up_waiting()
        self.model.take(None)
        self.table_changed.emit()

    def _primitives_changed(self) -> None:
        """Look for candidates with the primitives there are now."""
        self.candidates.clear()
        self._snapping.look(self.selection)

    def _work_ended(self) -> None:
        command = self._work.take_waiting()
        self.training.make_late_edits()
        self._model_moved()
        if command is not None:
            self._work.attempt(command)
        elif self.run.status.ended in ("converged", "iterations"):
            self._advise()

    def _advise(self) -> None:
        state = self.state
        advised = advice(state, self.importance(), self.run.status) if state else None
        if advised is not None:
            self.said.emit(advised)

    def _engine_died(self, death: Death) -> None:
        """The model as last shown becomes a step, so that nothing is lost."""
        rescued = self.rescued()
        for part in (self.run, self.candidates, self.formula, self.discovery, self.experiments):
            part.lose()
        self._work.give_up_waiting()
        self._work.take(rescued)
        self.training.make_late_edits()
        self.table.resend()
        self._model_moved()
        self.said.emit(from_death(death))

    def _model_moved(self) -> None:
        """Tell of a new current model, and ask what there is to know about it."""
        if self.candidates.revision != self.model.revision:
            self.candidates.clear()
        self.discovery.follow(self.model.state)
        self._show()
        self.history_changed.emit()
        self._compose()
        self._snapping.look(self.selection)

    def _show(self) -> None:
        """Tell of another model on show; edges that it does not have are no longer selected."""
        state = self.state
        kept = tuple(edge for edge in self.selection if state and shown.has_edge(state, edge))
        if kept != self.selection:
            self.selection = kept
            self.selection_changed.emit()
        self.model_changed.emit()
        self.turns.model_moved()

    def _weigh(self) -> None:
        """See what matters in the model as it is now."""
        state, rows, known = self.state, self.rows(), self._importance
        if state is None or rows is None:
            self._importance = None
        elif known is None or known[0] is not state or known[1] is not rows:
            # Canvas, inspector and advice ask for that of the same state.
            self._importance = state, rows, shown.importance(state, rows)

    def _compose(self) -> None:
        if self.model.state is not None and not self.working:
            self.formula.ask(self.model.state, self.model.revision, self.table.scales())
