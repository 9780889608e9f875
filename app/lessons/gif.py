"""Pictures of the window as a GIF, in colours that all of them share so that only what moves takes space."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage

from app.theme import LIGHT

COLOURS = 192
THIN = ("accent", "symbolic", "symbolic_text", "warm")
"""Roles of colours that only lines have."""


def to_pillow(picture: QImage) -> Image.Image:
    """A picture of Qt as one of Pillow."""
    rows = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (rows.width(), rows.height())
    return Image.frombuffer("RGB", size, bytes(rows.constBits()), "raw", "RGB", rows.bytesPerLine(), 1)


def palette_of(few: Sequence[Image.Image]) -> Image.Image:
    """Colours for all frames: the theme's own, which thin lines would lose, and the commonest in a few."""
    colours = [LIGHT.colour(role) for role in THIN]
    colours += [LIGHT.blend(role, "canvas", 0.5) for role in THIN]
    own = [value for colour in colours for value in (colour.red(), colour.green(), colour.blue())]
    palette = Image.new("P", (1, 1))
    palette.putpalette([*own, *(_beneath(few).quantize(COLOURS).getpalette() or [])])
    return palette


def write_gif(
    path: Path, frames: Iterable[Image.Image], palette: Image.Image, milliseconds: Sequence[int]
) -> None:
    """Write frames of one size, each to be seen so many milliseconds, again and again."""
    drawn = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    drawn[0].save(path, save_all=True, append_images=drawn[1:], duration=list(milliseconds), loop=0)


def _beneath(images: Sequence[Image.Image]) -> Image.Image:
    """One picture of many of the same size, one below the other."""
    width, height = images[0].size
    joined = Image.new("RGB", (width, height * len(images)))
    for place, image in enumerate(images):
        joined.paste(image, (0, height * place))
    return joined
