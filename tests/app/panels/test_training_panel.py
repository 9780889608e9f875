"""The training panel: pace, time left, and the buttons that steer a run."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from app.assets import icon
from app.engine.client import Engine
from app.engine.protocol.training import RunStarted
from app.panels.training_panel import TrainingPanel, duration
from app.session.run import RunStatus
from app.session.session import Session


@pytest.fixture
def session(qapp):
    """Without an engine: what that says is put in by hand."""
    session = Session(Engine())
    yield session
    session.table.close()


@pytest.fixture
def panel(session, qtbot):
    panel = TrainingPanel(session)
    qtbot.addWidget(panel)
    panel.resize(260, 170)
    panel.show()
    return panel


def goes(session, **changes) -> None:
    session.run.status = replace(session.run.status, **changes)
    session.run.changed.emit()


def test_a_run_tells_its_pace_and_how_long_it_takes_at_most(session, panel):
    session.run.status = RunStatus(active=True)
    session.run._receive(RunStarted(1, 1, "lm", "few parameters", 9, 50, "RMSE", "cpu", "small", (), (), 100))
    goes(session, iterations=20, seconds=4.0)
    assert panel.told.text() == "5 steps/s\n≤ 16 s left"
    assert panel.windowTitle() == "Training · step 20 · 5 steps/s"
    goes(session, active=False, ended="converged")
    assert (panel.told.text(), panel.told.toolTip()) == ("settled", "The run settled.")


def test_a_run_whose_end_is_open_tells_its_pace_alone(session, panel):
    goes(session, active=True, iterations=20, seconds=4.0, most=None)
    assert panel.told.text() == "5 steps/s"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (3725.0, "1 h 2 min")]
)
def test_a_time_is_told_in_the_units_that_tell_most(seconds, text):
    assert duration(seconds) == text


def test_its_buttons_do_their_actions_and_have_names(panel, qtbot):
    action = QAction("Train", panel)
    action.setIcon(icon("play", "#000000"))
    panel.set_actions((action,))
    (button,) = [each for each in panel.findChildren(QToolButton) if each.defaultAction() is action]
    assert button.accessibleName() == "Train"
    with qtbot.waitSignal(action.triggered):
        button.click()


def test_the_small_lines_grow_with_the_text_of_the_window(panel):
    before = panel.told.height()
    font = panel.font()
    font.setPointSizeF(2 * font.pointSizeF())
    panel.setFont(font)
    assert panel.told.height() > 1.5 * before
    assert panel.told.font().pointSizeF() < font.pointSizeF()
