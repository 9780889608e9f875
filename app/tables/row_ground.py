"""The ground of a row in a list whose words a delegate draws by itself."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex


def paint_ground(
    delegate: QStyledItemDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index
) -> QStyleOptionViewItem:
    """Draws what tells of selection, hover and focus; gives the row with what the model says of it."""
    row = QStyleOptionViewItem(option)
    delegate.initStyleOption(row, index)
    row.text, row.icon = "", QIcon()
    option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, option.widget)
    return row


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Whether a row is selected, so that its ground has the accent."""
    return bool(option.state & QStyle.StateFlag.State_Selected)
