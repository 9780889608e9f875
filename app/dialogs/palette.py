"""The command palette: type what you want to do."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.dialogs.explained import explain
from app.dialogs.palette_delegate import PaletteDelegate
from app.dialogs.palette_entry import Entry, Hit, ranked
from app.words import later, tr

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
WIDTH, HEIGHT = 560, 420
NO_MATCH = later("Nothing matches. Try fewer letters.")
NO_ENTRY = later("There is nothing here yet.")


class CommandPalette(QDialog):
    """A line to type in, and the entries that match; Enter does the chosen one.

    What cannot be done now is offered too, grey and last, and says what it lacks.

    Args:
        prompt: what there is to find.
        entries: in the order in which they are offered when nothing is typed.
        recent: ids of those that stand before all others.

    Signals:
        found: id of the entry that is done.
    """

    found = Signal(str)

    def __init__(self, prompt: str, entries: Sequence[Entry], recent: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._entries, self._recent, self._room = entries, recent, parent.size()
        self.line = QLineEdit(placeholderText=prompt)
        self.line.setAccessibleName(prompt)
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What matches"))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWindowTitle(prompt)
        explain(self, tr("Everything that can be done, found by a few of its letters."))
        explain(self.line, tr("Type some letters; Enter does the first that matches, arrows choose others."))
        explain(self.list, tr("What matches, the nearest first. What is grey cannot be done now."))
        self._lay_out()
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self._do)
        self.list.itemClicked.connect(lambda item: self._do())
        self.list.currentRowChanged.connect(lambda row: self._tell())
        self._search("")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(9, 9, 9, 9)
        box.addWidget(self.line)
        box.addWidget(self.list, 1)
        box.addWidget(self.told)
        self.resize(QSize(WIDTH, HEIGHT).boundedTo(self._room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line around it: a popup has no frame, and its ground is that of the window behind."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def showEvent(self, event: QShowEvent) -> None:
        """Typing goes to the line: a popup is not activated, so nothing else gives it the focus."""
        super().showEvent(event)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def texts(self) -> list[str]:
        """What is offered, the best first."""
        return [self._hit(row).entry.text for row in range(self.list.count())]

    def _hit(self, row: int) -> Hit:
        hit = self.list.item(row).data(Qt.ItemDataRole.UserRole)
        assert isinstance(hit, Hit)
        return hit

    def _search(self, typed: str) -> None:
        self.list.clear()
        for hit in ranked(typed, self._entries, self._recent):
            item = QListWidgetItem(hit.entry.text)
            item.setData(Qt.ItemDataRole.UserRole, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, hit.entry.spoken)
            item.setToolTip(hit.entry.tip)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        """Say what the chosen one does, or what it lacks."""
        row = self.list.currentRow()
        if row < 0:
            self.told.setText(tr(NO_MATCH if self._entries else NO_ENTRY))
            return
        entry = self._hit(row).entry
        self.told.setText(entry.lacking or entry.tip)

    def _do(self) -> None:
        row = self.list.currentRow()
        if row >= 0 and not self._hit(row).entry.lacking:
            entry = self._hit(row).entry
            self.accept()
            self.found.emit(entry.id)
            entry.do()
