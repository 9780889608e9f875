"""How an entry of the palette is drawn: the letters that were typed in bold, its keys at the right."""

from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.actions.bound import key_text
from app.dialogs.palette_entry import Hit
from app.tables.row_ground import Index, is_chosen, paint_ground

ICON = 18
MARGIN = 8
CHECK = "✓"
WIDEST = "Ctrl+Shift+M"
"""Keys that leave the widest room for their column, in whatever language."""


class PaletteDelegate(QStyledItemDelegate):
    """Draws the `Hit` of an item."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, max(ICON, option.fontMetrics.height()) + MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(hit, Hit)
        option = paint_ground(self, painter, option, index)
        painter.save()
        area = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        marked = is_chosen(option)
        colours = option.palette
        group = QPalette.ColorGroup.Disabled if hit.entry.lacking else QPalette.ColorGroup.Normal
        strong = QPalette.ColorRole.HighlightedText if marked else QPalette.ColorRole.Text
        # On the ground of the selection there is one ink that can be read.
        weak = strong if marked else QPalette.ColorRole.PlaceholderText
        painter.setFont(option.font)
        painter.setPen(colours.color(QPalette.ColorGroup.Normal if marked else group, strong))
        self._draw_picture(painter, hit, area)
        self._draw_text(painter, hit, area.adjusted(ICON + MARGIN, 0, 0, 0), option.font)
        painter.setPen(colours.color(weak))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, right, hit.entry.keys)
        keys = option.fontMetrics.horizontalAdvance(f"{key_text(WIDEST)}M")
        painter.drawText(area.adjusted(0, 0, -keys, 0), right, hit.entry.place)
        painter.restore()

    def _draw_picture(self, painter: QPainter, hit: Hit, area: QRect) -> None:
        square = QRect(area.left(), area.center().y() - ICON // 2 + 1, ICON, ICON)
        if hit.entry.checked:
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, CHECK)
        else:
            mode = QIcon.Mode.Disabled if hit.entry.lacking else QIcon.Mode.Normal
            hit.entry.icon.paint(painter, square, mode=mode)

    def _draw_text(self, painter: QPainter, hit: Hit, area: QRect, font: QFont) -> None:
        """The text in pieces, plain and bold by turns."""
        bold, left = QFont(font), area.left()
        bold.setBold(True)
        found = set(hit.places)
        for typed, pieces in groupby(enumerate(hit.entry.text), key=lambda piece: piece[0] in found):
            piece = "".join(letter for _, letter in pieces)
            used = bold if typed else font
            painter.setFont(used)
            painter.drawText(area.adjusted(left - area.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, piece)
            left += QFontMetrics(used).horizontalAdvance(piece)
        painter.setFont(font)
