"""Item model of the table's columns, and of derived inputs below them: role, unit, range, missing values."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.engine.protocol.table import ColumnSummary
from app.words import later, tr
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.state import InputState

HEADERS = (later("Column"), later("Role"), later("Unit"), later("Range"), later("Missing"))
NAME, ROLE, UNIT, RANGE, MISSING = range(5)
ANOTHER = later("another target")
"""The choice beside the roles that leaves the targets there are as they are."""
ROLES = {
    Role.INPUT: later("input"),
    Role.TARGET: later("target"),
    Role.CLASS: later("class"),
    Role.WEIGHT: later("weight"),
    Role.SIGMA: later("sigma"),
    Role.GROUP: later("group"),
    Role.TIME: later("time"),
    Role.IGNORE: later("ignore"),
}

DERIVED = later("derived")
"""What stands in the place of a role for a derived input."""

Index = QModelIndex | QPersistentModelIndex


class ColumnsModel(QAbstractTableModel):
    """One row for each column of the table, whose role can be edited, and one for each derived input.

    Args:
        set_role: called with a column's name and its new role.
        add_target: called with the name of a column that is to be a target beside others.
    """

    def __init__(self, set_role: Callable[[str, Role], None], add_target: Callable[[str], None]) -> None:
        super().__init__()
        self._set_role, self._add_target = set_role, add_target
        self._dataset: Dataset | None = None
        self._summaries: tuple[ColumnSummary, ...] = ()
        self._derived: tuple[InputState, ...] = ()

    def show(
        self,
        dataset: Dataset | None,
        summaries: tuple[ColumnSummary, ...],
        derived: tuple[InputState, ...] = (),
    ) -> None:
        """Show another table, or the same with other roles or derived inputs."""
        if dataset is self._dataset and derived == self._derived:
            return
        self.beginResetModel()
        self._dataset, self._summaries, self._derived = dataset, summaries, derived
        self.endResetModel()

    def computed(self, row: int) -> InputState | Column | None:
        """The derived input or computed column in a row; None where there is a column of the file."""
        if self._dataset is not None and 0 <= row < self._columns:
            column = self._dataset.columns[row]
            return column if column.expression else None
        return self.derived(row)

    def derived(self, row: int) -> InputState | None:
        """The derived input in a row; None where there is a column."""
        place = row - self._columns
        return self._derived[place] if 0 <= place < len(self._derived) else None

    @property
    def _columns(self) -> int:
        return 0 if self._dataset is None else len(self._dataset.columns)

    def rowCount(self, parent: Index | None = None) -> int:
        return (
            0
            if self._dataset is None or (parent and parent.isValid())
            else self._columns + len(self._derived)
        )

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(HEADERS[section])
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if self._dataset is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.EditRole and index.column() == ROLE and self.derived(index.row()) is None:
            return str(self._dataset.columns[index.row()].role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            derived = self.derived(index.row())
            if derived is not None:
                return f"{derived.name} = {derived.expression}"
            column = self._dataset.columns[index.row()]
            if index.column() == RANGE:
                return self._text(index.row(), RANGE)
            return (
                f"{column.name} = {column.expression}" if column.expression else column.header or column.name
            )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.column() == ROLE and self.derived(index.row()) is None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self._dataset is None or index.column() != ROLE or role != Qt.ItemDataRole.EditRole:
            return False
        column = self._dataset.columns[index.row()]
        if value == ANOTHER:
            self._add_target(column.name)
        elif Role(str(value)) != column.role:
            self._set_role(column.name, Role(str(value)))
        return True

    def _text(self, row: int, column: int) -> str:
        """What is shown of a column or a derived input."""
        assert self._dataset is not None
        derived = self.derived(row)
        if derived is not None:
            return _derived_text(derived, column)
        described, summary = self._dataset.columns[row], self._summaries[row]
        if column == RANGE:
            named = ", ".join(described.labels)
            return named or (limits(summary.lower, summary.upper) if summary.values else tr("no numbers"))
        if column == MISSING:
            return str(summary.missing) if summary.missing else ""
        return (described.name, tr(ROLES[described.role]), described.unit)[column]


def _derived_text(node: InputState, column: int) -> str:
    ends = limits(node.lower, node.upper)
    return {NAME: node.name, ROLE: tr(DERIVED), UNIT: node.unit, RANGE: ends}.get(column, "")


def limits(lower: float, upper: float) -> str:
    """The smallest and the largest value, to four digits; below a million without powers of ten."""
    rounded = (float(f"{end:.4g}") for end in (lower, upper))
    return " – ".join(f"{end:.6g}" for end in rounded).replace("-", "−")
