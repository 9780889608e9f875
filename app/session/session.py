"""The one mutable document of the application: table, model with its history, selection, and the work in progress."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.client import Death, Engine
from app.engine.protocol import Discover, EditTaken, Prepared, RunFinished, SnapAll, Suggest, Train
from app.messages import Message, from_error, hint, note
from app.session.candidates import Candidate, Candidates
from app.session.discovery import Discovery
from app.session.formula import Formula
from app.session.replies import from_death
from app.session.table import Rows, Table
from app.session.training import TrainingRun
from app.session.widths import finer_grid, first_spec
from kan_core.analysis.importance import edge_importance
from kan_core.data.dataset import Role
from kan_core.edits.batch import Batch
from kan_core.edits.contract import Edit
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.history import History
from kan_core.edits.loaded import Loaded
from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.edits.trained import Trained
from kan_core.errors import KanoscopeError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import scaled_inputs
from kan_core.model.spec import first_state
from kan_core.model.state import EdgeKind, FloatArray, ModelState
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project
from kan_core.training.config import TrainingConfig

WEAK = 0.02
"""Edges of less importance count as carrying nothing."""

IMPORTANCE_ROWS = 300
"""Rows that importance is computed from while everything moves."""

DISCOVERY_SECONDS = 60.0


class Session(QObject):
    """What is open, and every command on it.

    While a run is active the engine owns the weights: `state` follows its snapshots, and an edit is sent to it.
    Commands that need the engine for themselves end a run first and go on when it has ended.
    """

    table_changed = Signal()
    model_changed = Signal()
    history_changed = Signal()
    selection_changed = Signal()
    busy_changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.engine = engine
        self.seed = seed
        self.table = Table(engine, seed, self)
        self.run = TrainingRun(engine, self)
        self.candidates = Candidates(engine, self)
        self.formula = Formula(engine, self)
        self.discovery = Discovery(engine, self)
        self.history: History | None = None
        self.selection: tuple[EdgeId, ...] = ()
        self.busy = ""
        self.project_path: Path | None = None
        self._saved_revision: int | None = None
        self._train_when_prepared = False
        self._project: Project | None = None
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
        return self.history.state if self.history else None

    @property
    def revision(self) -> int:
        """The current revision's number."""
        return self.history.current_id if self.history else 0

    @property
    def working(self) -> bool:
        """Whether the engine trains or searches."""
        return self.run.active or self.discovery.active

    @property
    def unsaved(self) -> bool:
        """Whether the history has gone beyond what was saved; a model as it was opened is nothing to save."""
        if self.history is None or len(self.history.revisions) == 1:
            return False
        return self.revision != self._saved_revision

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
        if state is None or rows is None:
            return None
        step = max(1, len(rows.train_x) // IMPORTANCE_ROWS)
        return edge_importance(state, scaled_inputs(state, rows.train_x[::step]))

    def weak_edges(self) -> frozenset[EdgeId]:
        """Active edges that carry nothing."""
        state, importance = self.state, self.importance()
        if state is None or importance is None:
            return frozenset()
        active = state.edges(active_only=True)
        return frozenset(e for e in active if importance[e.layer][e.source, e.target] < WEAK)

    # Commands on the table and on projects.

    def open_file(self, path: str) -> None:
        """Open a table or a project."""
        if path.endswith(".kan"):
            self._attempt(lambda: self._open_project(Path(path)))
        else:
            self._train_when_prepared = False
            self.table.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open sample data and train at once."""
        self._train_when_prepared = True
        self.table.open_sample(name)

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role; a network for the new roles starts afresh."""
        self.when_idle(lambda: self._attempt(lambda: self.table.set_role(name, role)))

    def save(self, path: Path) -> None:
        """Write table and history to a project file."""
        self._attempt(lambda: self._save(path))

    # Commands on the model.

    def train(self, iterations: int | None = None) -> None:
        """Train from the current model; one run is one step of the history."""
        if self.working or self.history is None or self.table.prepared is None:
            return
        self.candidates.clear()
        config = TrainingConfig(iterations=iterations, seed=self.seed)
        request = self.engine.next_request()
        self.run.start(Train(request, self.revision, self.table.number, self.seed, self.history.state, config))

    def stop(self) -> None:
        """End the run or search with what it has."""
        self.run.stop()
        self.discovery.stop()

    def apply(self, edit: Edit) -> None:
        """Make an edit: at once, or by the run in progress before its next iteration."""
        if self.run.active:
            self.run.edit(edit)
        else:
            self.when_idle(lambda: self._attempt(lambda: self._append(edit)))

    def undo(self) -> None:
        """Go back to where the current revision came from."""
        self.when_idle(lambda: self._move(lambda history: history.undo()))

    def redo(self) -> None:
        """Go forth again."""
        self.when_idle(lambda: self._move(lambda history: history.redo()))

    def go_to(self, revision: int) -> None:
        """Go to any revision."""
        self.when_idle(lambda: self._move(lambda history: history.go_to(revision)))

    def select(self, edges: tuple[EdgeId, ...]) -> None:
        """Select edges; one alone gets candidates as soon as the engine is free."""
        if edges != self.selection:
            self.selection = edges
            self.selection_changed.emit()

    def suggest(self) -> None:
        """Look for candidates for the selected edge."""
        if self.history is None or len(self.selection) != 1 or self.working:
            return
        if not self.history.state.is_active(self.selection[0]):
            self.candidates.clear()
            return
        request = self.engine.next_request()
        asked = Suggest(
            request, self.revision, self.table.number, self.seed, self.history.state, self.selection[0]
        )
        self.candidates.ask(asked)

    def snap(self, candidate: Candidate) -> None:
        """Snap the edge of the candidates; where the whole model was refitted with it, take the refit too."""
        edge = self.candidates.edge
        if edge is None:
            return
        snap = SnapEdge(edge, candidate.snap)
        if candidate.state is not None and self.candidates.revision == self.revision and not self.working:
            self.apply(Batch((Loaded(candidate.state, "the refit"),), snap.label))
        else:
            self.apply(snap)

    def prune_weak(self) -> None:
        """Prune every edge that carries nothing."""
        weak = self.weak_edges()
        if weak:
            self.apply(Prune(weak))
        else:
            self.said.emit(note("No active edge is that weak."))

    def extend_grid(self) -> None:
        """Give every spline a finer grid."""
        if self.history is not None and self.state is not None:
            self.apply(ExtendGrid(finer_grid(max(layer.grid_size for layer in self.state.layers))))

    def snap_all(self) -> None:
        """Snap every spline edge to its best primitive, one after another, in the engine."""
        if self.history is not None:
            self.when_idle(self._start_snap_all)

    def discover(self, seconds: float = DISCOVERY_SECONDS) -> None:
        """Search for laws."""
        if self.history is not None:
            self.when_idle(lambda: self._start_discovery(seconds))

    def restore(self, state: ModelState, source: str) -> None:
        """Take a model from elsewhere as the next step."""
        self.apply(Loaded(state, source))

    def set_digits(self, digits: int) -> None:
        """Show the formula with so many digits."""
        self.formula.digits = digits
        self._compose()

    def when_idle(self, command: Callable[[], None]) -> None:
        """Do something now, or after the run or search in progress, which is asked to end."""
        if self.working:
            self._then = command
            self.stop()
        else:
            command()

    def close(self) -> None:
        """End the engine and remove what is temporary."""
        self.engine.close()
        self.table.close()

    # What the parts say.

    def _connect(self) -> None:
        self.table.read.connect(self._table_read)
        self.table.changed.connect(self._roles_changed)
        self.table.became_prepared.connect(self._prepared)
        self.table.failed.connect(self.said)
        self.table.busy.connect(self._set_busy)
        self.run.snapshot.connect(self.model_changed)
        self.run.edit_taken.connect(self._edit_taken)
        self.run.finished.connect(self._run_finished)
        self.run.ended.connect(self._work_ended)
        self.discovery.trying.connect(self.model_changed)
        self.discovery.finished.connect(self._discovered)
        self.discovery.ended.connect(self._work_ended)
        self.engine.died.connect(self._engine_died)
        for part in (self.run, self.candidates, self.formula, self.discovery):
            part.said.connect(self.said)

    def _table_read(self) -> None:
        self.project_path = None
        self._roles_changed()

    def _roles_changed(self) -> None:
        self.run.abandon()
        self._reset()
        self.table_changed.emit()

    def _prepared(self, prepared: Prepared) -> None:
        for text in prepared.notes:
            self.said.emit(note(text))
        if self._project is not None and self._project.history is not None:
            history, self._project = self._project.history, None
            self._set_history(history)
            self._saved_revision = history.current_id
            return
        spec = first_spec(len(prepared.inputs), len(prepared.outputs))
        state = first_state(spec, prepared.inputs, prepared.outputs, self.seed)
        self._set_history(History.start(state, f"Open {self.name}"))
        if self._train_when_prepared:
            self.train()

    def _edit_taken(self, taken: EditTaken) -> None:
        self._attempt(lambda: self._append_run(taken.before, f"{taken.iterations} steps"))
        self._attempt(lambda: self._append(taken.edit))

    def _run_finished(self, finished: RunFinished) -> None:
        if finished.iterations > self.run.segment_began:
            error = finished.train_rmse * self.error_scale()
            summary = f"{finished.iterations} steps, RMSE {error:.3g}"
            self._attempt(lambda: self._append_run(finished.state, summary))

    def _work_ended(self) -> None:
        command, self._then = self._then, None
        self._model_moved()
        if command is not None:
            command()
        elif self.run.status.ended in ("converged", "iterations"):
            self._advise()

    def _discovered(self, state: ModelState, source: str) -> None:
        if self.history is not None and state != self.history.state:
            self._attempt(lambda: self._append(Loaded(state, source)))

    def _engine_died(self, death: Death) -> None:
        if self.run.active:
            state, steps = self.run.state, self.run.status.iterations
            self.run.lose()
            if state is not None and steps > self.run.segment_began:
                self._attempt(lambda: self._append_run(state, f"{steps} steps, cut short"))
        self.discovery.lose()
        self._then = None
        self.candidates.clear()
        self.table.resend()
        self._model_moved()
        self.said.emit(from_death(death))

    def error_scale(self) -> float:
        """What turns a scaled error into one in the unit of the target; 1 under a nonlinear output link."""
        outputs = self.table.prepared.outputs if self.table.prepared else ()
        return outputs[0].scale if len(outputs) == 1 and outputs[0].link == "identity" else 1.0

    # Changes of the model.

    def _append(self, edit: Edit) -> None:
        if self.history is not None:
            self.history = self.history.append(edit)
            self._model_moved()

    def _append_run(self, state: ModelState, summary: str) -> None:
        self._append(Trained(state, summary))

    def _move(self, step: Callable[[History], History]) -> None:
        if self.history is not None:
            history = self.history
            self._attempt(lambda: self._set_history(step(history)))

    def _set_history(self, history: History) -> None:
        self.history = history
        self._model_moved()

    def _model_moved(self) -> None:
        """Tell of a new current model, and ask for its formula."""
        if self.candidates.revision != self.revision:
            self.candidates.clear()
        self.select(tuple(edge for edge in self.selection if _has(self.history, edge)))
        self.history_changed.emit()
        self.model_changed.emit()
        if not self.working:
            self._compose()
            self.suggest()

    def _compose(self) -> None:
        if self.history is not None:
            self.formula.ask(self.history.state, self.revision)

    def _start_snap_all(self) -> None:
        assert self.history is not None
        request = self.engine.next_request()
        self.candidates.clear()
        self.discovery.start(
            SnapAll(request, self.revision, self.table.number, self.seed, self.history.state)
        )

    def _start_discovery(self, seconds: float) -> None:
        self.candidates.clear()
        self.discovery.clear()
        request = self.engine.next_request()
        self.discovery.start(Discover(request, self.revision, self.table.number, self.seed, seconds))

    def _advise(self) -> None:
        """Say what could be done next."""
        if self.history is None:
            return
        state, weak = self.history.state, self.weak_edges()
        active = list(state.edges(active_only=True))
        if weak and len(weak) < len(active):
            self.said.emit(hint(f"{len(weak)} of {len(active)} edges carry next to nothing.", "prune_weak"))
        elif any(state.kind(edge) is EdgeKind.SPLINE for edge in active):
            self.said.emit(hint("Training has settled. The splines can be snapped to functions.", "snap_all"))

    # Projects.

    def _open_project(self, path: Path) -> None:
        project = load_project(path)
        if project.dataset is None:
            raise KanoscopeError(f"{path.name} holds no table.", "Open another project.")
        self._project, self._train_when_prepared = project, False
        self.table.take(project.dataset, str(path))
        self.project_path = path

    def _save(self, path: Path) -> None:
        save_project(path, Project(self.table.dataset, self.history, seed=self.seed))
        self.project_path, self._saved_revision = path, self.revision
        self.history_changed.emit()

    def _reset(self) -> None:
        self.history, self._saved_revision = None, None
        self.candidates.clear()
        self.formula.clear()
        self.discovery.clear()
        self.select(())
        self.model_changed.emit()
        self.history_changed.emit()

    def _set_busy(self, text: str) -> None:
        self.busy = text
        self.busy_changed.emit()

    def _attempt(self, command: Callable[[], None]) -> None:
        """Do something; what goes wrong is told, not raised."""
        try:
            command()
        except KanoscopeError as error:
            self.said.emit(from_error(error))


def _has(history: History | None, edge: EdgeId) -> bool:
    if history is None or edge.layer >= len(history.state.layers):
        return False
    layer = history.state.layers[edge.layer]
    return edge.source < layer.sources and edge.target < layer.targets
