"""The story of the README's pictures: a table of pendulums is dropped, trained on, pruned and snapped.

No display is needed. What is filmed is the window itself at work, with a pointer drawn into it; its steps are
shown slower than they come.
"""

import os
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, QPointF

from docs.make_pictures.film import Film, to_pillow
from docs.make_pictures.stage import Stage
from kan_core.model.state import EdgeKind

FOLDER = Path(__file__).parents[1] / "pictures"
WIDTH, HEIGHT, SCALE = 1280, 800, 2
FILM_WIDTH = 1000
ROWS = 400
TABLE = "pendulums.csv"
PACE = {"train": 120, "prune_weak": 160, "snap_all": 500}
"""Actions of the film, and the milliseconds for which it shows each model that they come by."""


def write_table(path: Path) -> None:
    """Periods of pendulums of many lengths where things fall slowly and where they fall fast."""
    random = np.random.default_rng(1)
    length, gravity = random.uniform(0.1, 2.0, ROWS), random.uniform(1.6, 25.0, ROWS)
    period = 2.0 * np.pi * np.sqrt(length / gravity)
    table = np.column_stack([length, gravity, period])
    np.savetxt(path, table, delimiter=",", header="L (m),g (m/s^2),T (s)", comments="", fmt="%.10g")


def shoot_film(stage: Stage, table: Path) -> Film:
    """From the start page to the formula."""
    film = Film(stage, FILM_WIDTH, QPointF(1.1 * WIDTH, 0.6 * HEIGHT))
    film.shoot(1200)
    film.carried = table.name
    film.glide(QPoint(WIDTH // 2, int(0.74 * HEIGHT)))
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


def shoot_stills(stage: Stage) -> None:
    """The window with the law, light, and with an edge and its candidates, dark."""
    state = stage.session.model.state
    assert state is not None
    snapped = [edge for edge in state.edges() if state.kind(edge) is EdgeKind.SNAPPED]
    stage.select(snapped[0])
    save_still(stage, "law_light.png")
    stage.session.undo()
    stage.settle()
    stage.window.choose_theme("dark")
    stage.select(snapped[-1])
    save_still(stage, "edge_dark.png")


def save_still(stage: Stage, name: str) -> None:
    """Write the window to a file, in few enough colours to be small."""
    still = to_pillow(stage.picture().toImage()).quantize(256, dither=Image.Dither.NONE)
    still.save(FOLDER / name, optimize=True)


def main() -> None:
    """Take all pictures anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(SCALE)
    FOLDER.mkdir(exist_ok=True)
    stage = Stage(WIDTH, HEIGHT)
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / TABLE
        write_table(table)
        film = shoot_film(stage, table)
        film.save(FOLDER / "from_table_to_law.gif")
        shoot_stills(stage)
    stage.close()
    print(f"{len(film.frames)} frames, {sum(film.milliseconds) / 1000:.0f} s")


if __name__ == "__main__":
    main()
