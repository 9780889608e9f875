"""Where classes part: a plane of two columns that are chosen, what the others are held at, and a readout."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.dialogs.explained import explain
from app.engine.protocol.classes import ClassMap, Plane
from app.engine.protocol.contract import Failed
from app.network.activation import number
from app.panels.boundary_plot import BoundaryPlot
from app.panels.choice_box import FEWEST_LETTERS, ChoiceBox
from app.panels.elided_label import ElidedLabel
from app.panels.predictions import Parts, Predictions
from app.theme import Theme
from app.words import tr
from kan_core.model.state import FloatArray

PLACES = 101
"""Places of a map along each axis."""
MARGIN = 0.04
"""Part of the range of the rows by which a map goes beyond them on each side."""
AT_MEDIAN, AT_ROW = 0, 1
MOST_TOLD = 4
"""Probabilities in the readout; of more classes those that are most probable."""


class BoundaryView(QWidget):
    """The plane, its columns chosen from lists; the other columns are held at their medians or at a row.

    Signals:
        plane_changed: other columns or other values of those that are held.
    """

    plane_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = BoundaryPlot()
        self.across = ChoiceBox(tr("Column across"), tr("The column across."), FEWEST_LETTERS)
        self.up = ChoiceBox(tr("Column up"), tr("The column up."), FEWEST_LETTERS)
        self.held = ChoiceBox(
            tr("Other columns"),
            tr("What the other columns are held at: their medians, or the values of a row."),
            FEWEST_LETTERS,
        )
        self.held.offer([tr("others at median"), tr("others at row")])
        self.row = QSpinBox()
        self.row.setAccessibleName(tr("Row"))
        explain(self.row, tr("The row whose values the other columns are held at. Click a row to choose it."))
        self.told = ElidedLabel(tr("Probabilities"))
        self._shown: Predictions | None = None
        self._columns: dict[str, Parts] = {}
        self._map: ClassMap | None = None
        self._build()
        for choice in (self.across, self.up, self.held):
            choice.currentIndexChanged.connect(self._choose)
        self.row.valueChanged.connect(self._choose)
        self.plot.row_chosen.connect(self._hold_row)
        self.plot.probed.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.plot.set_theme(theme)

    @property
    def drawable(self) -> bool:
        """Whether there are two columns to choose."""
        return len(self._columns) > 1

    def plane(self) -> Plane | None:
        """The plane to be mapped, or None where there are not two columns."""
        shown = self._shown
        if shown is None or not self.drawable:
            return None
        across, up = (list(self._columns)[choice.chosen] for choice in (self.across, self.up))
        held = {
            name: self._held_at(parts) for name, parts in shown.needed.items() if name not in (across, up)
        }
        return Plane(across, up, _axis(self._columns[across]), _axis(self._columns[up]), held)

    def show_predictions(self, shown: Predictions | None) -> None:
        """Show the rows of a model of classes, or nothing."""
        self._shown = shown
        needed = {} if shown is None else shown.needed
        self._columns = {name: parts for name, parts in needed.items() if np.ptp(parts.train) > 0.0}
        if shown is None or not self.drawable:
            self.show_map(None)
            return
        labels = [shown.column_label(name) for name in self._columns]
        first = not self.up.count()
        for choice in (self.across, self.up):
            choice.offer(labels)
        if first:
            self._choose_telling(shown)
        elif self.across.chosen == self.up.chosen:
            self._set(self.up, (self.across.chosen + 1) % len(labels))
        self.row.blockSignals(True)
        self.row.setRange(1, len(shown.rows.train_y) + len(shown.rows.test_y))
        self.row.blockSignals(False)
        self._draw_rows()

    def show_map(self, found: ClassMap | Failed | None) -> None:
        """Show the map of the plane, or what is wrong with it."""
        self._map = found if isinstance(found, ClassMap) and self._is_of_plane(found) else None
        self.plot.set_map(self._map)
        if isinstance(found, Failed):
            self._say(f"{found.what} {found.remedy}".strip())

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.up, 1)
        row.addWidget(QLabel(tr("against")))
        row.addWidget(self.across, 1)
        row.addWidget(self.held, 1)
        row.addWidget(self.row)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 2, 6, 2)
        box.setSpacing(2)
        box.addLayout(row)
        box.addWidget(self.plot, 1)
        box.addWidget(self.told)

    def _choose_telling(self, shown: Predictions) -> None:
        """At first, the two columns whose means tell the classes apart best."""
        told = [_told_apart(parts.train, shown.rows.train_y) for parts in self._columns.values()]
        up, across = sorted(np.argsort(told, kind="stable")[-2:])
        self._set(self.across, int(across))
        self._set(self.up, int(up))

    def _choose(self) -> None:
        """Another plane; where both columns are the same, the other one gives way."""
        if self.across.chosen == self.up.chosen and self.drawable:
            other = self.up if self.sender() is self.across else self.across
            self._set(other, (other.chosen + 1) % len(self._columns))
        self._draw_rows()
        self.show_map(None)
        self.plane_changed.emit()

    def _set(self, choice: ChoiceBox, index: int) -> None:
        choice.blockSignals(True)
        choice.setCurrentIndex(index)
        choice.blockSignals(False)

    def _hold_row(self, row: int) -> None:
        self._set(self.held, AT_ROW)
        self.row.blockSignals(True)
        self.row.setValue(row + 1)
        self.row.blockSignals(False)
        self._choose()

    def _held_at(self, parts: Parts) -> float:
        if self.held.chosen == AT_ROW:
            return float(parts.whole[self.row.value() - 1])
        return float(np.nanmedian(parts.train))

    def _is_of_plane(self, found: ClassMap) -> bool:
        plane = self.plane()
        return plane is not None and (plane.across, plane.up) == (found.plane.across, found.plane.up)

    def _draw_rows(self) -> None:
        shown, plane = self._shown, self.plane()
        if shown is None or plane is None:
            return
        at_row = self.held.chosen == AT_ROW
        self.held.setVisible(len(shown.needed) > 2)
        self.row.setVisible(at_row and len(shown.needed) > 2)
        across, up = (self._columns[name].whole for name in (plane.across, plane.up))
        observed = np.concatenate([shown.rows.train_y, shown.rows.test_y])
        held_out = np.arange(len(observed)) >= len(shown.rows.train_y)
        self.plot.set_columns(shown.column_label(plane.across), shown.column_label(plane.up))
        self.plot.set_range(plane.x, plane.y)
        self.plot.set_rows(
            np.column_stack([across, up]), observed.argmax(axis=1), held_out, [*shown.class_names]
        )
        row = self.row.value() - 1
        self.plot.set_ring((across[row], up[row]) if at_row and len(shown.needed) > 2 else None)

    def _tell(self, place: tuple[int, int] | None) -> None:
        """Read out the place of the probe, or say how to read it."""
        shown, found = self._shown, self._map
        if shown is None or found is None or place is None:
            self._say(tr("Point at a place, or use the arrow keys, to read its probabilities."))
            return
        plane, p = found.plane, found.probabilities[place[1], place[0]]
        where = f"{plane.across} = {number(plane.x[place[0]])}, {plane.up} = {number(plane.y[place[1]])}"
        if not np.isfinite(p).all():
            self._say(tr("The model has no value here."), where)
            return
        ranked = np.argsort(-p, kind="stable")[:MOST_TOLD]
        self._say(", ".join(f"{shown.class_names[k]} {p[k]:.1%}" for k in ranked), where)

    def _say(self, text: str, where: str = "") -> None:
        self.told.show_text(text)
        self.plot.setAccessibleDescription(f"{where} {text}".strip())


def _axis(parts: Parts) -> FloatArray:
    """The places of a map along a column: the range of its rows and a little more."""
    values = parts.whole[np.isfinite(parts.whole)]
    lower, upper = float(values.min()), float(values.max())
    return np.linspace(lower - MARGIN * (upper - lower), upper + MARGIN * (upper - lower), PLACES)


def _told_apart(values: FloatArray, observed: FloatArray) -> float:
    """The part of the variance of values (n,) that lies between the means of the classes (n, classes)."""
    good = np.isfinite(values)
    x, y = values[good], observed[good]
    counts = y.sum(axis=0)
    means = (y * x[:, None]).sum(axis=0) / np.maximum(counts, 1.0)
    return float((counts * (means - x.mean()) ** 2).sum() / max(float(((x - x.mean()) ** 2).sum()), 1e-300))
