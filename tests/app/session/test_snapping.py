"""Candidates of an edge, and what snapping makes of the model."""

import numpy as np

from kan_core.edits.prune import Prune
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind
from tests.app.session.doing import FIRST, WAIT, labels, prepared, trained


def test_candidates_come_with_the_error_of_the_whole_model(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows) and not session.candidates.running, timeout=WAIT)
    assert session.candidates.tried == session.candidates.to_try > 0
    assert session.candidates.best().snap.primitive == "sin"


def test_snapping_takes_the_refit_of_the_whole_model(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows) and not session.candidates.running, timeout=WAIT)
    best = session.candidates.best()
    session.snap(best)
    assert labels(session)[-1] == "Snap φ(1,1,1) → sin"
    assert session.state == best.state
    assert session.state.kind(FIRST) is EdgeKind.SNAPPED


def test_a_changed_model_has_other_candidates(session, qtbot):
    prepared(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows), timeout=WAIT)
    session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    assert session.candidates.revision == session.model.revision
    assert all(candidate.state is None for candidate in session.candidates.rows)


def test_snapping_all_edges_ends_in_the_law(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.searches.snap_all()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert labels(session)[-1] == "Snap 3 edges"
    x = np.random.default_rng(5).uniform(-1.3, 1.3, (100, 2))
    assert np.allclose(evaluate(session.state, x)[:, 0], np.sin(3 * x[:, 0]) + x[:, 1] ** 2 / 2, atol=1e-7)
