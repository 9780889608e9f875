"""How long each lesson takes from its first step to its last, played on the window with nobody reading."""

from collections.abc import Collection

from app.lessons.files import lessons
from app.lessons.player import Player
from app.lessons.playing import play
from benchmarks._engine import application
from benchmarks._measure import Table

WIDTHS = {"lesson": 24, "steps": 5, "seconds": 8, "longest step": 40, "its seconds": 11, "checks hold": 11}


def times_of(chosen: Collection[str]) -> Table:
    """Seconds by the clock of each lesson that is chosen; of all where none is."""
    made = application()
    player = made.window.findChild(Player)
    assert player is not None
    table = Table("lessons, start to end", WIDTHS)
    for lesson in lessons():
        if lesson.id in (chosen or [lesson.id]):
            steps = play(player, lesson)
            longest = max(steps, key=lambda each: each.seconds)
            table.add(
                {
                    "lesson": lesson.id,
                    "steps": len(steps),
                    "seconds": sum(each.seconds for each in steps),
                    "longest step": longest.step.title,
                    "its seconds": longest.seconds,
                    "checks hold": all(each.passed for each in steps),
                }
            )
    made.session.model.take(None)
    made.window.close()
    return table
