"""Plays a lesson on the session: step by step, each done by hand or for the user, and back again."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.protocol.fits import FittedConstant, FormulaFitted
from app.lessons.doing import Doer
from app.lessons.lesson import Call, Lesson, Step
from app.lessons.quantities import Since, as_it_is, succeeded
from app.session.session import Session
from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.experiments.contract import Shown

Task = Callable[[], None]

SEEN = ("select", "action")
"""Calls that leave nothing in the history; they are done again when the user comes back to a step."""


@dataclass(frozen=True)
class Kept:
    """The session as a lesson came to a step, and whether its table was the user's own."""

    dataset: Dataset | None
    history: History | None
    own_table: bool


class Player(QObject):
    """One lesson at a time.

    Attributes:
        lesson: that is played, None before one is chosen.
        index: of the step that is on.
        busy: whether something is being done.
        done: whether what the step asks for was done, by hand or by `do`.
        passed: whether the step's check held then.
        own_table: whether the user has opened a table of their own, on which the lesson goes on.
        guess: the answer to the step's question, None before there is one.

    Signals:
        changed: any of these is another.
        finished: the last step was left; the lesson.
        action_wanted: name of an action of the window that changes what is seen.
    """

    changed = Signal()
    finished = Signal(object)
    action_wanted = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._doer = Doer(session, self)
        self._doer.action_wanted.connect(self.action_wanted)
        self.lesson: Lesson | None = None
        self.index = 0
        self.busy = self.done = self.passed = self.own_table = False
        self.guess: int | None = None
        self._tasks_left: deque[Task] = deque()
        self._since = Since(None, 0, {})
        self._kept: dict[int, Kept] = {}
        self._shown_before: Shown | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._look)
        for signal in (
            *(session.model_changed, session.history_changed, session.selection_changed),
            *(session.run.changed, session.discovery.changed, session.formula.changed),
            *(
                session.experiments.changed,
                session.table.busy_changed,
                session.table.became_prepared,
                self._doer.changed,
            ),
        ):
            signal.connect(self._schedule)
        session.table.read.connect(self._other_table)

    @property
    def step(self) -> Step | None:
        """The step that is on."""
        return self.lesson.steps[self.index] if self.lesson is not None else None

    @property
    def can_do(self) -> bool:
        """Whether there is something to do for the user, and the prediction was made."""
        step = self.step
        return step is not None and bool(step.do) and not self.busy and not self.done and self.predicted

    @property
    def predicted(self) -> bool:
        """Whether the question of the step, where it has one, was answered."""
        return self.step is None or self.step.question is None or self.guess is not None

    @property
    def can_go_on(self) -> bool:
        """Whether the step was done."""
        step = self.step
        return step is not None and not self.busy and self.predicted and (self.done or not step.do)

    @property
    def told(self) -> bool:
        """Whether the answer and what there is to notice are told by now."""
        step = self.step
        return step is not None and self.predicted and (self.done or not step.do) and not self.busy

    @property
    def constants(self) -> tuple[FittedConstant, ...]:
        """What the step has found by fitting a formula; none where it is about something else."""
        step = self.step
        fits = step is not None and any(call.name == "fit_formula" for call in step.do)
        return self._doer.fitted if fits else ()

    def take_fit(self, reply: FormulaFitted) -> None:
        """Hear what the user has fitted by hand."""
        self._doer.take_fit(reply)
        self.changed.emit()

    def open(self, lesson: Lesson) -> None:
        """Begin a lesson: open its table and come to its first step."""
        self.leave()
        self.lesson, self._kept, self.own_table = lesson, {}, False
        source = {"sample": lesson.needs.sample} if lesson.needs.sample else {"file": lesson.needs.file}
        self._come_to(0, (Call("open", source), *lesson.steps[0].arrive))

    def leave(self) -> None:
        """Play no lesson; the session stays as it is."""
        self._tasks_left.clear()
        self._doer.give_up()
        self.lesson, self.index, self.busy = None, 0, False
        self.changed.emit()

    def do(self) -> None:
        """Do what the step asks for."""
        if self.can_do and self.step is not None:
            self._stop()
            self._begin(self._tasks(self.step.do), self._judge)

    def answer(self, choice: int) -> None:
        """Predict."""
        if self.guess is None:
            self.guess = choice
            self.changed.emit()
            self._schedule()

    def go_on(self) -> None:
        """Come to the next step; after the last one the lesson is finished."""
        if not self.can_go_on or self.lesson is None:
            return
        if self.index + 1 == len(self.lesson.steps):
            lesson = self.lesson
            self.leave()
            self.finished.emit(lesson)
        else:
            self._come_to(self.index + 1, self.lesson.steps[self.index + 1].arrive)

    def go_back(self) -> None:
        """Come back to the step before, with the session as it was then."""
        if self.lesson is None or self.index == 0 or self.index - 1 not in self._kept:
            return
        self._stop()
        kept, calls = self._kept[self.index - 1], self.lesson.steps[self.index - 1].arrive
        self._come_to(self.index - 1, tuple(call for call in calls if call.name in SEEN), kept)

    # How it goes on.

    def _stop(self) -> None:
        self._session.stop()
        self._session.experiments.stop()

    def _come_to(self, index: int, calls: tuple[Call, ...], kept: Kept | None = None) -> None:
        self.index, self.done, self.passed, self.guess = index, False, False, None
        first = () if kept is None else (lambda: self._take(kept),)
        self._begin((*first, *self._tasks(calls)), self._arrived)

    def _tasks(self, calls: tuple[Call, ...]) -> list[Task]:
        return [partial(self._doer.start, call, self.lesson) for call in calls if self.lesson is not None]

    def _begin(self, tasks: Iterable[Task], then: Task) -> None:
        """Do one task after another, each once nothing goes on any more."""
        self._tasks_left, self.busy = deque((*tasks, then)), True
        self.changed.emit()
        self._schedule()

    def _schedule(self) -> None:
        if self.lesson is not None:
            self._timer.start()

    def _look(self) -> None:
        """Go on with what is to be done, once nothing goes on; see what the user has done by hand."""
        if self.lesson is None or self._doer.busy:
            return
        if self._tasks_left:
            self._tasks_left.popleft()()
            self._schedule()
        elif not self.done and self.predicted and self.step and self.step.check and self.holds():
            self.done = self.passed = True
            self.changed.emit()

    def _take(self, kept: Kept) -> None:
        """Let the session be as it was."""
        session, history = self._session, kept.history
        if kept.dataset is None or history is None:
            return
        self.own_table = kept.own_table
        if session.table.dataset is not kept.dataset:
            self._doer.open_again(kept.dataset, history)
        elif session.model.history is not None and history.current_id in session.model.history.revisions:
            session.go_to(history.current_id)
        else:
            session.model.take(history)

    def _arrived(self) -> None:
        self._since = as_it_is(self._session)
        # What a step before has measured is none of this one's figures.
        self._doer.fitted, self._shown_before = (), self._session.experiments.shown
        table, history = self._session.table.dataset, self._session.model.history
        self._kept[self.index] = Kept(table, history, self.own_table)
        self.busy = False
        self.changed.emit()

    def _judge(self) -> None:
        self.done, self.passed, self.busy = True, self.holds(), False
        self.changed.emit()

    def holds(self) -> bool:
        """Whether the step has succeeded."""
        step = self.step
        if step is None or step.check is None:
            return True
        return succeeded(self._session, step.check, self._since, self._figures(step))

    def _figures(self, step: Step) -> dict[str, float] | None:
        """What the step has measured, by an experiment or by a fit; None where it does neither."""
        if any(call.name == "fit_formula" for call in step.do):
            return _figures(self._doer.fitted)
        name = next((call.given["name"] for call in step.do if call.name == "experiment"), None)
        experiments = self._session.experiments
        if name is None:
            return None
        shown = experiments.shown if experiments.name == name else None
        figures = shown.figures if shown is not None and shown is not self._shown_before else ()
        return {figure.key: figure.value for figure in figures if figure.value is not None}

    def _other_table(self) -> None:
        """The user has opened something else: the lesson is over, unless it waits for that."""
        if self._doer.opening:
            return
        if self.step is not None and self.step.own_table:
            self.own_table = True
        else:
            self.leave()


def _figures(constants: Iterable[FittedConstant]) -> dict[str, float]:
    """The constants by name, and `name_error` where there is one."""
    values = {each.name: each.value for each in constants}
    return {**values, **{f"{each.name}_error": each.error for each in constants if each.error is not None}}
