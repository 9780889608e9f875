"""Frames of the window with a mouse pointer, joined to an animation."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.lessons.gif import palette_of, to_pillow, write_gif
from docs.make_pictures.stage import Stage

PALETTE_FRAMES = 8
ARROW = ((0, 0), (0, 17), (4, 13.2), (6.8, 19.4), (9.4, 18.2), (6.6, 12.2), (12, 12))
GLIDE, FRAME = 10, 40
"""Frames that the pointer takes from one place to the next, and their milliseconds."""


@dataclass
class Film:
    """What the stage showed, frame by frame.

    Attributes:
        width: of the frames.
        pointer: where it is, in the window.
        carried: the name of the file that is dragged along.
    """

    stage: Stage
    width: int
    pointer: QPointF
    carried: str = ""
    frames: list[QImage] = field(default_factory=list)
    milliseconds: list[int] = field(default_factory=list)

    def shoot(self, milliseconds: int, pressed: bool = False) -> None:
        """Add the window as it is now."""
        self._add(self.stage.picture(), milliseconds, pressed)

    def glide(self, place: QPoint) -> None:
        """Move the pointer to a place over a window that stands still."""
        still, start = self.stage.picture(), self.pointer
        for step in range(1, GLIDE + 1):
            part = step / GLIDE
            self.pointer = start + (place.toPointF() - start) * (part * part * (3.0 - 2.0 * part))
            self._add(still, FRAME)

    def click(self, action: str) -> None:
        """Move to the toolbar's button of an action and click it."""
        self.press(self.stage.button(action))

    def press(self, button: QWidget) -> None:
        """Move to a button and click it."""
        self.glide(self.stage.middle(button))
        self.shoot(250, pressed=True)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def save(self, path: Path) -> None:
        """Write the animation."""
        frames = [to_pillow(frame) for frame in self.frames]
        palette = palette_of(frames[:: max(1, len(frames) // PALETTE_FRAMES)])
        write_gif(path, frames, palette, self.milliseconds)

    def _add(self, picture: QPixmap, milliseconds: int, pressed: bool = False) -> None:
        marked = QPixmap(picture)
        painter = QPainter(marked)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.pointer)
        _draw_pointer(painter, self.carried, pressed)
        painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        self.frames.append(marked.toImage().scaledToWidth(self.width, smooth))
        self.milliseconds.append(milliseconds)


def _draw_pointer(painter: QPainter, carried: str, pressed: bool) -> None:
    """An arrow, a ring around it while the button is down, and what it carries."""
    if pressed:
        painter.setPen(QPen(QColor("#d55e00"), 2.5))
        painter.drawEllipse(QPointF(0, 0), 13, 13)
    painter.setPen(QPen(QColor("white"), 1.2))
    painter.setBrush(QColor("black"))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in ARROW]))
    if carried:
        frame = QRectF(16, 16, painter.fontMetrics().horizontalAdvance(carried) + 18, 24)
        painter.setPen(QPen(QColor("#0072b2"), 1.2))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setPen(QColor("black"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, carried)
