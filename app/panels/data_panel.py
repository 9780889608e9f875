"""The data panel: columns with roles, units and ranges; notes on what was left out."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.tables.columns import ANOTHER, MISSING, ROLE, ColumnsModel
from kan_core.data.dataset import Role

Index = QModelIndex | QPersistentModelIndex


class DataPanel(QWidget):
    """The table's columns; a role is changed where it stands, by `set_role` or `add_target`."""

    def __init__(
        self, session: Session, set_role: Callable[[str, Role], None], add_target: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._session = session
        self.model = ColumnsModel(set_role, add_target)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(ROLE, RoleDelegate(self.view))
        self.view.setAccessibleName("Columns")
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(26)
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setStretchLastSection(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        session.table_changed.connect(self._refresh)
        session.table.became_prepared.connect(self._retitle)
        self._refresh()

    def _refresh(self) -> None:
        table = self._session.table
        self.model.show(table.dataset, table.summaries)
        self.view.setColumnHidden(MISSING, not any(summary.missing for summary in table.summaries))
        self._retitle()

    def _retitle(self) -> None:
        table = self._session.table
        if table.dataset is None:
            self.setWindowTitle("Data")
        elif table.prepared is None:
            self.setWindowTitle(f"Data · {table.dataset.rows:,} rows")
        else:
            train, test = table.prepared.train_rows, table.prepared.test_rows
            held_out = round(100 * test / (train + test))
            self.setWindowTitle(f"Data · {train + test:,} rows · {100 - held_out}/{held_out} split")


class RoleDelegate(QStyledItemDelegate):
    """A list of roles where a role is edited, and the choice of one more target."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QComboBox(parent)
        editor.setAccessibleName("Role")
        editor.addItems([str(role) for role in Role])
        editor.insertItem(editor.findText(str(Role.TARGET)) + 1, ANOTHER)
        editor.activated.connect(lambda: self._commit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
