"""A monkey plays with the window for a while, and finds nothing; and what it would find is found."""

import warnings

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication

from app.application import build
from app.messages import Message
from app.settings import Settings
from benchmarks._monkey.course import Monkey
from benchmarks._monkey.faults import Faults
from benchmarks.monkey import put_away, trial
from kan_core.edits.prune import Prune
from kan_core.ids import EdgeId

OPERATIONS, SEED = 60, 11
"""What takes some seconds; `python3 run.py bench monkey` does 500 from each of several seeds."""


def test_random_operations_break_nothing_and_can_all_be_undone(qapp, tmp_path):
    monkey = trial(SEED, OPERATIONS, tmp_path)
    assert len(monkey.log) == OPERATIONS
    assert monkey.faults.found == [], "\n".join([*monkey.log, *monkey.faults.found])


def fail() -> None:
    raise ValueError("a slot fails")


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda faults: QTimer.singleShot(0, fail), "a slot fails"),
        (lambda faults: qWarning("something is wrong"), "Qt: something is wrong"),
        (lambda faults: warnings.warn("old", DeprecationWarning, stacklevel=1), "DeprecationWarning: old"),
        (lambda faults: faults.hear(Message("Lost.", details="Traceback: here")), "Traceback: here"),
    ],
    ids=["exception", "Qt", "warning", "message"],
)
def test_what_goes_wrong_is_found(qapp: QApplication, act, words):
    faults = Faults()
    with faults.watched():
        faults.at = "7: train"
        act(faults)
        qapp.processEvents()
    (found,) = faults.found
    assert found.startswith("at 7: train") and words in found


@pytest.fixture
def application(qapp, tmp_path):
    made = build([], Settings(tmp_path / "window.ini"))
    made.window.show()
    made.session.engine.start()
    yield made
    put_away(made)


def test_an_undo_that_does_not_lead_back_is_found(application, qtbot, tmp_path):
    session = application.session
    monkey = Monkey(application, 0, tmp_path)
    session.opening.open_sample("pendulum")
    qtbot.waitUntil(lambda: session.working, timeout=90_000)
    session.stop()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=90_000)
    session.apply(Prune(frozenset({EdgeId(0, 0, 0)})))
    root = session.model.history.root
    root.state.layers[0].coefficients.flags.writeable = True
    root.state.layers[0].coefficients[0, 0, 0] += 1.0
    monkey.there_and_back()
    assert any("undo to the start does not give the start" in fault for fault in monkey.faults.found)
    assert not any("redo" in fault for fault in monkey.faults.found)
