"""The command palette: type what you want to do."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.dialogs.explained import explain

ICON = QSize(18, 18)
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A line to type in, and the actions that match; Enter does the chosen one."""

    def __init__(self, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = [action for action in actions if action.isEnabled()]
        self._line = QLineEdit(placeholderText="Find a command")
        self._line.setAccessibleName("Find a command")
        self._line.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName("Commands")
        self._list.setIconSize(ICON)
        explain(self, "Every command, found by a few of its letters.")
        explain(self._line, "Type some letters of what you want to do; Enter does the first.")
        explain(self._list, "The commands that match, the nearest first.")
        picture = QPixmap(ICON)
        picture.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(picture)
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._line.returnPressed.connect(self._do)
        self._list.itemActivated.connect(lambda item: self._do())
        self._list.itemClicked.connect(lambda item: self._do())
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.addWidget(self._line)
        box.addWidget(self._list)
        self.resize(460, 380)
        self._search("")

    def showEvent(self, event: QShowEvent) -> None:
        """Typing goes to the line: a popup is not activated, so nothing else gives it the focus."""
        super().showEvent(event)
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    def texts(self) -> list[str]:
        """What is offered, the best first."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _search(self, typed: str) -> None:
        self._list.clear()
        for action in ranked(typed, self._actions):
            shortcut = action.shortcut().toString()
            item = QListWidgetItem(action.icon(), f"{action.text()}    {shortcut}".rstrip())
            if action.icon().isNull():
                item.setIcon(self._blank)
            item.setData(Qt.ItemDataRole.UserRole, action)
            item.setToolTip(action.statusTip())
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _do(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.accept()
            item.data(Qt.ItemDataRole.UserRole).trigger()


def ranked(typed: str, actions: list[QAction]) -> list[QAction]:
    """The actions whose text holds all typed words, or else all typed letters in order; the nearest first."""
    wanted = typed.casefold().split()
    scored = []
    for place, action in enumerate(actions):
        text = f"{action.text()} {action.statusTip()}".casefold()
        title = action.text().casefold()
        if all(word in title for word in wanted):
            scored.append((0 if title.startswith(typed.casefold()) else 1, place, action))
        elif all(word in text for word in wanted):
            scored.append((2, place, action))
        elif _in_order("".join(wanted), title):
            scored.append((3, place, action))
    return [action for *_, action in sorted(scored, key=lambda entry: entry[:2])]


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
