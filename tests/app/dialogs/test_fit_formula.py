"""The dialog that fits a formula: constants as they are typed, what a fit says, and the network of it."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.dialogs.fit_formula import FitFormulaDialog
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.fits import ConstantProfiled, FittedConstant, FormulaFitted
from app.tables.constants import START
from kan_core.analysis.interval import Interval
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState

NETWORK = first_state(ModelSpec((1, 1)), (InputState("t"),), (OutputState("y"),))


class Asked:
    """Stands where the engine is asked, and answers when it is told to."""

    def __init__(self) -> None:
        self.fits, self.profiles, self.stopped, self.dropped = [], [], 0, 0

    def fit(self, formula, start, then) -> None:
        self.fits.append((formula, dict(start)))
        self.then = then

    def profile(self, formula, values, then) -> None:
        self.profiles.append((formula, dict(values)))
        self.then = then

    def stop(self) -> None:
        self.stopped += 1

    def drop(self) -> None:
        self.dropped += 1

    def answer(self, *replies) -> None:
        for reply in (*replies, Ended(1, 0)):
            self.then(reply)


def fitted(network=NETWORK, error: float | None = 0.01) -> FormulaFitted:
    constants = (FittedConstant("a", 2.5, error, "5/2"), FittedConstant("k", -0.5, error, ""))
    residuals = np.array([0.1, -0.1])
    return FormulaFitted(
        1, 0, constants, 0.25, 0.99, 12, residuals, residuals, network, "" if network else "No."
    )


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def dialog(asked, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FitFormulaDialog(asked, ("t", "y"), "y", QWidget(), parent)
    dialog.show()
    yield dialog


def press_fit(dialog, asked, qtbot) -> None:
    count = len(asked.fits)
    qtbot.mouseClick(dialog.fit_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(asked.fits) == count + 1)


def cells(dialog, row: int) -> list[str]:
    model = dialog.constants
    return [model.data(model.index(row, column)) or "" for column in range(model.columnCount())]


def test_constants_show_as_they_are_typed_and_keep_their_starts(dialog, asked, qtbot):
    assert not dialog.fit_button.isEnabled() and "y = a*exp(-b*t)" in dialog.formula.placeholderText()
    dialog.formula.setText("y = a*exp(-k*t)")
    assert [cells(dialog, row)[0] for row in range(2)] == ["a", "k"]
    start = dialog.constants.index(1, START)
    assert dialog.constants.setData(start, "0.7") and not dialog.constants.setData(start, "much")
    dialog.formula.setText("y = a*exp(-k*t) + c")
    press_fit(dialog, asked, qtbot)
    assert asked.fits == [("y = a*exp(-k*t) + c", {"k": 0.7})]


def test_a_fit_is_told_in_the_table_and_in_words(dialog, asked, qtbot):
    dialog.formula.setText("a*exp(-k*t)")
    press_fit(dialog, asked, qtbot)
    assert dialog.fit_button.text() == "Stop"
    with qtbot.waitSignal(dialog.fitted):
        asked.answer(fitted())
    assert cells(dialog, 0) == ["a", "auto", "2.5", "0.01", "", "5/2"]
    assert cells(dialog, 1)[2] == "−0.5"
    assert dialog.told.text() == "Residual standard deviation 0.25, R² 0.99, 12 rows."
    assert dialog.fit_button.text() == "Fit" and dialog.network_button.isEnabled()


def test_intervals_are_asked_for_and_shown_one_by_one(dialog, asked, qtbot):
    dialog.formula.setText("a*exp(-k*t)")
    press_fit(dialog, asked, qtbot)
    asked.answer(fitted())
    dialog.profile_button.click()
    assert asked.profiles == [("a*exp(-k*t)", {"a": 2.5, "k": -0.5})]
    asked.answer(ConstantProfiled(1, 0, "a", Interval(2.25, None, 0.95)))
    assert cells(dialog, 0)[4] == "2.25 to open"
    assert cells(dialog, 1)[4] == ""


def test_the_network_of_the_formula_is_given_out_with_a_name(dialog, asked, qtbot):
    dialog.formula.setText("a*exp(-k*t)")
    press_fit(dialog, asked, qtbot)
    asked.answer(fitted())
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.network_button.click()
    state, name, recipe = chosen.args
    assert (state, name) == (NETWORK, "Fit a*exp(-k*t)")
    # As little as the step needs to be done again.
    assert recipe.given == {"formula": "a*exp(-k*t)", "start": [["a", 2.5], ["k", -0.5]]}


def test_where_there_is_no_network_or_no_error_it_is_said(dialog, asked, qtbot):
    dialog.formula.setText("a*exp(-k*t)")
    press_fit(dialog, asked, qtbot)
    asked.answer(fitted(network=None, error=None))
    assert not dialog.network_button.isEnabled() and not dialog.profile_button.isEnabled()
    assert dialog.told.text().endswith("there are no standard errors. No.")


def test_what_is_wrong_with_a_formula_is_said_after_a_pause_and_cannot_be_fitted(dialog, qtbot):
    dialog.formula.setText("y = a*exp(-k*t")
    assert not dialog.fit_button.isEnabled() and dialog.told.text() == ""
    qtbot.waitUntil(lambda: "A ')' is missing" in dialog.told.text())


def test_a_failure_is_said_and_stays(dialog, asked, qtbot):
    dialog.formula.setText("log(a - t)")
    press_fit(dialog, asked, qtbot)
    asked.answer(Failed(1, 0, "It has no value.", "Give a start."))
    assert dialog.told.text() == "It has no value. Give a start."
    assert dialog.fit_button.text() == "Fit" and not dialog.network_button.isEnabled()


def test_a_fit_can_be_stopped_and_another_formula_forgets_it(dialog, asked, qtbot):
    dialog.formula.setText("a*t")
    press_fit(dialog, asked, qtbot)
    dialog.fit_button.click()
    assert asked.stopped == 1
    dropped = asked.dropped
    dialog.formula.setText("a*t + b")
    assert asked.dropped == dropped + 1 and dialog.fit_button.text() == "Fit"


def test_a_start_that_is_being_typed_counts(dialog, asked, qtbot):
    dialog.formula.setText("a*t")
    dialog.table.setCurrentIndex(dialog.constants.index(0, START))
    editor = dialog.table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "3.5")
    press_fit(dialog, asked, qtbot)
    assert asked.fits == [("a*t", {"a": 3.5})]


def test_enter_ends_the_typing_of_a_start_and_fits_from_the_formula(dialog, asked, qtbot):
    dialog.formula.setText("a*t")
    dialog.table.setCurrentIndex(dialog.constants.index(0, START))
    qtbot.keyClicks(dialog.table.findChild(QLineEdit), "3.5")
    qtbot.keyClick(dialog.table.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.constants.starts() == {"a": 3.5})
    assert asked.fits == []
    qtbot.keyClick(dialog.formula, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asked.fits == [("a*t", {"a": 3.5})])


def test_a_law_is_fitted_from_its_own_numbers_and_then_profiled(dialog, asked):
    dialog.examine("y = a*exp(k*t)", {"a": 2.0, "k": -0.4})
    assert asked.fits == [("y = a*exp(k*t)", {"a": 2.0, "k": -0.4})]
    asked.answer(fitted())
    assert asked.profiles == [("y = a*exp(k*t)", {"a": 2.5, "k": -0.5})]
    asked.answer(ConstantProfiled(1, 0, "a", Interval(2.4, 2.6, 0.95)))
    assert len(asked.profiles) == 1


def test_a_law_whose_constants_are_not_determined_has_no_intervals(dialog, asked):
    dialog.examine("y = a*exp(k*t)", {"a": 2.0, "k": -0.4})
    asked.answer(fitted(error=None))
    assert asked.profiles == []
