"""The dialog of formulas: what is typed is compiled, its error is told, and the network is given out."""

import numpy as np
import pytest
import sympy as sp
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.dialogs.formula_network import FormulaNetworkDialog, described
from app.engine.protocol.contract import Failed
from app.engine.protocol.formula import FormulaCompiled
from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.kanpiler.kanpile import kanpile
from tests.app.dialogs.asked import Asked

X = sp.Symbol("x", real=True)
STATE = kanpile(sp.sin(X) * X, {"x": InputState("x")}, OutputState("f", unit="m"))


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def dialog(asked, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield FormulaNetworkDialog(asked, ("f", "g"), ("x", "y"), parent)


def can_be_accepted(dialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_formula_is_compiled_after_a_pause_and_its_network_given_out(dialog, asked, qtbot):
    assert not can_be_accepted(dialog) and "x*sin(y)/2" in dialog.formula.placeholderText()
    dialog.formula.setText("x*sin(x)")
    qtbot.waitUntil(lambda: len(asked.questions) == 1)
    assert asked.questions[0][:-1] == ("x*sin(x)", "f", False)
    asked.answer(FormulaCompiled(1, 0, STATE, 0.25, 0.5))
    assert dialog.told.text() == (
        "4 edges in layers of 1 → 2 → 1 nodes. Its RMSE in all rows is 0.25 m, 50 % of the target's spread."
    )
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [STATE]


def test_another_target_and_room_are_asked_for(dialog, asked, qtbot):
    dialog.formula.setText("x")
    dialog.target.setCurrentText("g")
    dialog.room.setChecked(True)
    dialog.accept()
    assert asked.questions[-1][:-1] == ("x", "g", True)


def test_room_that_is_wanted_after_the_answer_is_asked_for_again(dialog, asked, qtbot):
    dialog.formula.setText("x")
    dialog.accept()
    dialog.room.setChecked(True)
    asked.answer(FormulaCompiled(1, 0, STATE, 0.25, 0.5))
    assert dialog.told.text() == ""
    qtbot.waitUntil(lambda: len(asked.questions) == 2)
    assert asked.questions[-1][:-1] == ("x", "f", True)


def test_what_is_wrong_is_said_and_what_was_typed_stays(dialog, asked):
    dialog.formula.setText("x +* y")
    dialog.accept()
    asked.answer(Failed(1, 0, "A number is missing.", "Write one."))
    assert dialog.told.text() == "A number is missing. Write one."
    assert dialog.formula.text() == "x +* y"
    assert not can_be_accepted(dialog)


@pytest.mark.parametrize(
    ("rmse", "spread", "end"),
    [
        (1e-15, 1.0, "It gives every row of the table to rounding."),
        (0.0, 0.0, "It gives every row of the table to rounding."),
        (2.0, 0.0, "Its RMSE in all rows is 2 m."),
        (3.2, 2.0, "Its RMSE in all rows is 3.2 m, 1.6 times the target's spread."),
        (np.inf, 1.0, "Its RMSE in all rows is inf m, inf times the target's spread."),
    ],
)
def test_errors_are_told_in_the_unit_of_the_target(rmse, spread, end):
    assert described(FormulaCompiled(1, 0, STATE, rmse, spread)).endswith(end)
