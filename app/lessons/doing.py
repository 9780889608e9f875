"""Does what a lesson asks for: each call by the part of the session that a user's click would reach."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.protocol.contract import Failed
from app.engine.protocol.fits import FittedConstant, FormulaFitted
from app.engine.protocol.formula import FormulaCompiled
from app.engine.protocol.inputs import InputDescribed
from app.lessons.lesson import Call, Lesson
from app.messages import from_error, note
from app.session import steps
from app.session.fits import FitReply, Fits
from app.session.replies import from_failure
from app.session.session import Session
from app.words import tr
from kan_core.data.dataset import Dataset
from kan_core.data.samples import sample
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.contract import Edit
from kan_core.edits.derived import AddDerived, RemoveDerived
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.history import History
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.recipe import Recipe
from kan_core.edits.restore import Restore
from kan_core.edits.snap import SnapEdge
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.errors import KanoscopeError, ModelError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec
from kan_core.model.state import Snap
from kan_core.training.config import Refinement, TrainingConfig

OF_EDGES: Mapping[str, Callable[[frozenset[EdgeId]], Edit]] = {
    "prune": Prune,
    "restore": Restore,
    "lock": Lock,
    "unlock": Unlock,
}
REFINING = {"finest": "finest", "grid_iterations": "iterations"}
"""Arguments of training on finer grids, and what the settings call them."""

NONE: Mapping[str, Any] = MappingProxyType({})
KEPT = ("threads",)
"""Settings that suit the machine, whatever the lesson."""


class Doer(QObject):
    """Does one call at a time; `busy` until it is done and the formula of what came of it is there.

    `fitted` are the constants of the formula that was fitted last, here or by hand.

    Signals:
        action_wanted: name of an action of the window that changes what is seen.
        changed: something that was asked for has come.
    """

    action_wanted = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fits = Fits(session.engine, session.table, self)
        self._waits = False
        self._snapping: tuple[EdgeId, str] | None = None
        self.opening = False
        self.fitted: tuple[FittedConstant, ...] = ()
        session.candidates.changed.connect(self._look_at_candidates)

    @property
    def busy(self) -> bool:
        """Whether something that was begun has not come to its end."""
        session = self._session
        going_on = session.working or session.experiments.active or session.formula.running
        return going_on or bool(session.table.busy) or self._waits or self._snapping is not None

    def start(self, call: Call, lesson: Lesson) -> None:
        """Begin with a call; what goes wrong is said by the session."""
        try:
            if call.name == "open":
                self._open(call.given, lesson)
            else:
                getattr(self, f"_{call.name}")(**call.given)
        except KanoscopeError as error:
            self._waits, self._snapping = False, None
            self._session.said.emit(from_error(error))

    def give_up(self) -> None:
        """Wait for nothing any more."""
        self._waits, self._snapping = False, None
        self._fits.drop()

    def take_fit(self, reply: FormulaFitted) -> None:
        """Hear what a fit has found."""
        self.fitted = reply.constants
        self.changed.emit()

    # Tables and networks.

    def _open(self, given: Mapping[str, str], lesson: Lesson) -> None:
        name = given.get("sample", "")
        chosen = sample(name) if name else None
        dataset = chosen.load() if chosen else lesson.tables[given["file"]]
        with self._opening():
            self._session.opening.open_table(dataset, name, chosen.widths if chosen else ())

    def open_again(self, dataset: Dataset, history: History) -> None:
        """Open a table with all that was done with it."""
        with self._opening():
            self._session.opening.open_table(dataset, history=history)

    @contextmanager
    def _opening(self) -> Iterator[None]:
        """Lessons begin from the same seed, whatever was open before."""
        self._session.table.seed, self.opening = 0, True
        yield
        self.opening = False

    def _new_network(self, **given: Any) -> None:
        self._session.networks.start_afresh(ModelSpec(**given))

    def _formula_network(self, formula: str, target: str = "", room: bool = False) -> None:
        prepared = self._session.table.prepared
        first = prepared.outputs[0].name if prepared is not None else ""
        networks = self._session.networks

        def receive(reply: FormulaCompiled | Failed) -> None:
            self._came()
            if isinstance(reply, Failed):
                self._session.said.emit(from_failure(reply))
            else:
                networks.take_formula(reply.state)

        self._waits = True
        networks.compile_formula(formula, target or first, room, receive)

    def _fit_formula(self, formula: str) -> None:
        recipe = Recipe("fit_formula", {"formula": formula})

        def receive(reply: FitReply) -> None:
            if isinstance(reply, Failed):
                self._session.said.emit(from_failure(reply))
            elif isinstance(reply, FormulaFitted):
                self.take_fit(reply)
                if reply.network is not None:
                    self._session.apply(steps.found(reply.network, f"Fit {formula}", recipe))
                else:
                    self._session.said.emit(note(reply.no_network))
            self._came()

        self._waits = True
        self._fits.fit(formula, {}, receive)

    def _add_input(self, expression: str, name: str = "") -> None:
        networks = self._session.networks

        def receive(reply: InputDescribed | Failed) -> None:
            self._came()
            if isinstance(reply, Failed):
                self._session.said.emit(from_failure(reply))
            else:
                networks.change_inputs(AddDerived(reply.input))

        self._waits = True
        networks.describe_input(expression, name, receive)

    def _remove_input(self, name: str) -> None:
        self._session.networks.change_inputs(RemoveDerived(name))

    # Training and searches.

    def _train(self, iterations: int | None = None, **settings: Any) -> None:
        training, before = self._session.training, self._session.training.settings
        training.use(_with(before, settings))
        training.train(iterations)
        training.use(before)

    def _train_on_finer_grids(self, **given: Any) -> None:
        training = self._session.training
        before, refinement = training.settings, training.refinement
        refining = {REFINING[name]: value for name, value in given.items() if name in REFINING}
        settings = {name: value for name, value in given.items() if name not in REFINING}
        training.use(_with(before, settings))
        training.refine_to(Refinement(**refining))
        training.train_on_finer_grids()
        training.use(before)
        training.refine_to(refinement)

    def _prune_weak(self) -> None:
        self._session.searches.prune_weak()

    def _snap_all(self, edges: tuple[EdgeId, ...] = ()) -> None:
        if edges:
            self._session.searches.snap_edges(frozenset(edges))
        else:
            self._session.searches.snap_all()

    def _simplify(self) -> None:
        self._session.searches.simplify()

    def _discover(self, **settings: Any) -> None:
        searches, before = self._session.searches, self._session.searches.settings
        searches.use(replace(before, **settings))
        searches.discover()
        searches.use(before)

    def _experiment(self, name: str, settings: Mapping[str, Any] = NONE) -> None:
        self._session.experiments.start(name, settings)

    # Edges.

    def _prune(self, edges: tuple[EdgeId, ...]) -> None:
        self._edit("prune", edges)

    def _restore(self, edges: tuple[EdgeId, ...]) -> None:
        self._edit("restore", edges)

    def _lock(self, edges: tuple[EdgeId, ...]) -> None:
        self._edit("lock", edges)

    def _unlock(self, edges: tuple[EdgeId, ...]) -> None:
        self._edit("unlock", edges)

    def _edit(self, name: str, edges: tuple[EdgeId, ...]) -> None:
        self._session.apply(OF_EDGES[name](frozenset(edges)))

    def _unsnap(self, edge: EdgeId) -> None:
        self._session.apply(Unsnap(edge))

    def _reshape(self, edge: EdgeId, coefficients: tuple[float, ...]) -> None:
        self._session.apply(SetCoefficients(edge, coefficients))

    def _move_point(self, edge: EdgeId, point: int, by: float) -> None:
        """As a control point is dragged: one coefficient more or less."""
        state = self._session.model.state
        if state is None or edge.layer >= len(state.layers):
            raise ModelError(f"The network has no edge {edge}.", "Choose an edge of this network.")
        layer = state.layers[edge.layer]
        if edge.source >= layer.sources or edge.target >= layer.targets or point > layer.family.count:
            raise ModelError(f"{edge} has no control point {point}.", "Choose one that the network has.")
        coefficients = layer.coefficients[edge.source, edge.target].copy()
        coefficients[point - 1] += by
        self._session.apply(SetCoefficients(edge, tuple(coefficients.tolist())))

    def _extend_grid(self, grid_size: int) -> None:
        self._session.apply(ExtendGrid(grid_size))

    def _snap(self, edge: EdgeId, primitive: str, parameters: tuple[float, ...] = ()) -> None:
        if parameters:
            self._session.apply(SnapEdge(edge, Snap(primitive, parameters, by_user=True)))
            return
        self._snapping = edge, primitive
        self._session.select((edge,))
        self._look_at_candidates()

    def _look_at_candidates(self) -> None:
        """Snap as soon as the function that is wanted was tried in the whole model."""
        candidates = self._session.candidates
        if self._snapping is None or candidates.edge != self._snapping[0]:
            return
        edge, primitive = self._snapping
        tried = [row for row in candidates.rows if row.snap.primitive == primitive and row.rmse is not None]
        if tried:
            self._snapping = None
            self._session.snap(tried[0])
            self.changed.emit()
        elif not candidates.running:
            self._snapping = None
            what = tr("{} is no candidate for {}.").format(primitive, edge)
            self._session.said.emit(note(what))
            self.changed.emit()

    # What is seen.

    def _select(self, edges: tuple[EdgeId, ...]) -> None:
        self._session.select(edges)

    def _undo(self, steps: int = 1) -> None:
        for _ in range(steps):
            self._session.undo()

    def _action(self, name: str) -> None:
        self.action_wanted.emit(name)

    def _came(self) -> None:
        self._waits = False
        self.changed.emit()


def _with(settings: TrainingConfig, given: Mapping[str, Any]) -> TrainingConfig:
    """Settings as they are at first, with those of a lesson: what a user chose is not part of it."""
    chosen = {field.name: getattr(settings, field.name) for field in fields(settings) if field.name in KEPT}
    return TrainingConfig(**{**chosen, **given})
