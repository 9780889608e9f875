"""Frames around the parts of the window that a step is about."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from app.theme import LIGHT, Theme

THICK = 3
RADIUS = 5


class Outline(QWidget):
    """A frame around one widget, in the window that it is in; the mouse goes through it."""

    def __init__(self, around: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(around.window())
        self._around, self._theme = around, theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where the widget is."""
        if event.type() == QEvent.Type.Hide:
            # It may be about to go for good, and can no longer be asked where it is.
            self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._lay()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("warm"), THICK))
            half = THICK // 2 + 1
            painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _lay(self) -> None:
        around = self._around
        if around.window() is not self.window():
            # A panel that floats is a window of its own.
            self.setParent(around.window())
        corner = around.mapTo(around.window(), around.rect().topLeft())
        self.setGeometry(QRect(corner, around.size()))
        inside = self.rect().adjusted(2 * THICK, 2 * THICK, -2 * THICK, -2 * THICK)
        self.setMask(QRegion(self.rect()) - QRegion(inside))
        self.setVisible(around.isVisible())
        self.raise_()


class Outlines:
    """All the frames there are at the moment."""

    def __init__(self) -> None:
        self._theme = LIGHT
        self._shown: list[Outline] = []

    def set_theme(self, theme: Theme) -> None:
        """Draw later frames in other colours."""
        self._theme = theme

    def show(self, widgets: list[QWidget]) -> None:
        """Frame these widgets and no others."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [Outline(widget, self._theme) for widget in widgets]
