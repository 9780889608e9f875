"""The import preview: guesses are shown, a change reads again at once, and problems have their place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.dialogs.import_table import ImportDialog
from app.engine.protocol.contract import Failed
from app.engine.protocol.preview import TablePreviewed
from kan_core.data.dataset import Column, Role
from kan_core.data.reading import Problem, Reading, Sentinel
from tests.app.dialogs.asked import Asked

GUESSED = Reading("utf-8", ";", ",", "#", 2, 0, 3, ("-", "na"), ())
PREVIEW = TablePreviewed(
    *(1, 0, "text", GUESSED),
    columns=(Column("t", unit="s", header="t (s)"), Column("U", Role.TARGET)),
    cells=(("0.5", "1"), ("-1.5", "")),
    rows=2,
    lines=("# by hand", "t (s);U", "0,5;1"),
    notes=("Left out above the table: 1 line.",),
    problems=(Problem(2, "U", "bad"),),
    sentinels=(),
    tables=(),
    proposed=(Sentinel("U", -999.0, 1),),
)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def dialog(asked, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield ImportDialog(asked, "run.csv", parent)


def test_everything_is_guessed_first_and_shown(dialog, asked):
    assert [reading for reading, _ in asked.questions] == [Reading()]
    asked.answer(PREVIEW)
    fields = dialog.fields
    assert fields.encoding.currentText() == "utf-8"
    assert (fields.delimiter.currentText(), fields.decimal.currentText()) == ("semicolon", "comma")
    assert (fields.comment.text(), fields.missing.text(), fields.sentinels.text()) == ("#", "- na", "")
    assert (fields.header.value(), fields.units.text(), fields.first.value()) == (2, "none", 3)
    assert not fields.table.isEnabled()
    assert dialog.told.text() == "2 rows, 2 columns"


def test_the_first_rows_are_shown_as_they_will_be_read(dialog, asked):
    asked.answer(PREVIEW)
    model = dialog.model
    names = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert names == ["t (s)", "U"]
    cells = [[model.data(model.index(row, at)) for at in range(2)] for row in range(2)]
    assert cells == [["0.5", "1"], ["−1.5", ""]]
    assert dialog.lines.toPlainText().splitlines()[1] == "2 │ t (s);U"


def test_problems_are_listed_by_row_and_column(dialog, asked):
    asked.answer(PREVIEW)
    listed = [dialog.problems.item(row).text() for row in range(dialog.problems.count())]
    proposed = "The column 'U' has -999 in 1 row: these may be missing values, and were read as numbers."
    assert listed == ["Row 2, column U: “bad” is no number.", proposed, PREVIEW.notes[0]]
    assert dialog.tabs.tabText(2) == "Problems (3)"


def test_a_number_that_may_be_missing_is_taken_with_one_press(dialog, asked, qtbot):
    asked.answer(PREVIEW)
    assert dialog.fields.proposal.text() == "Treat −999 as missing"
    assert dialog.fields.proposal.isVisibleTo(dialog)
    dialog.fields.proposal.click()
    qtbot.waitUntil(lambda: len(asked.questions) == 2)
    assert asked.questions[-1][0] == Reading(sentinels=(-999.0,))
    taken = replace(GUESSED, sentinels=(-999.0,))
    asked.answer(replace(PREVIEW, reading=taken, proposed=()))
    assert dialog.fields.sentinels.text() == "-999"
    assert not dialog.fields.proposal.isVisibleTo(dialog)


def test_a_change_is_read_at_once_and_given_out(dialog, asked, qtbot):
    asked.answer(PREVIEW)
    dialog.fields.sentinels.setText("-5")
    dialog.fields.sentinels.textEdited.emit("-5")
    dialog.fields.header.setValue(0)
    qtbot.waitUntil(lambda: len(asked.questions) == 2)
    wanted = Reading(sentinels=(-5.0,), header=0)
    assert asked.questions[-1][0] == wanted
    asked.answer(replace(PREVIEW, reading=replace(GUESSED, delimiter=",", sentinels=(-5.0,), header=0)))
    assert dialog.fields.delimiter.currentText() == "comma"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [wanted]


def test_what_was_chosen_can_be_forgotten(dialog, asked, qtbot):
    asked.answer(PREVIEW)
    dialog.fields.first.setValue(7)
    qtbot.waitUntil(lambda: len(asked.questions) == 2)
    dialog.fields.guess_all()
    qtbot.waitUntil(lambda: len(asked.questions) == 3)
    assert asked.questions[-1][0] == Reading()
    asked.answer(PREVIEW)
    assert dialog.fields.first.value() == 3


def test_a_file_that_cannot_be_read_so_is_told_and_cannot_be_imported(dialog, asked, qtbot):
    asked.answer(Failed(1, 0, "It is no table.", "Choose another line."))
    assert "It is no table." in dialog.told.text()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_a_sentinel_that_is_no_number_cannot_be_asked(dialog, asked):
    asked.answer(PREVIEW)
    dialog.fields.sentinels.textEdited.emit("-99x")
    assert dialog.question() is None
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
