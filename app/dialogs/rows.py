"""Asks which rows of the table are used, and which of them are held out; checked while it is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from app.dialogs.checked import CheckedDialog, column_label
from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.making import RowsDescribed
from app.sentences import said
from app.words import grouped, later, tr
from kan_core.data.split import AUTO, GROUP, LAST, RANDOM, TIME, Splitting

Describe = Callable[[str, Splitting, Callable[[RowsDescribed | Failed], None]], None]

WAYS = {
    AUTO: later("as the roles say"),
    RANDOM: later("at random"),
    GROUP: later("whole groups"),
    TIME: later("the latest"),
    LAST: later("the last of the table"),
}
HELP = later("Rows that are not used stay in the table; those that are held out are never learned from.")
FILTER_TIP = later("A condition on the rows that are used, with < > == != and, or, not; empty for all rows.")
WAY_TIP = later(
    "Rows of one subject, batch or place belong on one side, and what comes later is held out to see whether "
    "the model foretells it. Roles: by a column with the role group or time, else at random."
)


@dataclass(frozen=True)
class ChosenRows:
    """The condition on the rows that are used, and how some are held out."""

    condition: str
    split: Splitting


class RowsDialog(CheckedDialog):
    """A condition, and a way to hold rows out; what they come to stands below. Gives out `ChosenRows`.

    Args:
        describe: has both looked at, and calls back.
        columns: of the table.
        current: what holds now.
    """

    def __init__(
        self, describe: Describe, columns: Sequence[str], current: ChosenRows, parent: QWidget
    ) -> None:
        super().__init__(tr("Rows"), parent)
        self._describe = describe
        explain(self, tr(HELP))
        self.condition = QLineEdit(current.condition)
        self.condition.setAccessibleName(tr("Filter"))
        self.condition.setPlaceholderText(tr("such as {}").format('t > 300 and site != "B"'))
        explain(self.condition, tr(FILTER_TIP))
        self.way = QComboBox()
        for way, words in WAYS.items():
            self.way.addItem(tr(words), way)
        self.way.setCurrentIndex(self.way.findData(current.split.way))
        self.way.setAccessibleName(tr("Held out"))
        explain(self.way, tr(WAY_TIP))
        self.column = QComboBox()
        self.column.addItems(list(columns))
        self.column.setCurrentText(current.split.column)
        self.column.setAccessibleName(tr("By the column"))
        explain(self.column, tr("The column that tells the group or the time of a row."))
        self.part = QSpinBox(minimum=1, maximum=99, suffix=" %")
        self.part.setValue(round(100 * (1.0 - current.split.fraction)))
        self.part.setAccessibleName(tr("Part held out"))
        explain(self.part, tr("How large a part of the rows is held out."))
        form = QFormLayout(self)
        form.addRow(tr("Filter"), self.condition)
        form.addRow(tr("Columns"), column_label(columns))
        form.addRow(tr("Held out"), self.way)
        form.addRow(tr("By the column"), self.column)
        form.addRow(tr("Part held out"), self.part)
        form.addRow("", self.told)
        form.addRow(self.buttons)
        self.way.currentIndexChanged.connect(self._offer)
        self._offer()
        self.watch(
            self.condition.textChanged,
            self.way.currentIndexChanged,
            self.column.currentIndexChanged,
            self.part.valueChanged,
        )

    def question(self) -> tuple[str, Splitting]:
        """Condition and way."""
        way = self.way.currentData()
        column = self.column.currentText() if way in (GROUP, TIME) else ""
        return self.condition.text().strip(), Splitting(way, column, (100 - self.part.value()) / 100)

    def ask(self, question: tuple[str, Splitting], then: Callable[[RowsDescribed | Failed], None]) -> None:
        """Have the rows counted."""
        self._describe(*question, then)

    def taken(self, answer: RowsDescribed) -> tuple[ChosenRows, str]:
        """The choice, and how many rows it leaves on either side."""
        told = tr("{} rows to learn from, {} held out.").format(
            grouped(answer.train_rows), grouped(answer.test_rows)
        )
        return ChosenRows(answer.condition, answer.split), " ".join([told, *map(said, answer.notes)])

    def _offer(self) -> None:
        self.column.setEnabled(self.way.currentData() in (GROUP, TIME))
