"""The sample tables that come with the program; NumPy alone."""

import csv
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from kan_core.data.dataset import Column, Dataset, FloatArray, Role
from kan_core.data.labels import labelled
from kan_core.errors import DataError

_POINTS = 120


@dataclass(frozen=True)
class Sample:
    """A table that comes with the program, and what its card on the start page says.

    Attributes:
        id: short name for settings and the command line.
        title, description, source: texts of the card; the source says whether it was measured or computed.
        file: name of its file.
        target: name of the target.
        picture: the two columns that its thumbnail shows.
        rows: n.
        widths: nodes of each layer of a network that suits it.
        curve: whether the points of its thumbnail are joined, in the order of the first column.
    """

    id: str
    title: str
    description: str
    source: str
    file: str
    target: str
    picture: tuple[str, str]
    rows: int
    widths: tuple[int, ...]
    curve: bool = False

    def load(self) -> Dataset:
        """The table, with names, units and roles; columns of texts are ignored."""
        lines = _folder().joinpath(self.file).read_text(encoding="utf-8").splitlines()
        header, *rows = csv.reader(lines)
        read = [_values(cells) for cells in zip(*rows, strict=True)]
        columns = tuple(
            _column(text, labels, self.target) for text, (_, labels) in zip(header, read, strict=True)
        )
        values = np.column_stack([values for values, _ in read])
        return Dataset(self.title, columns, values, (f"{self.title}. {self.source}",))

    def thumbnail(self) -> FloatArray:
        """(m, 2) points of its picture, each coordinate scaled to [0, 1], with the second one upwards."""
        table = self.load()
        points = np.column_stack([table.column(name) for name in self.picture])
        points = points[:: -(-len(points) // _POINTS)]
        points = points[np.argsort(points[:, 0], kind="stable")]
        scaled: FloatArray = (points - points.min(axis=0)) / np.ptp(points, axis=0)
        return scaled


def samples() -> tuple[Sample, ...]:
    """All samples, in the order in which they are shown."""
    entries = tomllib.loads(_folder().joinpath("index.toml").read_text(encoding="utf-8"))["sample"]
    return tuple(
        Sample(**{**entry, "picture": tuple(entry["picture"]), "widths": tuple(entry["widths"])})
        for entry in entries
    )


def sample(name: str) -> Sample:
    """The sample of that id; `DataError` lists all where there is none."""
    for candidate in samples():
        if candidate.id == name:
            return candidate
    raise DataError(f"There is no sample {name!r}.", f"Choose one of {', '.join(s.id for s in samples())}.")


def _folder() -> Traversable:
    return files("resources.samples")


def _values(cells: tuple[str, ...]) -> tuple[FloatArray, tuple[str, ...]]:
    try:
        return np.array([float(cell) for cell in cells]), ()
    except ValueError:
        return labelled(np.array(cells, dtype=np.object_))


def _column(header: str, labels: tuple[str, ...], target: str) -> Column:
    """The files of samples have units in round brackets, so no other form is looked for."""
    name, _, unit = header.rstrip(")").partition(" (")
    role = Role.TARGET if name == target else Role.IGNORE if labels else Role.INPUT
    return Column(name, role, unit, header, labels)
