"""The formula typeset: term by term, so that it wraps and terms can be pointed at."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from app.panels.formula_lines import Piece, flow
from app.panels.mathtext import EM, math_path, plain_text
from app.theme import LIGHT, Theme
from app.words import tr

MARGIN = 14.0
SPACE, UNIT_SPACE = 0.36 * EM, 1.2 * EM
INDENT = 2.0 * EM
LEADING = 0.7 * EM
WAVE = 3.5
"""Pixels from top to bottom of a wave."""
SMALLEST_SCALE = 0.7
"""Below this part of its first size the type is not shrunk; the formula scrolls instead."""


class FormulaPage(QWidget):
    """One formula, or a message in its place; the arrow keys go from term to term, Enter chooses one.

    Signals:
        term_hovered: index of the term under the mouse or reached by the keys, or -1.
        term_clicked: index of the term that was clicked or entered.
    """

    term_hovered = Signal(int)
    term_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Formula"))
        self.theme = LIGHT
        self.message = ""
        self.wanted = 1.0
        self.scale = 1.0
        self.lit: frozenset[int] = frozenset()
        self.hovered = -1
        self.remarks: tuple[str, ...] = ()
        self.faulty: frozenset[int] = frozenset()
        self._paths: list[QPainterPath] = []
        self._terms = range(0)
        self._placed = flow([], 0.0, INDENT, LEADING)

    def set_paths(self, paths: Sequence[QPainterPath], terms: range) -> None:
        """Show these outlines; those counted in `terms` are the terms."""
        self._paths, self._terms = list(paths), terms
        self._point_at(-1)
        self.place()

    def place(self) -> None:
        """Break the lines anew for the width there is; a term too wide for it makes the type smaller."""
        boxes = [path.boundingRect() for path in self._paths]
        pieces = [
            Piece(box, SPACE if index < self._terms.stop else UNIT_SPACE) for index, box in enumerate(boxes)
        ]
        room = self.width() - 2 * MARGIN
        widest = max((piece.box.width() + INDENT for piece in pieces), default=0.0)
        self.scale = min(self.wanted, max(SMALLEST_SCALE, room / max(widest, 1.0)))
        self._placed = flow(pieces, room / self.scale, INDENT, LEADING)
        self.setMinimumSize(
            round(SMALLEST_SCALE * min(widest, self._placed.size.width()) + 2 * MARGIN),
            round(self._placed.size.height() * self.scale + 2 * MARGIN),
        )
        self.update()

    def term_box(self, term: int) -> QRectF:
        """Where a term stands on the page."""
        index = self._terms[term]
        box = self._paths[index].boundingRect().translated(self._placed.starts[index])
        corner = self._corner()
        return QRectF(box.topLeft() * self.scale + corner, box.size() * self.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.colour("panel"))
        if self.message:
            painter.setPen(self.theme.colour("muted"))
            room = self.rect().adjusted(int(MARGIN), 0, -int(MARGIN), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.message)
        else:
            self._paint_formula(painter)
        painter.resetTransform()
        if self.hasFocus() and self.hovered < 0:
            painter.setPen(QPen(self.theme.colour("muted"), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _paint_formula(self, painter: QPainter) -> None:
        for term in range(len(self._terms)):
            if term == self.hovered or term in self.lit:
                painter.setPen(self._frame(term))
                painter.setBrush(self.theme.blend("warm", "panel", 0.16))
                painter.drawRoundedRect(self.term_box(term).adjusted(-4, -4, 4, 4), 4, 4)
        painter.translate(self._corner())
        painter.scale(self.scale, self.scale)
        for path, start in zip(self._paths, self._placed.starts, strict=True):
            painter.fillPath(path.translated(start), self.theme.colour("text"))
        painter.resetTransform()
        painter.setPen(QPen(self.theme.colour("warm"), 1.4))
        for term in self.faulty & set(range(len(self._terms))):
            painter.drawPolyline(_wave(self.term_box(term)))

    def _frame(self, term: int) -> QPen:
        """Around a term: solid where it is pointed at, dotted where something else is about it."""
        style = Qt.PenStyle.SolidLine if term == self.hovered else Qt.PenStyle.DotLine
        return QPen(self.theme.colour("warm"), 1.4, style)

    def _corner(self) -> QPointF:
        spare = self.height() - self._placed.size.height() * self.scale
        return QPointF(MARGIN, max(spare / 2, MARGIN))

    def _term_at(self, place: QPointF) -> int:
        boxes = (self.term_box(term).adjusted(-4, -4, 4, 4) for term in range(len(self._terms)))
        return next((term for term, box in enumerate(boxes) if box.contains(place)), -1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = self._term_at(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), self.remarks[term] if 0 <= term < len(self.remarks) else "", self
            )
            return True
        return bool(super().event(event))

    def _point_at(self, term: int) -> None:
        if term != self.hovered:
            self.hovered = term
            self.term_hovered.emit(term)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._term_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        term = self._term_at(event.position())
        if term >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.term_clicked.emit(term)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, terms = event.key(), len(self._terms)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and terms:
            step = 1 if key == Qt.Key.Key_Right else -1
            first = 0 if step > 0 else terms - 1
            self._point_at(first if self.hovered < 0 else (self.hovered + step) % terms)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hovered >= 0:
            self.term_clicked.emit(self.hovered)
        elif key == Qt.Key.Key_Escape and self.hovered >= 0:
            self._point_at(-1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(-1)
        super().focusOutEvent(event)


class FormulaView(QScrollArea):
    """A formula that wraps between its terms and scrolls where it is still too large.

    Signals:
        term_hovered: index of the term under the mouse or reached by the keys, or -1.
        term_clicked: index of the term that was clicked or entered.
    """

    term_hovered = Signal(int)
    term_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = FormulaPage()
        self.page.term_hovered.connect(self.term_hovered)
        self.page.term_clicked.connect(self.term_clicked)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Formula"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.page.theme = theme
        self.page.update()

    def set_formula(self, lhs: str, terms: Sequence[str], unit: str = "", plain: str = "") -> None:
        """Show lhs = term + term + ... [unit].

        Args:
            lhs: LaTeX of the left side.
            terms: LaTeX of the additive terms; one that begins with a minus sign is subtracted.
            unit: LaTeX of the unit; none where it is left out.
            plain: the same formula as text, for screen readers; made from the LaTeX where it is left out.
        """
        signed = signed_terms(terms)
        parts = [f"{lhs} =", *signed, *([rf"\left[{unit}\right]"] if unit else [])]
        self.page.message = ""
        self.page.set_paths([math_path(part) for part in parts], range(1, 1 + len(signed)))
        spoken = plain or plain_text(" ".join(parts))
        self.page.setAccessibleDescription(spoken)
        self.setAccessibleDescription(spoken)

    def set_remarks(self, remarks: Sequence[str], faulty: Iterable[int] = ()) -> None:
        """Say something of each term when it is pointed at; those that are faulty have a wave below them."""
        self.page.remarks, self.page.faulty = tuple(remarks), frozenset(faulty)
        self.page.update()

    def set_message(self, text: str) -> None:
        """Show a line of text in place of a formula."""
        self.page.message = text
        self.set_remarks(())
        self.page.set_paths([], range(0))
        self.setAccessibleDescription(text)

    def set_scale(self, scale: float) -> None:
        """Make the type larger or smaller than it is at first."""
        self.page.wanted = scale
        self.page.place()

    def highlight(self, terms: Iterable[int]) -> None:
        """Light up some of the terms."""
        self.page.lit = frozenset(terms)
        self.page.update()


def _wave(box: QRectF) -> list[QPointF]:
    """Below a term."""
    steps = max(2, round(box.width() / WAVE))
    return [
        QPointF(box.left() + box.width() * step / steps, box.bottom() + 3.0 + 2.0 * (step % 2))
        for step in range(steps + 1)
    ]


def signed_terms(terms: Sequence[str]) -> list[str]:
    """LaTeX of the terms of a sum, each after the first with its sign before it."""
    return [terms[0], *(_signed(term) for term in terms[1:])] if terms else []


def _signed(term: str) -> str:
    bare = term.lstrip()
    return f"-\\; {bare[1:].lstrip()}" if bare.startswith("-") else f"+\\; {bare}"
