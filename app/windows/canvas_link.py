"""Joins session and canvas: the model is drawn as it moves, the selection is one, an edge has a menu."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.actions.bound import Actions
from app.actions.table import EDGE_MENU, GROUND_MENU, NODE_MENU
from app.network.keyboard import Direction
from app.network.layout import Node
from app.network.view import NetworkView
from app.panels.formula_view import signed_terms
from app.panels.mathtext import plain_text
from app.session.session import Session
from app.words import tr
from kan_core.ids import EdgeId

IMPORTANCE_EVERY = 250
"""Milliseconds after which edges take on the looks of their importance while the model moves."""


class CanvasLink(QObject):
    """Follows the session on the canvas, and the canvas in the session."""

    def __init__(self, session: Session, network: NetworkView, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._network = session, network
        self._actions, self._window = actions, window
        session.model_changed.connect(self._show_model)
        session.turns.add(self, self._show_importance, IMPORTANCE_EVERY)
        session.selection_changed.connect(self._show_selection)
        network.selection_changed.connect(session.select)
        network.context_menu_requested.connect(self._open_edge_menu)
        network.node_menu_requested.connect(self._open_node_menu)
        network.ground_menu_requested.connect(lambda place: self._open("", GROUND_MENU, place))
        session.formula.changed.connect(self._tell_formulas)

    def preview(self, preview: object) -> None:
        """Draw the curve (edge, x, y) of a candidate on its edge, or none."""
        if isinstance(preview, tuple):
            self._network.preview(*preview)
        else:
            self._network.clear_preview()

    def _show_model(self) -> None:
        """Draw the model; while it moves, its splines alone."""
        state = self._session.state
        if self._session.working:
            self._network.set_state(state)
        else:
            self._network.show_edit(state, self._session.importance())
        if self._network.selection != self._session.selection:
            self._show_selection()

    def _show_importance(self) -> None:
        if self._session.working:
            self._network.set_state(self._session.state, self._session.importance())

    def _show_selection(self) -> None:
        self._network.select(self._session.selection)

    def _open_edge_menu(self, edge: EdgeId, place: QPoint) -> None:
        count = len(self._network.selection)
        self._open(str(edge) if count == 1 else tr("{} edges").format(count), EDGE_MENU, place)

    def _open_node_menu(self, node: Node, place: QPoint) -> None:
        name = self._network.node_lines(node)[0]
        menu = self._open(tr("{}: its {} edges").format(name, len(self._network.selection)), NODE_MENU, place)
        menu.addSeparator()
        ways: tuple[tuple[str, Direction], ...] = (
            (tr("Select what enters it"), "left"),
            (tr("Select what leaves it"), "right"),
        )
        for text, direction in ways:
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, way=direction: self._network.take_edges(node, way))

    def _open(self, title: str, names: Iterable[str], place: QPoint) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if title:
            menu.addSection(title)
        for name in names:
            menu.addAction(self._actions[name])
        menu.popup(place)
        return menu

    def _tell_formulas(self) -> None:
        """What an output says of itself: its formula, once there are terms to read."""
        texts = self._session.formula.texts
        self._network.set_formulas(
            [
                plain_text(" ".join([f"{text.lhs} =", *signed_terms(text.terms)])) if text.terms else ""
                for text in texts
            ]
        )
