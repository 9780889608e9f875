"""The formula panel: terms and edges point at each other, and the units of the formula are chosen."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.engine.client import Engine
from app.engine.protocol.formula import Compose
from app.engine.worker.context import Context
from app.engine.worker.jobs import compose
from app.engine.worker.tables import Tables
from app.panels.formula_panel import FormulaPanel
from app.session.session import Session
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap

A, B = EdgeId(0, 0, 0), EdgeId(0, 1, 0)
SCALES = {"a": (2.0, 0.5), "y": (1.0, 4.0)}


def sine_and_square() -> ModelState:
    """y = sin(3 a) + b^2."""
    inputs = [InputState("a", unit="m"), InputState("b")]
    state = first_state(ModelSpec((2, 1)), inputs, [OutputState("y", unit="kg")])
    snaps = {A: Snap("sin", (3.0, 0.0, 1.0, 0.0)), B: Snap("x^2", (1.0, 0.0, 1.0, 0.0))}
    for edge, snap in snaps.items():
        state = state.with_edge(edge, snap=snap, kinds=EdgeKind.SNAPPED)
    return state


def composed(state: ModelState, scales=None):
    """What the engine answers, the last form of it."""
    replies = []
    compose.run(Compose(1, 0, state, 4, scales or {}), Context(Tables(), replies.append))
    return replies[-1]


@pytest.fixture
def session(qapp):
    """With a model, but without an engine: what that says is put in by hand."""
    session = Session(Engine())
    session.model.take(History.start(sine_and_square(), "Open"))
    yield session
    session.table.close()


@pytest.fixture
def panel(session, qtbot):
    panel = FormulaPanel(session)
    qtbot.addWidget(panel)
    panel.resize(600, 180)
    panel.show()
    session.formula._receive(composed(session.model.state))
    return panel


def term_of(session, edge: EdgeId) -> int:
    return next(place for place, edges in enumerate(session.formula.texts[0].edges) if edge in edges)


def move(page, term: int) -> None:
    """The mouse comes over a term; where other windows lie makes no difference."""
    here = page.term_box(term).center()
    none = Qt.MouseButton.NoButton
    away = page.mapToGlobal(here)
    event = QMouseEvent(QEvent.Type.MouseMove, here, away, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, event)


def test_a_term_points_at_its_edges_and_a_click_selects_them(session, panel, qtbot):
    page, term = panel.view.page, term_of(session, B)
    middle = page.term_box(term).center().toPoint()
    with qtbot.waitSignal(panel.edges_pointed) as pointed:
        move(page, term)
    assert pointed.args == [(B,)]
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=middle)
    assert session.selection == (B,)


def test_the_keys_go_from_term_to_term_and_enter_selects(session, panel, qtbot):
    page = panel.view.page
    told = []
    panel.edges_pointed.connect(told.append)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert [set(edges) for edges in told] == [set(session.formula.texts[0].edges[n]) for n in (0, 1, 0)]
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert session.selection == session.formula.texts[0].edges[0]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.hovered == -1 and told[-1] == ()


def test_terms_of_selected_edges_and_of_the_one_pointed_at_are_lit(session, panel):
    page = panel.view.page
    plain = page.grab().toImage()
    session.select((A,))
    assert page.lit == {term_of(session, A)}
    assert page.grab().toImage() != plain
    panel.point_at(B)
    assert page.lit == {0, 1}
    panel.point_at(None)
    session.select(())
    assert page.lit == frozenset()
    assert page.grab().toImage() == plain


def test_edges_that_the_network_on_show_does_not_have_are_not_pointed_at(session, panel, qtbot):
    smaller = first_state(ModelSpec((1, 1)), [InputState("a")], [OutputState("y")])
    session.model.take(History.start(smaller, "Open"))
    told = []
    panel.edges_pointed.connect(told.append)
    for term in (0, 1):
        move(panel.view.page, term)
    assert {edge for edges in told for edge in edges} == {A}


def test_standardised_columns_have_a_mark_and_no_unit(session, panel):
    plain = session.formula.texts[0]
    session.formula._receive(composed(session.model.state, SCALES))
    text = session.formula.texts[0]
    assert (plain.unit, text.unit) == ("kg", "")
    assert r"\widetilde" in text.lhs and all(
        r"\widetilde" in term or "sin" not in term for term in text.terms
    )
    assert sorted(edges for edges in text.edges if edges) == [(A,), (B,)]


def test_the_choice_of_units_is_that_of_the_session(session, panel, qtbot):
    assert not session.formula.standardised
    panel.units.setCurrentIndex(1)
    panel.units.activated.emit(1)
    assert session.formula.standardised


def two_terms(unit_a: str, unit_b: str, unit_y: str) -> ModelState:
    """y = a + b^2."""
    inputs = [InputState("a", unit=unit_a), InputState("b", unit=unit_b)]
    state = first_state(ModelSpec((2, 1)), inputs, [OutputState("y", unit=unit_y)])
    for edge, snap in ((A, Snap("x", (1.0, 0.0, 1.0, 0.0))), (B, Snap("x^2", (1.0, 0.0, 1.0, 0.0)))):
        exact = ("1", "0", "1", "0")
        state = state.with_edge(
            edge, snap=Snap(snap.primitive, snap.parameters, exact), kinds=EdgeKind.SNAPPED
        )
    return state


def judged(panel: FormulaPanel, state: ModelState) -> str:
    panel._session.model.take(History.start(state))
    panel._session.formula._receive(composed(state))
    return panel.dimensions.text()


def test_dimensions_that_agree_are_said_to(panel):
    assert judged(panel, two_terms("m^2", "m", "m^2")) == "✓ Dimensions agree: m² in every term."
    assert panel.view.page.faulty == frozenset()
    assert set(panel.view.page.remarks) == {"Dimension: m²."}


def test_the_term_whose_dimension_is_wrong_is_marked_and_told_of(panel):
    told = judged(panel, two_terms("s", "m", "m^2"))
    term = term_of(panel._session, A)
    assert told.startswith(f"✗ The dimensions disagree in term {term + 1}: It has the dimension s, ")
    assert panel.view.page.faulty == {term}
    marked = panel.view.page.grab().toImage()
    panel.view.set_remarks(())
    assert panel.view.page.grab().toImage() != marked


def test_columns_without_a_unit_are_named(panel):
    told = judged(panel, two_terms("m^2", "", "m^2"))
    assert told == "? The dimensions cannot be told: b has no unit."
    assert judged(panel, two_terms("", "", "")).endswith("a, b have no unit.")


def test_fitted_numbers_carry_units_and_a_term_tells_which(panel):
    told = judged(panel, sine_and_square_in("kg"))
    assert told.startswith("✓ Dimensions agree (kg); fitted numbers carry units")
    assert "its number carries m^-2 kg" in " ".join(panel.view.page.remarks).replace("⁻²", "^-2")


def sine_and_square_in(unit: str) -> ModelState:
    """y = 2.5 sin(3.5 a) + 1.5 b^2 with fitted numbers."""
    inputs = [InputState("a", unit="s"), InputState("b", unit="m")]
    state = first_state(ModelSpec((2, 1)), inputs, [OutputState("y", unit=unit)])
    for edge, snap in (
        (A, Snap("sin", (3.5173, 0.0, 2.4837, 0.0))),
        (B, Snap("x^2", (1.0, 0.0, 1.4871, 0.0))),
    ):
        state = state.with_edge(edge, snap=snap, kinds=EdgeKind.SNAPPED)
    return state


def test_logits_are_pure_numbers(panel):
    outputs = [OutputState(name, class_of="tree") for name in ("ash", "oak")]
    state = first_state(ModelSpec((1, 2)), [InputState("a", unit="m")], outputs)
    for target in (0, 1):
        snap = Snap("x^2", (1.0, 0.0, 1.4871, 0.0))
        state = state.with_edge(EdgeId(0, 0, target), snap=snap, kinds=EdgeKind.SNAPPED)
    assert judged(panel, state).startswith("✓ Dimensions agree (a pure number); fitted numbers")


def test_standardised_columns_have_no_dimensions(panel):
    state = sine_and_square()
    panel._session.formula._receive(composed(state, SCALES))
    assert not panel.dimensions.isVisible()
