"""The canvas as a widget that listens: mouse, wheel and keys select edges, pan and zoom, and ask for more."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.network.canvas import NetworkCanvas
from app.network.describe import describe
from app.network.hit import edge_at, edges_in
from app.network.keyboard import Direction, neighbour, reading_order

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
NOTCH = 1.2
"""Zoom of one notch of the wheel or one press of + or -."""

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class NetworkView(NetworkCanvas):
    """The network, and all that the user does upon it.

    Signals:
        hovered: EdgeId under the mouse, or None.
        activated: EdgeId that was double-clicked or entered.
        context_menu_requested: EdgeId and the global position; the edge is selected by then.
    """

    hovered = Signal(object)
    activated = Signal(object)
    context_menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pressed: QPointF | None = None
        self._panned: QPointF | None = None
        self._space = False

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton or self._space:
            self._panned = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._panned is not None:
            step, self._panned = here - self._panned, here
            self.look_through(self.camera.moved(step.x(), step.y()))
        elif self._pressed is not None and self._dragged(here):
            self.mark(band=QRectF(self._pressed, here).normalized())
        elif self._pressed is None:
            self._hover(self._edge_at(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned is not None:
            self._panned = None
            self.unsetCursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._pressed is not None:
            band, self._pressed = self.marks.band, None
            self.mark(band=None, current=None)
            if band is None:
                self._click(self._edge_at(event.position()), bool(event.modifiers() & ADDING))
            else:
                self._take_band(band, bool(event.modifiers() & ADDING))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._edge_at(event.position())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(index, adding=False)
            self._activate(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120.0
        here = event.position()
        self.look_through(self.camera.zoomed(NOTCH**notches, here.x(), here.y()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self._edge_at(QPointF(event.pos()))
            place = event.globalPos()
        else:
            index = self.marks.selected[-1] if self.marks.selected else None
            place = self.mapToGlobal(self.rect().center())
        scene = self.scene()
        if index is not None and scene is not None:
            if index not in self.marks.selected:
                self.choose([index])
            self.context_menu_requested.emit(scene.layout.edge(index), place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            scene = self.scene()
            index = self._edge_at(QPointF(event.pos()))
            if scene is None or index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), describe(scene, self.importance, index), self)
            return True
        return super().event(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in ARROWS:
            self._walk(ARROWS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(NOTCH)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.0 / NOTCH)
        elif key == Qt.Key.Key_F and not event.modifiers():
            self.fit()
        elif key == Qt.Key.Key_Escape and self.marks.selected:
            self.choose([])
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._take_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marks.selected:
            self._activate(self.marks.selected[-1])
        elif key == Qt.Key.Key_Space:
            self._space = True
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self.mark(current=None)
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from edge to edge, and past the last one out of the canvas."""
        scene = self.scene()
        if scene is not None:
            order = reading_order(scene.layout)
            at = (
                order.index(self.marks.selected[-1])
                if self.marks.selected
                else (-1 if forward else len(order))
            )
            there = at + (1 if forward else -1)
            if 0 <= there < len(order):
                self._go_to(order[there], adding=False)
                return True
        return super().focusNextPrevChild(forward)

    # What both come to

    def _edge_at(self, place: QPointF) -> int | None:
        scene = self.scene()
        return None if scene is None else edge_at(scene, place.x(), place.y())

    def _dragged(self, here: QPointF) -> bool:
        assert self._pressed is not None
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        return far or self.marks.band is not None

    def _hover(self, index: int | None) -> None:
        scene = self.scene()
        if index != self.marks.hovered and scene is not None:
            self.mark(hovered=index)
            self.hovered.emit(None if index is None else scene.layout.edge(index))

    def _click(self, index: int | None, adding: bool) -> None:
        selected = self.marks.selected
        if index is None:
            self.choose(selected if adding else [])
        elif not adding:
            self.choose([index])
        elif index in selected:
            self.choose(other for other in selected if other != index)
        else:
            self.choose([*selected, index])

    def _take_band(self, band: QRectF, adding: bool) -> None:
        scene = self.scene()
        if scene is not None:
            inside = edges_in(scene, band.left(), band.top(), band.right(), band.bottom()).tolist()
            self.choose([*self.marks.selected, *inside] if adding else inside)

    def _take_all(self) -> None:
        scene = self.scene()
        if scene is not None:
            self.choose(index for index in reading_order(scene.layout) if not scene.look.pruned[index])

    def _walk(self, direction: Direction, adding: bool) -> None:
        scene = self.scene()
        if scene is None:
            return
        if self.marks.selected:
            self._go_to(neighbour(scene.layout, self.marks.selected[-1], direction), adding)
        else:
            self._go_to(reading_order(scene.layout)[0], adding=False)

    def _go_to(self, index: int, adding: bool) -> None:
        others = [other for other in self.marks.selected if other != index] if adding else []
        self.choose([*others, index])
        self.mark(current=index)

    def _activate(self, index: int) -> None:
        scene = self.scene()
        if scene is not None:
            self.activated.emit(scene.layout.edge(index))
