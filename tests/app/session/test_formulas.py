"""The formula of a model, and its exports."""

from kan_core.edits.prune import Prune
from tests.app.session.doing import FIRST, WAIT, prepared


def test_the_formula_follows_the_model(session, qtbot):
    prepared(session, qtbot)
    qtbot.waitUntil(lambda: bool(session.formula.texts), timeout=WAIT)
    assert session.formula.texts[0].target == "y"
    assert len(session.formula.texts[0].unsnapped) == 3
    session.apply(Prune(frozenset({FIRST})))
    qtbot.waitUntil(lambda: session.formula.revision == session.model.revision, timeout=WAIT)
    assert len(session.formula.texts[0].unsnapped) == 2


def test_an_export_is_given_out_only_after_its_check(session, qtbot, tmp_path):
    prepared(session, qtbot)
    texts = []
    session.export("python", texts.append, tmp_path / "law.py")
    qtbot.waitUntil(lambda: bool(texts) or bool(session.messages), timeout=WAIT)
    assert "def " in texts[0]
    assert (tmp_path / "law.py").read_text().strip() == texts[0].strip()


def test_an_export_that_is_not_possible_is_told_to_who_asked(session, qtbot):
    prepared(session, qtbot)
    told = []
    session.export("sympy", lambda text: None, refused=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told[0].remedy
    assert session.messages == []


def test_an_export_that_is_not_possible_says_what_to_do(session, qtbot):
    prepared(session, qtbot)
    session.export("sympy", lambda text: None)
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    assert session.messages[-1].remedy
