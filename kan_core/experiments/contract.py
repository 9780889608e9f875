"""What an experiment shows while it goes on: curves, images, figures, a sentence."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from kan_core.model.state import FloatArray, ModelState, frozen


class Style(StrEnum):
    """How a curve is drawn: a line, points, a line with its points marked, or a thin dashed reference."""

    LINE = "line"
    POINTS = "points"
    MARKED = "marked"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Axis:
    """What a direction of a plot means; `unit` is empty for plain numbers."""

    label: str
    unit: str = ""
    log: bool = False


@dataclass(frozen=True, eq=False)
class Curve:
    """Points (x, y), each (n,), by rising x where they are joined. NaN in y leaves a gap.

    Curves of one name are the same thing in all plots of an experiment, and have one colour.
    """

    name: str
    x: FloatArray
    y: FloatArray
    style: Style = Style.LINE

    def __post_init__(self) -> None:
        object.__setattr__(self, "x", frozen(np.atleast_1d(self.x)))
        object.__setattr__(self, "y", frozen(np.atleast_1d(self.y)))
        if self.x.ndim != 1 or self.x.shape != self.y.shape:
            raise ValueError(f"The curve {self.name!r} needs as many x as y.")


@dataclass(frozen=True, eq=False)
class Plot:
    """Curves over common axes; `marks` are places on the x axis with a word each, such as a threshold."""

    title: str
    x: Axis
    y: Axis
    curves: tuple[Curve, ...]
    marks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Image:
    """A field on an even grid.

    Attributes:
        values: (ny, nx); the first row lies at the lower end of y. NaN is left blank.
        x_ends, y_ends: what the middles of the first and last columns and rows stand for.
        limits: values of the ends of the colour scale; images side by side that are compared share them.
    """

    title: str
    x: Axis
    y: Axis
    x_ends: tuple[float, float]
    y_ends: tuple[float, float]
    values: FloatArray
    limits: tuple[float, float]

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", frozen(self.values))
        if self.values.ndim != 2:
            raise ValueError(f"The image {self.title!r} needs rows and columns.")


@dataclass(frozen=True)
class Figure:
    """One measured number.

    Attributes:
        key: an identifier, by which the check of a lesson names it.
        name: what it is, in plain words.
        value: None until it is measured; NaN where it could not be.
        unit: of both values.
        published: what others report of the same thing; None where nothing is.
        source: where they do.
        repeatable: whether the same settings give the same digits; not so of seconds.
    """

    key: str
    name: str
    value: float | None = None
    unit: str = ""
    published: float | None = None
    source: str = ""
    repeatable: bool = True


@dataclass(frozen=True, eq=False)
class Shown:
    """All there is to see at one moment; each replaces the one before.

    Attributes:
        sentence: what is done now, or at the end what came out.
        done: part of the work that is behind, from 0 to 1; 1 only in the last one.
        network: a network to look at, where there is one.
    """

    sentence: str
    done: float
    plots: tuple[Plot, ...] = ()
    images: tuple[Image, ...] = ()
    figures: tuple[Figure, ...] = ()
    network: ModelState | None = field(default=None, repr=False)

    def figure(self, key: str) -> Figure:
        """The figure with a key.

        Raises:
            KeyError: there is none.
        """
        for each in self.figures:
            if each.key == key:
                return each
        raise KeyError(key)
