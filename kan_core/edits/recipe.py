"""How a step of the history was made, in plain values that can be saved and done again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kan_core.ids import EdgeId

Plain = None | bool | int | float | str | list["Plain"]
"""What a recipe holds: what JSON can hold, without objects."""

STOPPED = "the search was stopped by hand."
BEATEN = "the search had gone on and found other laws by then."
"""Why something cannot be done again, as a script says it."""


@dataclass(frozen=True)
class Recipe:
    """One call that makes a step again.

    Attributes:
        name: of the method of `kan_core.workbench.Workbench`.
        given: its arguments by name, those left out that are as usual.
        lost: why it cannot be done again, as a sentence; empty where it can.
    """

    name: str
    given: Mapping[str, Plain] = field(default_factory=dict, hash=False)
    lost: str = ""


def plain(value: Any) -> Plain:
    """A value as it is after it was saved: numbers and texts themselves, tuples as lists.

    Raises:
        TypeError: a recipe cannot hold such a value.
    """
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        return float(value) if isinstance(value, float) else int(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    raise TypeError(f"A recipe cannot hold {value!r}.")


def unusual(settings: Any, *left_out: str) -> dict[str, Plain]:
    """The fields of a dataclass that differ from what they are when nobody sets them."""
    return {
        each.name: plain(getattr(settings, each.name))
        for each in fields(settings)
        if each.name not in left_out and getattr(settings, each.name) != each.default
    }


def named(edge: EdgeId) -> Plain:
    """The numbers of an edge as the window writes them, counted from 1."""
    return [edge.layer + 1, edge.source + 1, edge.target + 1]


def all_named(edges: Iterable[EdgeId]) -> Plain:
    """The numbers of several edges, in order."""
    return [named(edge) for edge in sorted(edges)]
