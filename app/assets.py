"""Files that travel with the program: icons as tinted SVG, read through importlib.resources."""

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48)
INK = "currentColor"


@cache
def icon_source(name: str) -> str:
    """The SVG text of an icon; raises `FileNotFoundError` for a name there is no icon of."""
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon_names() -> tuple[str, ...]:
    """Names of all icons there are, sorted."""
    folder = resources.files("resources") / "icons"
    return tuple(sorted(entry.name[:-4] for entry in folder.iterdir() if entry.name.endswith(".svg")))


def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """An icon drawn in one colour, and in another where its action is disabled.

    Args:
        name: of the file in resources/icons, without its ending.
        colour: of the strokes, as "#rrggbb"; the application icon keeps its own colours.
        disabled: of the strokes while disabled; Qt greys the icon where it is left out.
    """
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        if disabled is not None:
            made.addPixmap(_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    """The icon of the program itself."""
    made = QIcon()
    for size in (*SIZES, 64, 128, 256):
        made.addPixmap(_pixmap("kanoscope", "#000000", size))
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(icon_source(name).replace(INK, colour).encode()))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
