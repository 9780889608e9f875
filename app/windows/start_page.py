"""The start page: samples to click, a place to drop a file, what was open lately."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.sentences import said
from app.theme import LIGHT, Theme
from app.words import later, tr
from kan_core.data.dataset import FloatArray
from kan_core.data.samples import Sample, samples

COLUMNS = 4
"""Cards beside each other, at most."""
CARD_WIDTH, CARD_LINES = 15.5, 6.0
"""Of a card, in heights of a line: its width, and its height below the picture."""
PICTURE_HEIGHT = 88
SPACING = 14
RADIUS = 8.0
TITLE = later("From a table to a law")
MARGIN, WIDEST = 32, 1180


class SampleCard(QAbstractButton):
    """One sample: its picture, its title, what it is."""

    def __init__(self, shown: Sample) -> None:
        super().__init__()
        self.sample = shown
        self._points: FloatArray = shown.thumbnail()
        self._theme = LIGHT
        self.setText(said(shown.title))
        self.setAccessibleName(said(shown.title))
        self.setAccessibleDescription(said(shown.description))
        self.setToolTip(f"{said(shown.description)}\n{shown.source}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        return QSize(round(CARD_WIDTH * line), round(PICTURE_HEIGHT + CARD_LINES * line))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the sample, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, frame = self._theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if marked else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("box"))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        self._draw_points(painter, QRectF(frame.left() + 16, 14, frame.width() - 32, PICTURE_HEIGHT - 18))
        self._draw_text(painter, frame.adjusted(14, PICTURE_HEIGHT, -12, -8))
        painter.end()

    def _draw_points(self, painter: QPainter, area: QRectF) -> None:
        colour = self._theme.colour("accent")
        places = [
            QPointF(area.left() + area.width() * x, area.bottom() - area.height() * y)
            for x, y in self._points.tolist()
        ]
        if self.sample.curve:
            painter.setPen(QPen(colour, 1.8))
            painter.drawPolyline(QPolygonF(places))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent", 0.7))
        for place in places:
            painter.drawEllipse(place, 2.2, 2.2)

    def _draw_text(self, painter: QPainter, area: QRectF) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.colour("text"))
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("muted"))
        below = area.adjusted(0, painter.fontMetrics().height() + 5, 0, 0)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, self.accessibleDescription())


class StartPage(QScrollArea):
    """What to begin with.

    Signals:
        sample_chosen: id of a sample.
        file_chosen: path of a file.
        open_wanted: the user wants to look for a file.
    """

    sample_chosen = Signal(str)
    file_chosen = Signal(str)
    open_wanted = Signal()

    def __init__(self, recent_files: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self._recent_files = recent_files
        self.cards = [SampleCard(shown) for shown in samples()]
        self._title = QLabel(f"<span style='font-size: xx-large'>{tr(TITLE)}</span>")
        self._lead = QLabel(tr("Drop a table anywhere in this window, or begin with a sample."))
        self._drop = QPushButton(tr("Drop a table or project here, or click to choose one"))
        self._drop.setMinimumHeight(64)
        self._drop.clicked.connect(self.open_wanted)
        self._recent, self._grid = QVBoxLayout(), QGridLayout()
        self.columns = 0
        self._build()
        self.refresh()
        self.setAccessibleName(tr("Start page"))
        self.setFocusProxy(self.cards[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange_cards()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text makes wider cards."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._arrange_cards()

    def refresh(self) -> None:
        """Read the recent files anew."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for path in self._recent_files():
            self._recent.addWidget(self._recent_button(path))
        self._recent_title.setVisible(self._recent.count() > 0)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for card in self.cards:
            card.set_theme(theme)
        self._lead.setStyleSheet(f"color: {theme.muted}")
        self._drop.setStyleSheet(
            f"QPushButton {{ border: 2px dashed {theme.muted}; border-radius: 8px; background: transparent;"
            f" color: {theme.text}; padding: 8px 24px; }}"
            f"QPushButton:hover, QPushButton:focus {{ border-color: {theme.accent}; }}"
        )

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout()
        self._grid.setSpacing(SPACING)
        for card in self.cards:
            card.clicked.connect(lambda _=False, name=card.sample.id: self.sample_chosen.emit(name))
        self._recent_title = QLabel(tr("Recent"))
        column.addStretch(1)
        for item in (self._title, self._lead):
            column.addWidget(item)
        column.addSpacing(14)
        column.addLayout(self._grid)
        column.addSpacing(14)
        column.addWidget(self._drop)
        column.addSpacing(10)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(2)
        across = QHBoxLayout(page)
        across.setContentsMargins(MARGIN, 28, MARGIN, 24)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(WIDEST)
        across.addStretch(1)
        across.addWidget(holder, 20)
        across.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def _arrange_cards(self) -> None:
        room = min(self.viewport().width() - 2 * MARGIN, WIDEST) + SPACING
        columns = max(1, min(COLUMNS, room // (self.cards[0].sizeHint().width() + SPACING)))
        if columns != self.columns:
            self.columns = columns
            for index, card in enumerate(self.cards):
                self._grid.addWidget(card, index // columns, index % columns)
            # The keyboard goes as the eye does.
            for before, after in pairwise((*self.cards, self._drop)):
                self.setTabOrder(before, after)

    def _recent_button(self, path: str) -> QPushButton:
        button = QPushButton(f"{Path(path).name}    {Path(path).parent}")
        button.setFlat(True)
        button.setStyleSheet("text-align: left; padding: 4px;")
        button.setToolTip(path)
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button
