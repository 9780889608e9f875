"""Files are looked at before they are opened, read again otherwise, and pasted."""

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication

from app.dialogs.import_table import ImportDialog


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "run.csv"
    rows = "".join(f"{n};{n / 10 if n != 4 else -999}\n" for n in range(30))
    file.write_text(f"t;y\n{rows}", encoding="utf-8")
    return str(file)


def preview(driver) -> ImportDialog:
    """The preview, once it shows rows."""
    driver.until(lambda: driver.window.findChild(ImportDialog) is not None)
    dialog = driver.window.findChild(ImportDialog)
    driver.until(lambda: dialog.model.rowCount() > 0)
    return dialog


def missing(driver) -> int:
    return int(np.isnan(driver.session.table.dataset.values).sum())


def test_a_file_is_opened_as_the_preview_says(driver, path):
    driver.window.documents.import_file(path)
    dialog = preview(driver)
    dialog.fields.proposal.click()
    driver.until(lambda: dialog.fields.sentinels.text() == "-999")
    dialog.accept()
    driver.until(lambda: driver.session.table.prepared is not None)
    assert missing(driver) == 1


def test_numbers_that_may_be_missing_are_asked_about_and_the_table_is_read_again(driver, path):
    driver.window.open_file(path)
    driver.until(lambda: driver.session.table.prepared is not None)
    assert missing(driver) == 0
    shown = [message.action for message in driver.window.messages.messages() if message.action]
    assert shown == ["treat_as_missing"]
    driver.settle()
    driver.window.messages.rows()[0].acted.click()
    driver.until(lambda: missing(driver) == 1 and driver.session.table.prepared is not None)
    prepared = driver.session.table.prepared
    assert (prepared.train_rows + prepared.test_rows, driver.session.table.summaries[1].missing) == (29, 1)
    driver.settle()
    assert not driver.window.actions_["treat_as_missing"].isEnabled()
    driver.trigger("read_again")
    preview(driver).accept()
    driver.until(lambda: missing(driver) == 0)


def test_what_is_pasted_is_shown_first_and_not_remembered_as_a_file(driver, settings):
    QGuiApplication.clipboard().setText("t\ty\n" + "".join(f"{n}\t{n * n}\n" for n in range(20)))
    driver.trigger("paste")
    preview(driver).accept()
    driver.until(lambda: driver.session.table.prepared is not None)
    assert driver.session.table.dataset.names == ("t", "y")
    assert settings.recent_files == ()


def test_an_empty_clipboard_is_told(driver):
    QGuiApplication.clipboard().clear()
    driver.trigger("paste")
    assert "no table in the clipboard" in driver.messages()
