"""The dialogs of columns and rows: what is typed is looked at, and given out as it was found."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.dialogs.column import ColumnDialog
from app.dialogs.rows import ChosenRows, RowsDialog
from app.engine.protocol.contract import Failed
from app.engine.protocol.making import ColumnDescribed, RowsDescribed
from app.engine.protocol.table import ColumnSummary
from kan_core.data.dataset import Column
from kan_core.data.split import Splitting
from tests.app.dialogs.asked import Asked

ROOT = Column("root", unit="m^0.5", expression="sqrt(`s 1`)")


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def can_be_accepted(dialog) -> bool:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_transform_is_written_looked_at_and_given_out(asked, parent, qtbot):
    dialog = ColumnDialog(asked, ("t", "s 1"), None, parent)
    assert not can_be_accepted(dialog)
    dialog.column.setCurrentText("s 1")
    dialog.transform.setCurrentIndex(dialog.transform.findText("square root"))
    dialog.transform.activated.emit(3)
    dialog.name.setText("root")
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    assert asked.questions[0][:3] == ("sqrt(`s 1`)", "root", "")
    asked.answer(ColumnDescribed(1, 0, ROOT, ColumnSummary(8, 2, 0.0, 3.0), "A remark."))
    assert dialog.told.text() == "0 – 3 m^0.5, 2 rows have no value. A remark."
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [ROOT]


def test_a_column_keeps_its_name_when_it_is_changed(asked, parent, qtbot):
    dialog = ColumnDialog(asked, ("t", "s 1"), ROOT, parent)
    assert not dialog.name.isEnabled()
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    assert asked.questions[0][:3] == (ROOT.expression, "root", "m^0.5")


def test_rows_are_counted_and_given_out(asked, parent, qtbot):
    dialog = RowsDialog(asked, ("t", "site"), ChosenRows("", Splitting()), parent)
    assert dialog.question() == ("", Splitting())
    assert not dialog.column.isEnabled()
    dialog.condition.setText("t > 3")
    dialog.way.setCurrentIndex(dialog.way.findText("whole groups"))
    dialog.column.setCurrentText("site")
    dialog.part.setValue(30)
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    wanted = Splitting("group", "site", 0.7)
    assert asked.questions[0][:2] == ("t > 3", wanted)
    asked.answer(RowsDescribed(1, 0, "t > 3", wanted, 1400, 600, ("Held out: all 600 rows of 'site' B.",)))
    assert dialog.told.text() == "1,400 rows to learn from, 600 held out. Held out: all 600 rows of 'site' B."
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [ChosenRows("t > 3", wanted)]


def test_what_holds_now_is_shown_and_what_is_wrong_is_told(asked, parent, qtbot):
    now = ChosenRows("t > 3", Splitting("time", "t", 0.9))
    dialog = RowsDialog(asked, ("site", "t"), now, parent)
    assert dialog.question() == (now.condition, now.split)
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    asked.answer(Failed(1, 0, "The filter 't > 3' holds in no row.", "Change it."))
    assert dialog.told.text() == "The filter 't > 3' holds in no row. Change it."
    assert not can_be_accepted(dialog)
