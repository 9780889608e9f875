"""A formula fitted in the window, on a real engine, from the menu to the network."""

from dataclasses import replace

import numpy as np
import pytest

from app.dialogs.fit_formula import FitFormulaDialog
from app.tables.constants import HEADERS
from kan_core.model.state import EdgeKind


@pytest.fixture
def decay(tmp_path):
    """y = 2.5 exp(-t/2), a little noisy."""
    t = np.linspace(0.1, 4, 60)
    y = 2.5 * np.exp(-0.5 * t) + np.random.default_rng(0).normal(0, 0.002, 60)
    path = tmp_path / "decay.csv"
    np.savetxt(path, np.column_stack([t, y]), delimiter=",", header="t (s),y (kg)", comments="", fmt="%.17g")
    return path


def test_a_formula_is_fitted_profiled_and_opened_as_a_network(driver, decay):
    window = driver.window
    window.open_file(str(decay))
    driver.settle()
    driver.trigger("fit_formula")
    dialog = window.findChildren(FitFormulaDialog)[-1]
    dialog.formula.setText("a*exp(-k*t)")
    dialog.fit_button.click()
    driver.until(lambda: dialog.network_button.isEnabled())
    dialog.profile_button.click()
    model = dialog.constants
    driver.until(lambda: " to " in model.data(model.index(1, HEADERS.index("95 % interval"))))
    assert model.data(model.index(1, HEADERS.index("Perhaps"))) == "1/2"
    driver.until(lambda: dialog.network_button.isEnabled())
    dialog.network_button.click()
    driver.settle()
    assert driver.labels()[-1] == "Fit a*exp(-k*t)"
    state = driver.session.state
    assert all(state.kind(edge) is not EdgeKind.SPLINE for edge in state.edges(active_only=True))
    driver.trigger("undo")
    assert len(driver.labels()) == 1


def test_a_formula_that_cannot_be_fitted_is_told_in_the_dialog(driver, decay):
    window = driver.window
    window.open_file(str(decay))
    driver.settle()
    driver.trigger("fit_formula")
    dialog = window.findChildren(FitFormulaDialog)[-1]
    dialog.formula.setText("a*t + log(-t)")
    dialog.fit_button.click()
    driver.until(lambda: "no value on some rows" in dialog.told.text())
    dialog.reject()


def test_an_engine_that_dies_ends_the_fit(driver, decay):
    window = driver.window
    window.open_file(str(decay))
    driver.settle()
    driver.trigger("fit_formula")
    dialog = window.findChildren(FitFormulaDialog)[-1]
    dialog.formula.setText("a*exp(-k*t) + b*exp(-l*t) + c*exp(-m*t)")
    dialog.fit_button.click()
    driver.until(lambda: dialog.fit_button.text() == "Stop")
    driver.session.engine._launched.process.kill()
    driver.until(lambda: "Fit again" in dialog.told.text())
    assert dialog.fit_button.text() == "Fit"
    dialog.reject()


def test_the_numbers_of_a_law_of_the_front_have_intervals_on_demand(driver, decay):
    window = driver.window
    window.open_file(str(decay))
    driver.settle()
    assert not window.actions_["law_constants"].isEnabled()
    driver.session.searches.use(replace(driver.session.searches.settings, seconds=2.0))
    driver.trigger("discover")
    driver.until(lambda: not driver.session.working)
    driver.settle()
    places = [place for place, law in enumerate(driver.session.discovery.front) if law.template]
    driver.session.searches.pick_law(places[0])
    driver.settle()
    driver.trigger("law_constants")
    dialog = window.findChildren(FitFormulaDialog)[-1]
    model = dialog.constants
    driver.until(lambda: " to " in model.data(model.index(0, HEADERS.index("95 % interval"))))
    dialog.reject()
