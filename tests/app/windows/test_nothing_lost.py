"""What crashes left is offered, two windows do not overwrite each other, and a failed save harms nothing."""

import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from app.appearance import ThemeSwitch
from app.dialogs.restore import RestoreDialog
from app.session.claims import Claim
from app.session.journal import Journals
from app.session.keeping import OPENED
from app.session.session import Session
from app.windows.main_window import MainWindow
from kan_core.edits.history import History
from kan_core.edits.prune import Prune
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState, OutputState
from kan_core.project.file import load_project
from kan_core.project.project import Project
from tests.app.session.doing import table
from tests.app.windows.conftest import Driver
from tests.core.networks import spline_network

EDGE = EdgeId(0, 0, 0)


@pytest.fixture
def law(driver, tmp_path):
    """A window with a project that has one step."""
    driver.session.table.take(table(), "test")
    driver.settle()
    driver.session.apply(Prune(frozenset({EDGE})))
    path = tmp_path / "law.kan"
    driver.window.documents.saving.save_as(path)
    assert path.exists() and not driver.session.unsaved
    return path


@pytest.fixture
def second(driver, settings, qapp, qtbot):
    """Another window of the same user."""
    session = Session(driver.session.engine)
    window = MainWindow(session, settings, ThemeSwitch(qapp, "light"))
    qtbot.addWidget(window, before_close_func=lambda window: session.model.take(None))
    session.close = session.table.close
    return Driver(window, qtbot)


def left_behind(driver, name: str) -> None:
    """What a crash leaves of a session with one step."""
    dataset = table()
    first = spline_network((2, 1))
    state = ModelState(first.inputs, first.layers, (OutputState("y", unit="m"),))
    history = History.start(state).append(Prune(frozenset({EDGE})))
    opened = {"name": name, "steps": 1, "origin": name, "project": "", "stamp": [0, 0, 0]}
    opened |= {"sample": "", "reading": {}}
    journal = Journals(driver.window.settings.state_folder / "sessions").create()
    journal.write(Project(dataset, history, {OPENED: opened}))
    journal.release()


def restore_dialog(driver) -> RestoreDialog:
    (dialog,) = [each for each in driver.window.findChildren(RestoreDialog) if each.isVisible()]
    return dialog


def answer(text: str) -> list[str]:
    """Press the button of the next question that is called so; what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            next(button for button in box.buttons() if button.text().replace("&", "") == text).click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    return asked


def test_nothing_is_offered_where_nothing_was_left(driver):
    driver.window.restoring.offer()
    assert not driver.window.findChildren(RestoreDialog)


def test_one_session_is_restored_another_discarded_a_third_kept(driver, second, qtbot):
    for name in ("one", "two", "three"):
        left_behind(driver, name)
    driver.window.restoring.offer()
    dialog = restore_dialog(driver)
    assert dialog.list.count() == 3 and "1 step" in dialog.list.item(0).text()
    # Those that are on show here are offered nowhere else.
    second.window.restoring.offer()
    assert not second.window.findChildren(RestoreDialog)
    names = [dialog.list.item(row).text().split()[0] for row in range(3)]
    qtbot.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.labels()[-1].startswith("Prune") and driver.session.unsaved
    kept = [each.name for each in second.window.keeping.left()]
    assert kept == names[2:]


def test_later_keeps_what_was_left_and_the_menu_asks_again(driver, second):
    action = driver.window.actions_["restore_session"]
    driver.window.keeping.look_for_others()
    assert not action.isEnabled() and "There is nothing" in action.whatsThis()
    left_behind(driver, "law")
    driver.window.restoring.offer()
    restore_dialog(driver).later.click()
    assert driver.session.table.dataset is None
    driver.trigger("restore_session")
    assert not action.isEnabled()
    restore_dialog(driver).later.click()
    held = second.window.keeping.left()
    assert [each.name for each in held] == ["law"]
    driver.window.keeping.look_for_others()
    assert not action.isEnabled()


def test_the_status_bar_says_when_the_session_was_kept(driver, law, qtbot):
    keeping, told = driver.window.keeping, driver.window.status.findChild(QLabel, "kept")
    driver.until(lambda: told.text().strip() == "Saved")
    driver.session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    driver.until(lambda: told.text().strip().startswith("Kept "))
    assert time.strftime("%H:%M", time.localtime(keeping.kept_at)) in told.text()


def test_the_status_bar_says_that_nothing_can_be_kept_and_when_it_can_again(driver):
    told = driver.window.status.findChild(QLabel, "kept")
    sessions = driver.window.settings.state_folder / "sessions"
    sessions.parent.mkdir(exist_ok=True)
    sessions.write_text("no folder")
    driver.session.table.take(table(), "test")
    driver.until(lambda: told.text().strip() == "Not kept")
    assert "cannot be written" in told.toolTip() and "not kept against a crash" in driver.messages()
    sessions.unlink()
    driver.window.keeping.keep()
    driver.until(lambda: told.text().strip().startswith("Kept "))


def test_a_second_window_is_told_and_saves_under_another_name(driver, law, second, monkeypatch, tmp_path):
    second.window.open_file(str(law))
    second.settle()
    assert "law.kan is open in another window" in second.messages()
    second.session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    before = law.read_bytes()
    second.window.documents.saving.save_as(law.with_name("x") / ".." / "law.kan")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.kan"), ""))
    asked = answer("Save as…")
    second.trigger("save")
    assert asked == ["law.kan is open in another window."]
    assert law.read_bytes() == before and not second.session.unsaved
    assert len(load_project(tmp_path / "mine.kan").history.revisions) == 3


@pytest.mark.parametrize("button", ["Overwrite", "Cancel"])
def test_a_project_that_somebody_changed_is_overwritten_only_when_the_user_says_so(driver, law, button):
    driver.session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    law.write_bytes(b"of somebody else")
    asked = answer(button)
    driver.trigger("save")
    assert "changed by somebody else" in asked[0]
    assert (law.read_bytes() == b"of somebody else") == (button == "Cancel")
    assert driver.session.unsaved == (button == "Cancel")


@pytest.mark.parametrize("button", ["Yes", "No"])
def test_a_name_that_gets_its_ending_replaces_no_file_unasked(driver, law, monkeypatch, button):
    other = law.with_name("v1.2.kan")
    other.write_bytes(b"older")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(law.with_name("v1.2")), ""))
    asked = answer(button)
    driver.trigger("save_as")
    assert "v1.2.kan exists already" in asked[0]
    assert (other.read_bytes() == b"older") == (button == "No")
    assert not law.with_name("v1.kan").exists()


def test_a_disk_that_is_full_leaves_the_old_project(driver, law):
    resource = pytest.importorskip("resource", reason="only there the size of files can be limited")
    driver.session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    before, limits = law.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, limits[1]))
    try:
        driver.trigger("save")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "law.kan cannot be written" in driver.messages()
    assert law.read_bytes() == before and driver.session.unsaved
    assert [path.name for path in law.parent.glob("*.part")] == []
    driver.trigger("save")
    assert not driver.session.unsaved


def test_the_project_of_a_closed_window_is_free_again(driver, law, settings):
    claim = Claim(settings.state_folder / "open")
    assert not claim.hold(law)
    driver.window.close()
    assert claim.hold(law)
