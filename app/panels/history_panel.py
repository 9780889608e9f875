"""The history panel: every step with its branches and a small network; a click goes there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.panels.comparison import Comparable, Comparison
from app.panels.revision_delegate import RevisionDelegate
from app.session.session import Session
from app.tables.revisions import RevisionsModel, title_text
from app.theme import LIGHT, Theme
from app.words import tr


class HistoryPanel(QWidget):
    """The timeline of revisions: a click or Enter goes to a step, F2 names it, another compares it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._theme = LIGHT
        self.model = RevisionsModel(session.rename)
        self.view = QListView()
        self._delegate = RevisionDelegate(self.view)
        self.rename = QPushButton(tr("Rename"))
        self.compare = QPushButton(tr("Compare…"))
        self._build()
        self.view.clicked.connect(lambda index: self._go(index.row()))
        self.view.activated.connect(lambda index: self._go(index.row()))
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.rename.clicked.connect(self._rename)
        self.compare.clicked.connect(self._compare)
        session.history_changed.connect(self._refresh)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.view.viewport().update()
        for comparison in self.findChildren(Comparison):
            comparison.set_theme(theme)

    def _build(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setAccessibleName(tr("History"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        explain(self.rename, tr("Give the marked step a name of your own (F2)."))
        explain(
            self.compare, tr("Set the marked step beside the current one; that beside the step before it.")
        )
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 4)
        row.addStretch(1)
        row.addWidget(self.rename)
        row.addWidget(self.compare)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addWidget(view)
        box.addLayout(row)
        self.setWindowTitle(tr("History"))

    def _refresh(self) -> None:
        self.model.show(self._session.model.history)
        row = self.model.current_row()
        self.rename.setEnabled(row >= 0)
        self.compare.setEnabled(self.model.rowCount() > 1)
        if row >= 0:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _go(self, row: int) -> None:
        revision = self.model.revision(row)
        if revision != self._session.model.revision:
            self._session.go_to(revision)

    def _rename(self) -> None:
        marked = self.view.currentIndex()
        if marked.isValid() and self.view.indexWidget(marked) is None:  # it may be edited already
            self.view.edit(marked)

    def _compare(self) -> None:
        """The marked step beside the current one."""
        history = self._session.model.history
        marked = self.model.step(self.view.currentIndex().row())
        if history is None or marked is None:
            return
        revisions = list(history.revisions.values())
        ids = [revision.id for revision in revisions]
        before = history.current.parent
        one = marked.revision.id if marked.revision.id != history.current_id or before is None else before
        models = [Comparable(title_text(revision), revision.state) for revision in revisions]
        places = ids.index(one), ids.index(history.current_id)
        comparison = Comparison(self._session, models, *places, self._theme, self)
        comparison.taken.connect(lambda place: self._session.go_to(ids[place]))
        comparison.show()

    def _open_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go here"), lambda: self._go(index.row()))
        menu.addAction(self.rename.text(), self._rename)
        menu.addAction(tr("Compare with the current step…"), self._compare)
        menu.popup(self.view.viewport().mapToGlobal(place))
