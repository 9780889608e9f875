"""Preferences hold at once, in every part, and the next time."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from app.dialogs.preferences import PreferencesDialog
from app.preferences import Preferences
from app.settings import Settings

OTHER = Preferences("dark", "high", 1.5, True, 7, 1)


@pytest.fixture
def driver(driver):
    """A window whose preferences are put back, for the application outlives it."""
    yield driver
    driver.window.preferring.take(Preferences("light", "normal"))


def test_preferences_are_kept_in_the_file(tmp_path):
    first = Settings(tmp_path / "window.ini")
    assert first.preferences == Preferences()
    first.preferences = OTHER
    first.sync()
    assert Settings(tmp_path / "window.ini").preferences == OTHER


@pytest.mark.parametrize("text", ["", "pink", "-1", "1e9", "nan", "[1, 2]"])
def test_what_cannot_be_read_is_as_by_default(tmp_path, text):
    store = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for field in fields(Preferences):
        store.setValue(field.name, text)
    store.sync()
    assert Settings(tmp_path / "window.ini").preferences == Preferences()


def test_every_part_follows_at_once(driver, settings):
    window, before = driver.window, QApplication.font().pointSizeF()
    window.preferring.take(OTHER)
    assert window.themes.theme.name == "dark-contrast"
    assert window.actions_["theme_dark"].isChecked()
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * before)
    assert not window.isAnimated() and not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert driver.session.formula.digits == window.panels.formula.digits.value() == 7
    assert settings.preferences == OTHER


def test_processes_are_those_of_the_next_search(driver):
    driver.window.preferring.take(replace(OTHER, workers=3))
    assert driver.session.searches.settings.workers == 3


def test_digits_that_are_chosen_in_the_panel_are_remembered(driver, settings):
    driver.window.panels.formula.digits.setValue(9)
    assert settings.preferences.digits == 9


def test_the_dialog_shows_what_holds_and_changes_it_live(driver, settings):
    driver.window.preferring.take(OTHER)
    driver.trigger("preferences")
    dialog = driver.window.findChildren(PreferencesDialog)[-1]
    assert dialog.preferences() == OTHER
    dialog.contrast.setCurrentIndex(dialog.contrast.findData("normal"))
    assert driver.window.themes.theme.name == "dark"
    dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert settings.preferences == dialog.preferences() == Preferences()
    dialog.reject()


def test_a_busy_bar_does_not_run_where_motion_is_reduced(driver, tmp_path):
    driver.window.preferring.take(OTHER)
    driver.window.open_sample("pendulum")
    driver.until(lambda: driver.session.working or bool(driver.session.table.busy))
    assert not driver.window.status._bar.isVisible()
    driver.settle()


def test_cards_of_the_start_page_make_room_for_larger_text(driver, qtbot):
    window, page = driver.window, driver.window.start_page
    window.resize(1280, 800)
    driver.until(lambda: page.columns == 4)
    before, title = page.cards[0].height(), page._title.height()
    window.preferring.take(replace(OTHER, text_scale=2.0))
    driver.until(lambda: page.columns < 4 and page.cards[0].height() > before)
    driver.until(lambda: page._title.height() > 1.8 * title)


def test_cards_of_the_start_page_stand_in_fewer_columns_in_a_narrow_window(driver):
    driver.window.resize(700, 600)
    driver.until(lambda: driver.window.start_page.columns < 4)
    driver.until(lambda: not driver.window.start_page.horizontalScrollBar().isVisible())
