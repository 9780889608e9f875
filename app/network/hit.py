"""Which edge or node lies under a point, and which lie in a rectangle."""

import numpy as np

from app.network.connectors import shown_connectors
from app.network.layout import IndexArray, Node
from app.network.scene import Scene
from kan_core.model.state import FloatArray

REACH = 5.0
"""Pixels from a connector that still count as on it."""

NODE_REACH = 3.0
"""The same of a node."""


def edge_at(scene: Scene, x: float, y: float) -> int | None:
    """The edge whose box is there; else the one whose connector passes nearest, within a few pixels."""
    boxes = scene.boxes
    inside = (np.abs(x - boxes[:, 0] - boxes[:, 2] / 2) <= boxes[:, 2] / 2) & (
        np.abs(y - boxes[:, 1] - boxes[:, 3] / 2) <= boxes[:, 3] / 2
    )
    hits = np.flatnonzero(inside & ~scene.hidden)
    if len(hits):
        return int(hits[0])
    shown = np.flatnonzero(shown_connectors(scene))
    if not len(shown):
        return None
    lines = scene.connectors[shown]
    distance = _distances(np.array([x, y]), lines)
    best = int(np.argmin(distance))
    return int(shown[best]) if distance[best] <= REACH else None


def _distances(point: FloatArray, lines: FloatArray) -> FloatArray:
    """(n,) distance of a point from (n, 2, joints, 2) pairs of polylines."""
    start = lines[:, :, :-1]
    along = lines[:, :, 1:] - start
    length = np.maximum((along**2).sum(axis=-1), 1e-12)
    part = np.clip(((point - start) * along).sum(axis=-1) / length, 0.0, 1.0)
    apart = ((start + part[..., None] * along - point) ** 2).sum(axis=-1)
    return np.asarray(np.sqrt(apart.min(axis=(1, 2))))


def edges_in(scene: Scene, left: float, top: float, right: float, bottom: float) -> IndexArray:
    """All edges whose boxes' centres lie in a rectangle of the screen."""
    centre = scene.boxes[:, :2] + scene.boxes[:, 2:] / 2
    x, y = centre[:, 0], centre[:, 1]
    inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    return np.flatnonzero(inside & ~scene.hidden)


def node_at(scene: Scene, x: float, y: float) -> Node | None:
    """The node that is there, give or take a few pixels."""
    for layer, places in enumerate(scene.layout.nodes):
        apart = np.hypot(*(scene.camera.points(places) - (x, y)).T)
        nearest = int(np.argmin(apart))
        if apart[nearest] <= scene.radius(layer) + NODE_REACH:
            return layer, nearest
    return None
