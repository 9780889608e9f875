"""The films: a table of pendulums is dropped, trained on, pruned and snapped; and a lesson is played.

What is filmed is the window itself at work, with a pointer drawn into it; its steps are shown slower than
they come.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from app.lessons.player import Player
from docs.make_pictures import tables
from docs.make_pictures.film import Film
from docs.make_pictures.stage import MOMENT, Stage

FILM_WIDTH = 1000
LESSON, STEP_PACE = "network_to_formula", 120
PACE = {"train": 120, "prune_weak": 160, "snap_all": 500}
"""Actions of the film, and the milliseconds for which it shows each model that they come by."""


def shoot_film(stage: Stage) -> Film:
    """From the start page to the formula."""
    width, height = stage.look.width, stage.look.height
    table = tables.pendulums(stage.folder)
    film = Film(stage, FILM_WIDTH, QPointF(1.1 * width, 0.6 * height))
    film.shoot(1200)
    film.carried = table.name
    film.glide(QPoint(width // 2, int(0.74 * height)))
    film.shoot(400)
    film.carried = ""
    stage.drop(table, film.pointer.toPoint())
    stage.settle()
    film.shoot(1500)
    for action, pace in PACE.items():
        watch(film, partial(film.click, action), pace)
        film.shoot(1600)
    (formula,) = stage.session.formula.texts
    if formula.unsnapped or len(formula.terms) != 1:
        raise RuntimeError("The film would end without the law that the README tells of.")
    film.glide(stage.middle(stage.window.panels.formula))
    film.shoot(3500)
    return film


def shoot_lesson(stage: Stage) -> Film:
    """The lesson of a network that becomes a formula, from the list of lessons to its last sentence."""
    window, panel = stage.window, stage.window.panels.learn
    player = window.findChild(Player)
    assert player is not None
    window.learning.open()
    QTest.qWait(2 * MOMENT)
    film = Film(stage, FILM_WIDTH, QPointF(0.4 * stage.look.width, 0.6 * stage.look.height))
    film.shoot(1200)

    def rest() -> None:
        stage.until(lambda: not player.busy)
        stage.settle()

    def do() -> None:
        film.press(panel.page.do)
        rest()

    at = next(at for at, lesson in enumerate(window.learning.lessons) if lesson.id == LESSON)
    film.press(panel.shelf.cards[at])
    for step in window.learning.lessons[at].steps:
        rest()
        film.shoot(1600)
        if step.question is not None:
            film.press(panel.page.choices[step.question.answer].button)
            film.shoot(800)
        if step.do:
            watch(film, do, STEP_PACE)
            film.shoot(2500)
        film.press(panel.page.go_on)
    QTest.qWait(2 * MOMENT)
    film.shoot(3500)
    return film


def watch(film: Film, do: Callable[[], None], pace: int) -> None:
    """Do something and film every model that it comes by."""
    session = film.stage.session

    def shoot() -> None:
        with film.stage.halted():
            film.shoot(pace)

    connection = session.model_changed.connect(shoot)
    do()
    film.stage.settle()
    session.model_changed.disconnect(connection)
