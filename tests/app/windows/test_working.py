"""Runs and searches in the window: begun, shown, paused, cut short."""

import os
import signal

from PySide6.QtWidgets import (
    QLabel,
)

from app.dialogs.discover import DiscoverDialog
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec

WAIT = 90_000


def test_a_search_shows_other_networks_whatever_is_selected(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.window.network.select([EdgeId(1, 4, 0)])
    driver.trigger("discover")
    driver.until(lambda: not driver.session.working)
    driver.settle()
    assert driver.session.state.widths != (2, 5, 1)
    assert driver.session.selection == ()
    assert driver.labels()[-1] == "Discover a law"
    front = driver.window.panels.quality
    assert front.tabs.isTabVisible(2)
    front.front.law_chosen.emit(0)
    assert driver.session.state == driver.session.discovery.front[0].state
    laws, edge = driver.window.panels.laws, driver.window.panels.edge
    # They share a place, and the one behind is not hidden but out of sight.
    assert not laws.visibleRegion().isEmpty() and edge.visibleRegion().isEmpty()
    driver.settle()
    driver.window.network.select([next(driver.session.state.edges(active_only=True))])
    driver.until(lambda: laws.visibleRegion().isEmpty() and not edge.visibleRegion().isEmpty())


def test_a_search_begins_with_the_settings_of_its_dialog_which_later_ones_keep(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.trigger("discover_with")
    (dialog,) = driver.window.findChildren(DiscoverDialog)
    dialog.seconds.setValue(2)
    dialog.units.setChecked(False)
    dialog.accept()
    driver.until(lambda: driver.session.discovery.active)
    assert driver.session.discovery.seconds_left <= 2.0
    driver.until(lambda: not driver.session.working)
    assert (driver.session.searches.settings.seconds, driver.session.searches.settings.use_units) == (
        2.0,
        False,
    )


def test_training_on_finer_grids_says_where_it_computes_and_why_it_ended(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.session.networks.start_afresh(ModelSpec((2, 1, 1)))
    status = driver.window.statusBar()
    driver.trigger("train_on_finer_grids")
    driver.settle()
    assert driver.labels()[-1].startswith("Refine to G = ")
    device = driver.session.run.status
    (shown,) = [label for label in status.findChildren(QLabel) if label.text().startswith("CPU, 64 bit: ")]
    assert shown.toolTip() == device.device_reason != ""
    assert "grids of" in driver.messages().lower()


def test_pausing_a_run_keeps_what_it_has(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.train_endlessly()
    assert driver.window.actions_["stop"].isEnabled() and not driver.window.actions_["train"].isEnabled()
    driver.trigger("stop")
    driver.settle()
    assert driver.labels()[-1].startswith("Train (")
    assert driver.window.actions_["train"].isEnabled()


def test_a_killed_engine_leaves_the_window_with_the_last_model(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.train_endlessly()
    with driver.qtbot.waitSignal(driver.session.engine.died, timeout=WAIT):
        os.kill(driver.session.engine.pid, signal.SIGKILL)
    assert driver.window.isVisible()
    assert driver.window.network.state == driver.session.state
    assert "engine was ended by signal 9" in driver.messages()
    driver.settle()
    driver.trigger("train")
    driver.settle()
    assert driver.labels()[-1].startswith("Train (")


def test_the_advice_after_training_is_one_click_away(driver, law_file):
    driver.open_and_train(law_file)
    hint = next(row for row in driver.window.messages.rows() if row.message.action)
    hint.acted.click()
    driver.settle()
    assert driver.labels()[-1].startswith(("Prune", "Snap"))
