"""Finding commands and files in the window, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.dialogs.palette import CommandPalette


@pytest.fixture
def find(driver):
    """Opens a palette by an action, types, and presses Enter."""

    def find(action: str, typed: str, press: bool = True) -> CommandPalette:
        driver.trigger(action)
        palette = driver.window.findChildren(CommandPalette)[-1]
        QTest.keyClicks(palette.line, typed)
        if press:
            QTest.keyClick(palette.line, Qt.Key.Key_Return)
        return palette

    yield find
    for palette in driver.window.findChildren(CommandPalette):
        palette.close()


def test_a_command_is_found_and_done_and_stands_first_the_next_time(driver, find):
    find("palette", "dark")
    assert driver.window.themes.theme.name == "dark"
    again = find("palette", "", press=False)
    assert again.texts()[0] == "Dark theme"


def test_every_action_and_every_panel_can_be_found(driver, find):
    texts = find("palette", "", press=False).texts()
    actions = {action.text() for spec, action in driver.window.actions_ if spec.id != "palette"}
    assert actions | {dock.accessibleName() for dock in driver.window.docks.values()} == set(texts)


def test_without_a_table_training_says_that_it_needs_one(driver, find):
    palette = find("palette", "train")
    assert palette.isVisible() and "Open a table first" in palette.told.text()


def test_a_recent_file_is_opened_by_letters_of_its_name(driver, find, settings, tmp_path):
    for name in ("pressure", "volume"):
        path = tmp_path / f"{name}.csv"
        path.write_text("a,y\n" + "\n".join(f"{i},{i * i}" for i in range(20)) + "\n")
        settings.remember_file(str(path))
    find("open_recent", "press")
    driver.settle()
    assert driver.window.windowTitle().startswith("pressure")


def test_without_recent_files_the_palette_says_so(driver, find):
    assert find("open_recent", "", press=False).told.text() == "There is nothing here yet."


def test_whats_this_is_entered_by_its_action(driver):
    driver.trigger("whats_this")
    assert QApplication.overrideCursor() is not None
    QTest.keyClick(driver.window, Qt.Key.Key_Escape)
    driver.until(lambda: QApplication.overrideCursor() is None)
