"""One training run at a time: what is asked of the engine, and how it goes."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.training import (
    EditRefused,
    EditRun,
    EditTaken,
    RunFinished,
    RunSnapshot,
    RunStarted,
    Train,
)
from app.messages import Level, Message, note
from app.session.losses import LossCurve
from app.session.replies import from_failure
from kan_core.edits.contract import Edit
from kan_core.edits.recipe import Plain, Recipe, plain, unusual
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class RunStatus:
    """How the present or the last run goes; errors, in `measure`, are scaled by the spread of the target.

    `most` are the iterations that it takes at most, None where that is not known.
    """

    active: bool = False
    stopping: bool = False
    optimiser: str = ""
    reason: str = ""
    parameters: int = 0
    iterations: int = 0
    most: int | None = None
    seconds: float = 0.0
    train_rmse: float = float("nan")
    test_rmse: float = float("nan")
    measure: str = "RMSE"
    device: str = ""
    device_reason: str = ""
    precision: str = ""
    ended: str = ""

    @property
    def seconds_left(self) -> float | None:
        """How much longer it takes at most, at its pace so far; None where that cannot be told."""
        if not self.active or self.most is None or not self.iterations or self.seconds <= 0.0:
            return None
        return max(self.most - self.iterations, 0) * self.seconds / self.iterations


class TrainingRun(QObject):
    """Trains in the engine; `state` is the model as last shown while a run is active.

    `changed` tells of what begins and ends, `snapshot` of every step of `state` and `status` between;
    `forgotten` that there is nothing left to look at.
    """

    began = Signal()
    forgotten = Signal()
    changed = Signal()
    snapshot = Signal()
    edit_taken = Signal(object)
    finished = Signal(object)
    ended = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self._asked: Train | None = None
        self._goes_on = False
        self._unanswered: list[Edit] = []
        self._told: set[str] = set()
        self.status = RunStatus()
        self.losses = LossCurve()
        self.state: ModelState | None = None
        self.segment_began = 0

    @property
    def active(self) -> bool:
        """Whether the engine owns the weights."""
        return self.status.active

    def start(self, request: Train) -> None:
        """Begin a run; there must be none."""
        self.began.emit()
        self.status, self.losses = RunStatus(active=True, precision=request.config.precision), LossCurve()
        self.state, self.segment_began, self._unanswered = request.state, 0, []
        self._asked, self._goes_on = request, False
        self._request = self._engine.submit(request, self._receive)
        self.changed.emit()

    def stop(self) -> None:
        """Ask the run to end with the best state so far."""
        if self._request is not None and not self.status.stopping:
            self._engine.cancel(self._request)
            self._set(stopping=True)

    def edit(self, edit: Edit) -> None:
        """Have an edit applied before the next iteration."""
        if self._request is not None:
            self._unanswered.append(edit)
            self._engine.tell(EditRun(self._request, edit))

    def take_unanswered(self) -> list[Edit]:
        """The edits that came too late for the run, which has ended."""
        edits, self._unanswered = self._unanswered, []
        return edits

    def recipe(self, **ending: int) -> Recipe | None:
        """How the part of the run since the last edit in it is done again, and where it ends."""
        asked = self._asked
        if asked is None:
            return None
        if self._goes_on:
            return Recipe("go_on", dict(ending))
        given: dict[str, Plain] = {**unusual(asked.config, "seed"), **ending}
        if asked.refinement is None:
            return Recipe("train", given)
        finest, iterations = plain(asked.refinement.finest), plain(asked.refinement.iterations)
        return Recipe("train_on_finer_grids", {"finest": finest, "grid_iterations": iterations, **given})

    def abandon(self) -> None:
        """End the run without waiting for its end."""
        if self._request is not None:
            self._engine.drop(self._request)
            self.lose()

    def forget(self) -> None:
        """End the run, and keep nothing of it."""
        self.abandon()
        self.status, self.losses, self.state, self._asked = RunStatus(), LossCurve(), None, None
        self.forgotten.emit()
        self.changed.emit()

    def lose(self) -> None:
        """The engine is gone."""
        self._request = None
        self._set(active=False, stopping=False, ended="lost")

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, RunSnapshot):
            self._show(reply)
        elif isinstance(reply, RunStarted):
            self._begin(reply)
        elif isinstance(reply, EditTaken):
            self._unanswered.pop(0)
            self.segment_began = reply.iterations
            self.edit_taken.emit(reply)
            self._goes_on = True
        elif isinstance(reply, EditRefused):
            self._unanswered.pop(0)
            self.said.emit(Message(reply.what, reply.remedy))
        elif isinstance(reply, RunFinished):
            self._end(reply)
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request = None
            self._set(active=False, stopping=False)
            self.ended.emit()

    def _begin(self, reply: RunStarted) -> None:
        """Tell how a run goes about it; what it says at its start, as every run may, is noted once."""
        goes_on = bool(self.status.optimiser)
        self._set(
            optimiser=reply.optimiser,
            reason=reply.reason,
            parameters=reply.parameters,
            most=reply.most,
            measure=reply.measure,
            device=reply.device,
            device_reason=reply.device_reason,
        )
        for text in reply.notes:
            if goes_on or text not in self._told:
                self.said.emit(replace(note(text), of_run=True))
        self._told.update(reply.notes)
        for text in reply.warnings:
            self.said.emit(Message(text, of_run=True))

    def _show(self, reply: RunSnapshot) -> None:
        self.state = reply.state
        self.losses.extend(reply.losses)
        last = {} if not len(reply.losses.train) else _last_errors(reply.losses)
        self.status = replace(self.status, seconds=reply.seconds, **last)
        self.snapshot.emit()

    def _end(self, reply: RunFinished) -> None:
        self.losses.extend(reply.losses)
        self.state = reply.state
        self._set(
            iterations=reply.iterations,
            train_rmse=reply.train_rmse,
            test_rmse=reply.test_rmse,
            ended=reply.reason,
        )
        self.finished.emit(reply)
        if reply.message:
            level = Level.PROBLEM if reply.reason == "diverged" else Level.NOTE
            self.said.emit(Message(reply.message, level=level, of_run=True))

    def _set(self, **changes: Any) -> None:
        self.status = replace(self.status, **changes)
        self.changed.emit()


def _last_errors(losses: Any) -> dict[str, Any]:
    return {
        "iterations": int(losses.iterations[-1]),
        "train_rmse": float(losses.train[-1]),
        "test_rmse": float(losses.test[-1]),
    }
