"""Pictures held against references: how far they may differ, and what is left where they differ more."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

TILE = 8
"""Pixels of the sides of a tile; differences are looked at tile by tile."""
TOLERANCE = 12.0
"""Of 255: the most by which a tile may differ on average, in the channel that differs most.

Type and slanted lines come out a shade otherwise from one machine to the next, and are spread thin over a
tile; a line that is missing, moved by two pixels or of another colour differs by 20 and more.
"""
RENEW = "python3 run.py test tests/app/images --renew-pictures"

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class References:
    """Pictures as they were when somebody last looked at them.

    Attributes:
        folder: of the references.
        left: where pictures that differ are left.
        renew: whether references are written instead of compared with.
    """

    folder: Path
    left: Path
    renew: bool

    def hold(self, image: QImage, name: str) -> None:
        """Fail where the picture is not what it was."""
        path = self.folder / f"{name}.png"
        if self.renew:
            assert image.convertToFormat(QImage.Format.Format_RGB32).save(str(path), "PNG", 0)
            return
        assert path.exists(), f"There is no reference {path}. Look at the picture, then: {RENEW}"
        actual, wanted = pixels(image), pixels(QImage(str(path)))
        assert actual.shape == wanted.shape, f"{name} has another size: {actual.shape} for {wanted.shape}"
        found = difference(actual, wanted)
        if found.max() > TOLERANCE:
            self._leave(image, found, name)
        assert found.max() <= TOLERANCE, (
            f"{name} differs by {found.max():.0f} of 255, more than {TOLERANCE:g}: see {self.left}, "
            f"{name}-actual.png and {name}-difference.png. If it is meant to: {RENEW}"
        )

    def _leave(self, image: QImage, found: NDArray[np.float64], name: str) -> None:
        image.save(str(self.left / f"{name}-actual.png"))
        shown = np.clip(np.kron(found, np.ones((TILE, TILE))) * (255 / 4 / TOLERANCE), 0, 255)
        grey = np.ascontiguousarray(shown.astype(np.uint8))
        height, width = grey.shape
        picture = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
        picture.save(str(self.left / f"{name}-difference.png"))


def pixels(image: QImage) -> Pixels:
    """(rows, columns, 3) of an image."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return raw[:, : plain.width(), :3].copy()


def difference(one: Pixels, other: Pixels) -> NDArray[np.float64]:
    """(rows, columns) of the tiles: mean difference of each, in the channel that differs most."""
    apart = np.abs(one.astype(float) - other.astype(float))
    rows, columns = -(-apart.shape[0] // TILE), -(-apart.shape[1] // TILE)
    padding = ((0, rows * TILE - apart.shape[0]), (0, columns * TILE - apart.shape[1]), (0, 0))
    tiles = np.pad(apart, padding).reshape(rows, TILE, columns, TILE, 3)
    return np.asarray(tiles.mean(axis=(1, 3)).max(axis=2))
