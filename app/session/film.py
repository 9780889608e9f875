"""The film of a training run: its models as they were on the way, to be looked at again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.session.run import TrainingRun
from kan_core.model.state import ModelState

MOST = 400
"""Frames that are kept; of a longer run every second one goes, again and again."""


@dataclass(frozen=True)
class Frame:
    """One moment of a run: after how many iterations, the model, its error on rows held out."""

    iteration: int
    state: ModelState
    held_out: float


class Film(QObject):
    """The frames of the present run, or of the last one.

    Signals:
        changed: there are others.
    """

    changed = Signal()

    def __init__(self, run: TrainingRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._every = 1
        self._seen = 0
        self.frames: list[Frame] = []
        run.began.connect(self._begin)
        run.forgotten.connect(self._begin)
        run.snapshot.connect(self._take)
        run.finished.connect(lambda finished: self._keep(finished.iterations, finished.test_rmse))

    def _begin(self) -> None:
        self.frames, self._every, self._seen = [], 1, 0
        self.changed.emit()

    def _take(self) -> None:
        self._seen += 1
        if self._seen % self._every == 0:
            self._keep(self._run.status.iterations, self._run.status.test_rmse)

    def _keep(self, iteration: int, held_out: float) -> None:
        if self._run.state is None:
            return
        self.frames.append(Frame(iteration, self._run.state, held_out))
        if len(self.frames) > MOST:
            self.frames, self._every = self.frames[::2], 2 * self._every
        self.changed.emit()
