"""The window on a real engine: what a user clicks, types, drops and sees."""

import os
import signal

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QGraphicsView,
    QLabel,
    QMessageBox,
)
from shiboken6 import isValid

from app.application import Application
from app.dialogs.derived_input import DerivedInputDialog
from app.dialogs.discover import DiscoverDialog
from app.dialogs.formula_network import FormulaNetworkDialog
from app.engine.protocol.training import Train
from app.messages import Message
from kan_core.data.dataset import Role
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec
from kan_core.model.state import EdgeKind
from kan_core.project.file import load_project
from kan_core.training.config import TrainingConfig

WAIT = 90_000
FIRST, SECOND = EdgeId(0, 0, 0), EdgeId(0, 1, 0)


@pytest.fixture
def law_file(tmp_path):
    """y = sin(3 a) + b^2 / 2, and a column of text."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-1, 1, (2, 200))
    y = np.sin(3 * a) + b**2 / 2
    lines = [f"{p!r},{q!r},{r!r},note" for p, q, r in zip(a.tolist(), b.tolist(), y.tolist(), strict=True)]
    path = tmp_path / "law.csv"
    path.write_text("\n".join(["a (m),b (s),y (kg),remark", *lines]) + "\n")
    return path


def open_and_train(driver, path) -> None:
    driver.window.open_file(str(path))
    driver.settle()
    driver.trigger("train")
    driver.settle()


def endless_run(driver) -> None:
    session = driver.session
    config = TrainingConfig(optimiser="adam", iterations=10**7)
    head = (session.engine.next_request(), session.model.revision)
    session.run.start(Train(*head, session.table.number, 0, session.model.state, config))
    with driver.qtbot.waitSignal(session.run.snapshot, timeout=WAIT):
        pass


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


def test_a_sample_card_leads_to_a_trained_network(driver):
    page = driver.window.start_page
    assert page.isVisible() and len(page.cards) >= 4
    card = next(card for card in page.cards if card.sample.id == "pendulum")
    driver.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.window.network.isVisible()
    assert driver.window.network.state == driver.session.state
    assert driver.labels()[0] == "Open Pendulum" and driver.labels()[1].startswith("Train")


def test_a_file_that_is_dragged_over_the_window_is_named_until_it_leaves(driver, law_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(law_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    driver.window.dragEnterEvent(enter)
    assert enter.isAccepted() and "law.csv" in driver.window.status.currentMessage()
    driver.window.dragLeaveEvent(QDragLeaveEvent())
    assert driver.window.status.currentMessage() == ""


def test_what_is_no_file_cannot_be_dropped(driver):
    data = QMimeData()
    data.setText("a, y")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    driver.window.dragEnterEvent(enter)
    assert not enter.isAccepted() and driver.window.status.currentMessage() == ""


def test_a_dropped_file_is_opened(driver, law_file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(law_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    driver.window.dropEvent(event)
    driver.settle()
    assert driver.window.windowTitle().startswith("law")
    assert str(law_file) in driver.window.settings.recent_files


def test_the_data_panel_tells_of_every_column_and_changes_roles(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    model = driver.window.panels.data.model
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert rows == [["a", "input", "m"], ["b", "input", "s"], ["y", "target", "kg"], ["remark", "ignore", ""]]
    model.setData(model.index(1, 1), str(Role.IGNORE))
    driver.until(lambda: driver.session.table.dataset.columns[1].role is Role.IGNORE)
    driver.settle()
    assert driver.session.state.widths[0] == 1


def test_undo_and_redo_through_the_window(driver, law_file):
    open_and_train(driver, law_file)
    trained = driver.session.state
    driver.trigger("undo")
    assert driver.window.network.state != trained
    driver.trigger("redo")
    assert driver.window.network.state == trained
    driver.trigger("undo")
    panel = driver.window.panels.history
    last = panel.model.index(panel.model.rowCount() - 1, 0)
    driver.qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(last).center()
    )
    assert driver.session.state == trained


def test_the_keyboard_prunes_and_restores_the_selected_edge(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    network = driver.window.network
    network.select([FIRST])
    assert driver.session.selection == (FIRST,)
    driver.trigger("prune_selected")
    assert not network.state.is_active(FIRST)
    driver.trigger("restore")
    assert network.state.is_active(FIRST)


def test_candidates_of_the_selected_edge_are_listed_and_the_chosen_one_is_taken(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.session.networks.start_afresh(ModelSpec((2, 1, 1)))
    driver.trigger("train")
    driver.settle()
    driver.window.network.select([FIRST])
    driver.settle()
    panel = driver.window.panels.edge.candidates
    names = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert "sin" in names
    panel.view.selectRow(names.index("sin"))
    assert driver.window.network.marks.candidate is not None
    driver.trigger("snap_best")
    assert driver.session.state.kind(FIRST) is EdgeKind.SNAPPED
    assert driver.labels()[-1] == "Snap φ(1,1,1) → sin"


def test_dragging_a_control_point_is_one_step(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.window.network.select([FIRST])
    driver.window.panels.edge.plot.coefficients_dragged.emit(2, 1.5)
    assert driver.session.state.layers[0].coefficients[0, 0, 2] == 1.5
    assert driver.labels()[-1] == "Reshape φ(1,1,1)"


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
    endless_run(driver)
    assert driver.window.actions_["stop"].isEnabled() and not driver.window.actions_["train"].isEnabled()
    driver.trigger("stop")
    driver.settle()
    assert driver.labels()[-1].startswith("Train (")
    assert driver.window.actions_["train"].isEnabled()


def test_a_killed_engine_leaves_the_window_with_the_last_model(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    endless_run(driver)
    with driver.qtbot.waitSignal(driver.session.engine.died, timeout=WAIT):
        os.kill(driver.session.engine.pid, signal.SIGKILL)
    assert driver.window.isVisible()
    assert driver.window.network.state == driver.session.state
    assert "engine was ended by signal 9" in driver.messages()
    driver.settle()
    driver.trigger("train")
    driver.settle()
    assert driver.labels()[-1].startswith("Train (")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"a,b\nred,blue\ngreen,yellow\n" * 5, "number"),
        (b"a,y\n" + b"".join(b"%d,3\n" % i for i in range(20)), "same value"),
        (b"a,y\n1,2\n", "row"),
        (b"a,y\n" + b"".join(b"%d,\n" % i for i in range(20)), ""),
        (bytes(range(256)) * 20, ""),
    ],
    ids=["empty", "text only", "constant target", "one row", "target missing", "no table"],
)
def test_unusable_input_is_explained_and_the_window_goes_on(driver, tmp_path, law_file, content, words):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    driver.window.open_file(str(path))
    driver.until(lambda: bool(driver.window.messages.messages()))
    problem = driver.window.messages.messages()[0]
    assert words in problem.what
    assert problem.remedy
    assert "Traceback" not in problem.what + problem.remedy + problem.details
    driver.window.open_file(str(law_file))
    driver.settle()
    assert driver.window.network.isVisible()


def test_a_target_with_gaps_is_used_without_them_and_says_so(driver, tmp_path):
    lines = [f"{i},{'' if i % 5 == 0 else i * i}" for i in range(40)]
    path = tmp_path / "gaps.csv"
    path.write_text("a,y\n" + "\n".join(lines) + "\n")
    driver.window.open_file(str(path))
    driver.settle()
    assert "8 of 40 rows were left out" in driver.messages()


def test_details_are_shown_on_demand_and_can_be_copied(driver):
    driver.window.say(Message("Something broke.", "Try again.", details="line 1\nline 2"))
    (row,) = driver.window.messages.rows()
    driver.until(row.isVisible)
    buttons = {button.text(): button for button in row.findChildren(QAbstractButton)}
    assert not buttons["Copy"].isVisible()
    buttons["Details"].click()
    assert buttons["Copy"].isVisible()
    buttons["Copy"].click()
    assert QApplication.clipboard().text() == "line 1\nline 2"
    buttons["×"].click()
    assert driver.window.messages.messages() == ()


def test_the_advice_after_training_is_one_click_away(driver, law_file):
    open_and_train(driver, law_file)
    hint = next(row for row in driver.window.messages.rows() if row.message.action)
    hint.acted.click()
    driver.settle()
    assert driver.labels()[-1].startswith(("Prune", "Snap"))


def test_theme_and_layout_are_remembered(driver, settings, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.trigger("theme_dark")
    assert settings.preferences.theme == "dark" and driver.window.themes.theme.name == "dark"
    driver.window.docks["quality"].hide()
    driver.session.model.take(None)
    driver.session.close = lambda: None
    driver.window.close()
    assert settings.window_layout() is not None


def answered(button: QMessageBox.StandardButton) -> list[str]:
    """Answers the next question; what it asked appears in the list."""
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(button).click()
        else:
            QTimer.singleShot(20, answer)

    QTimer.singleShot(0, answer)
    return asked


def test_closing_with_unsaved_steps_asks(driver, law_file):
    open_and_train(driver, law_file)
    asked = answered(QMessageBox.StandardButton.Cancel)
    assert not driver.window.close()
    assert driver.window.isVisible() and "not saved" in asked[0]


def test_closing_in_the_middle_of_the_first_run_can_save_what_it_has(driver, law_file, tmp_path):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.session.opening.project_path = tmp_path / "law.kan"
    endless_run(driver)
    driver.until(lambda: driver.session.run.status.iterations > 0)
    asked = answered(QMessageBox.StandardButton.Save)
    driver.session.close = lambda: None
    assert driver.window.close()
    assert asked and not driver.session.run.active
    history = load_project(tmp_path / "law.kan").history
    assert "cut short" in history.path()[-1].label


def test_another_role_asks_before_it_ends_an_unsaved_network(driver, law_file):
    open_and_train(driver, law_file)
    steps = driver.labels()
    asked = answered(QMessageBox.StandardButton.Cancel)
    driver.window.documents.set_role("a", Role.IGNORE)
    driver.until(lambda: bool(asked))
    assert driver.labels() == steps
    assert driver.session.table.dataset.columns[0].role is Role.INPUT


def test_a_saved_project_closes_without_a_question(driver, law_file, tmp_path):
    open_and_train(driver, law_file)
    driver.window.documents.saving.save_as(tmp_path / "law.kan")
    driver.session.close = lambda: None
    assert driver.window.close()
    assert (tmp_path / "law.kan").exists()


def test_pictures_of_the_network_are_written(driver, law_file, tmp_path):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.window.exporting.picture(tmp_path / "network.svg", 89)
    assert (tmp_path / "network.svg").read_text().lstrip().startswith("<?xml")
    assert "Written to network.svg" in driver.messages()


def test_a_file_that_cannot_be_read_is_not_remembered(driver, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("")
    driver.window.open_file(str(path))
    driver.until(lambda: bool(driver.window.messages.messages()))
    assert driver.window.settings.recent_files == ()


def test_an_unforeseen_error_is_told_in_words_with_its_details(driver, qapp):
    application = Application(qapp, driver.session, driver.window)
    try:
        raise ZeroDivisionError("in a slot")
    except ZeroDivisionError as error:
        application.report(type(error), error, error.__traceback__)
    message = driver.window.messages.messages()[0]
    assert "Traceback" not in message.what + message.remedy
    assert "ZeroDivisionError: in a slot" in message.details


def test_plots_leave_dropped_files_to_the_window(driver):
    plots = driver.window.findChildren(QGraphicsView)
    assert plots and not any(plot.acceptDrops() or plot.viewport().acceptDrops() for plot in plots)


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
