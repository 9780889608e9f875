"""Paints what helps to read a matrix: its ground, the names of its columns, the cross through one cell."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.network.layout import HEADING, RIM
from app.network.scene import SMALL_SIZE, TINY_SIZE, Scene, sized

NARROWEST = 17.0
"""Width of a column that has room for a name."""
TAG_RIM = 4.0


def panel(scene: Scene, layer: int) -> QRectF:
    """The ground of a matrix on the screen."""
    boxes = scene.boxes[scene.layout.layer(layer)]
    low, high = boxes[:, :2].min(axis=0), (boxes[:, :2] + boxes[:, 2:]).max(axis=0)
    rim = RIM * scene.camera.zoom
    return QRectF(QPointF(*low.tolist()), QPointF(*high.tolist())).adjusted(-rim, -rim, rim, rim)


def paint_headings(painter: QPainter, scene: Scene, layer: int) -> None:
    """The source of each column above it, where columns are wide enough for all their names."""
    targets = scene.layout.widths[layer + 1]
    columns = scene.boxes[scene.layout.layer(layer)][::targets]
    pitch = float(np.diff(columns[:, 0]).min()) if len(columns) > 1 else float(columns[0, 2])
    if pitch < NARROWEST:
        return
    top = panel(scene, layer).top() - HEADING
    names = [_source_name(scene, layer, source) for source in range(len(columns))]
    font = _fitting(scene.font, names, pitch - 0.5)
    painter.setFont(font)
    painter.setPen(scene.theme.colour("muted"))
    for (left, _, width, _), full in zip(columns.tolist(), names, strict=True):
        name = QFontMetricsF(font).elidedText(full, Qt.TextElideMode.ElideRight, pitch - 0.5)
        strip = QRectF(left + width / 2 - pitch / 2, top, pitch, HEADING)
        scene.ink.text(painter, strip, Qt.AlignmentFlag.AlignHCenter, name)


def _fitting(font: QFont, names: Sequence[str], room: float) -> QFont:
    """Small type where all names fit in it, else tiny type."""
    small = sized(font, SMALL_SIZE)
    widest = max(QFontMetricsF(small).horizontalAdvance(name) for name in names)
    return small if widest <= room else sized(font, TINY_SIZE)


def paint_cross(painter: QPainter, scene: Scene, index: int) -> None:
    """The row and the column of a cell, and on the column the name of its source."""
    edge = scene.layout.edge(index)
    ground, cell = panel(scene, edge.layer), QRectF(*scene.boxes[index].tolist())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.theme.colour("warm", 0.14))
    painter.drawRect(QRectF(ground.left(), cell.top(), ground.width(), cell.height()))
    painter.drawRect(QRectF(cell.left(), ground.top(), cell.width(), ground.height()))
    _paint_tag(painter, scene, _source_name(scene, edge.layer, edge.source), cell.center().x(), ground.top())


def _paint_tag(painter: QPainter, scene: Scene, text: str, middle: float, bottom: float) -> None:
    """A name above a place; at the rim of the canvas where that is out of sight."""
    painter.setFont(sized(scene.font, SMALL_SIZE))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * TAG_RIM
    left = min(max(middle - width / 2, 1.0), scene.layout.size[0] - width - 1.0)
    tag = QRectF(left, max(bottom - HEADING - 1.0, 1.0), width, HEADING + 1.0)
    painter.setPen(QPen(scene.theme.colour("warm"), 1.0))
    painter.setBrush(scene.theme.colour("box"))
    painter.drawRoundedRect(tag, 3.0, 3.0)
    painter.setPen(scene.theme.colour("text"))
    scene.ink.text(painter, tag, Qt.AlignmentFlag.AlignCenter, text)


def _source_name(scene: Scene, layer: int, source: int) -> str:
    """A column of the table without its unit, a hidden node by its place."""
    return scene.state.inputs[source].name if layer == 0 else scene.node_name(layer, source)
