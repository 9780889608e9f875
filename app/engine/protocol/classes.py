"""The messages about where a model tells classes apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from kan_core.model.state import FloatArray, ModelState


@dataclass(frozen=True, eq=False)
class Plane:
    """A plane through the space of columns: two vary, the others are held.

    Attributes:
        across, up: names of the columns that vary.
        x, y: (m,) and (n,) their values, evenly spaced.
        held: value of every other column, in its own unit.
    """

    across: str
    up: str
    x: FloatArray
    y: FloatArray
    held: Mapping[str, float]


# From the window to the engine.


@dataclass(frozen=True)
class MapClasses(Request):
    """Find the probabilities of the classes in a plane."""

    state: ModelState
    plane: Plane


# From the engine to the window.


@dataclass(frozen=True, eq=False)
class ClassMap(Reply):
    """Probabilities (n, m, classes) in a plane, and pieces (pieces, 2, 2) of the lines between classes."""

    plane: Plane
    probabilities: FloatArray
    borders: FloatArray
