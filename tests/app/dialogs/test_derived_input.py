"""The dialog of derived inputs: what is typed is looked at, and given out as it was found."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.dialogs.derived_input import DerivedInputDialog
from app.engine.protocol.contract import Failed
from app.engine.protocol.inputs import InputDescribed
from kan_core.model.state import InputState
from tests.app.dialogs.asked import Asked

RATIO = InputState("v/c", unit="1", expression="v/c", lower=-0.5, upper=2.0)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def dialog(asked, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield DerivedInputDialog(asked, ("v", "c"), None, parent)


def can_be_accepted(dialog) -> bool:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_what_is_typed_is_looked_at_after_a_pause_and_given_out(dialog, asked, qtbot):
    assert not can_be_accepted(dialog) and "v/c" in dialog.expression.placeholderText()
    dialog.expression.setText("v/c")
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    asked.answer(InputDescribed(1, 0, RATIO, "A remark."))
    assert dialog.told.text() == "From −0.5 to 2, a pure number. A remark."
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [RATIO]


def test_enter_at_once_gives_out_what_is_found_then(dialog, asked, qtbot):
    dialog.expression.setText("v/c")
    dialog.accept()
    assert asked.questions[0][:2] == ("v/c", "")
    with qtbot.waitSignal(dialog.chosen):
        asked.answer(InputDescribed(1, 0, RATIO, ""))


def test_what_is_wrong_is_said_and_cannot_be_accepted(dialog, asked, qtbot):
    dialog.expression.setText("v/")
    dialog.accept()
    asked.answer(Failed(1, 0, "A number is missing.", "Write one."))
    assert dialog.told.text() == "A number is missing. Write one."
    assert not can_be_accepted(dialog)


def test_an_answer_to_what_is_no_longer_typed_is_not_shown(dialog, asked, qtbot):
    dialog.expression.setText("v/c")
    dialog.accept()
    dialog.expression.setText("v/c^2")
    asked.answer(InputDescribed(1, 0, RATIO, ""))
    assert dialog.told.text() == ""


def test_an_input_is_changed_under_its_name(asked, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    named = InputState("beta", expression="v/c")
    assert DerivedInputDialog(asked, ("v",), named, parent).name.text() == "beta"
    same = DerivedInputDialog(asked, ("v",), RATIO, parent)
    assert (same.expression.text(), same.name.text()) == ("v/c", "")
