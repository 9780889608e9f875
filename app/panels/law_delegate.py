"""Draws laws in a list: the formula typeset, and below it what tells laws apart."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.engine.protocol import FormulaText, FrontEntry
from app.panels.formula_view import signed_terms
from app.panels.mathtext import EM, math_path
from app.tables.front import FrontModel, figures_of
from app.theme import LIGHT, Theme

FIRST_SCALE, SMALLEST_SCALE = 15.0 / EM, 10.0 / EM
"""Size of the type, and that below which a formula is rather cut off: all of it is in the tooltip."""
MARGIN, MARK = 6, 18
"""Pixels around a law, and for the mark before it."""
LOWEST, HIGHEST = 22, 46
"""Pixels of a formula."""
COST, ERROR = 54, 104
"""Pixels of the complexity with its name, and at most of an error with its."""
SMALL = 0.9
"""Size of the figures, in that of other text."""

Index = QModelIndex | QPersistentModelIndex


class LawDelegate(QStyledItemDelegate):
    """A law in two lines: formula; complexity, errors and strategy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, FrontModel)
        law = model.entry(index.row())
        if law is None:
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self.theme.colour("on_accent" if chosen else "text")
        quiet = ink if chosen else self.theme.colour("muted")
        room = option.rect.adjusted(MARGIN, 4, -MARGIN, -4)
        line = option.fontMetrics.height()
        painter.save()
        painter.setFont(option.font)
        painter.setPen(ink if chosen else self.theme.colour("warm"))
        above = room.adjusted(0, 0, 0, -line)
        painter.drawText(
            above, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, model.mark(index.row())
        )
        _draw_figures(painter, room.adjusted(MARK, above.height(), 0, 0), law, ink, quiet)
        _draw_formula(painter, above.adjusted(MARK, 0, 0, -2), law.formula, ink)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, FrontModel)
        law = model.entry(index.row())
        tall = 0.0 if law is None else FIRST_SCALE * law_path(law.formula).boundingRect().height() + 4
        formula = round(min(max(tall, LOWEST), HIGHEST))
        return QSize(3 * ERROR, formula + option.fontMetrics.height() + 10)


def law_path(formula: FormulaText) -> QPainterPath:
    """A formula in one line."""
    return math_path(" ".join((f"{formula.lhs} =", *signed_terms(formula.terms))))


def _draw_formula(painter: QPainter, room: QRect, formula: FormulaText, ink: QColor) -> None:
    path = law_path(formula)
    box = path.boundingRect()
    fitting = min(room.width() / max(box.width(), 1.0), room.height() / max(box.height(), 1.0))
    scale = max(SMALLEST_SCALE, min(FIRST_SCALE, fitting))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(room)
    middle = QRectF(room).center().y() - scale * box.center().y()
    painter.translate(QPointF(room.left() - scale * box.left(), middle))
    painter.scale(scale, scale)
    painter.fillPath(path, ink)


def _draw_figures(painter: QPainter, room: QRect, law: FrontEntry, ink: QColor, quiet: QColor) -> None:
    """The figures in columns, and the strategy in what is left."""
    font = QFont(painter.font())
    font.setPointSizeF(SMALL * font.pointSizeF())
    painter.setFont(font)
    cost, *errors = figures_of(law)
    width = min((room.width() - COST) // len(errors), ERROR)
    metrics, left = painter.fontMetrics(), room.left()
    for (name, value), wide in ((cost, COST), *((error, width) for error in errors)):
        place = QRect(left, room.top(), wide, room.height())
        _draw_word(painter, place, f"{name} ", quiet)
        _draw_word(painter, place.adjusted(metrics.horizontalAdvance(f"{name} "), 0, 0, 0), value, ink)
        left += wide
    rest = QRect(left, room.top(), room.right() - left, room.height())
    _draw_word(painter, rest, _elided(metrics, law.strategy, rest.width()), quiet)


def _draw_word(painter: QPainter, room: QRect, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text, cut off where there is no room; nothing where there is hardly any."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) if width > ERROR // 2 else ""
