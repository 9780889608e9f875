"""Asks for a derived input: an expression of columns, checked while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from app.dialogs.checked import CheckedDialog, column_label
from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.inputs import InputDescribed
from app.sentences import said
from app.words import tr
from kan_core.model.state import InputState

Describe = Callable[[str, str, Callable[[InputDescribed | Failed], None]], None]


class DerivedInputDialog(CheckedDialog):
    """An expression in the names of columns and a name for it; what it comes to stands below.

    Gives out the `InputState`.

    Args:
        describe: has an expression and a name looked at, and calls back.
        columns: what the expression may name.
        current: the input that is changed; None for a new one.
    """

    def __init__(
        self, describe: Describe, columns: Sequence[str], current: InputState | None, parent: QWidget
    ) -> None:
        super().__init__(
            tr("Add derived input") if current is None else tr("Change {}").format(current.name), parent
        )
        self._describe = describe
        explain(self, tr("An input that is computed from columns of the table."))
        self.expression = QLineEdit("" if current is None else str(current.expression))
        self.expression.setAccessibleName(tr("Expression"))
        self.expression.setPlaceholderText(_example(columns))
        explain(
            self.expression, tr("An expression of columns, such as a ratio, with + - * / ^ and functions.")
        )
        renamed = current is not None and current.name != current.expression
        self.name = QLineEdit(current.name if current is not None and renamed else "")
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("as the expression"))
        explain(self.name, tr("What the input is called on the canvas and in formulas."))
        form = QFormLayout(self)
        form.addRow(tr("Expression"), self.expression)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Columns"), column_label(columns))
        form.addRow("", self.told)
        form.addRow(self.buttons)
        self.watch(self.expression.textChanged, self.name.textChanged)

    def question(self) -> tuple[str, str] | None:
        """Expression and name."""
        expression = self.expression.text().strip()
        return (expression, self.name.text().strip()) if expression else None

    def ask(self, question: tuple[str, ...], then: Callable[[InputDescribed | Failed], None]) -> None:
        """Have the input described."""
        expression, name = question
        self._describe(expression, name, then)

    def taken(self, answer: InputDescribed) -> tuple[InputState, str]:
        """The input, its range and unit."""
        return answer.input, f"{described(answer.input)} {said(answer.remark)}".strip()


def described(node: InputState) -> str:
    """Range and unit of an input in a sentence."""
    lower, upper = (f"{end:.4g}".replace("-", "−") for end in (node.lower, node.upper))
    if node.unit == "1":
        return tr("From {} to {}, a pure number.").format(lower, upper)
    return tr("From {} to {}.").format(lower, f"{upper} {node.unit}".strip())


def _example(columns: Sequence[str]) -> str:
    """An expression of the table's own columns."""
    plain = [name for name in columns if name.isidentifier()]
    return tr("such as {}").format(f"{plain[0]}/{plain[1]}" if len(plain) > 1 else "x^2")
