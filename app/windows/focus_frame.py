"""A frame around what has the keyboard, where it does not show that itself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QWidget

THICK = 2


class FocusFrame(QWidget):
    """Follows the focus among some widgets, as long as it is moved by keys; the mouse shows where it clicks.

    Args:
        framed: what gets a frame.
        window: that they are in.
    """

    def __init__(self, framed: Sequence[QWidget], window: QWidget) -> None:
        super().__init__(window)
        self._framed = framed
        self._by_keys = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for widget in framed:
            widget.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where the widget is."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)
        if moved and self.isVisible() and watched is QApplication.focusWidget():
            self._lay(watched)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Highlight))

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._by_keys = True
        elif QApplication.mouseButtons():
            self._by_keys = False
        # Else the program passes the focus on, and whoever used keys still does.
        if now is not None and self._by_keys and any(now is widget for widget in self._framed):
            self.setParent(now.window())
            self._lay(now)
            self.show()
        else:
            self.hide()

    def _lay(self, over: QWidget) -> None:
        self.setGeometry(over.rect().translated(over.mapTo(over.window(), over.rect().topLeft())))
        inside = self.rect().adjusted(THICK, THICK, -THICK, -THICK)
        self.setMask(QRegion(self.rect()) - QRegion(inside))
        self.raise_()
