"""Asks for a derived input: an expression of columns, checked while it is typed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.engine.protocol import Failed, InputDescribed
from kan_core.model.state import InputState

Describe = Callable[[str, str, Callable[[InputDescribed | Failed], None]], None]

PAUSE_MS = 200
"""Milliseconds without a key after which the expression is looked at."""
WIDTH = 440
MOST_COLUMNS = 12


class DerivedInputDialog(QDialog):
    """An expression in the names of columns and a name for it; what it comes to stands below.

    Args:
        describe: has an expression and a name looked at, and calls back.
        columns: what the expression may name.
        current: the input that is changed; None for a new one.

    Signals:
        chosen: the `InputState`.
    """

    chosen = Signal(object)

    def __init__(
        self, describe: Describe, columns: Sequence[str], current: InputState | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add derived input" if current is None else f"Change {current.name}")
        self.setMinimumWidth(WIDTH)
        self._describe = describe
        self._found: InputState | None = None
        self._asked: tuple[str, str] | None = None
        self._accept_next = False
        self.expression = QLineEdit("" if current is None else str(current.expression))
        self.expression.setAccessibleName("Expression")
        self.expression.setPlaceholderText(_example(columns))
        renamed = current is not None and current.name != current.expression
        self.name = QLineEdit(current.name if current is not None and renamed else "")
        self.name.setAccessibleName("Name")
        self.name.setPlaceholderText("as the expression")
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(columns)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look)
        for line in (self.expression, self.name):
            line.textChanged.connect(self._changed)
        self._changed()

    def _lay_out(self, columns: Sequence[str]) -> None:
        form = QFormLayout(self)
        form.addRow("Expression", self.expression)
        form.addRow("Name", self.name)
        more = ", …" if len(columns) > MOST_COLUMNS else ""
        known = QLabel(", ".join(columns[:MOST_COLUMNS]) + more)
        known.setWordWrap(True)
        known.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow("Columns", known)
        form.addRow("", self.told)
        form.addRow(self._buttons)

    def accept(self) -> None:
        """Give the input out; what was not looked at yet is looked at first."""
        if self._found is not None and self._asked == self._typed():
            self.chosen.emit(self._found)
            super().accept()
        elif self.expression.text().strip():
            self._accept_next = True
            self._look()

    def _typed(self) -> tuple[str, str]:
        return self.expression.text().strip(), self.name.text().strip()

    def _changed(self) -> None:
        self._accept_next = False
        self._allow(bool(self.expression.text().strip()))
        self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        typed = self._typed()
        self._asked, self._found = typed, None
        if typed[0]:
            self._describe(*typed, partial(self._take, typed))
        else:
            self.told.setText("")

    def _take(self, typed: tuple[str, str], reply: InputDescribed | Failed) -> None:
        if typed != self._typed():
            return
        if isinstance(reply, Failed):
            self.told.setText(f"{reply.what} {reply.remedy}".strip())
            self._allow(False)
            self._accept_next = False
            return
        self._found = reply.input
        self.told.setText(f"{described(reply.input)} {reply.remark}".strip())
        if self._accept_next:
            self.accept()

    def _allow(self, allowed: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)


def described(node: InputState) -> str:
    """Range and unit of an input in a sentence."""
    unit = {"": "", "1": ", a pure number"}.get(node.unit, f" {node.unit}")
    lower, upper = (f"{end:.4g}".replace("-", "−") for end in (node.lower, node.upper))
    return f"From {lower} to {upper}{unit}."


def _example(columns: Sequence[str]) -> str:
    """An expression of the table's own columns."""
    plain = [name for name in columns if name.isidentifier()]
    return f"such as {plain[0]}/{plain[1]}" if len(plain) > 1 else "such as x^2"
