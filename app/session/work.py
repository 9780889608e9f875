"""The engine's work on the model: one run or search at a time, and what waits for its end."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.messages import from_error
from app.session.discovery import Discovery
from app.session.model import Model
from app.session.run import TrainingRun
from app.session.table import Table
from kan_core.edits.contract import Edit
from kan_core.errors import KanoscopeError
from kan_core.model.state import ModelState

Command = Callable[[], None]


class Work(QObject):
    """Who owns the model: the history, or the run or search in progress.

    While a run is active the engine owns the weights: `state` follows its snapshots, and an edit is sent to
    it. Commands that need the engine for themselves end the work first and go on when it has ended.
    """

    said = Signal(object)

    def __init__(
        self,
        table: Table,
        model: Model,
        run: TrainingRun,
        discovery: Discovery,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.table, self.model, self.run, self.discovery = table, model, run, discovery
        self._then: Command | None = None

    @property
    def active(self) -> bool:
        """Whether the engine trains or searches."""
        return self.run.active or self.discovery.active

    @property
    def ready(self) -> bool:
        """Whether there are a model and rows to train it on, and nothing goes on."""
        return self.model.state is not None and self.table.prepared is not None and not self.active

    @property
    def state(self) -> ModelState | None:
        """The model as shown: of the run or search in progress, else of the history."""
        if self.run.active:
            return self.run.state
        if self.discovery.active and self.discovery.state is not None:
            return self.discovery.state
        return self.model.state

    def when_idle(self, command: Command) -> None:
        """Do something now, or after the run or search in progress, which is asked to end."""
        if self.active:
            self._then = command
            self._end()
        else:
            self.attempt(command)

    def apply(self, edit: Edit) -> None:
        """Make an edit: at once, or by the run in progress before its next iteration."""
        if self.run.active:
            self.run.edit(edit)
        else:
            self.when_idle(lambda: self.model.append(edit))

    def take(self, step: Edit | None) -> None:
        """Make a step of what the engine has done."""
        if step is not None:
            self.attempt(lambda: self.model.append(step))

    def attempt(self, command: Command) -> None:
        """Do something; what goes wrong is told, not raised."""
        try:
            command()
        except KanoscopeError as error:
            self.said.emit(from_error(error))

    def stop(self) -> None:
        """End the run or search with what it has; what was to follow it is given up too."""
        self.give_up_waiting()
        self._end()

    def give_up_waiting(self) -> None:
        """Let nothing follow the end of the run or search."""
        self._then = None

    def take_waiting(self) -> Command | None:
        """What was to follow the run or search, which has ended."""
        command, self._then = self._then, None
        return command

    def _end(self) -> None:
        self.run.stop()
        self.discovery.stop()
