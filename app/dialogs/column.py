"""Asks for one more column of the table: an expression of others, checked while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app.dialogs.checked import CheckedDialog, column_label
from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.making import ColumnDescribed
from app.sentences import said
from app.tables.columns import limits
from app.words import counted, later, tr
from kan_core.data.dataset import Column
from kan_core.expressions.read import quoted

Describe = Callable[[str, str, str, Callable[[ColumnDescribed | Failed], None]], None]

TRANSFORMS = (
    (later("logarithm"), "log({})"),
    (later("logarithm to base 10"), "log10({})"),
    (later("square root"), "sqrt({})"),
    (later("square"), "{}^2"),
    (later("inverse"), "1/{}"),
    (later("standardised: mean 0, deviation 1"), "({0} - mean({0}))/sd({0})"),
    (later("from 0 to 1"), "({0} - smallest({0}))/(largest({0}) - smallest({0}))"),
    (later("without the mean"), "{0} - mean({0})"),
)
HELP = later(
    "A column computed from others, for inputs, targets, weights or groups. It stays in the project, and is "
    "computed anew when values become missing."
)
EXPRESSION_TIP = later(
    "An expression of columns with + - * / ^ and functions. mean, sd, median, smallest and largest stand for "
    "one number of a whole column; a condition such as t > 3 gives 1 and 0."
)


class ColumnDialog(CheckedDialog):
    """An expression, a name and a unit; what it comes to stands below. Gives out the `Column`.

    Args:
        describe: has expression, name and unit looked at, and calls back.
        columns: what the expression may name.
        current: the column that is changed; None for a new one.
    """

    def __init__(
        self, describe: Describe, columns: Sequence[str], current: Column | None, parent: QWidget
    ) -> None:
        title = tr("Add column") if current is None else tr("Change {}").format(current.name)
        super().__init__(title, parent)
        self._describe = describe
        explain(self, tr(HELP))
        self.column = QComboBox()
        self.column.addItems(list(columns))
        self.column.setAccessibleName(tr("Column to transform"))
        explain(self.column, tr("The column that is transformed."))
        self.transform = QComboBox()
        self.transform.addItem(tr("choose…"), "")
        for words, form in TRANSFORMS:
            self.transform.addItem(tr(words), form)
        self.transform.setAccessibleName(tr("Transform"))
        explain(self.transform, tr("Writes a usual expression of the column, which can be changed."))
        self.expression = _line(tr("Expression"), tr(EXPRESSION_TIP))
        self.name = _line(tr("Name"), tr("What the column is called in the table and in formulas."))
        self.unit = _line(tr("Unit"), tr("The unit of the values. Empty lets it follow from the others."))
        self.name.setPlaceholderText(tr("as the expression"))
        self.unit.setPlaceholderText(tr("as it follows"))
        if current is not None:
            self.expression.setText(current.expression)
            self.name.setText(current.name)
            self.name.setEnabled(False)
            self.unit.setText(current.unit)
        rows = QFormLayout(self)
        rows.addRow(tr("Column"), self.column)
        rows.addRow(tr("Transform"), self.transform)
        rows.addRow(tr("Expression"), self.expression)
        rows.addRow(tr("Name"), self.name)
        rows.addRow(tr("Unit"), self.unit)
        rows.addRow(tr("Columns"), column_label(columns))
        rows.addRow("", self.told)
        rows.addRow(self.buttons)
        self.transform.activated.connect(self._write)
        self.column.activated.connect(self._write)
        self.watch(self.expression.textChanged, self.name.textChanged, self.unit.textChanged)

    def question(self) -> tuple[str, str, str] | None:
        """Expression, name and unit."""
        expression = self.expression.text().strip()
        return (expression, self.name.text().strip(), self.unit.text().strip()) if expression else None

    def ask(self, question: tuple[str, ...], then: Callable[[ColumnDescribed | Failed], None]) -> None:
        """Have the column described."""
        expression, name, unit = question
        self._describe(expression, name, unit, then)

    def taken(self, answer: ColumnDescribed) -> tuple[Column, str]:
        """The column, its range, its unit and how many values are missing."""
        summary, unit = answer.summary, answer.column.unit
        told = [limits(summary.lower, summary.upper) + ("" if unit in ("", "1") else f" {unit}")]
        if summary.missing:
            told.append(counted("{} row has no value", "{} rows have no value", summary.missing))
        return answer.column, f"{', '.join(told)}. {said(answer.remark)}".strip()

    def _write(self) -> None:
        """Write the transform that is chosen."""
        form = self.transform.currentData()
        if form:
            self.expression.setText(form.format(quoted(self.column.currentText())))


def _line(name: str, tip: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    explain(line, tip)
    return line
