"""The data panel: columns with roles, units and ranges, and the derived inputs of the model below them."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.session.session import Session
from app.tables.columns import ANOTHER, MISSING, ROLE, ROLES, ColumnsModel
from app.words import counted, tr
from kan_core.data.dataset import Role

Index = QModelIndex | QPersistentModelIndex


class DataPanel(QWidget):
    """The table's columns; a role is changed where it stands, by `set_role` or `add_target`.

    Signals:
        change_wanted: the derived input or computed column that the user wants to change.
        remove_wanted: the derived input or computed column that the user wants to take away.
    """

    change_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(
        self, session: Session, set_role: Callable[[str, Role], None], add_target: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._session = session
        self.model = ColumnsModel(set_role, add_target)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setItemDelegateForColumn(ROLE, RoleDelegate(self.view))
        self.view.setAccessibleName(tr("Columns"))
        # Tab goes on to the next panel; the arrow keys move in the table.
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(26)
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.view.doubleClicked.connect(self._double_clicked)
        self.view.selectionModel().currentChanged.connect(self._offer)
        self.change = _button(tr("Change…"), tr("Change the computed column or input that is chosen"))
        self.remove = _button(tr("Remove"), tr("Remove the computed column or input that is chosen"))
        self.change.clicked.connect(lambda: self._with_derived(self.change_wanted))
        self.remove.clicked.connect(lambda: self._with_derived(self.remove_wanted))
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(6, 0, 6, 4)
        for button in (self.change, self.remove):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.view)
        box.addLayout(self._buttons)
        session.table_changed.connect(self._refresh)
        session.history_changed.connect(self._refresh)
        session.table.became_prepared.connect(self._retitle)
        self._refresh()

    def set_add_action(self, add: QAction) -> None:
        """Put a button for one more derived input below the columns."""
        button = QToolButton()
        button.setDefaultAction(add)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.insertWidget(0, button)

    def _double_clicked(self, index: QModelIndex) -> None:
        # The role of a computed column is edited where it stands.
        if index.column() != ROLE:
            self._with_derived(self.change_wanted)

    def _with_derived(self, signal: SignalInstance) -> None:
        chosen = self.model.computed(self.view.currentIndex().row())
        if chosen is not None:
            signal.emit(chosen)

    def _offer(self) -> None:
        chosen = self.model.computed(self.view.currentIndex().row()) is not None
        for button in (self.change, self.remove):
            button.setVisible(chosen)

    def _refresh(self) -> None:
        table = self._session.table
        self.model.show(table.dataset, table.summaries, self._session.networks.derived_inputs())
        self.view.setColumnHidden(MISSING, not any(summary.missing for summary in table.summaries))
        self._offer()
        self._retitle()

    def _retitle(self) -> None:
        table = self._session.table
        if table.dataset is None:
            self.setWindowTitle(tr("Data"))
        elif table.prepared is None:
            self.setWindowTitle(counted("Data · {} row", "Data · {} rows", table.dataset.rows))
        else:
            train, test = table.prepared.train_rows, table.prepared.test_rows
            held_out = round(100 * test / (train + test))
            self.setWindowTitle(
                counted(
                    "Data · {} row · {}/{} split",
                    "Data · {} rows · {}/{} split",
                    train + test,
                    100 - held_out,
                    held_out,
                )
            )


class RoleDelegate(QStyledItemDelegate):
    """A list of roles where a role is edited, and the choice of one more target."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QComboBox(parent)
        editor.setAccessibleName(tr("Role"))
        for role in Role:
            editor.addItem(tr(ROLES[role]), str(role))
        editor.insertItem(editor.findData(str(Role.TARGET)) + 1, tr(ANOTHER), ANOTHER)
        editor.activated.connect(lambda: self._commit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData())

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
