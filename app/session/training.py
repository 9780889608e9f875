"""Training of the session's model: how a run begins, and the steps of the history that it becomes."""

from dataclasses import replace
from functools import partial

from app.engine.client import Engine
from app.engine.protocol.training import EditTaken, RunFinished, Train
from app.session import shown, steps
from app.session.candidates import Candidates
from app.session.work import Work
from kan_core.edits.contract import Edit
from kan_core.model.spec import is_first_state
from kan_core.training.config import Refinement, TrainingConfig

RESTARTS = 4
"""Random starts side by side of a network that was never trained; the best one goes on."""

MANY_ROWS = 50_000
"""Training rows from which on one start is enough: news of several would be long in coming."""


class Training:
    """Begins runs with `settings`, those on finer grids with `refinement` too.

    Iterations, restarts and seed are the session's own. `pace` are the iterations a second that runs do at
    most; 0 where they are as fast as they can be.
    """

    def __init__(self, engine: Engine, work: Work, candidates: Candidates) -> None:
        self._engine, self._work, self._candidates = engine, work, candidates
        self._table, self._model, self._run = work.table, work.model, work.run
        self.settings, self.refinement, self.pace = TrainingConfig(), Refinement(), 0.0
        self._run.edit_taken.connect(self._edit_taken)
        self._run.finished.connect(self._finished)

    def train(self, iterations: int | None = None) -> None:
        """Train from the current model; one run is one step of the history."""
        self._start(replace(self.settings, iterations=iterations))

    def train_on_finer_grids(self) -> None:
        """Train from the current model, then on grids of twice the size for as long as the error falls."""
        self._start(self.settings, self.refinement)

    def use(self, settings: TrainingConfig) -> None:
        """Begin later runs with these settings."""
        self.settings = settings

    def refine_to(self, refinement: Refinement) -> None:
        """Let later runs on finer grids go so far."""
        self.refinement = refinement

    def keep_run(self) -> None:
        """End the run in progress at once; its model as last shown becomes a step."""
        rescued = self.rescued()
        self._run.abandon()
        self._work.take(rescued)
        self.make_late_edits()

    def rescued(self) -> Edit | None:
        """What a run that is cut short now would leave."""
        return steps.rescued(self._model.state, self._run)

    def make_late_edits(self) -> None:
        """Edits that were made as the run ended are steps of their own."""
        for edit in self._run.take_unanswered():
            self._work.attempt(partial(self._model.append, edit))

    def _start(self, settings: TrainingConfig, refinement: Refinement | None = None) -> None:
        state, prepared, seed = self._model.state, self._table.prepared, self._table.seed
        if not self._work.ready or state is None or prepared is None:
            return
        self._candidates.clear()
        several = prepared.train_rows < MANY_ROWS and is_first_state(state, seed)
        restarts = RESTARTS if several else 1
        loss = "auto" if state.class_of else settings.loss
        config = replace(settings, loss=loss, restarts=restarts, seed=seed)
        head = self._engine.next_request(), self._model.revision
        self._run.start(Train(*head, self._table.number, seed, state, config, refinement, self.pace))

    def _edit_taken(self, taken: EditTaken) -> None:
        assert self._model.state is not None
        recipe = self._run.recipe(pause_after=taken.iterations)
        self._work.take(steps.trained(self._model.state, taken.before, f"{taken.iterations} steps", recipe))
        self._work.take(taken.edit)

    def _finished(self, finished: RunFinished) -> None:
        assert self._model.state is not None and self._run.state is not None
        scale = shown.error_scale(self._run.state)
        self._work.take(steps.reached(self._model.state, finished, self._run, scale))
