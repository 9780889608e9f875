"""Layouts of the window for what one is about: which panels are shown, and how large."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layout:
    """Panels and their sizes.

    Attributes:
        shown: names of the panels that are shown; the others are hidden.
        widths: of columns of panels, in pixels, by a panel in each.
        heights: of panels above each other.
        beside: widths of panels at the bottom.
        bottom: height of the panels at the bottom.
    """

    shown: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=dict)
    heights: Mapping[str, int] = field(default_factory=dict)
    beside: Mapping[str, int] = field(default_factory=dict)
    bottom: int = 170


EXPLORE = Layout(
    ("data", "history", "edge", "quality", "formula", "training"),
    widths={"data": 270, "edge": 380},
    heights={"data": 420, "history": 380, "edge": 500, "quality": 320},
    beside={"formula": 374, "training": 246},
)
"""Everything at hand: the layout at first."""

INSPECT = Layout(
    ("edge", "quality", "formula"),
    widths={"edge": 560},
    heights={"edge": 520, "quality": 300},
)
"""One edge after another, looked at closely."""

PRESENT = Layout(("formula",), bottom=200)
"""The network and its formula, to be shown to others."""

LEARN = Layout(
    ("learn", "formula", "training"),
    widths={"learn": 330},
    beside={"formula": 480, "training": 360},
    bottom=200,
)
"""A lesson: its words, the splines, the error, the formula."""

LAYOUTS = {"explore": EXPLORE, "inspect": INSPECT, "present": PRESENT, "learn": LEARN}
