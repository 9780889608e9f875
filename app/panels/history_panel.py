"""The history panel: every step, with its branches; a click goes there."""

from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.session.session import Session
from app.tables.revisions import RevisionsModel


class HistoryPanel(QWidget):
    """The timeline of revisions."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = RevisionsModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setStyleSheet("QListView::item { padding: 3px 4px; }")
        self.view.setAccessibleName("History")
        self.view.clicked.connect(lambda index: self._go(index.row()))
        self.view.activated.connect(lambda index: self._go(index.row()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        self.setWindowTitle("History")
        session.history_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.model.show(self._session.model.history)
        row = self.model.current_row()
        if row >= 0:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _go(self, row: int) -> None:
        revision = self.model.revision(row)
        if revision != self._session.model.revision:
            self._session.go_to(revision)
