"""The table of confused classes: how many held-out rows of each class are taken for which."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.theme import LIGHT, Theme
from app.words import counted, tr

STRONGEST = 0.6
"""Opacity of a cell that holds all rows of its class."""

NARROWEST, WIDEST, PADDING = 64, 240, 16
"""Pixels of a column at least and, however long its heading is, at most; and of those around the heading."""


class ConfusionTable(QTableWidget):
    """A row for each class, a column for each that it is taken for, tinted by its part of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Confused classes"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._theme = LIGHT
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._tint()

    def set_counts(self, column: str, classes: Sequence[str], counts: NDArray[np.int64]) -> None:
        """Show how many rows of the class i are taken for the class j."""
        self._counts = counts
        self.setRowCount(len(classes))
        self.setColumnCount(len(classes))
        self.setVerticalHeaderLabels(list(classes))
        headings = [f"→ {name}" for name in classes]
        self.setHorizontalHeaderLabels(headings)
        header = self.horizontalHeader()
        metrics = header.fontMetrics()
        widest = max((metrics.horizontalAdvance(heading) for heading in headings), default=0)
        header.setMinimumSectionSize(min(max(NARROWEST, widest + PADDING), WIDEST))
        for (i, j), count in np.ndenumerate(counts):
            item = QTableWidgetItem(str(count))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(
                counted(
                    "{} held-out row whose {} is {} is taken for {}.",
                    "{} held-out rows whose {} is {} are taken for {}.",
                    int(count),
                    column,
                    classes[i],
                    classes[j],
                )
            )
            self.setItem(i, j, item)
        self._tint()

    def _tint(self) -> None:
        totals = np.maximum(self._counts.sum(axis=1), 1)
        for (i, j), count in np.ndenumerate(self._counts):
            item = self.item(i, j)
            assert item is not None
            role = "accent" if i == j else "warm"
            share = STRONGEST * float(count) / float(totals[i])
            item.setBackground(QBrush(self._theme.blend(role, "panel", share)))
            item.setForeground(QBrush(self._theme.colour("text")))
