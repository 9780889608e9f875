"""Plots as SVG whose colours are those of the page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kan_core.export.report.markup import Markup, element
from kan_core.model.state import FloatArray

WIDTH, HEIGHT = 360.0, 220.0
LEFT, RIGHT, TOP, BOTTOM = 62.0, 10.0, 10.0, 42.0
MOST_POINTS = 1000
"""More points of one kind hide each other, and make the page large."""


@dataclass(frozen=True)
class Points:
    """Points of one kind: x and y (n,), their colour, whether they are hollow, and how large."""

    x: FloatArray
    y: FloatArray
    colour: str
    hollow: bool = False
    radius: float = 1.7


@dataclass(frozen=True)
class Scale:
    """From values to places along an axis of `length` that begins at `start`; backwards if negative."""

    lower: float
    upper: float
    start: float
    length: float

    def at(self, value: float) -> float:
        """The place of a value."""
        return self.start + self.length * (value - self.lower) / (self.upper - self.lower)


def ticks(lower: float, upper: float, most: int = 5) -> list[float]:
    """Round numbers between the ends, at most so many, a step of 1, 2 or 5 times a power of ten apart."""
    rough = (upper - lower) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    first = math.ceil(lower / step - 1e-9)
    last = math.floor(upper / step + 1e-9)
    return [each * step for each in range(first, last + 1)]


def scatter(
    points: Sequence[Points],
    x_label: str,
    y_label: str,
    title: str,
    zero: bool = False,
    logarithmic: bool = False,
) -> Markup:
    """A plot of points; with `zero` a line at 0, with `logarithmic` y are decadic logarithms."""
    shown = [_some(each) for each in points]
    x = _scale(np.concatenate([each.x for each in shown]), LEFT, WIDTH - LEFT - RIGHT)
    values = np.concatenate([each.y for each in shown])
    y = _scale(np.append(values, 0.0) if zero else values, HEIGHT - BOTTOM, -(HEIGHT - TOP - BOTTOM))
    size = f"{WIDTH:g} {HEIGHT:g}"
    parts = [
        element("title", title),
        *_frame(x, y, logarithmic),
        *([_line(LEFT, y.at(0.0), WIDTH - RIGHT, y.at(0.0), "var(--soft)")] if zero else []),
        *(_circle(x.at(a), y.at(b), each) for each in shown for a, b in zip(each.x, each.y, strict=True)),
        _label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, x_label, "middle"),
        _label(0, 0, y_label, "middle", f"translate(12 {(TOP + HEIGHT - BOTTOM) / 2:g}) rotate(-90)"),
    ]
    return element("svg", *parts, viewBox=f"0 0 {size}", width=f"{WIDTH:g}", role="img", font_size="11")


def _some(points: Points) -> Points:
    finite = np.isfinite(points.x) & np.isfinite(points.y)
    step = max(1, -(-int(finite.sum()) // MOST_POINTS))
    return replace(points, x=points.x[finite][::step], y=points.y[finite][::step])


def _scale(values: FloatArray, start: float, length: float) -> Scale:
    lower, upper = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
    room = 0.04 * (upper - lower) or 0.5 * abs(lower) or 0.5
    return Scale(lower - room, upper + room, start, length)


def _frame(x: Scale, y: Scale, logarithmic: bool) -> list[Markup]:
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    lines = [_line(LEFT, bottom, right, bottom, "var(--soft)"), _line(LEFT, TOP, LEFT, bottom, "var(--soft)")]
    for value in ticks(x.lower, x.upper):
        lines += [_line(x.at(value), bottom, x.at(value), bottom + 4, "var(--soft)")]
        lines += [_label(x.at(value), bottom + 16, number(value), "middle")]
    for value in ticks(y.lower, y.upper):
        lines += [_line(LEFT, y.at(value), right, y.at(value), "var(--rule)")]
        told = f"{10.0**value:.0e}" if logarithmic else number(value)
        lines += [_label(LEFT - 5, y.at(value) + 4, told, "end")]
    return lines


def number(value: float) -> str:
    """A number of an axis."""
    return f"{0.0 if abs(value) < 1e-300 else value:.4g}".replace("-", "−")


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> Markup:
    ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    return element("line", stroke=colour, stroke_width="0.8", **ends)


def _circle(x: float, y: float, points: Points) -> Markup:
    place = {"cx": f"{x:.1f}", "cy": f"{y:.1f}"}
    if points.hollow:
        size = f"{1.4 * points.radius:.1f}"
        return element("circle", r=size, fill="none", stroke=points.colour, **place)
    size = f"{points.radius:.1f}"
    return element("circle", r=size, fill=points.colour, fill_opacity="0.65", **place)


def _label(x: float, y: float, told: str, anchor: str, transform: str = "") -> Markup:
    place = {"transform": transform} if transform else {"x": f"{x:.1f}", "y": f"{y:.1f}"}
    return element("text", told, fill="var(--ink)", text_anchor=anchor, **place)
