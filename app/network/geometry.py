"""The camera, the level of detail of a box, what of it is visible, and the swing of a connector."""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np

from kan_core.model.state import BoolArray, FloatArray

CLOSEST, FARTHEST = 40.0, 0.25
BARE_FROM, FRAME_FROM, AXES_FROM = 14.0, 40.0, 120.0
"""Widths of a box from which each level of detail is drawn."""

JOINTS = 32
"""Points of one connector."""


class Detail(IntEnum):
    """How much of an edge a box of its size can show."""

    TICK = 0
    BARE = 1
    FRAME = 2
    AXES = 3


def detail(width: float) -> Detail:
    """What fits into a box so many pixels wide."""
    return Detail(int(np.searchsorted([BARE_FROM, FRAME_FROM, AXES_FROM], width, side="right")))


def point_count(width: float) -> int:
    """Points of a curve in a box so many pixels wide."""
    return int(np.clip(width / 1.5, 8, 100))


@dataclass(frozen=True)
class Camera:
    """How the layout is seen: screen = zoom * layout + (x, y)."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def points(self, places: FloatArray) -> FloatArray:
        """Screen positions of (..., 2) layout positions."""
        return np.asarray(places * self.zoom + (self.x, self.y))

    def boxes(self, places: FloatArray) -> FloatArray:
        """Screen rectangles of (n, 4) layout rectangles."""
        return np.asarray(places * self.zoom + (self.x, self.y, 0.0, 0.0))

    def layout_point(self, x: float, y: float) -> tuple[float, float]:
        """The layout position under a screen position."""
        return (x - self.x) / self.zoom, (y - self.y) / self.zoom

    def zoomed(self, factor: float, x: float, y: float) -> "Camera":
        """Nearer by a factor, with the screen position (x, y) held still."""
        zoom = float(np.clip(self.zoom * factor, FARTHEST, CLOSEST))
        held_x, held_y = self.layout_point(x, y)
        return Camera(zoom, x - zoom * held_x, y - zoom * held_y)

    @classmethod
    def framing(cls, box: tuple[float, float, float, float], size: tuple[float, float]) -> "Camera":
        """The camera that shows a layout rectangle (left, top, width, height) as large as it fits."""
        left, top, width, height = box
        zoom = min(size[0] / max(width, 1.0), size[1] / max(height, 1.0))
        zoom = float(np.clip(zoom, FARTHEST, CLOSEST))
        return cls(zoom, size[0] / 2 - zoom * (left + width / 2), size[1] / 2 - zoom * (top + height / 2))

    def towards(self, other: "Camera", share: float) -> "Camera":
        """On the way to another camera; every place of the layout goes there in a straight line."""
        if share >= 1.0:
            return other
        return Camera(
            *(
                (1.0 - share) * here + share * there
                for here, there in ((self.zoom, other.zoom), (self.x, other.x), (self.y, other.y))
            )
        )

    def moved(self, dx: float, dy: float) -> "Camera":
        """Panned by so many pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)


def visible(boxes: FloatArray, size: tuple[float, float]) -> BoolArray:
    """Which (n, 4) screen rectangles touch a canvas of this size."""
    right, bottom = boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]
    return np.asarray((right > 0) & (bottom > 0) & (boxes[:, 0] < size[0]) & (boxes[:, 1] < size[1]))


def swing(start: FloatArray, end: FloatArray) -> FloatArray:
    """(n, joints, 2) points of Bezier curves from (n, 2) to (n, 2) places that leave and arrive level."""
    u = np.linspace(0.0, 1.0, JOINTS)[None, :, None]
    reach = np.maximum(0.55 * (end - start)[:, None, :] * (1.0, 0.0), 0.0)
    first, last = start[:, None, :], end[:, None, :]
    near, far = first + reach, last - reach
    v = 1.0 - u
    return np.asarray(v**3 * first + 3 * v**2 * u * near + 3 * v * u**2 * far + u**3 * last)
