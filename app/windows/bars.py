"""Menus and toolbar, made from the table of actions."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from app.actions.bound import Actions
from app.actions.table import BEHIND, MENUS, TOOLBAR
from app.words import later, tr

WITHOUT_TEXT = ("undo", "redo", "export", "open", "samples", "stop", "step", "train")
"""Whose icons are known best: where a toolbar is too narrow for all texts, these do without, one by one."""
KEPT_MENUS = (later("View"), later("Help"))
"""Menus that lead on from wherever one is."""


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


class Bars:
    """The menu bar and the toolbar of a window; `views` show and hide the panels."""

    def __init__(self, window: QMainWindow, actions: Actions, views: Iterable[QAction]) -> None:
        self._actions = actions
        self._menus = {name: window.menuBar().addMenu(tr(name)) for name in MENUS}
        for spec, action in actions:
            self._menus[spec.menu].addAction(action)
            # Else its key would do nothing while the menu is hidden.
            window.addAction(action)
        self._menus["View"].addSeparator()
        self._menus["View"].addActions(list(views))
        self.toolbar = _make_toolbar(window)
        self.show_all()

    def show_all(self) -> None:
        """Show all buttons and menus."""
        self.show_only({spec.id for spec, _ in self._actions})

    def show_only(self, needed: Collection[str]) -> None:
        """Show the buttons of these actions, the menus that they are in, and those of the window itself."""
        menus = {*KEPT_MENUS, *(spec.menu for spec, _ in self._actions if spec.id in needed)}
        for name, menu in self._menus.items():
            menu.menuAction().setVisible(name in menus)
        groups = [[name for name in group if {name, *BEHIND.get(name, ())} & {*needed}] for group in TOOLBAR]
        bar = self.toolbar
        bar.clear()
        for group in filter(None, groups):
            if bar.actions():
                bar.addSeparator()
            for name in group:
                bar.addAction(self._actions[name])
                if name in BEHIND:
                    _add_menu(bar, self._actions, name)
        bar.fit()


def _make_toolbar(window: QMainWindow) -> ToolBar:
    """The toolbar: icons with text, in groups."""
    bar = ToolBar(tr("Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
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
