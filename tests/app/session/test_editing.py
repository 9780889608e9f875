"""Edits of a model, at rest and while it is trained."""

import numpy as np

from app.messages import Level
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.ids import EdgeId
from tests.app.session.doing import FIRST, WAIT, endless_run, labels, prepared


def test_an_edit_while_training_is_applied_there_and_training_goes_on(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.apply(Lock(frozenset({FIRST})))
    qtbot.waitUntil(lambda: session.state.is_locked(FIRST), timeout=WAIT)
    assert session.run.active
    held = session.state.layers[0].coefficients[0, 0]
    with qtbot.waitSignal(session.run.snapshot, timeout=WAIT):
        pass
    session.stop()
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    assert np.array_equal(session.state.layers[0].coefficients[0, 0], held)
    _, train, lock, *rest = labels(session)
    assert train.startswith("Train") and lock == "Lock φ(1,1,1)"
    assert all(label.startswith("Train") for label in rest)


def test_an_edit_that_cannot_apply_leaves_the_run_alone_and_says_why(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.apply(Restore(frozenset({FIRST})))
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    assert session.run.active
    assert session.messages[-1].level is Level.PROBLEM and session.messages[-1].remedy


def test_undo_while_training_ends_the_run_first(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.undo()
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    assert labels(session) == ["Open sum.csv"]
    assert session.model.history.can_redo


def test_an_edit_that_comes_too_late_for_the_run_is_made_after_it(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.stop()
    session.apply(Prune(frozenset({FIRST})))
    session.apply(Lock(frozenset({EdgeId(0, 1, 0)})))
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    _, train, *edits = labels(session)
    assert train.startswith("Train") and edits == ["Prune φ(1,1,1)", "Lock φ(1,2,1)"]


def test_stop_gives_up_what_waits_for_the_end_of_the_run(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.searches.discover()
    session.stop()
    qtbot.waitUntil(lambda: not session.run.active, timeout=WAIT)
    assert not session.working


def test_branches_stay_reachable(session, qtbot):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    pruned = session.model.revision
    session.undo()
    session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    session.go_to(pruned)
    assert not session.state.is_active(FIRST)
    assert len(session.model.history.revisions) == 3
