"""Columns are added, texts become inputs, rows are chosen; a project keeps it, and all can be taken back."""

import numpy as np
import pytest

from app.dialogs.column import ColumnDialog
from app.dialogs.rows import RowsDialog
from kan_core.data.dataset import Role
from kan_core.data.split import Splitting
from kan_core.project.file import load_project


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "flow.csv"
    rows = "".join(f"{n / 4},{'ABC'[n % 3]},{3 * (n / 4) ** 2}\n" for n in range(1, 61))
    file.write_text(f"s (m),site,y (J)\n{rows}", encoding="utf-8")
    return str(file)


def prepared(driver):
    """What the engine made of the table as it is now."""
    driver.until(lambda: driver.session.table.prepared is not None)
    driver.settle()
    return driver.session.table.prepared


def test_gaps_in_inputs_are_filled_when_the_user_says_so(driver, tmp_path):
    path = tmp_path / "gaps.csv"
    path.write_text("s,t,y\n" + "".join(f"{n},{n % 7 if n % 5 else ''},{n * n}\n" for n in range(1, 41)))
    driver.window.open_file(str(path))
    assert prepared(driver).train_rows + prepared(driver).test_rows == 32
    (offered,) = [each for each in driver.window.messages.messages() if "8 of 40 rows" in each.what]
    assert offered.action == "fill_missing"
    driver.trigger("fill_missing")
    driver.until(lambda: "t filled" in driver.session.table.dataset.names)
    assert [node.name for node in prepared(driver).inputs] == ["s", "t filled", "t is missing"]
    assert prepared(driver).train_rows + prepared(driver).test_rows == 40
    assert "8 missing values of 't' were filled" in driver.messages()
    assert not driver.window.actions_["fill_missing"].isEnabled()


def test_columns_and_rows_are_made_kept_and_taken_back(driver, path, tmp_path):
    table = driver.session.table
    driver.window.open_file(path)
    prepared(driver)

    driver.trigger("add_column")
    dialog = driver.window.findChild(ColumnDialog)
    dialog.expression.setText("s^2")
    dialog.name.setText("area")
    dialog.accept()
    driver.until(lambda: "area" in table.dataset.names)
    assert table.dataset.columns[-1].unit == "m^2"
    assert [node.name for node in prepared(driver).inputs] == ["s", "area"]

    driver.window.documents.set_role("site", Role.INPUT)
    driver.until(lambda: "site=C" in table.dataset.names)
    assert [node.name for node in prepared(driver).inputs] == ["s", "area", "site=B", "site=C"]
    assert "The texts of 'site' became" in driver.messages()

    driver.trigger("choose_rows")
    rows = driver.window.findChild(RowsDialog)
    rows.condition.setText('area > 4 and site != "B"')
    rows.way.setCurrentIndex(rows.way.findData("last"))
    rows.accept()
    driver.until(lambda: table.dataset.condition != "")
    counts = prepared(driver).train_rows, prepared(driver).test_rows
    assert counts == (28, 7)
    assert "were left out by the filter" in driver.messages()

    driver.session.opening.save(tmp_path / "flow.kan")
    kept = load_project(tmp_path / "flow.kan").dataset
    assert (kept.condition, kept.split) == (table.dataset.condition, Splitting("last"))
    np.testing.assert_array_equal(kept.values, table.dataset.values)

    panel = driver.window.panels.data
    at = table.dataset.index("area")
    assert panel.model.computed(at) == table.dataset.columns[at]
    panel.remove_wanted.emit(table.dataset.columns[at])
    driver.until(lambda: "Rows are chosen by 'area'" in driver.messages())
    table.choose_rows("", Splitting())
    prepared(driver)
    panel.remove_wanted.emit(table.dataset.columns[at])
    driver.until(lambda: "area" not in table.dataset.names)
    assert prepared(driver).train_rows == 48
