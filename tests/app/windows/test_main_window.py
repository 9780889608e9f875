"""The window on a real engine: what a user clicks, types and sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
)

from app.application import Application
from app.messages import Message
from kan_core.data.dataset import Role
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec
from kan_core.model.state import EdgeKind

FIRST = EdgeId(0, 0, 0)


def test_a_sample_card_leads_to_a_trained_network(driver):
    page = driver.window.start_page
    assert page.isVisible() and len(page.cards) >= 4
    card = next(card for card in page.cards if card.sample.id == "pendulum")
    driver.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    driver.settle()
    assert driver.window.network.isVisible()
    assert driver.window.network.state == driver.session.state
    assert driver.labels()[0] == "Open Pendulum" and driver.labels()[1].startswith("Train")


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
    driver.open_and_train(law_file)
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


def test_pictures_of_the_network_are_written(driver, law_file, tmp_path):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.window.exporting.picture(tmp_path / "network.svg", 89)
    assert (tmp_path / "network.svg").read_text().lstrip().startswith("<?xml")
    assert "Written to network.svg" in driver.messages()


def test_an_unforeseen_error_is_told_in_words_with_its_details(driver, qapp):
    application = Application(qapp, driver.session, driver.window)
    try:
        raise ZeroDivisionError("in a slot")
    except ZeroDivisionError as error:
        application.report(type(error), error, error.__traceback__)
    message = driver.window.messages.messages()[0]
    assert "Traceback" not in message.what + message.remedy
    assert "ZeroDivisionError: in a slot" in message.details
