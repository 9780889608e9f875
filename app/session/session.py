"""The one mutable document of the application: a table, the model made from it, and the work in progress."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.client import Death, Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.discovery import DescribeUnits, Discover, UnitsDescribed
from app.engine.protocol.edges import PruneWeak, SnapAll, Suggest
from app.engine.protocol.formula import CompileFormula, FormulaCompiled
from app.engine.protocol.inputs import DescribeInput, InputDescribed
from app.engine.protocol.table import Prepared
from app.engine.protocol.training import EditTaken, RunFinished, Train
from app.messages import from_error, guesses, note
from app.session import projects, shown, steps
from app.session.advice import advice
from app.session.candidates import Candidate, Candidates
from app.session.discovery import Discovery
from app.session.exports import Exports
from app.session.formula import Formula
from app.session.model import Model
from app.session.primitives import Primitives
from app.session.question import Question
from app.session.replies import from_death
from app.session.table import Rows, Table
from app.session.training import TrainingRun
from app.session.widths import finer_grid, first_spec
from kan_core.data.dataset import Role
from kan_core.data.samples import sample
from kan_core.discovery.settings import DiscoverySettings
from kan_core.edits.contract import Edit
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.history import History
from kan_core.edits.snap import SnapEdge
from kan_core.errors import KanoscopeError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state, is_first_state
from kan_core.model.state import FloatArray, InputState, ModelState
from kan_core.project.file import SUFFIX
from kan_core.training.config import Refinement, TrainingConfig

RESTARTS = 4
"""Random starts side by side of a network that was never trained; the best one goes on."""

MANY_ROWS = 50_000
"""Training rows from which on one start is enough: news of several would be long in coming."""


class Session(QObject):
    """What is open, and every command on it.

    While a run is active the engine owns the weights: `state` follows its snapshots, and an edit is sent to
    it. Commands that need the engine for themselves end the run first and go on when it has ended.
    """

    table_changed = Signal()
    model_changed = Signal()
    history_changed = Signal()
    selection_changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine, self.seed = engine, seed
        self.table = Table(engine, seed, self)
        self.model = Model(self)
        self.primitives = Primitives(self)
        self.run = TrainingRun(engine, self)
        self.candidates = Candidates(engine, self)
        self.formula = Formula(engine, self)
        self.discovery = Discovery(engine, self)
        self.exports = Exports(engine, self)
        self.derived = Question(engine, InputDescribed)
        self.units = Question(engine, UnitsDescribed)
        self.compiled = Question(engine, FormulaCompiled)
        self.selection: tuple[EdgeId, ...] = ()
        self.project_path: Path | None = None
        self.training = TrainingConfig()
        self.search = DiscoverySettings(seed=seed)
        self._train_when_prepared = False
        self._suited: tuple[int, ...] = ()
        self._opened_history: History | None = None
        self._then: Callable[[], None] | None = None
        self._connect()

    # What is shown.

    @property
    def state(self) -> ModelState | None:
        """The model as shown: of the run or search in progress, else of the history."""
        if self.run.active:
            return self.run.state
        if self.discovery.active and self.discovery.state is not None:
            return self.discovery.state
        return self.model.state

    @property
    def working(self) -> bool:
        """Whether the engine trains or searches."""
        return self.run.active or self.discovery.active

    @property
    def unsaved(self) -> bool:
        """Whether there are steps, or a run in progress, that are in no project file."""
        if self.model.unsaved or self.primitives.unsaved:
            return True
        return self.model.history is not None and self._rescued() is not None

    @property
    def ready_to_work(self) -> bool:
        """Whether there are a model and rows to train it on, and nothing goes on."""
        return self.model.state is not None and self.table.prepared is not None and not self.working

    @property
    def name(self) -> str:
        """What is open, for titles."""
        if self.project_path is not None:
            return self.project_path.name
        return self.table.dataset.name if self.table.dataset else ""

    def rows(self) -> Rows | None:
        """Rows to show for the model as shown."""
        return self.table.rows_for(self.state) if self.state else None

    def importance(self) -> list[FloatArray] | None:
        """(s, t) importance of the edges of each layer; None where there are no rows to tell it from."""
        state, rows = self.state, self.rows()
        return shown.importance(state, rows) if state and rows else None

    def accuracy(self) -> float | None:
        """Part of the held-out rows whose class the model as shown tells; None where it gives numbers."""
        state, rows = self.state, self.rows()
        return shown.accuracy(state, rows) if state and rows else None

    def error_scale(self) -> float:
        """What turns a scaled error into one in the unit of the target."""
        return shown.error_scale(self.state) if self.state else 1.0

    # Commands on the table and on projects.

    def open_file(self, path: str) -> None:
        """Open a table or a project."""
        self._train_when_prepared, self._suited = False, ()
        if path.lower().endswith(SUFFIX):
            self._attempt(lambda: self._open_project(Path(path)))
        else:
            self.table.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open sample data and train at once."""
        chosen = sample(name)
        self._train_when_prepared, self._suited = True, chosen.widths
        self.table.take(chosen.load(), chosen.title)

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role; a network for the new roles starts afresh."""
        self._train_when_prepared = False
        self._when_idle(lambda: self.table.set_role(name, role))

    def add_target(self, name: str) -> None:
        """Learn a column beside the targets there are; a network for them starts afresh."""
        self._train_when_prepared = False
        self._when_idle(lambda: self.table.add_target(name))

    def save(self, path: Path) -> None:
        """Write table and history to a project file."""
        self._attempt(lambda: self._save(path))

    # Commands on the model.

    def train(self, iterations: int | None = None) -> None:
        """Train from the current model; one run is one step of the history."""
        self._start_run(replace(self.training, iterations=iterations))

    def train_on_finer_grids(self) -> None:
        """Train from the current model, then on grids of twice the size for as long as the error falls."""
        self._start_run(self.training, Refinement())

    def _start_run(self, settings: TrainingConfig, refinement: Refinement | None = None) -> None:
        prepared = self.table.prepared
        if not self.ready_to_work or self.model.state is None or prepared is None:
            return
        self.candidates.clear()
        several = prepared.train_rows < MANY_ROWS and is_first_state(self.model.state, self.seed)
        restarts = RESTARTS if several else 1
        loss = "auto" if self.model.state.class_of else settings.loss
        config = replace(settings, loss=loss, restarts=restarts, seed=self.seed)
        table, seed, state = self.table.number, self.seed, self.model.state
        self.run.start(Train(*self._head(), table, seed, state, config, refinement))

    def set_training(self, config: TrainingConfig) -> None:
        """Begin later runs with these settings; iterations, restarts and seed are the session's own."""
        self.training = config

    def new_network(self, spec: ModelSpec) -> None:
        """Start afresh with another network on the same table, as a step that can be undone."""
        prepared = self.table.prepared
        if prepared is not None:
            derived = self.derived_inputs()
            self._when_idle(lambda: self.model.append(steps.new_network(spec, prepared, self.seed, derived)))

    def derived_inputs(self) -> tuple[InputState, ...]:
        """The inputs of the current model that are expressions of columns."""
        state = self.model.state
        return () if state is None else tuple(steps.derived_inputs(state).values())

    def describe_input(self, text: str, name: str, then: Callable[[InputDescribed | Failed], None]) -> None:
        """What an expression would be as a derived input; `then` gets it, or what is wrong with it."""
        request = DescribeInput(*self._head(), self.table.number, self.seed, text, name)
        self.derived.ask(request, then)

    def describe_units(self, then: Callable[[UnitsDescribed | Failed], None]) -> None:
        """What the units of the table give a search; `then` gets it, or what is wrong with them."""
        self.units.ask(DescribeUnits(*self._head(), self.table.number, self.seed), then)

    def change_inputs(self, edit: AddDerived | ChangeDerived | RemoveDerived) -> None:
        """Add, change or remove a derived input, once nothing is computed with the inputs there are."""
        self._when_idle(lambda: self.model.append(edit))

    def compile_formula(
        self, text: str, target: str, room: bool, then: Callable[[FormulaCompiled | Failed], None]
    ) -> None:
        """What network a formula would be; `then` gets it, or what is wrong with the formula."""
        head, derived = self._head(), self.derived_inputs()
        request = CompileFormula(*head, self.table.number, self.seed, text, target, room, derived)
        self.compiled.ask(request, then)

    def take_formula(self, state: ModelState) -> None:
        """Go on with the network of a formula, as a step that can be undone."""
        self._when_idle(lambda: self.model.append(steps.found(state, "Network from formula")))

    def stop(self) -> None:
        """End the run or search with what it has; what was to follow it is given up too."""
        self._then = None
        self.candidates.stop()
        self._end_work()

    def keep_run(self) -> None:
        """End the run in progress at once; its model as last shown becomes a step."""
        rescued = self._rescued()
        self.run.abandon()
        self._take(rescued)
        self._make_late_edits()

    def apply(self, edit: Edit) -> None:
        """Make an edit: at once, or by the run in progress before its next iteration."""
        if self.run.active:
            self.run.edit(edit)
        else:
            self._when_idle(lambda: self.model.append(edit))

    def undo(self) -> None:
        """Go back to where the current revision came from."""
        self._when_idle(lambda: self.model.move(lambda history: history.undo()))

    def redo(self) -> None:
        """Go forth again."""
        self._when_idle(lambda: self.model.move(lambda history: history.redo()))

    def go_to(self, revision: int) -> None:
        """Go to any revision."""
        self._when_idle(lambda: self.model.move(lambda history: history.go_to(revision)))

    def select(self, edges: tuple[EdgeId, ...]) -> None:
        """Select edges; one alone gets candidates when nothing else goes on."""
        if edges != self.selection:
            self.selection = edges
            self.selection_changed.emit()
            self._suggest()

    def snap(self, candidate: Candidate) -> None:
        """Snap the edge of the candidates; where the whole model was refitted with it, take the refit too."""
        if self.candidates.edge is None:
            return
        edit: Edit = SnapEdge(self.candidates.edge, candidate.snap)
        if candidate.state is not None and not self.working:
            edit = steps.found(candidate.state, edit.label)
        self.apply(edit)
        if candidate.certificate:
            self.said.emit(note(candidate.certificate))

    def prune_weak(self) -> None:
        """Prune every edge that the others can do without once they are refitted, in the engine."""
        self._when_idle(lambda: self._start_search(PruneWeak))

    def extend_grid(self) -> None:
        """Give every spline a finer grid."""
        if self.state is not None:
            self.apply(ExtendGrid(finer_grid(max(layer.grid_size for layer in self.state.layers))))

    def snap_all(self) -> None:
        """Snap every spline edge to its best primitive, one after another, in the engine."""
        self._when_idle(lambda: self._start_search(SnapAll))

    def discover(self) -> None:
        """Search for laws, whatever the model."""
        self._when_idle(self._start_discovery)

    def set_search(self, settings: DiscoverySettings) -> None:
        """Begin later searches for laws with these settings."""
        self.search = settings

    def pick_law(self, index: int) -> None:
        """Take a law; while the search goes on it is only marked, so that no slip ends the search."""
        if self.discovery.active:
            self.discovery.choose(index)
        else:
            self.take_law(index)

    def take_law(self, index: int) -> None:
        """Make a law of the front the model, as one step; a search that goes on ends."""
        law = self.discovery.front[index]
        self.discovery.choose(index)
        if self.working or law.state != self.model.state:
            self._when_idle(lambda: self.model.append(steps.found(law.state, f"Take {law.text}")))

    def set_digits(self, digits: int) -> None:
        """Show the formula with so many digits."""
        self.formula.digits = digits
        self._compose()

    def export(self, target: str, then: Callable[[str], None], path: Path | None = None) -> None:
        """Render the formula of the current model, hold it against the model, give it to `then`."""
        state = self.model.state
        prepared = self.table.prepared
        if state is not None and prepared is not None:
            self.exports.ask(state, self.model.revision, target, prepared.train, path, then)

    def close(self) -> None:
        """End the engine and remove what is temporary."""
        self.engine.close()
        self.table.close()

    # What the parts say.

    def _connect(self) -> None:
        self.table.read.connect(self._table_read)
        self.table.changed.connect(self._reset)
        self.table.became_prepared.connect(self._prepared)
        self.model.changed.connect(self._model_moved)
        self.run.snapshot.connect(self._show)
        self.run.edit_taken.connect(self._edit_taken)
        self.run.finished.connect(self._run_finished)
        self.run.ended.connect(self._work_ended)
        self.discovery.trying.connect(self._show)
        self.discovery.finished.connect(self._discovered)
        self.discovery.ended.connect(self._work_ended)
        self.primitives.changed.connect(self._primitives_changed)
        self.engine.died.connect(self._engine_died)
        for part in (self.table, self.run, self.candidates, self.formula, self.discovery, self.exports):
            part.said.connect(self.said)

    def _table_read(self) -> None:
        self.project_path, self._opened_history = None, None
        self.primitives.take(())
        self._reset()
        dataset = self.table.dataset
        # What a sample is, its card has told.
        if dataset is not None and dataset.notes and not self._suited:
            self.said.emit(guesses(dataset.notes))

    def _reset(self) -> None:
        """Another table, or the same with other roles: nothing of the old model holds."""
        self.run.abandon()
        self.discovery.clear()
        self.candidates.clear()
        self.formula.clear()
        self._then = None
        self.model.take(None)
        self.table_changed.emit()

    def _prepared(self, prepared: Prepared) -> None:
        for text in prepared.notes:
            self.said.emit(note(text))
        if self._opened_history is not None:
            history, self._opened_history = self._opened_history, None
            self.model.take(history, saved=True)
            return
        spec = first_spec(len(prepared.inputs), len(prepared.outputs), self._suited)
        state = first_state(spec, prepared.inputs, prepared.outputs, self.seed)
        self.model.take(History.start(state, f"Open {self.name}"))
        if self._train_when_prepared:
            self.train()

    def _edit_taken(self, taken: EditTaken) -> None:
        assert self.model.state is not None
        self._take(steps.trained(self.model.state, taken.before, f"{taken.iterations} steps"))
        self._take(taken.edit)

    def _run_finished(self, finished: RunFinished) -> None:
        assert self.model.state is not None
        self._take(steps.reached(self.model.state, finished, self.run, self.error_scale()))

    def _primitives_changed(self) -> None:
        """Look for candidates with the primitives there are now."""
        self.candidates.clear()
        self._suggest()

    def _rescued(self) -> Edit | None:
        """What a run that is cut short now would leave."""
        return steps.rescued(self.model.state, self.run)

    def _work_ended(self) -> None:
        command, self._then = self._then, None
        self._make_late_edits()
        self._model_moved()
        if command is not None:
            self._attempt(command)
        elif self.run.status.ended in ("converged", "iterations"):
            self._advise()

    def _advise(self) -> None:
        advised = advice(self.state) if self.state else None
        if advised is not None:
            self.said.emit(advised)

    def _discovered(self, state: ModelState, label: str) -> None:
        if state != self.model.state:
            self._take(steps.found(state, label))

    def _engine_died(self, death: Death) -> None:
        """The model as last shown becomes a step, so that nothing is lost."""
        rescued = self._rescued()
        for part in (self.run, self.candidates, self.formula, self.discovery):
            part.lose()
        self._then = None
        self._take(rescued)
        self._make_late_edits()
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
        self._suggest()

    def _show(self) -> None:
        """Tell of another model on show; edges that it does not have are no longer selected."""
        state = self.state
        kept = tuple(edge for edge in self.selection if state and shown.has_edge(state, edge))
        if kept != self.selection:
            self.selection = kept
            self.selection_changed.emit()
        self.model_changed.emit()

    # Work for the engine.

    def _head(self) -> tuple[int, int]:
        return self.engine.next_request(), self.model.revision

    def _compose(self) -> None:
        if self.model.state is not None and not self.working:
            self.formula.ask(self.model.state, self.model.revision)

    def _suggest(self) -> None:
        """Look for candidates for the selected edge, unless they are known or being looked for."""
        state, edge = self.model.state, self.selection[0] if len(self.selection) == 1 else None
        if not self.ready_to_work or state is None or edge is None or not state.is_active(edge):
            self.candidates.clear()
        elif (self.candidates.edge, self.candidates.revision) != (edge, self.model.revision):
            number, seed = self.table.number, self.seed
            self.candidates.ask(Suggest(*self._head(), number, seed, state, edge, self.primitives.texts))

    def _start_search(self, kind: type[PruneWeak] | type[SnapAll]) -> None:
        if self.ready_to_work and self.model.state is not None:
            self.candidates.clear()
            own = (self.primitives.texts,) if kind is SnapAll else ()
            self.discovery.start(kind(*self._head(), self.table.number, self.seed, self.model.state, *own))

    def _start_discovery(self) -> None:
        if self.ready_to_work:
            self.candidates.clear()
            self.discovery.clear()
            path = self.model.history.path() if self.model.history else ()
            own = self.primitives.texts, steps.own_inputs(path)
            self.discovery.start(Discover(*self._head(), self.table.number, self.search, *own))

    def _when_idle(self, command: Callable[[], None]) -> None:
        """Do something now, or after the run or search in progress, which is asked to end."""
        if self.working:
            self._then = command
            self._end_work()
        else:
            self._attempt(command)

    def _end_work(self) -> None:
        self.run.stop()
        self.discovery.stop()

    def _make_late_edits(self) -> None:
        """Edits that were made as the run ended are steps of their own."""
        for edit in self.run.take_unanswered():
            self._attempt(partial(self.model.append, edit))

    # Projects.

    def _open_project(self, path: Path) -> None:
        project = projects.read(path)
        assert project.dataset is not None
        self.table.take(project.dataset, str(path))
        self._opened_history = project.history
        self.primitives.take(project.primitives)
        self.project_path = path
        self.table_changed.emit()

    def _save(self, path: Path) -> None:
        projects.write(path, self.table, self.model, self.primitives)
        self.project_path = path
        self.history_changed.emit()

    def _take(self, step: Edit | None) -> None:
        """Make a step of what the engine has done."""
        if step is not None:
            self._attempt(lambda: self.model.append(step))

    def _attempt(self, command: Callable[[], None]) -> None:
        """Do something; what goes wrong is told, not raised."""
        try:
            command()
        except KanoscopeError as error:
            self.said.emit(from_error(error))
