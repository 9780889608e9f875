"""Paints the boxes of the edges: ground, frame, the name of the function, the lock."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from app.network.geometry import Detail
from app.network.layout import IndexArray
from app.network.matrices import paint_headings, panel
from app.network.scene import NAME_STRIP, SMALL_SIZE, TINY_SIZE, Scene, sized

ROUND = 4.0
SIGN_WIDTH = 42.0
"""Room for the sign of an edge, such as φ(2,10,1), to the left of the name of its function."""


def paint_boxes(painter: QPainter, scene: Scene) -> None:
    """All that stays while the curves move; identities and ticks have no box."""
    for layer, level, seen in scene.layers():
        if scene.layout.matrices[layer]:
            _paint_panel(painter, scene, layer)
        seen = seen[scene.look.boxed[seen]]
        snapped, pruned = scene.look.snapped[seen], scene.look.pruned[seen]
        if level >= Detail.FRAME:
            _paint_ghosts(painter, scene, seen[pruned])
            _paint_grounds(painter, scene, seen[~pruned])
            _paint_locks(painter, scene, seen[scene.look.locked[seen]])
        elif level == Detail.BARE and not scene.layout.matrices[layer]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(scene.theme.colour("box"))
            painter.drawRects(_rectangles(scene, seen[~pruned]))
        if level == Detail.AXES:
            _paint_signs(painter, scene, seen[~pruned])
        if level >= Detail.BARE:
            _paint_snapped(painter, scene, level, seen[snapped & ~pruned])


def _paint_panel(painter: QPainter, scene: Scene, layer: int) -> None:
    """The ground of a matrix, and what its columns are called."""
    painter.setPen(QPen(scene.theme.colour("line"), 1.0))
    painter.setBrush(scene.theme.colour("box"))
    painter.drawRoundedRect(panel(scene, layer), ROUND, ROUND)
    paint_headings(painter, scene, layer)


def _rectangles(scene: Scene, which: IndexArray) -> list[QRectF]:
    return [QRectF(*box) for box in scene.boxes[which].tolist()]


def _paint_ghosts(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    pen = QPen(scene.theme.blend("ink", "canvas", 0.3), 1.0, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(scene.theme.colour("canvas"))
    for box in _rectangles(scene, which):
        painter.drawRoundedRect(box, ROUND, ROUND)


def _paint_grounds(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    painter.setPen(QPen(scene.theme.colour("line"), 1.0))
    painter.setBrush(scene.theme.colour("box"))
    for box in _rectangles(scene, which):
        painter.drawRoundedRect(box, ROUND, ROUND)


def _paint_snapped(painter: QPainter, scene: Scene, level: Detail, which: IndexArray) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(sized(scene.font, SMALL_SIZE))
    for index, box in zip(which.tolist(), _rectangles(scene, which), strict=True):
        painter.setPen(QPen(scene.theme.colour("symbolic"), 2.0 if level >= Detail.FRAME else 1.0))
        painter.drawRoundedRect(box, ROUND, ROUND)
        if scene.shows_name(index):
            painter.setPen(scene.theme.colour("symbolic_text"))
            strip = QRectF(box.left() + 5, box.top() + 1, box.width() - 10, NAME_STRIP)
            if level == Detail.AXES:
                strip.setLeft(strip.left() + SIGN_WIDTH)
            name = QFontMetricsF(painter.font()).elidedText(
                scene.look.names[index], Qt.TextElideMode.ElideRight, strip.width()
            )
            scene.ink.text(painter, strip, Qt.AlignmentFlag.AlignRight, name)


def _paint_signs(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    painter.setFont(sized(scene.font, TINY_SIZE))
    painter.setPen(scene.theme.colour("muted"))
    for index, box in zip(which.tolist(), _rectangles(scene, which), strict=True):
        strip = box.adjusted(6.0, 2.0, -6.0, 0.0)
        scene.ink.text(painter, strip, Qt.AlignmentFlag.AlignLeft, str(scene.layout.edge(index)))


def _paint_locks(painter: QPainter, scene: Scene, which: IndexArray) -> None:
    for box in _rectangles(scene, which):
        _paint_lock(painter, scene, box.topLeft() - QPointF(4.0, 5.0))


def _paint_lock(painter: QPainter, scene: Scene, corner: QPointF) -> None:
    """A small padlock, 8 pixels wide, with its upper left corner there."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.theme.colour("canvas"))
    painter.drawEllipse(QPointF(corner.x() + 4.0, corner.y() + 4.8), 7.5, 7.5)
    painter.setPen(QPen(scene.theme.colour("ink"), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(corner.x() + 1.7, corner.y(), 4.6, 6.5), 0, 180 * 16)
    painter.fillRect(QRectF(corner.x(), corner.y() + 3.6, 8.0, 5.6), scene.theme.colour("ink"))
