"""The import preview: how a file is read, and its first rows as they will be."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.checked import CheckedDialog
from app.dialogs.explained import explain
from app.dialogs.import_fields import Fields
from app.engine.protocol.contract import Failed
from app.engine.protocol.preview import TablePreviewed
from app.sentences import said
from app.tables.preview import PreviewModel
from app.words import counted, tr
from kan_core.data.reading import Reading
from kan_core.data.sentinels import proposal

WIDTH, HEIGHT = 940, 600
FIELDS_WIDTH = 330

Preview = Callable[[Reading, Callable[[TablePreviewed | Failed], None]], None]


class ImportDialog(CheckedDialog):
    """Every guess of how a file is written, to be changed; beside it the rows as they will be read.

    Gives out the `Reading`.

    Args:
        preview: reads the beginning of the file, and calls back.
        name: of the file.
    """

    def __init__(self, preview: Preview, name: str, parent: QWidget) -> None:
        super().__init__(tr("Import {}").format(name), parent)
        self._preview = preview
        self.resize(WIDTH, HEIGHT)
        explain(self, tr("How a file is read. All of it was guessed, and can be changed."))
        self.fields = Fields(self._changed)
        self.model = PreviewModel()
        self.rows = _table(self.model)
        self.lines = QPlainTextEdit(readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.lines.setAccessibleName(tr("The file"))
        explain(self.lines, tr("The beginning of the file as it is, with the numbers of its lines."))
        self.problems = QListWidget()
        self.problems.setAccessibleName(tr("Problems"))
        self.problems.setWordWrap(True)
        explain(self.problems, tr("What was guessed or left out, and cells that are no numbers."))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Views of the file"))
        explain(self.tabs, tr("The table as it will be read, the lines of the file, what was wrong in it."))
        self.tabs.addTab(self.rows, tr("As it will be read"))
        self.tabs.addTab(self.lines, tr("The file"))
        self.tabs.addTab(self.problems, tr("Problems"))
        self._lay_out()
        self._changed()
        self._look()

    def _lay_out(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Import"))
        again = QPushButton(tr("Guess again"), autoDefault=False)
        explain(again, tr("Forget what was changed here, and guess all of it."))
        again.clicked.connect(self.fields.guess_all)
        self.buttons.addButton(again, QDialogButtonBox.ButtonRole.ResetRole)
        left = QWidget()
        form = QFormLayout(left)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.add_to(form)
        form.addRow(self.told)
        parts = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        parts.addWidget(left)
        parts.addWidget(self.tabs)
        parts.setStretchFactor(1, 1)
        parts.setSizes([FIELDS_WIDTH, WIDTH - FIELDS_WIDTH])
        middle = QHBoxLayout()
        middle.addWidget(parts)
        box = QVBoxLayout(self)
        box.addLayout(middle, 1)
        box.addWidget(self.buttons)

    def question(self) -> tuple[Reading] | None:
        """What the user knows of the file."""
        reading = self.fields.reading()
        return None if reading is None else (reading,)

    def ask(self, question: tuple[Reading, ...], then: Callable[[TablePreviewed | Failed], None]) -> None:
        """Have the file read."""
        self._preview(question[0], then)

    def taken(self, answer: TablePreviewed) -> tuple[Reading, str]:
        """What is known of the file; how many rows and columns it has."""
        self.fields.show(answer.reading, answer.tables, answer.proposed)
        self.model.show(answer.columns, answer.cells)
        self.rows.resizeColumnsToContents()
        width = len(str(len(answer.lines)))
        self.lines.setPlainText(
            "\n".join(f"{at:{width}} │ {line}" for at, line in enumerate(answer.lines, 1))
        )
        self.tabs.setTabEnabled(1, bool(answer.lines))
        self._tell(answer)
        asked = self.question()
        assert asked is not None
        rows = counted("{} row", "{} rows", answer.rows)
        columns = counted("{} column", "{} columns", len(answer.columns))
        return asked[0], f"{rows}, {columns}"

    def _tell(self, answer: TablePreviewed) -> None:
        """List problems by row and column, and what was guessed."""
        self.problems.clear()
        cell = tr("Row {row}, column {column}: “{text}” is no number.")
        for each in answer.problems:
            self.problems.addItem(cell.format(row=each.row, column=each.column, text=each.text))
        for note in (*map(proposal, answer.proposed), *answer.notes):
            self.problems.addItem(said(note))
        self.tabs.setTabText(2, f"{tr('Problems')} ({self.problems.count()})")


def _table(model: PreviewModel) -> QTableView:
    table = QTableView()
    table.setAlternatingRowColors(True)
    table.setModel(model)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAccessibleName(tr("First rows"))
    table.setTabKeyNavigation(False)
    explain(table, tr("The first rows as they will be read. Empty cells are missing values."))
    return table
