"""All pictures: into a folder to be looked at, or those that guide and README show.

No display is needed: the window is drawn into memory, on a screen of 1920 x 1080.
"""

import argparse
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from docs.make_pictures import acts, classroom, dialogs
from docs.make_pictures.acts import Act
from docs.make_pictures.camera import Camera
from docs.make_pictures.contact_sheet import write_contact_sheet
from docs.make_pictures.stage import Look, Stage

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "resources" / "guide"
FILMS = ROOT / "docs" / "pictures"
SIZES = ((1280, 800), (1920, 1080))
LOOKS = tuple(Look(theme, *size) for size in SIZES for theme in ("light", "dark"))
PAGES: tuple[type[Act], ...] = (
    acts.Start,
    acts.Pendulums,
    acts.Laws,
    acts.Flowers,
    acts.Projectiles,
    acts.Channels,
    acts.Trouble,
    dialogs.Dialogs,
)
"""Acts of which pages of the guide and the README show pictures."""
SHOWN = re.compile(r"\]\([^)]*?pictures/(\w+)\.png\)")


def main() -> None:
    """Take the pictures that are asked for."""
    reader = argparse.ArgumentParser(prog="run.py screenshots", description=__doc__.splitlines()[0])
    reader.add_argument("--out", type=Path, default=Path("screenshots"), help="the folder for all pictures")
    reader.add_argument("--only", nargs="+", metavar="ACT", help="these acts alone, such as laws or dialogs")
    reader.add_argument("--quick", action="store_true", help="light and small alone")
    reader.add_argument(
        "--renew", action="store_true", help="take those of guide and README anew instead, and the films"
    )
    arguments = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        draw_into_memory(Path(folder), 2 if arguments.renew else 1)
        if arguments.renew:
            renew()
        else:
            take_all(arguments.out.resolve(), LOOKS[:1] if arguments.quick else LOOKS, arguments.only)


def draw_into_memory(folder: Path, scale: int) -> None:
    """Let Qt draw on a screen that is not there, and with so many dots for each pixel."""
    screen = {"name": "memory", "x": 0, "y": 0, "width": 1920 * scale, "height": 1080 * scale}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    os.environ["QT_SCALE_FACTOR"] = str(scale)


def own_folder() -> Path:
    """An empty folder of a name that is the same in every picture."""
    folder = Path(tempfile.gettempdir()) / "measurements"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def take_all(folder: Path, looks: Sequence[Look], only: list[str] | None) -> None:
    """Every panel, dialog and layout in some looks, and a page that shows them all."""
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(folder, LOOKS[0])
    play(camera, looks, [*PAGES, classroom.Lessons], only)
    write_contact_sheet(folder, camera.taken)
    print(f"{len(camera.taken)} pictures: {folder / 'index.html'}")


def renew() -> None:
    """The pictures that pages of the guide and the README show, and the film."""
    from docs.make_pictures.film_story import shoot_film, shoot_lesson

    folder = GUIDE / "pictures"
    folder.mkdir(exist_ok=True)
    camera = Camera(folder, LOOKS[0], shown_in([*GUIDE.glob("*.md"), ROOT / "README.md"]))
    play(camera, LOOKS[:1], PAGES)
    missing = camera.wanted_still()
    if missing:
        raise SystemExit(f"No act takes these pictures: {', '.join(missing)}")
    films = {"from_table_to_law": shoot_film, "network_to_formula": shoot_lesson}
    for name, shoot in films.items():
        stage = Stage(LOOKS[0], own_folder())
        shoot(stage).save(FILMS / f"{name}.gif")
        stage.close()


def shown_in(pages: Iterable[Path]) -> set[str]:
    """The names of the pictures that pages show."""
    return {name for page in pages for name in SHOWN.findall(page.read_text(encoding="utf-8"))}


def play(
    camera: Camera, looks: Sequence[Look], kinds: Iterable[type[Act]], only: list[str] | None = None
) -> None:
    """Play acts one after another, each in every look."""
    stage = Stage(camera.look, own_folder())
    for kind in kinds:
        if only is None or kind.__name__.lower() in only:
            act = kind(stage)
            act.prepare()
            act.show_in(camera, looks)
            print(f"{kind.__name__}: {len(camera.taken)} pictures so far", flush=True)
    stage.close()


if __name__ == "__main__":
    main()
