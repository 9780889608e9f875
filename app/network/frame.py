"""Puts one frame together: what stands still comes from a pixmap, curves and marks are drawn anew."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from app.network.boxes import paint_boxes
from app.network.connectors import paint_connectors
from app.network.curves import CurveCache
from app.network.nodes import paint_nodes
from app.network.overlay import Marks, paint_overlay
from app.network.scene import Scene
from app.network.strokes import paint_curves


def paint_still(painter: QPainter, scene: Scene) -> None:
    """All that depends on neither coefficients nor marks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_connectors(painter, scene)
    paint_boxes(painter, scene)
    paint_nodes(painter, scene)


class FramePainter:
    """Paints frames and keeps the still part between them."""

    def __init__(self) -> None:
        self._still: QPixmap | None = None
        self._held: QPixmap | None = None
        self.cache = CurveCache()

    def hold(self) -> None:
        """Keep what was drawn last; `pass_over` leads from it to what is drawn from now on."""
        self._held = self._still
        self.cache.hold()

    def pass_over(self, share: float) -> None:
        """How far on the way from what was kept, at 0, the drawing is."""
        self.cache.share = share
        if share >= 1.0:
            self._held = None

    def forget(self) -> None:
        """Draw the still part anew next time: places, looks, names, theme or camera have changed."""
        self._still = None

    def paint(
        self, painter: QPainter, scene: Scene, marks: Marks, size: QSize, ratio: float, scale: float = 1.0
    ) -> None:
        """One frame on a canvas of this size, at this ratio of device pixels, drawn larger by `scale`."""
        if self._still is None or self._still.size() != size * ratio:
            self._still = self._paint_still(scene, size, ratio, scale)
        if self._held is not None and self._held.size() == self._still.size():
            painter.drawPixmap(0, 0, self._held)
            painter.setOpacity(self.cache.share)
        painter.drawPixmap(0, 0, self._still)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint_curves(painter, scene, self.cache)
        paint_overlay(painter, scene, self.cache, marks)

    def _paint_still(self, scene: Scene, size: QSize, ratio: float, scale: float) -> QPixmap:
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(scene.theme.colour("canvas"))
        painter = QPainter(made)
        painter.scale(scale, scale)
        paint_still(painter, scene)
        painter.end()
        return made
