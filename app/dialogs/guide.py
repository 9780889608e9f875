"""The user guide in a window of its own: a list of pages, a search, and the page."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.dialogs.guide_pages import PICTURES, guide_folder, guide_pages
from app.words import tr

SIZE = QSize(1000, 720)
LIST_WIDTH = 250
MARGIN = 24
"""Pixels around a page."""
DOTS = 2
"""Of the pictures' files for each pixel that they are shown on."""
LINE_HEIGHT = 130.0
"""Per cent of that of the type."""
PAUSE_MS = 120
"""Milliseconds after which a window that is resized has its pictures fitted."""


class PageView(QTextBrowser):
    """One page; its pictures are never wider than the page."""

    def __init__(self) -> None:
        super().__init__()
        self.document().setDocumentMargin(MARGIN)
        # One that came and went would change the room that pictures have.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.reread)
        self.sourceChanged.connect(lambda url: self._space())

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        if type_ != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(type_, name)
        image = QImage(str(guide_folder() / PICTURES / QUrl(name).fileName()))
        room = self.viewport().width() - 2 * MARGIN
        sharpness = self.devicePixelRatioF()
        width = round(min(image.width() / DOTS, max(room, 1)) * sharpness)
        fitted = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(sharpness)
        return fitted

    def reread(self) -> None:
        """Show the page anew, at the same place."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(bar.maximum(), 1)
        self.reload()
        self._space()
        bar.setValue(round(part * bar.maximum()))

    def _space(self) -> None:
        """Lines far enough apart to be read with ease."""
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        apart = QTextBlockFormat()
        apart.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        everything.mergeBlockFormat(apart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Links take on the colours of another theme only when the page is read again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._timer.start()

    def mark(self, words: str) -> None:
        """Mark every place of each word, and go to the first."""
        marks = []
        for word in words.split():
            place = self.document().find(word)
            while not place.isNull():
                marks.append(self._marked(place))
                place = self.document().find(word, place)
        self.setExtraSelections(marks)
        if marks:
            first = min((mark.cursor for mark in marks), key=lambda cursor: cursor.position())
            self.setTextCursor(QTextCursor(self.document()))
            shown = QTextCursor(first)
            shown.clearSelection()
            self.setTextCursor(shown)

    def _marked(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = place
        mark.format.setBackground(self.palette().highlight())
        mark.format.setForeground(self.palette().highlightedText())
        return mark


class GuideWindow(QWidget):
    """Pages of the guide; the list holds those in which what is searched for occurs.

    Attributes:
        shown: id of the page that is shown; empty before there is one.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("User guide"))
        self.resize(SIZE)
        explain(self, tr("From the first minute to trusting a law. The guide is in English."))
        self.search = QLineEdit(placeholderText=tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        explain(self.search, tr("The list keeps the pages with these words; Enter opens the first."))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages"))
        self.list.setSpacing(2)
        explain(self.list, tr("The pages of the guide, in the order in which they are best read."))
        self.page = PageView()
        self.page.setAccessibleName(tr("Page"))
        self.page.setAccessibleDescription(tr("Tab goes from link to link, Enter follows one."))
        self.back, self.forward = QPushButton(tr("Back")), QPushButton(tr("Forward"))
        explain(self.back, tr("To the page that was read before (Alt+Left)."))
        explain(self.forward, tr("To the page that was left by going back (Alt+Right)."))
        self.shown = ""
        self._lay_out()
        self._connect()
        self._fill("")

    def open_page(self, page: str) -> None:
        """Show the page of an id."""
        path = next(each.path for each in guide_pages() if each.id == page)
        self.page.setSource(QUrl.fromLocalFile(str(path)))

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 0, 8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 8, 8, 8)
        beside.addLayout(row)
        beside.addWidget(self.page, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([LIST_WIDTH, SIZE.width() - LIST_WIDTH])
        split.setStretchFactor(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(split)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._open_first)
        self.list.currentItemChanged.connect(lambda item: self._open(item))
        self.page.sourceChanged.connect(self._turn)
        self.back.clicked.connect(self.page.backward)
        self.forward.clicked.connect(self.page.forward)
        for button, available in (
            (self.back, self.page.backwardAvailable),
            (self.forward, self.page.forwardAvailable),
        ):
            button.setEnabled(False)
            available.connect(button.setEnabled)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _fill(self, wanted: str) -> None:
        """List the pages with what is searched for, and mark it on the page."""
        self.list.blockSignals(True)
        self.list.clear()
        for page in guide_pages():
            if page.has(wanted):
                item = QListWidgetItem(page.title)
                item.setData(Qt.ItemDataRole.UserRole, page.id)
                self.list.addItem(item)
        self.list.blockSignals(False)
        self._follow()

    def _open_first(self) -> None:
        """The first page with what is searched for; the next one where that is shown already."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self.shown:
            self.open_page(item.data(Qt.ItemDataRole.UserRole))

    def _turn(self, url: QUrl) -> None:
        self.shown = url.fileName().removesuffix(".md")
        self._follow()

    def _follow(self) -> None:
        """Let the list point at the page that is shown, where it holds it."""
        self.list.blockSignals(True)
        rows = [
            row
            for row in range(self.list.count())
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == self.shown
        ]
        self.list.setCurrentRow(rows[0] if rows else -1)
        self.list.blockSignals(False)
        self.page.mark(self.search.text())
