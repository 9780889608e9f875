"""The canvas as a widget that listens: mouse, wheel and keys select edges, pan and zoom, and ask for more."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.network.close_up import close_up, tip
from app.network.describe import edge_lines
from app.network.hit import edge_at, edges_in, node_at
from app.network.keyboard import Direction
from app.network.layout import Node
from app.network.marked import MarkedCanvas
from app.network.walk import Walk

ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
NOTCH = 1.2
"""Zoom of one notch of the wheel or one press of + or -."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ADDING = CONTROL | SHIFT


class NetworkView(MarkedCanvas):
    """The network, and all that the user does upon it.

    Signals:
        hovered: EdgeId under the mouse, or None.
        activated: EdgeId that was double-clicked or entered.
        context_menu_requested: EdgeId and the global position; the edge is selected by then.
        node_menu_requested: (layer, place) and the global position; the node's edges are selected by then.
        ground_menu_requested: the global position, beside all edges and nodes.
    """

    hovered = Signal(object)
    activated = Signal(object)
    context_menu_requested = Signal(object, QPoint)
    node_menu_requested = Signal(object, QPoint)
    ground_menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pressed: QPointF | None = None
        self._panned: QPointF | None = None
        self._space = False
        self._walk = Walk(self)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton or self._space:
            self._panned = self._place(event.position())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._place(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = self._place(event.position())
        if self._panned is not None:
            step, self._panned = here - self._panned, here
            self.look_through(self.camera.moved(step.x(), step.y()))
        elif self._pressed is not None and self._dragged(here):
            self.mark(band=QRectF(self._pressed, here).normalized())
        elif self._pressed is None:
            self._hover(None if self._node_at(here) else self._edge_at(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned is not None:
            self._panned = None
            self.unsetCursor()
        elif event.button() == Qt.MouseButton.LeftButton and self._pressed is not None:
            band, self._pressed = self.marks.band, None
            self.mark(band=None, current=None)
            adding, node = bool(event.modifiers() & ADDING), self._node_at(self._place(event.position()))
            if band is None and node is not None and not adding:
                self._walk.take_edges(node)
            elif band is None:
                self.mark(node=None)
                self._click(self._edge_at(self._place(event.position())), adding)
            else:
                self._take_band(band, adding)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = (
            None
            if self._node_at(self._place(event.position()))
            else self._edge_at(self._place(event.position()))
        )
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(index, adding=False)
            self._activate(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120.0
        here = self._place(event.position())
        self.look_through(self.camera.zoomed(NOTCH**notches, here.x(), here.y()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            node, index = self._node_at(self._place(event.pos())), self._edge_at(self._place(event.pos()))
            place = event.globalPos()
        else:
            node, index = self.marks.node, self.marks.selected[-1] if self.marks.selected else None
            place = self.mapToGlobal(self.rect().center())
        scene = self.scene()
        if scene is None:
            return
        if node is not None:
            self._walk.take_edges(node)
            self.node_menu_requested.emit(node, place)
        elif index is not None:
            if index not in self.marks.selected:
                self.choose([index])
            self.context_menu_requested.emit(scene.layout.edge(index), place)
        else:
            self.ground_menu_requested.emit(place)

    def take_edges(self, node: Node, direction: Direction | None = None) -> None:
        """Select the edges of a node: those that enter it from the left, leave it to the right, or both."""
        self._walk.take_edges(node, direction)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._tip(self._place(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _tip(self, place: QPointF) -> str:
        """What is under the mouse, in words, and from near where it is drawn small."""
        scene, node, index = self.scene(), self._node_at(place), self._edge_at(place)
        if node is not None:
            return tip(self.node_lines(node))
        if scene is None or index is None:
            return ""
        picture = close_up(scene, index, self.devicePixelRatioF())
        return tip(edge_lines(scene, self.importance, index), picture)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in ARROWS:
            adding, to_node = bool(held & SHIFT), bool(held & CONTROL)
            self._walk.arrow(ARROWS[key], adding, to_node)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(NOTCH)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.0 / NOTCH)
        elif key == Qt.Key.Key_F and not held:
            self.fit()
        elif key == Qt.Key.Key_Escape and (self.marks.selected or self.marks.node):
            self.choose([])
            self.mark(node=None, current=None)
        elif key == Qt.Key.Key_A and held == CONTROL:
            self._walk.take_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (self.marks.selected or self.marks.node):
            self._enter()
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
        return self._walk.tab(forward) or super().focusNextPrevChild(forward)

    # What both come to

    def _place(self, spot: QPointF | QPoint) -> QPointF:
        """A place of the widget in the units of the drawing."""
        return QPointF(spot) * (self.room[0] / max(self.width(), 1))

    def _edge_at(self, place: QPointF) -> int | None:
        scene = self.scene()
        return None if scene is None else edge_at(scene, place.x(), place.y())

    def _node_at(self, place: QPointF) -> Node | None:
        scene = self.scene()
        return None if scene is None else node_at(scene, place.x(), place.y())

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

    def _enter(self) -> None:
        """Of an edge, ask for more; of a node, select its edges."""
        if self.marks.selected:
            self._activate(self.marks.selected[-1])
        elif self.marks.node is not None:
            self._walk.take_edges(self.marks.node)

    def _activate(self, index: int) -> None:
        scene = self.scene()
        if scene is not None:
            self.activated.emit(scene.layout.edge(index))
