"""Typed reading of a lesson's document: a value of the wrong kind is an error that tells its place."""

import json
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from kan_core.errors import LessonError
from kan_core.ids import EdgeId

LARGEST = 1_000_000
"""Bytes of the largest document."""
DEEPEST_LAYER, WIDEST = 20, 1_000
"""Of edges that a lesson can name."""


@dataclass(frozen=True)
class Place:
    """A value of a document, and where it stands in that."""

    value: Any
    path: str

    def at(self, key: str | int) -> "Place":
        """A part of it; items of lists are counted from 1."""
        if isinstance(key, int):
            return Place(self.value[key], f"{self.path}[{key + 1}]")
        return Place(self.value[key], f"{self.path}.{key}" if self.path else key)


Kind = Callable[[Place], Any]
"""Reads a value, or raises a LessonError."""


def opened(content: bytes, name: str) -> Place:
    """The object that a document is.

    Raises:
        LessonError: it is too large, or no JSON object.
    """
    if len(content) > LARGEST:
        raise LessonError(f"{name} is larger than {LARGEST} bytes.", "Shorten it.")
    try:
        document = json.loads(content.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise LessonError(f"{name} is no JSON: {error}.", "Mend it in a text editor.") from error
    if not isinstance(document, dict):
        raise LessonError(f"{name} holds no lesson.", "Write an object with title and steps.")
    return Place(document, "")


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def fields(place: Place, required: Mapping[str, Kind], optional: Mapping[str, Kind]) -> dict[str, Any]:
    """The values of an object: all that are required, and of the others those that are there."""
    if not isinstance(place.value, dict):
        raise LessonError(f"{place.path} should be an object.", "Write it in braces.")
    kinds = {**required, **optional}
    for name in place.value:
        if name not in kinds:
            known = ", ".join(kinds)
            raise LessonError(f"{_below(place, name)} is nothing that a lesson has.", f"Use one of {known}.")
    for name in required:
        if name not in place.value:
            raise LessonError(f"{_below(place, name)} is missing.", "Add it.")
    return {name: kinds[name](place.at(name)) for name in place.value}


def _below(place: Place, name: str) -> str:
    shown = name[:40]
    return f"{place.path}.{shown}" if place.path else shown


def text(most: int, fewest: int = 1) -> Kind:
    """A text of at most so many characters."""

    def read(place: Place) -> str:
        value = place.value
        if not isinstance(value, str) or not fewest <= len(value.strip()) <= most:
            raise LessonError(f"{place.path} should be a text of {fewest} to {most} characters.")
        return value.strip()

    return read


def whole(low: int, high: int) -> Kind:
    """A whole number between two others."""

    def read(place: Place) -> int:
        if type(place.value) is not int or not low <= place.value <= high:
            raise LessonError(f"{place.path} should be a whole number from {low} to {high}.")
        return place.value

    return read


def number(low: float, high: float) -> Kind:
    """A number between two others."""

    def read(place: Place) -> float:
        value = place.value
        if type(value) not in (int, float) or not math.isfinite(value) or not low <= value <= high:
            raise LessonError(f"{place.path} should be a number from {low:g} to {high:g}.")
        return float(value)

    return read


def flag(place: Place) -> bool:
    """True or false."""
    if not isinstance(place.value, bool):
        raise LessonError(f"{place.path} should be true or false.")
    return place.value


def one_of(names: Collection[str]) -> Kind:
    """One of some names."""

    def read(place: Place) -> str:
        if not isinstance(place.value, str) or place.value not in names:
            shown = str(place.value)[:40]
            known = ", ".join(names)
            raise LessonError(f"{place.path} is {shown!r}, which there is not.", f"Use one of {known}.")
        return place.value

    return read


def listed(kind: Kind, most: int, fewest: int = 1) -> Kind:
    """A list of values of a kind."""

    def read(place: Place) -> tuple[Any, ...]:
        if not isinstance(place.value, list) or not fewest <= len(place.value) <= most:
            raise LessonError(f"{place.path} should be a list of {fewest} to {most} items.")
        return tuple(kind(place.at(index)) for index in range(len(place.value)))

    return read


def either(one: type, kind: Kind, other: Kind) -> Kind:
    """A value of one kind where it is of a type, else of the other kind."""
    return lambda place: kind(place) if isinstance(place.value, one) else other(place)


def edge(place: Place) -> EdgeId:
    """An edge as the window writes it: layer, source and target, counted from 1."""
    layer, source, target = listed(whole(1, WIDEST), 3, 3)(place)
    if layer > DEEPEST_LAYER:
        raise LessonError(f"{place.path} names layer {layer}, which no network has.")
    return EdgeId(layer - 1, source - 1, target - 1)
