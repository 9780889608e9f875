"""Takes a picture of a widget and keeps it under a speaking name."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.lessons.gif import to_pillow
from docs.make_pictures.stage import Look

COLOURS = 256


@dataclass(frozen=True)
class Picture:
    """One picture that was taken: of what, how the window looked, and how large it is in logical pixels."""

    name: str
    look: Look
    size: tuple[int, int]
    kind: str

    @property
    def file(self) -> str:
        """Its name in the folder."""
        return f"{self.name}_{self.look}.png"


@dataclass
class Camera:
    """Pictures of one run.

    Attributes:
        folder: where they go.
        wanted: the names of those that are taken; None for all. Those go by their names alone.
        look: how the window looks now.
        taken: what there is so far.
    """

    folder: Path
    look: Look
    wanted: Collection[str] | None = None
    taken: list[Picture] = field(default_factory=list)

    def take(self, name: str, widget: QWidget) -> None:
        """Keep what a widget shows now."""
        size = (widget.width(), widget.height())
        picture = Picture(name, self.look, size, type(widget).__name__)
        if self.wanted is None:
            widget.grab().save(str(self.folder / picture.file))
        elif name in self.wanted:
            save_small(widget.grab().toImage(), self.folder / f"{name}.png")
        self.taken.append(picture)

    def wanted_still(self) -> list[str]:
        """What was wanted and was not there."""
        return sorted(set(self.wanted or ()) - {picture.name for picture in self.taken})


def save_small(image: QImage, path: Path) -> None:
    """Write an image in as few colours as the eye can tell apart here, to be small."""
    to_pillow(image).quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
