"""Menus and toolbar, made from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from app.actions.bound import Actions
from app.actions.table import BEHIND, MENUS, TOOLBAR
from app.words import tr

WITHOUT_TEXT = ("undo", "redo", "export", "open", "samples", "stop", "step", "train")
"""Whose icons are known best: where a toolbar is too narrow for all texts, these do without, one by one."""


class ToolBar(QToolBar):
    """Icons with text, as far as there is room: languages and sizes of type are of different widths."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def fit(self) -> None:
        """Leave out as many texts as there is no room for."""
        buttons = {action.objectName(): self.widgetForAction(action) for action in self.actions()}
        layout = self.layout()
        assert layout is not None
        known = [button for name in WITHOUT_TEXT if isinstance(button := buttons.get(name), QToolButton)]
        for shown in range(len(known), -1, -1):
            for place, button in enumerate(reversed(known)):
                style = self.toolButtonStyle() if place < shown else Qt.ToolButtonStyle.ToolButtonIconOnly
                button.setToolButtonStyle(style)
            # Buttons that are hidden for want of room do not tell the layout of their new size.
            layout.invalidate()
            if self.sizeHint().width() <= self.width():
                return


def make_menus(window: QMainWindow, actions: Actions, views: Iterable[QAction]) -> None:
    """The menu bar; `views` show and hide the panels."""
    menus = {name: window.menuBar().addMenu(tr(name)) for name in MENUS}
    for spec, action in actions:
        menus[spec.menu].addAction(action)
    menus["View"].addSeparator()
    for view in views:
        menus["View"].addAction(view)


def make_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """The toolbar: icons with text, in groups."""
    bar = ToolBar(tr("Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for place, group in enumerate(TOOLBAR):
        if place:
            bar.addSeparator()
        for name in group:
            bar.addAction(actions[name])
            if name in BEHIND:
                _add_menu(bar, actions, name)
    # Qt's own picture for what does not fit is dark on dark.
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert isinstance(more, QToolButton)
    more.setIcon(QIcon())
    more.setText("»")
    more.setToolTip(tr("More"))
    more.setAccessibleName(tr("More"))
    window.addToolBar(bar)
    return bar


def _add_menu(bar: QToolBar, actions: Actions, name: str) -> None:
    """Give a button an arrow with more ways to do the same."""
    button = bar.widgetForAction(actions[name])
    assert isinstance(button, QToolButton)
    menu = QMenu(button)
    for other in BEHIND[name]:
        menu.addAction(actions[other])
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
