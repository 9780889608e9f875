"""Networks with inputs derived by the user, and networks made of formulas."""

import numpy as np

from kan_core.edits.derived import AddDerived, RemoveDerived
from kan_core.edits.prune import Prune
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec
from kan_core.model.state import InputState
from tests.app.session.doing import WAIT, endless_run, labels, prepared, trained


def test_a_network_learns_from_a_derived_input(session, qtbot):
    prepared(session, qtbot, suited=(2, 1))
    found = []
    session.networks.describe_input("sin(3*a) + b^2/2", "law", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    before = evaluate(session.state, session.rows().test_x)
    session.networks.change_inputs(AddDerived(found[0].input))
    assert [node.name for node in session.networks.derived_inputs()] == ["law"]
    np.testing.assert_allclose(evaluate(session.state, session.rows().test_x), before, rtol=1e-12)
    session.apply(Prune(frozenset({EdgeId(0, 0, 0), EdgeId(0, 1, 0)})))
    trained(session, qtbot)
    rows = session.rows()
    assert np.abs(evaluate(session.state, rows.test_x) - rows.test_y).max() < 1e-6
    qtbot.waitUntil(lambda: session.formula.revision == session.model.revision, timeout=WAIT)
    session.networks.start_afresh(ModelSpec((3, 2, 1)))
    assert session.networks.derived_inputs() == (found[0].input,)
    session.networks.change_inputs(RemoveDerived("law"))
    assert session.state.widths == (2, 2, 1) and labels(session)[-1] == "Remove input law"


def test_an_input_is_added_only_when_the_run_with_the_old_inputs_has_ended(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.networks.change_inputs(AddDerived(InputState("d", expression="a*b")))
    qtbot.waitUntil(lambda: len(session.networks.derived_inputs()) == 1, timeout=WAIT)
    assert not session.working and labels(session)[-1] == "Add input d"


def test_a_formula_becomes_the_network_and_splines_learn_what_it_misses(session, qtbot):
    prepared(session, qtbot)
    found = []
    session.networks.compile_formula("y = sin(3*a)", "y", True, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert 0.0 < found[0].rmse < found[0].spread
    session.networks.take_formula(found[0].state)
    assert labels(session) == ["Open sum.csv", "Network from formula"]
    rows = session.rows()
    np.testing.assert_allclose(evaluate(session.state, rows.test_x)[:, 0], np.sin(3 * rows.test_x[:, 0]))
    trained(session, qtbot)
    assert np.abs(evaluate(session.state, rows.test_x) - rows.test_y).max() < 0.02
    assert [snap.primitive for snap in session.state.layers[0].snaps.values()] == ["sin"]
    session.undo()
    session.undo()
    assert session.state.widths == (2, 1, 1)


def test_what_is_wrong_with_a_formula_is_answered_in_plain_words(session, qtbot):
    prepared(session, qtbot)
    found = []
    session.networks.compile_formula("sin(3*k)", "y", False, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found[0].what.startswith("There is no 'k'") and "a, b" in found[0].remedy
