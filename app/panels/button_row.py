"""A row of buttons that shows their texts as far as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QToolButton, QWidget

AROUND = 28
"""Pixels of a button around its icon and its text, and between them."""


class ButtonRow(QWidget):
    """Icons with text where all fit, and else icons alone; a button without an icon keeps its text."""

    def __init__(self, buttons: Sequence[QToolButton]) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        # How narrow the row can be says minimumSizeHint, not the buttons with their texts.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the texts that cannot be left out."""
        return QSize(self._width(with_texts=False), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a button says something else or the type has another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        fits = self._width(with_texts=True) <= self.width()
        styles = [beside if fits or button.icon().isNull() else alone for button in self._buttons]
        if styles != [button.toolButtonStyle() for button in self._buttons]:
            for button, style in zip(self._buttons, styles, strict=True):
                button.setToolButtonStyle(style)
            self._row.activate()

    def _width(self, with_texts: bool) -> int:
        gaps = self._row.spacing() * len(self._buttons)
        return gaps + sum(_width(button, with_texts) for button in self._buttons)


def _width(button: QToolButton, with_text: bool) -> int:
    text = button.fontMetrics().horizontalAdvance(button.text())
    if button.icon().isNull():
        return text + AROUND
    return button.iconSize().width() + AROUND + (text if with_text else 0)
