"""Experiments of the classroom in a session: shown, stopped, and out of the way of other work."""

from types import MappingProxyType

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role

WAIT = 60_000
LONG = {"starts": 10}


@pytest.fixture
def experiments(session):
    yield session.experiments
    session.experiments.stop()


def test_an_experiment_is_shown_until_it_is_done_and_stays(experiments, qtbot):
    with qtbot.waitSignal(experiments.ended, timeout=WAIT):
        experiments.start("bases", {"rows": 100, "most": 8})
        assert experiments.active and experiments.name == "bases"
    assert not experiments.active
    assert experiments.shown.done == 1.0


def test_an_experiment_needs_no_settings(experiments, qtbot):
    with qtbot.waitSignal(experiments.ended, timeout=WAIT):
        experiments.start("conserved", MappingProxyType({}))
    assert experiments.shown.figure("shuffled").value == 0.0


def test_a_stop_leaves_what_was_shown(experiments, qtbot):
    experiments.start("special_functions", LONG)
    qtbot.waitUntil(lambda: experiments.shown is not None, timeout=WAIT)
    with qtbot.waitSignal(experiments.ended, timeout=WAIT):
        experiments.stop()
    assert experiments.shown.done < 1.0


def test_settings_that_are_not_possible_are_told(experiments, session, qtbot):
    with qtbot.waitSignal(experiments.ended, timeout=WAIT):
        experiments.start("bases", {"rows": 1})
    assert "'rows' has to be" in session.messages[-1].what
    assert experiments.shown is None


def test_training_makes_an_experiment_end_and_follows_it(experiments, session, qtbot):
    x = np.linspace(-1, 1, 40)
    columns = Column("x"), Column("y", Role.TARGET)
    with qtbot.waitSignal(session.history_changed, timeout=WAIT):
        session.opening.open_table(Dataset("t", columns, np.column_stack([x, x**2])), (1, 1))
    experiments.start("special_functions", LONG)
    qtbot.waitUntil(lambda: experiments.shown is not None, timeout=WAIT)
    with qtbot.waitSignal(session.run.finished, timeout=WAIT):
        session.training.train(5)
    assert not experiments.active
    assert experiments.shown.done < 1.0
