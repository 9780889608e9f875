"""The edge inspector: candidates as they come, how far their trials are, and primitives of the user's own."""

import pytest

from app.dialogs.primitive import PrimitiveDialog
from app.engine.client import Engine
from app.engine.protocol.contract import Ended
from app.engine.protocol.edges import CandidateRow, CandidatesFound, CandidateTried, Suggest
from app.panels.edge_panel import EdgePanel
from app.session.session import Session
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState, Snap

EDGE = EdgeId(0, 0, 0)
STATE = first_state(ModelSpec((1, 1)), [InputState("a")], [OutputState("y")])


@pytest.fixture
def panel(qtbot):
    """The candidates of a session whose engine was never started: the tests answer in its place."""
    session = Session(Engine())
    panel = EdgePanel(session)
    qtbot.addWidget(panel)
    session.model.take(History.start(STATE))
    session.select((EDGE,))
    panel.show()
    yield panel.candidates
    session.model.take(None)
    session.table.close()


@pytest.fixture
def answer(panel):
    """Asks for candidates; returns what an answer of the engine is given to."""
    candidates = panel._session.candidates
    candidates.ask(Suggest(1, panel._session.model.revision, 1, 0, STATE, EDGE))
    return candidates._receive


def row(name: str, r2: float) -> CandidateRow:
    return CandidateRow(Snap(name, (1.0, 0.0, 1.0, 0.0)), r2, 2.0)


def tried(index: int, rmse: float) -> CandidateTried:
    return CandidateTried(1, 0, EDGE, index, rmse, 0.01, STATE)


def column(panel, number: int) -> list[str]:
    return [panel.model.index(place, number).data() for place in range(panel.model.rowCount())]


def test_the_list_stands_at_once_and_the_trials_stream_in_behind_it(panel, answer):
    assert panel.progress.isVisible() and panel.progress.maximum() == 0
    answer(CandidatesFound(1, 0, EDGE, (row("sin", 0.9), row("tanh", 0.8), row("exp", 0.7)), 2))
    assert column(panel, 0) == ["sin", "tanh", "exp"] and column(panel, 3) == ["…"] * 3
    panel.view.selectRow(2)
    answer(tried(2, 1e-15))
    assert column(panel, 0) == ["sin", "tanh", "exp"]
    assert (panel.progress.value(), panel.progress.maximum()) == (1, 2)
    answer(tried(0, 0.5))
    answer(Ended(1, 0))
    assert column(panel, 0) == ["exp", "sin", "tanh"] and column(panel, 3)[2] == "–"
    assert panel.chosen().snap.primitive == "exp"
    assert not panel.progress.isVisible() and not panel.stop_button.isVisible()


def test_stop_asks_the_engine_to_end_the_trials(panel, answer, monkeypatch):
    answer(CandidatesFound(1, 0, EDGE, (row("sin", 0.9),), 1))
    asked = []
    monkeypatch.setattr(panel._session.engine, "cancel", asked.append)
    panel.stop_button.click()
    assert asked == [1] and panel.stop_button.isVisible()
    answer(Ended(1, 0, cancelled=True))
    assert column(panel, 0) == ["sin"] and not panel.stop_button.isVisible()


def test_primitives_of_the_user_s_own_are_added_from_here(panel):
    panel.primitive_button.click()
    (dialog,) = panel.findChildren(PrimitiveDialog)
    dialog.text.setText("x^7")
    dialog.add_button.click()
    assert panel._session.primitives.texts == ("x^7",)
    dialog.close()


def test_a_function_that_is_typed_is_tried_and_chosen_as_soon_as_it_is_there(panel, answer):
    panel.own.line.setText("x^2 * exp(-x)")
    panel.own.enter()
    assert panel._session.primitives.texts == ("x^2*exp(-x)",) and not panel.own.line.text()
    panel._session.candidates.ask(Suggest(2, panel._session.model.revision, 1, 0, STATE, EDGE))
    own = Snap("x^2*exp(-x)", (1.0, 0.0, 1.0, 0.0))
    panel._session.candidates._receive(
        CandidatesFound(2, 0, EDGE, (row("sin", 0.9), CandidateRow(own, 0.8, 4.0)), 2)
    )
    assert panel.chosen().snap == own


def test_a_function_that_is_typed_and_built_in_is_chosen(panel, answer):
    answer(CandidatesFound(1, 0, EDGE, (row("sin", 0.9), row("tanh", 0.8)), 1))
    panel.own.line.setText("tanh")
    panel.own.enter()
    assert panel.chosen().snap.primitive == "tanh" and panel._session.primitives.texts == ()
    panel.own.line.setText("exp")
    panel.own.enter()
    assert "exp does not fit" in panel.own.told.text()


def test_what_is_wrong_with_a_function_is_told_and_the_text_stays(panel):
    panel.own.line.setText("x^2 +")
    panel.own.enter()
    assert panel.own.told.isVisible() and panel.own.line.text() == "x^2 +"
    assert panel._session.primitives.texts == ()


def test_rows_of_candidates_are_as_high_as_the_type(panel):
    before = panel.view.verticalHeader().defaultSectionSize()
    font = panel.font()
    font.setPointSizeF(2.0 * font.pointSizeF())
    panel.setFont(font)
    after = panel.view.verticalHeader().defaultSectionSize()
    assert after > before and after >= panel.view.fontMetrics().lineSpacing()
