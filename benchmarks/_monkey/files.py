"""Files that the monkey opens: tables of numbers and of classes, one that is no table, and where it saves."""

from pathlib import Path
from random import Random

import numpy as np


class Files:
    """A folder with tables; projects join them as they are saved.

    Args:
        folder: an empty one.
        random: chooses among them.
    """

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder, self._random = folder, random
        rows = np.random.default_rng(0).uniform(-1, 1, (80, 3))
        x, y, z = rows.T
        write(folder / "law.csv", "x (m),y (s),f (kg)", np.column_stack([x, y, np.sin(3 * x) + y**2 / 2]))
        write(folder / "three.csv", "a,b,c,g", np.column_stack([x, y, z, x * y + z]))
        write(folder / "few.csv", "a,b", rows[:6, :2])
        classes = ["red" if value > 0 else "blue" for value in x + y]
        lines = [f"{p!r},{q!r},{name}" for p, q, name in zip(x.tolist(), y.tolist(), classes, strict=True)]
        (folder / "classes.csv").write_text("\n".join(["x,y,colour", *lines]) + "\n")
        (folder / "words.csv").write_text("one\ntwo\nthree\n")

    def to_open(self) -> Path:
        """Something to open: a table, a project, seldom what cannot be read."""
        return self._random.choice(sorted(self._folder.iterdir()))

    def to_save(self) -> Path:
        """Somewhere to save a project, new or there already."""
        return self._folder / f"saved-{self._random.randrange(3)}.kan"

    def to_export(self, suffix: str) -> Path:
        """Somewhere to write what is exported; it is not opened again."""
        folder = self._folder.parent / "exported"
        folder.mkdir(exist_ok=True)
        return folder / f"exported-{self._random.randrange(1000)}{suffix}"


def write(path: Path, header: str, columns: np.ndarray) -> None:
    """A table as a text file."""
    np.savetxt(path, columns, delimiter=",", header=header, comments="", fmt="%.17g")
