"""A training run that can be paused, edited and taken up again."""

from collections.abc import Generator

from kan_core.edits.contract import Edit
from kan_core.model.state import ModelState
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Event, Finished, Progress
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from kan_core.training.refinement import fit_refining


class Run:
    """A run; `state` is the model as it is, `paused` whether it can go on."""

    def __init__(
        self,
        rows: tuple[Problem, Problem],
        state: ModelState,
        config: TrainingConfig,
        refinement: Refinement | None = None,
    ) -> None:
        self.state, self.paused = state, True
        self._stop_after: int | None = None
        self._reached = 0
        self._edits: list[Edit] = []
        train, test = rows
        given = train, state, config, test, self._stopped
        self._events: Generator[Event, Edit | None, None] = (
            fit(*given) if refinement is None else fit_refining(*given, refinement)
        )
        self._event = next(self._events)

    def edit(self, edit: Edit) -> None:
        """Edit the model of a paused run.

        Raises:
            ModelError: the edit cannot apply.
        """
        self.state = edit.apply(self.state)
        self._edits.append(edit)

    def go_on(self, pause_after: int | None = None, stop_after: int | None = None) -> None:
        """Train until the end, to a pause with the model as it is, or to an end with the best model so far.

        Args:
            pause_after, stop_after: iterations since the beginning of the run.
        """
        self._stop_after = stop_after
        while not isinstance(self._event, Finished):
            edit = self._edits.pop(0) if self._edits and isinstance(self._event, Progress) else None
            self._event = self._events.send(edit)
            if isinstance(self._event, Progress):
                self._reached = self._event.iteration
                if self._reached == pause_after:
                    self.state = self._event.state()
                    return
        self.state, self.paused = self._event.state, False

    def _stopped(self) -> bool:
        return self._stop_after is not None and self._reached >= self._stop_after
