"""The film of the README: a table of pendulums is dropped, trained on, pruned and snapped.

What is filmed is the window itself at work, with a pointer drawn into it; its steps are shown slower than
they come.
"""

from PySide6.QtCore import QPoint, QPointF

from docs.make_pictures import tables
from docs.make_pictures.film import Film
from docs.make_pictures.stage import Stage

FILM_WIDTH = 1000
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
        watch(film, action, pace)
        film.shoot(1600)
    (formula,) = stage.session.formula.texts
    if formula.unsnapped or len(formula.terms) != 1:
        raise RuntimeError("The film would end without the law that the README tells of.")
    film.glide(stage.middle(stage.window.panels.formula))
    film.shoot(3500)
    return film


def watch(film: Film, action: str, pace: int) -> None:
    """Click an action and film every model that it comes by."""
    session = film.stage.session
    film.click(action)

    def shoot() -> None:
        with film.stage.halted():
            film.shoot(pace)

    connection = session.model_changed.connect(shoot)
    film.stage.settle()
    session.model_changed.disconnect(connection)
