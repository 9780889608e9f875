"""Draws laws in a list: the formula typeset, and below it what tells laws apart."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.engine.protocol.discovery import FrontEntry
from app.engine.protocol.formula import FormulaText
from app.panels.formula_view import signed_terms
from app.panels.mathtext import EM, math_path
from app.sentences import said
from app.tables.front import FrontModel, figures_of
from app.tables.row_ground import Index, is_chosen, paint_ground
from app.theme import LIGHT, Theme
from app.words import tr

FIRST_SCALE, SMALLEST_SCALE = 15.0 / EM, 10.0 / EM
"""Size of the type, and that below which a formula is rather cut off: all of it is in the tooltip."""
MARGIN, MARK, GAP = 6, 18, 12
"""Pixels around a law, for the mark before it, and behind its formula."""
LOWEST, HIGHEST = 22, 46
"""Pixels of a formula."""
WIDE, NARROW = 312, 3
"""Pixels that the figures want, and at least between two of them."""
COST, ERROR = "888", "0.00888"
"""Room for a complexity and for an error."""
SMALL = 0.9
"""Size of the figures, in that of other text."""


class LawDelegate(QStyledItemDelegate):
    """A law in two lines: the formula, and what found it where there is room; complexity and errors."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, FrontModel)
        law = model.entry(index.row())
        if law is None:
            return
        paint_ground(self, painter, option, index)
        chosen = is_chosen(option)
        ink = self.theme.colour("on_accent" if chosen else "text")
        quiet = ink if chosen else self.theme.colour("muted")
        room = option.rect.adjusted(MARGIN, 4, -MARGIN, -4)
        above = room.adjusted(0, 0, 0, -option.fontMetrics.height())
        painter.save()
        painter.setFont(option.font)
        _draw_word(painter, above, model.mark(index.row()), ink if chosen else self.theme.colour("warm"))
        painter.setFont(_smaller(option.font))
        _draw_figures(painter, room.adjusted(MARK, above.height(), 0, 0), law, ink, quiet)
        formula = above.adjusted(MARK, 0, 0, -2)
        path = law_path(law.formula)
        scale = _scale(path, formula)
        beside = formula.adjusted(round(scale * path.boundingRect().width()) + GAP, 0, 0, 0)
        strategy = said(law.strategy)
        if painter.fontMetrics().horizontalAdvance(strategy) <= beside.width():
            _draw_word(painter, beside, strategy, quiet, Qt.AlignmentFlag.AlignRight)
        _draw_formula(painter, formula, path, scale, ink)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, FrontModel)
        law = model.entry(index.row())
        tall = 0.0 if law is None else FIRST_SCALE * law_path(law.formula).boundingRect().height() + 4
        formula = round(min(max(tall, LOWEST), HIGHEST))
        return QSize(WIDE, formula + option.fontMetrics.height() + 10)


def law_path(formula: FormulaText) -> QPainterPath:
    """A formula in one line."""
    return math_path(" ".join((f"{formula.lhs} =", *signed_terms(formula.terms))))


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(SMALL * font.pointSizeF())
    return small


def _scale(path: QPainterPath, room: QRect) -> float:
    """What a formula is scaled by so that it fits, as far as it can still be read."""
    box = path.boundingRect()
    fitting = min(room.width() / max(box.width(), 1.0), room.height() / max(box.height(), 1.0))
    return max(SMALLEST_SCALE, min(FIRST_SCALE, fitting))


def _draw_formula(painter: QPainter, room: QRect, path: QPainterPath, scale: float, ink: QColor) -> None:
    box = path.boundingRect()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(room)
    middle = QRectF(room).center().y() - scale * box.center().y()
    painter.translate(QPointF(room.left() - scale * box.left(), middle))
    painter.scale(scale, scale)
    painter.fillPath(path, ink)


def _draw_figures(painter: QPainter, room: QRect, law: FrontEntry, ink: QColor, quiet: QColor) -> None:
    """The figures in columns."""
    metrics, left = painter.fontMetrics(), room.left()
    (_, complexity), *errors = figures_of(law)
    figures = ((tr("compl."), complexity), *errors)
    widths = [
        metrics.horizontalAdvance(f"{name} {ERROR if index else COST}")
        for index, (name, _) in enumerate(figures)
    ]
    gap = min(max((room.width() - sum(widths)) // len(widths), NARROW), GAP)
    for (name, value), wide in zip(figures, widths, strict=True):
        place = QRect(left, room.top(), wide + gap, room.height())
        _draw_word(painter, place, f"{name} ", quiet)
        _draw_word(painter, place.adjusted(metrics.horizontalAdvance(f"{name} "), 0, 0, 0), value, ink)
        left += wide + gap


def _draw_word(
    painter: QPainter,
    room: QRect,
    text: str,
    ink: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setPen(ink)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
