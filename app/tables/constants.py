"""Item model of a formula's constants: starts that can be typed, values and intervals that were found."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.engine.protocol.fits import FittedConstant
from app.words import later, tr
from kan_core.analysis.digits import digits_for
from kan_core.analysis.interval import Interval

HEADERS = (
    later("Constant"),
    later("Start"),
    later("Value"),
    later("Standard error"),
    later("95 % interval"),
    later("Perhaps"),
)
TIPS = (
    later("A name in the formula that is no column"),
    later("Where the fit begins; empty for its own choice"),
    later("Where the sum of squared residuals is least"),
    later("By the curvature of the sum of squared residuals"),
    later("By profile likelihood"),
    later("An exact number, or physical constants of its unit, that the data agree with"),
)
START, INTERVAL = 1, 4
AUTOMATIC = later("auto")
"""A start that was not typed."""
OPEN = later("open")
"""An end of an interval that the data do not give."""
DECIMAL = 1e-4, 1e6
"""Between these a number with its error is written without a power of ten."""

Index = QModelIndex | QPersistentModelIndex


class ConstantsModel(QAbstractTableModel):
    """One row for each constant.

    Signals:
        start_changed: another start was typed.
    """

    start_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._starts: dict[str, float] = {}
        self._fitted: dict[str, FittedConstant] = {}
        self._intervals: dict[str, Interval] = {}

    def name(self, names: Sequence[str]) -> None:
        """Show other constants; starts that were typed for those of the same name stay."""
        if tuple(names) != self._names:
            self.beginResetModel()
            self._names = tuple(names)
            self.endResetModel()

    def start_at(self, starts: Mapping[str, float]) -> None:
        """Let the fit begin at these values."""
        self._starts = dict(starts)
        self._tell()

    def show(self, fitted: Sequence[FittedConstant]) -> None:
        """Show what a fit found, or nothing."""
        self._fitted, self._intervals = {each.name: each for each in fitted}, {}
        self._tell()

    def show_interval(self, name: str, interval: Interval) -> None:
        """Show the interval of a constant."""
        self._intervals[name] = interval
        self._tell()

    def starts(self) -> dict[str, float]:
        """The starts that were typed for the constants there are."""
        return {name: value for name, value in self._starts.items() if name in self._names}

    def values(self) -> Mapping[str, float]:
        """The fitted values."""
        return {name: each.value for name, each in self._fitted.items()}

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._names)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADERS[section])
        return tr(TIPS[section]) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == START else flags

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            text = self._text(self._names[index.row()], index.column())
            unset = index.column() == START and role == Qt.ItemDataRole.DisplayRole and not text
            return tr(AUTOMATIC) if unset else text
        if role == Qt.ItemDataRole.TextAlignmentRole and 0 < index.column() < len(HEADERS) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a start; what is no number is refused, and an empty text takes the start away."""
        if role != Qt.ItemDataRole.EditRole or index.column() != START:
            return False
        name, text = self._names[index.row()], str(value).strip().replace("−", "-")
        if text:
            number = _number(text)
            if number is None:
                return False
            self._starts[name] = number
        else:
            self._starts.pop(name, None)
        self.dataChanged.emit(index, index)
        self.start_changed.emit()
        return True

    def _tell(self) -> None:
        if self._names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._names) - 1, len(HEADERS) - 1))

    def _text(self, name: str, column: int) -> str:
        if column == 0:
            return name
        if column == START:
            return number_text(self._starts[name], 8) if name in self._starts else ""
        fitted = self._fitted.get(name)
        if fitted is None:
            return ""
        error = "–" if fitted.error is None else number_text(fitted.error, 3)
        ends = self._intervals.get(name)
        interval = "" if ends is None else _interval_text(ends)
        digits = 8 if fitted.error is None else min(digits_for(fitted.value, fitted.error), 12)
        return ("", "", number_text(fitted.value, digits), error, interval, fitted.exact)[column]


def number_text(value: float, digits: int) -> str:
    """A number with so many digits and a sign of minus."""
    return f"{value:.{digits}g}".replace("-", "−")


def with_error_text(constant: FittedConstant) -> str:
    """A constant and its standard error to the second digit of that, as 1.49975 ± 0.000033."""
    value, error = constant.value, constant.error
    if not error or not DECIMAL[0] <= abs(value) < DECIMAL[1]:
        both = (value,) if error is None else (value, error)
        return " ± ".join(number_text(each, 6) for each in both)
    decimals = max(0, 1 - math.floor(math.log10(error)))
    return f"{value:.{decimals}f} ± {error:.{decimals}f}".replace("-", "−")


def _interval_text(interval: Interval) -> str:
    ends = (interval.lower, interval.upper)
    lower, upper = (tr(OPEN) if end is None else number_text(end, interval.digits(end)) for end in ends)
    return tr("{} to {}").format(lower, upper)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
