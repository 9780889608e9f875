"""The controls of the import preview: each shows a guess until its user knows better."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from app.dialogs.explained import explain
from app.words import later, tr
from kan_core.data.reading import ENCODINGS, Reading, Sentinel

SIGNS = {
    ",": later("comma"),
    "\t": later("tab"),
    ";": later("semicolon"),
    "|": later("bar"),
    " ": later("spaces"),
}
DECIMALS = {".": later("point"), ",": later("comma")}
LAST_LINE = 10_000_000
ENCODING_TIP = later("How letters are written in the file. Wrong letters in names tell of another one.")
DELIMITER_TIP = later("The sign between columns. Spaces may be any number of them, and tabs.")
DECIMAL_TIP = later("The sign before fractions; the other one may stand between thousands.")
COMMENT_TIP = later("The sign before comments. Leave it empty where there are none.")
HEADER_TIP = later("The line with the names of the columns.")
UNITS_TIP = later("The line with the units, where they have one of their own.")
FIRST_TIP = later("The line of the first values.")
MISSING_TIP = later("Texts that stand for missing values, with spaces between them.")
SENTINEL_TIP = later(
    "Numbers that stand for missing values, such as -999, with spaces between them. None is taken unasked."
)
PROPOSAL_TIP = later("These numbers lie far from all others, and may stand for missing values.")
TABLE_TIP = later("The sheet, or the arrays of one length, that are read.")

_WRONG = "wrong"

Control = TypeVar("Control", bound=QWidget)


class Fields:
    """Controls for everything of a `Reading`.

    Args:
        changed: called after each change by the user.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._chosen: dict[str, Any] = {}
        self.encoding = self._choice(
            "encoding", tr("Encoding"), {name: name for name in ENCODINGS}, ENCODING_TIP
        )
        self.delimiter = self._choice("delimiter", tr("Between columns"), _told(SIGNS), DELIMITER_TIP)
        self.decimal = self._choice("decimal", tr("Before fractions"), _told(DECIMALS), DECIMAL_TIP)
        self.table = self._choice("table", tr("Sheet or arrays"), {}, TABLE_TIP)
        self.comment = self._text("comment", tr("Comment sign"), COMMENT_TIP, str.strip)
        self.header = self._line("header", tr("Line of names"), HEADER_TIP, 0)
        self.units = self._line("units", tr("Line of units"), UNITS_TIP, 0)
        self.first = self._line("first", tr("First line of values"), FIRST_TIP, 1)
        self.missing = self._text("missing", tr("Missing values"), MISSING_TIP, _words)
        self.sentinels = self._text("sentinels", tr("Numbers for missing values"), SENTINEL_TIP, _numbers)
        self.proposal = QPushButton(autoDefault=False)
        self.proposal.clicked.connect(self._take_proposal)
        explain(self.proposal, tr(PROPOSAL_TIP))
        self._proposed = ""

    def add_to(self, form: QFormLayout) -> None:
        """Put all of them into a form."""
        for control in self._controls().values():
            form.addRow(control.accessibleName(), control)
            if control is self.sentinels:
                form.addRow("", self.proposal)
        self._form = form
        form.setRowVisible(self.proposal, False)

    def reading(self) -> Reading | None:
        """What the user has chosen; None while something is no number."""
        return None if _WRONG in self._chosen.values() else Reading(**self._chosen)

    def guess_all(self) -> None:
        """Forget what was chosen."""
        self._chosen.clear()
        self._changed()

    def show(self, reading: Reading, tables: Sequence[str], proposed: Sequence[Sentinel] = ()) -> None:
        """Show how the file was read; what the user has chosen stays as it stands."""
        self._propose(proposed)
        with QSignalBlocker(self.table):
            self.table.clear()
            for name in tables:
                self.table.addItem(name, name)
        if self._chosen.get("table") in tables:
            _set(self.table, self._chosen["table"])
        for name, control in self._controls().items():
            value = reading.known()[name]
            control.setEnabled(value is not None)
            if name not in self._chosen:
                with QSignalBlocker(control):
                    _set(control, value)

    def _propose(self, proposed: Sequence[Sentinel]) -> None:
        """Offer numbers that seem to stand for missing values."""
        self._proposed = _shown(tuple(sorted({each.value for each in proposed})))
        self.proposal.setText(tr("Treat {} as missing").format(self._proposed.replace("-", "−")))
        self._form.setRowVisible(self.proposal, bool(proposed))

    def _take_proposal(self) -> None:
        self.sentinels.setText(self._proposed)
        self._take("sentinels", _numbers(self._proposed))

    def _controls(self) -> dict[str, QComboBox | QLineEdit | QSpinBox]:
        return {
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "decimal": self.decimal,
            "comment": self.comment,
            "header": self.header,
            "units": self.units,
            "first": self.first,
            "missing": self.missing,
            "sentinels": self.sentinels,
            "table": self.table,
        }

    def _take(self, name: str, value: Any) -> None:
        self._chosen[name] = value
        self._changed()

    def _choice(self, name: str, text: str, items: dict[str, str], tip: str) -> QComboBox:
        box = QComboBox()
        for value, shown in items.items():
            box.addItem(shown, value)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda: self._take(name, box.currentData()))
        return _named(box, text, tip)

    def _text(self, name: str, text: str, tip: str, read: Callable[[str], Any]) -> QLineEdit:
        field = QLineEdit()
        field.textEdited.connect(lambda written: self._take(name, read(written)))
        return _named(field, text, tip)

    def _line(self, name: str, text: str, tip: str, lowest: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(lowest, LAST_LINE)
        if lowest == 0:
            box.setSpecialValueText(tr("none"))
        box.valueChanged.connect(lambda line: self._take(name, line))
        return _named(box, text, tip)


def _named(control: Control, text: str, tip: str) -> Control:
    control.setAccessibleName(text)
    explain(control, tr(tip))
    return control


def _told(words: dict[str, str]) -> dict[str, str]:
    return {value: tr(word) for value, word in words.items()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.casefold().split())


def _numbers(text: str) -> tuple[float, ...] | str:
    try:
        return tuple(float(word) for word in text.replace("−", "-").split())
    except ValueError:
        return _WRONG


def _set(control: QComboBox | QLineEdit | QSpinBox, value: Any) -> None:
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QSpinBox):
        control.setValue(value or control.minimum())
    else:
        control.setText(_shown(value if isinstance(value, tuple) else (value or "",)))
        control.setCursorPosition(0)


def _shown(words: tuple[str, ...] | tuple[float, ...]) -> str:
    """Words and numbers with spaces between them."""
    return " ".join(word if isinstance(word, str) else f"{word:.10g}" for word in words).strip()
