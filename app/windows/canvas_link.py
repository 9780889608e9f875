"""Joins session and canvas: the model is drawn as it moves, the selection is one, an edge has a menu."""

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.actions.bound import Actions
from app.actions.table import EDGE_MENU
from app.network.view import NetworkView
from app.session.session import Session
from kan_core.ids import EdgeId

IMPORTANCE_EVERY = 100
"""Milliseconds between two looks at the importance of edges while the model moves."""


class CanvasLink(QObject):
    """Follows the session on the canvas, and the canvas in the session."""

    def __init__(self, session: Session, network: NetworkView, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._network = session, network
        self._actions, self._window = actions, window
        self._since_importance = QElapsedTimer()
        session.model_changed.connect(self._show_model)
        session.selection_changed.connect(self._show_selection)
        network.selection_changed.connect(session.select)
        network.context_menu_requested.connect(self._open_edge_menu)

    def preview(self, preview: object) -> None:
        """Draw the curve (edge, x, y) of a candidate on its edge, or none."""
        if isinstance(preview, tuple):
            self._network.preview(*preview)
        else:
            self._network.clear_preview()

    def _show_model(self) -> None:
        """Draw the model; while it moves, importance is looked at less often than the splines."""
        state = self._session.state
        due = not self._since_importance.isValid() or self._since_importance.hasExpired(IMPORTANCE_EVERY)
        if due or not self._session.working:
            self._network.set_state(state, self._session.importance())
            self._since_importance.restart()
        else:
            self._network.set_state(state)
        if self._network.selection != self._session.selection:
            self._show_selection()

    def _show_selection(self) -> None:
        self._network.select(self._session.selection)

    def _open_edge_menu(self, edge: EdgeId, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(str(edge))
        for name in EDGE_MENU:
            menu.addAction(self._actions[name])
        menu.popup(place)
