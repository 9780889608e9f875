"""Paints the boxes of the edges: ground, frame, the name of the function, the lock."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.network.geometry import Detail
from app.network.layout import IndexArray
from app.network.scene import NAME_STRIP, Scene

ROUND = 4.0


def paint_boxes(painter: QPainter, scene: Scene) -> None:
    """All that stays while the curves move; identities and ticks have no box."""
    for _, level, seen in scene.layers():
        seen = seen[scene.look.boxed[seen]]
        if level == Detail.TICK or not len(seen):
            continue
        snapped, pruned = scene.look.snapped[seen], scene.look.pruned[seen]
        _paint_ghosts(painter, scene, seen[pruned])
        _paint_grounds(painter, scene, level, seen[~pruned])
        _paint_snapped(painter, scene, level, seen[snapped & ~pruned])
        if level >= Detail.FRAME:
            _paint_locks(painter, scene, seen[scene.look.locked[seen]])


def _rectangles(scene: Scene, which: IndexArray) -> list[QRectF]:
    return [QRectF(*box) for box in scene.boxes[which].tolist()]


def _paint_ghosts(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    pen = QPen(scene.theme.blend("ink", "canvas", 0.3), 1.0, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(scene.theme.colour("canvas"))
    for box in _rectangles(scene, which):
        painter.drawRoundedRect(box, ROUND, ROUND)


def _paint_grounds(painter: QPainter, scene: Scene, level: Detail, which: IndexArray) -> None:
    framed = level >= Detail.FRAME
    painter.setPen(QPen(scene.theme.colour("line"), 1.0) if framed else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(scene.theme.colour("box"))
    if framed:
        for box in _rectangles(scene, which):
            painter.drawRoundedRect(box, ROUND, ROUND)
    else:
        painter.drawRects(_rectangles(scene, which))


def _paint_snapped(painter: QPainter, scene: Scene, level: Detail, which: IndexArray) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(scene.sized(8.0))
    for index, box in zip(which.tolist(), _rectangles(scene, which), strict=True):
        painter.setPen(QPen(scene.theme.colour("symbolic"), 2.0 if level >= Detail.FRAME else 1.0))
        painter.drawRoundedRect(box, ROUND, ROUND)
        if scene.shows_name(index):
            painter.setPen(scene.theme.colour("symbolic_text"))
            strip = QRectF(box.left() + 5, box.top() + 1, box.width() - 10, NAME_STRIP)
            scene.ink.text(painter, strip, Qt.AlignmentFlag.AlignRight, scene.look.names[index])


def _paint_locks(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    for box in _rectangles(scene, which):
        paint_lock(painter, scene, QPointF(box.left() + 4.0, box.top() + 4.0))


def paint_lock(painter: QPainter, scene: Scene, corner: QPointF) -> None:
    """A small padlock, 8 pixels wide, with its upper left corner there."""
    painter.setPen(QPen(scene.theme.colour("ink"), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(corner.x() + 1.7, corner.y(), 4.6, 6.5), 0, 180 * 16)
    painter.fillRect(QRectF(corner.x(), corner.y() + 3.6, 8.0, 5.6), scene.theme.colour("ink"))
