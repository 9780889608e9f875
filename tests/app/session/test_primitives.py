"""Primitives of the user's own: checked, used by every search, kept with the project; trials can be ended."""

import numpy as np
import pytest

from app.session.candidates import Candidate, Candidates
from app.session.primitives import Primitives
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.derived import AddDerived
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ExpressionError, ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, Snap
from kan_core.primitives.table import PRIMITIVES

WAIT = 90_000
FIRST = EdgeId(0, 0, 0)
OWN = "x*log(1+x^2)"


def table() -> Dataset:
    """y = 2 a log(1 + 4 a^2) - b^2."""
    x = np.random.default_rng(0).uniform(0.2, 2, (300, 2))
    y = 2 * x[:, 0] * np.log(1 + 4 * x[:, 0] ** 2) - x[:, 1] ** 2
    return Dataset("own.csv", (Column("a"), Column("b"), Column("y", Role.TARGET)), np.column_stack([x, y]))


def trained(session, qtbot) -> None:
    session.opening.suited = (2, 1)
    session.table.take(table(), "test")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    session.training.train()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def names(session) -> list[str]:
    return [row.snap.primitive for row in session.candidates.rows]


def listed(session, qtbot) -> None:
    qtbot.waitUntil(lambda: bool(session.candidates.rows), timeout=WAIT)


def settled(session, qtbot) -> None:
    listed(session, qtbot)
    qtbot.waitUntil(lambda: not session.candidates.running, timeout=WAIT)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("sin", "built in"),
        ("x**2", "built in"),
        ("x * log(1 + x^2)", "already"),
        ("exp(y)", "no 'y'"),
        ("", "missing"),
    ],
)
def test_what_cannot_be_added_is_refused_and_the_list_stays(qapp, text, what):
    primitives = Primitives()
    primitives.add(OWN)
    with pytest.raises(ExpressionError, match=what):
        primitives.add(text)
    assert primitives.texts == (OWN,)


def test_the_edge_of_a_curve_is_suggested_the_user_s_own_primitive_and_the_law_is_certified(session, qtbot):
    trained(session, qtbot)
    session.select((EdgeId(0, 1, 0),))
    settled(session, qtbot)
    session.snap(next(row for row in session.candidates.rows if row.snap.primitive == "x^2"))
    session.select((FIRST,))
    listed(session, qtbot)
    assert OWN not in names(session)
    session.primitives.add(OWN)
    settled(session, qtbot)
    best = session.candidates.best()
    assert best.snap.primitive == OWN and names(session)[0] == OWN
    session.snap(best)
    assert session.state.snap(FIRST).primitive == OWN
    assert any(message.what.startswith("Exact to rounding") for message in session.messages)


def test_a_project_keeps_the_primitives_and_the_edges_snapped_to_them(session, qtbot, tmp_path):
    trained(session, qtbot)
    session.primitives.add(OWN)
    session.apply(SnapEdge(FIRST, Snap(OWN, (2.0, 0.0, 1.0, 0.0))))
    with pytest.raises(ModelError, match=r"φ\(1,1,1\)"):
        session.primitives.remove(OWN, session.model.state)
    path = tmp_path / "own.kan"
    session.opening.save(path)
    assert not session.primitives.unsaved
    state = session.state
    session.table.take(table(), "test")
    assert session.primitives.texts == ()
    session.opening.open_file(str(path))
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.primitives.texts == (OWN,) and session.state == state
    session.undo()
    session.primitives.remove(OWN, session.model.state)
    assert session.primitives.texts == () and session.unsaved


def test_snap_all_uses_them(session, qtbot):
    trained(session, qtbot)
    session.primitives.add(OWN)
    session.searches.snap_all()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.state.snap(FIRST).primitive == OWN


def test_trials_end_when_they_are_stopped_and_what_was_found_stays(session, qtbot):
    trained(session, qtbot)
    session.select((FIRST,))
    listed(session, qtbot)
    session.stop()
    settled(session, qtbot)
    assert len(session.candidates.rows) > len(PRIMITIVES) / 2
    assert session.candidates.tried < session.candidates.to_try


def test_another_edge_ends_the_trials_for_the_first(session, qtbot):
    trained(session, qtbot)
    session.select((FIRST,))
    listed(session, qtbot)
    session.select((EdgeId(0, 1, 0),))
    assert session.candidates.rows == ()
    settled(session, qtbot)
    assert session.candidates.edge == EdgeId(0, 1, 0)
    tried = [row for row in session.candidates.rows if row.rmse is not None]
    assert len(tried) == session.candidates.to_try
    assert session.candidates.rows[: len(tried)] == tuple(tried)


def test_a_candidate_certifies_a_model_only_by_a_fall_to_rounding(engine):
    snap = Snap("sin", (1.0, 0.0, 1.0, 0.0))
    assert Candidate(snap, 1.0, 2.0, rmse=3e-16, before=1e-6).certificate == (
        "Exact to rounding: error 3e-16 of the spread."
    )
    assert Candidate(snap, 1.0, 2.0, rmse=1e-9, before=1e-6).certificate == ""
    assert Candidate(snap, 1.0, 2.0, rmse=1e-15, before=2e-15).certificate == ""
    assert Candidate(snap, 1.0, 2.0).certificate == ""
    assert Candidates(engine).tried == 0


def test_a_search_for_laws_is_given_the_users_primitives_and_derived_inputs(session, qtbot, monkeypatch):
    session.table.take(table(), "test")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    session.primitives.add(OWN)
    square = InputState("square", expression="a^2 + b")
    session.networks.change_inputs(AddDerived(square))
    asked = []
    monkeypatch.setattr(session.discovery, "start", asked.append)
    session.searches.discover()
    (request,) = asked
    assert (request.own, request.derived) == ((OWN,), (square,))
