"""Draws steps of the history: the lines of the timeline, a small network, what was done, and its size."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.panels import thumbnail
from app.tables.revisions import RevisionsModel, size_text, title_parts
from app.tables.row_ground import Index, is_chosen, paint_ground
from app.tables.timeline import Step
from app.theme import LIGHT, Theme
from kan_core.model.state import ModelState

LEFT, COLUMN, DOT = 12.0, 12.0, 4.0
"""Pixels to the first line of the timeline, between two, and of the radius of a dot."""
MOST_COLUMNS = 5
"""Branches further in than this stand below each other."""
MOST_PICTURES = 100
"""Pictures that are kept, each with its state; those of steps that are forgotten must not pile up."""
GAP = 8
SMALL = 0.88
"""Size of the second line, in that of the first."""


class RevisionDelegate(QStyledItemDelegate):
    """A step in two lines beside a picture of its network."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._pictures: dict[int, tuple[ModelState, QPixmap]] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self._pictures.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, RevisionsModel)
        step = model.step(index.row())
        if step is None:
            return
        row = paint_ground(self, painter, option, index)
        chosen = is_chosen(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, option.rect, step, model.is_on_path(index.row()), chosen)
        room = self._words(option.rect, step)
        painter.drawPixmap(room.left(), room.top() + 3, self._picture(step))
        room.setLeft(room.left() + thumbnail.SIZE.width() + GAP)
        self._paint_words(painter, room, row, step, chosen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, max(thumbnail.SIZE.height() + 6, 2 * option.fontMetrics.height() + 8))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        step = model.step(index.row()) if isinstance(model, RevisionsModel) else None
        if step is not None:
            room = self._words(option.rect, step)
            room.setLeft(room.left() + thumbnail.SIZE.width() + GAP - 4)
            editor.setGeometry(room.adjusted(0, 4, 0, -4))

    def _picture(self, step: Step) -> QPixmap:
        """Drawn once for each revision; another project may have others of the same number."""
        kept = self._pictures.get(step.revision.id)
        if kept is None or kept[0] is not step.revision.state:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            kept = step.revision.state, thumbnail.thumbnail(step.revision.state, self._theme)
            self._pictures[step.revision.id] = kept
        return kept[1]

    def _words(self, rect: QRect, step: Step) -> QRect:
        """What is left of a row beside the timeline."""
        columns = min(max((step.depth, *step.above, *step.below)), MOST_COLUMNS)
        return rect.adjusted(round(LEFT + COLUMN * columns + DOT) + GAP, 0, -4, 0)

    def _paint_lines(self, painter: QPainter, rect: QRect, step: Step, on_path: bool, chosen: bool) -> None:
        ink = self._theme.colour("on_accent" if chosen else "ink")
        top, middle, bottom = rect.top(), rect.center().y() + 0.5, rect.bottom() + 1
        painter.setPen(QPen(ink, 1.3, c=Qt.PenCapStyle.FlatCap))
        for columns, start, end in ((step.above, top, middle), (step.below, middle, bottom)):
            for column in columns:
                painter.drawLine(QPointF(_x(rect, column), start), QPointF(_x(rect, column), end))
        if step.branch is not None:
            painter.drawLine(QPointF(_x(rect, step.branch), middle), QPointF(_x(rect, step.depth), middle))
        ground = self._theme.colour("accent" if chosen else "panel")
        painter.setBrush(QBrush(ink if on_path else ground))
        painter.drawEllipse(QPointF(_x(rect, step.depth), middle), DOT, DOT)

    def _paint_words(
        self, painter: QPainter, room: QRect, row: QStyleOptionViewItem, step: Step, chosen: bool
    ) -> None:
        """The title, and below it how the step was made, or else the size of the network."""
        half = QRect(room.left(), room.top() + 2, room.width(), room.height() // 2 - 2)
        painter.setFont(row.font)
        painter.setPen(self._theme.colour("on_accent" if chosen else "text"))
        title, made = title_parts(step.revision)
        _draw(painter, half, title)
        small = painter.font()
        small.setBold(False)
        small.setPointSizeF(SMALL * small.pointSizeF())
        painter.setFont(small)
        painter.setPen(self._theme.colour("on_accent" if chosen else "muted"))
        _draw(painter, half.translated(0, half.height()), made or size_text(step.revision.state))


def _x(rect: QRect, column: int) -> float:
    return rect.left() + LEFT + COLUMN * min(column, MOST_COLUMNS)


def _draw(painter: QPainter, room: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
