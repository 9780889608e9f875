"""The experiment of the classroom that goes on, or was the last."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.experiment import ExperimentShown, RunExperiment
from app.session.replies import from_failure
from app.session.work import Work
from kan_core.experiments.contract import Shown


class Experiments(QObject):
    """One experiment at a time. It does not touch the model, and makes way for runs and searches.

    `name` is that of the experiment, `shown` all there is to see of it, also when it has ended.

    Signals:
        changed: an experiment began, shows something else, or ended.
        ended: it is done, was stopped, or could not be done.
    """

    changed = Signal()
    ended = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._work = engine, work
        self._request: int | None = None
        self.name = ""
        self.shown: Shown | None = None
        for other in (work.run, work.discovery):
            other.changed.connect(self._make_way)

    @property
    def active(self) -> bool:
        """Whether an experiment goes on."""
        return self._request is not None

    def start(self, name: str, given: Mapping[str, object]) -> None:
        """Begin one with these settings once the run or search in progress has ended; drop any other."""
        self._work.when_idle(lambda: self._start(name, given))

    def stop(self) -> None:
        """End soon; what was shown stays."""
        if self._request is not None:
            self._engine.cancel(self._request)

    def lose(self) -> None:
        """The engine is gone."""
        if self._request is not None:
            self._end()

    def _start(self, name: str, given: Mapping[str, object]) -> None:
        if self._request is not None:
            self._engine.drop(self._request)
        self.name, self.shown = name, None
        # A view of a mapping could not be sent.
        settings = dict(given)
        request = RunExperiment(self._engine.next_request(), self._work.model.revision, name, settings)
        self._request = self._engine.submit(request, self._receive)
        self.changed.emit()

    def _make_way(self) -> None:
        if self._work.active:
            self.stop()

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, ExperimentShown):
            self.shown = reply.shown
            self.changed.emit()
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._end()

    def _end(self) -> None:
        self._request = None
        self.changed.emit()
        self.ended.emit()
