"""Everything that the painters of the network need to know for one frame."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtGui import QFont

from app.network.geometry import AXES_FROM, FRAME_FROM, Camera, Detail, detail, visible
from app.network.ink import Ink
from app.network.layout import IndexArray, Layout
from app.network.look import LEVELS, Look
from app.theme import Theme
from kan_core.ids import EdgeId
from kan_core.model.state import BoolArray, FloatArray, ModelState

NAME_STRIP = 13.0
"""Height kept free above the curve of a snapped edge for the name of its function."""

GUTTER = 34.0
"""Width kept free for numbers to the left of a curve with axes."""

FOOT = 4.0
"""Height kept free for the knots below it."""

LARGEST_GROWTH = 1.6
"""Zoom up to which nodes grow with the network."""

SUBSCRIPTS = str.maketrans("0123456789,", "₀₁₂₃₄₅₆₇₈₉,")

SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")

NAME_SIZE, SMALL_SIZE, TINY_SIZE = 12, 11, 9
"""Heights of the type in pixels: names of columns, names within the network, numbers on axes."""


@dataclass(frozen=True)
class Names:
    """Names of the input and output nodes as they are shown, units included."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Scene:
    """A model, where it stands, how it is seen and with what it is drawn; `ghosts`: pruned edges too."""

    state: ModelState
    layout: Layout
    camera: Camera
    look: Look
    names: Names
    theme: Theme
    ink: Ink
    font: QFont
    ghosts: bool = True

    @cached_property
    def hidden(self) -> BoolArray:
        """(E,) the pruned edges, where ghosts are not shown."""
        return self.look.pruned & (not self.ghosts)

    @cached_property
    def boxes(self) -> FloatArray:
        """(E, 4) rectangles on the screen."""
        return self.camera.boxes(self.layout.boxes)

    @cached_property
    def connectors(self) -> FloatArray:
        """(E, 2, joints, 2) lines on the screen into every box and out of it."""
        return self.camera.points(self.layout.connectors)

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        """The level of detail of every layer; its boxes are all of one size."""
        return tuple(detail(float(self.boxes[start, 2])) for start in self.layout.starts[:-1])

    @cached_property
    def plots(self) -> FloatArray:
        """(E, 4) rectangles inside the boxes that the curves fill."""
        plots = self.boxes.copy()
        for layer, level in enumerate(self.details):
            part = plots[self.layout.layer(layer)]
            inset = 1.0 if level <= Detail.BARE else min(6.0, 0.12 * float(part[0, 3]))
            part += (inset, inset, -2 * inset, -2 * inset)
            if level == Detail.AXES:
                part += (GUTTER, NAME_STRIP - 3.0, -GUTTER, 3.0 - NAME_STRIP - FOOT)
        named = np.array([index for index in self.look.names if self.shows_name(index)], dtype=int)
        named = named[self.boxes[named, 2] < AXES_FROM]
        plots[named] += (0.0, NAME_STRIP - 3.0, 0.0, 3.0 - NAME_STRIP)
        return plots

    def radius(self, layer: int) -> float:
        """The radius on the screen of the nodes of a layer."""
        return self.layout.radii[layer] * min(self.camera.zoom, LARGEST_GROWTH)

    def shows_name(self, index: int) -> bool:
        """Whether a box is large enough for the name of its function."""
        width, height = self.boxes[index, 2:].tolist()
        return bool(width >= FRAME_FROM and height >= 2.2 * NAME_STRIP)

    def seen(self, layer: int) -> IndexArray:
        """Edges of a layer, as counted in the network, whose boxes are on a canvas of the layout's size."""
        span = self.layout.layer(layer)
        there = visible(self.boxes[span], self.layout.size) & ~self.hidden[span]
        return np.asarray(span.start + np.flatnonzero(there))

    def layers(self) -> Iterator[tuple[int, Detail, IndexArray]]:
        """Each layer, its detail and those of its edges that are on the canvas."""
        for layer, level in enumerate(self.details):
            yield layer, level, self.seen(layer)

    def node_name(self, layer: int, index: int) -> str:
        """What a node is called: a column's name with its unit, or h with its place."""
        if layer == 0:
            return self.names.inputs[index]
        if layer == len(self.layout.widths) - 1:
            return self.names.outputs[index]
        place = str(index + 1) if len(self.layout.widths) == 3 else f"{layer},{index + 1}"
        return "h" + place.translate(SUBSCRIPTS)

    def edge_name(self, edge: EdgeId) -> str:
        """An edge by its ends, as in "x -> h"."""
        source, target = self.node_name(edge.layer, edge.source), self.node_name(edge.layer + 1, edge.target)
        return f"{source} → {target}"


def sized(font: QFont, pixels: int) -> QFont:
    """The font in another size; in pixels, as the places around the text are."""
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def strength(level: int) -> float:
    """A level as a part of the strongest, from 0 to 1."""
    return (level + 0.5) / LEVELS


def default_names(state: ModelState) -> Names:
    """The state's own names, each with its unit in brackets."""
    return Names(
        tuple(_with_unit(node.name, node.unit) for node in state.inputs),
        tuple(_with_unit(node.name, node.unit) for node in state.outputs),
    )


def _with_unit(name: str, unit: str) -> str:
    if unit in ("", "1"):
        return name
    raised = re.sub(r"\s*(?:\*\*|\^)\s*(-?\d+)", lambda power: power[1].translate(SUPERSCRIPTS), unit)
    dotted = re.sub(r"\s*\*\s*", "·", raised)
    return f"{name} ({dotted})"
