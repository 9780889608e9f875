"""Plays a whole lesson without its user: every step is done, every check is looked at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

from app.lessons.lesson import Lesson, Step
from app.lessons.player import Player
from kan_core.errors import LessonError

LONGEST = 120
"""Seconds that one step may take."""


@dataclass(frozen=True)
class Played:
    """A step that was played.

    Attributes:
        step: which.
        before: whether its check held already as the lesson came to it.
        passed: whether it held once the step was done.
        seconds: that it took.
    """

    step: Step
    before: bool
    passed: bool
    seconds: float


def play(player: Player, lesson: Lesson, done: Callable[[], None] = lambda: None) -> tuple[Played, ...]:
    """Play a lesson to its end, at which it is finished; as `show`, otherwise."""
    played = show(player, lesson, done)
    player.go_on()
    return played


def show(player: Player, lesson: Lesson, done: Callable[[], None] = lambda: None) -> tuple[Played, ...]:
    """Do all steps of a lesson and stay at the last one; predictions are those that are right.

    Args:
        player: on whose session.
        lesson: to be played.
        done: called once for each step, when it was done.

    Raises:
        LessonError: a step did not come to its end.
    """
    player.open(lesson)
    played: list[Played] = []
    for step in lesson.steps:
        if played:
            player.go_on()
        timer = QElapsedTimer()
        timer.start()
        _wait(player, step)
        before = player.holds() if step.check else False
        if step.question is not None:
            player.answer(step.question.answer)
        player.do()
        _wait(player, step)
        done()
        passed = player.passed or not step.do
        played.append(Played(step, before, passed, timer.elapsed() / 1000))
    return tuple(played)


def _wait(player: Player, step: Step) -> None:
    """Until the player has nothing to do."""
    loop, clock = QEventLoop(), QTimer(singleShot=True, interval=LONGEST * 1000)
    player.changed.connect(loop.quit)
    clock.timeout.connect(loop.quit)
    clock.start()
    while player.busy and clock.isActive():
        loop.exec()
    player.changed.disconnect(loop.quit)
    if player.busy:
        raise LessonError(f"The step {step.title!r} did not come to its end.", "Make it smaller.")
