"""Formulas typed into dialogs: derived inputs, networks; and dialogs that are closed again."""

import pytest
from PySide6.QtWidgets import (
    QDialog,
)
from shiboken6 import isValid

from app.dialogs.derived_input import DerivedInputDialog
from app.dialogs.formula_network import FormulaNetworkDialog


def test_a_derived_input_is_typed_added_changed_and_taken_away(driver, law_file):
    window, session = driver.window, driver.session
    window.open_file(str(law_file))
    driver.settle()
    panel = window.panels.data
    columns = panel.model.rowCount()
    assert not panel.change.isVisible()

    def typed(text: str) -> None:
        dialog = window.findChildren(DerivedInputDialog)[-1]
        dialog.expression.setText(text)
        dialog.accept()
        driver.until(lambda: not isValid(dialog))

    driver.trigger("add_derived")
    typed("a/b")
    assert session.state.inputs[-1].unit == "m s^-1"
    assert panel.model.index(columns, 0).data() == "a/b"
    driver.settle()
    panel.view.setCurrentIndex(panel.model.index(columns, 0))
    panel.change.click()
    typed("a*b")
    assert panel.model.index(columns, 0).data() == "a*b"
    panel.view.setCurrentIndex(panel.model.index(columns, 0))
    panel.remove.click()
    assert panel.model.rowCount() == columns and not panel.remove.isVisible()
    assert driver.labels()[-3:] == ["Add input a/b", "Change input a/b", "Remove input a*b"]


def test_a_formula_is_typed_becomes_the_network_and_is_shown(driver, law_file):
    window, session = driver.window, driver.session
    window.open_file(str(law_file))
    driver.settle()
    driver.trigger("formula_network")
    (dialog,) = window.findChildren(FormulaNetworkDialog)
    dialog.formula.setText("sin(3*a) + c")
    driver.until(lambda: "There is no 'c'" in dialog.told.text())
    dialog.formula.setText("sin(3*a) + b^2/2")
    driver.until(lambda: "to rounding" in dialog.told.text())
    dialog.accept()
    driver.until(lambda: not isValid(dialog))
    assert driver.labels()[-1] == "Network from formula"
    assert session.state.widths == (2, 1) and window.network.state == session.state
    driver.trigger("undo")
    assert "Network from formula" not in driver.labels()


@pytest.mark.parametrize(
    "action", ["discover_with", "new_network", "formula_network", "fit_formula", "palette"]
)
def test_a_dialog_that_is_closed_is_gone_and_its_late_answers_are_let_go(driver, law_file, action):
    driver.window.open_file(str(law_file))
    driver.settle()
    said = driver.messages()
    driver.trigger(action)
    (dialog,) = driver.window.findChildren(QDialog)
    dialog.reject()
    driver.until(lambda: not isValid(dialog))
    driver.settle()
    assert driver.window.findChildren(QDialog) == [] and driver.messages() == said
