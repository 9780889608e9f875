"""The numbers of a snapped edge: shown, tried, entered, kept exact; where its function has no value."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.engine.client import Engine
from app.panels.edge_domain import poles, undefined
from app.panels.edge_panel import EdgePanel
from app.panels.edge_parameters import EdgeParameters
from app.session.session import Session
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, OutputState, Snap

EDGE = EdgeId(0, 0, 0)
SINE = Snap("sin", (2.0, 0.5, 1.0, 0.0), ("2", None, None, None))
STATE = first_state(ModelSpec((1, 1)), [InputState("t", unit="s")], [OutputState("y")]).with_edge(
    EDGE, kinds=EdgeKind.SNAPPED, snap=SINE
)


@pytest.fixture
def shown(qtbot: QtBot) -> EdgeParameters:
    made = EdgeParameters()
    qtbot.addWidget(made)
    made.show()
    made.set_snap(SINE, "t")
    return made


def enter(qtbot: QtBot, parameters: EdgeParameters, name: str, text: str) -> None:
    field = parameters.fields()[name]
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_only_what_is_free_has_a_field_and_what_is_exact_says_so(shown: EdgeParameters) -> None:
    assert {name: field.text() for name, field in shown.fields().items()} == {
        "a": "= 2", "b": "0.5", "c": "1", "d": "0",
    }  # fmt: skip
    assert shown.formula.text() == "φ = sin(2 t + 0.5)"
    shown.set_snap(Snap("x^p", (1.0, 0.0, 3.0, 1.0, 1.5)), "t")
    assert list(shown.fields()) == ["c", "d", "p"]
    shown.set_snap(None, "t")
    assert not shown.isVisible()


@pytest.mark.parametrize(
    ("text", "value", "exact"),
    [
        ("3.25", 3.25, None),
        ("2*pi", 2 * math.pi, None),
        ("=1/2", 0.5, "1/2"),
        ("= 2*pi", 2 * math.pi, "2*pi"),
    ],
)
def test_an_entered_number_is_told(
    qtbot: QtBot, shown: EdgeParameters, text: str, value: float, exact: str | None
) -> None:
    with qtbot.waitSignal(shown.changed) as told:
        enter(qtbot, shown, "b", text)
    snap = told.args[0]
    assert snap.parameters == (2.0, pytest.approx(value), 1.0, 0.0)
    assert (snap.exact, snap.by_user) == (("2", exact, None, None), True)


@pytest.mark.parametrize("text", ["", "1/0", "x", "2 +"])
def test_what_is_no_number_changes_nothing_and_is_told(
    qtbot: QtBot, shown: EdgeParameters, text: str
) -> None:
    field = shown.fields()["b"]
    with qtbot.assertNotEmitted(shown.changed):
        field.setText(text)
        field.editingFinished.emit()
    assert shown.told.isVisible() and shown.told.text()


def test_arrow_keys_try_another_number_and_escape_puts_it_back(qtbot: QtBot, shown: EdgeParameters) -> None:
    field = shown.fields()["c"]
    with qtbot.waitSignal(shown.tried) as told, qtbot.assertNotEmitted(shown.changed):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert told.args[0].parameters[2] == pytest.approx(1.01)
    with qtbot.waitSignal(shown.tried) as told:
        qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert told.args[0].parameters[2] < 0.95
    with qtbot.waitSignal(shown.tried) as told:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told.args == [None] and field.text() == "1"


def test_what_is_being_typed_stays_while_the_model_moves(qtbot: QtBot, shown: EdgeParameters) -> None:
    field = shown.fields()["b"]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("0.7")
    shown.set_snap(Snap("sin", (2.0, 0.6, 1.5, 0.0)), "t")
    assert (field.text(), shown.fields()["c"].text()) == ("0.7", "1.5")


def test_an_entered_number_is_one_step_of_the_history(qtbot: QtBot) -> None:
    session = Session(Engine())
    panel = EdgePanel(session)
    qtbot.addWidget(panel)
    session.model.take(History.start(STATE))
    session.select((EDGE,))
    panel.show()
    field = panel.parameters.fields()["d"]
    field.setText("0.25")
    field.textEdited.emit("0.25")
    assert np.nanmax(panel.plot.candidate.getData()[1]) == pytest.approx(1.25, abs=0.01)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    snap = session.state.snap(EDGE)
    assert snap is not None and snap.parameters == (2.0, 0.5, 1.0, 0.25)
    session.undo()
    assert session.state.snap(EDGE) == SINE
    session.model.take(None)
    session.table.close()


def test_a_function_is_marked_where_it_has_no_value() -> None:
    assert undefined(Snap("sqrt", (1.0, 0.5, 1.0, 0.0)), -2.0, 2.0) == [(-2.0, -0.5)]
    assert undefined(Snap("sqrt", (-1.0, 0.5, 1.0, 0.0)), -2.0, 2.0) == [(0.5, 2.0)]
    assert undefined(Snap("asin", (2.0, 0.0, 1.0, 0.0)), -2.0, 2.0) == [(-2.0, -0.5), (0.5, 2.0)]
    assert undefined(Snap("sqrt", (0.0, -1.0, 1.0, 0.0)), -2.0, 2.0) == [(-2.0, 2.0)]
    assert undefined(Snap("sqrt", (1.0, 9.0, 1.0, 0.0)), -2.0, 2.0) == []
    assert undefined(Snap("sqrt", (1.0, -9.0, 1.0, 0.0)), -2.0, 2.0) == [(-2.0, 2.0)]
    assert undefined(Snap("sin", (1.0, 0.0, 1.0, 0.0)), -2.0, 2.0) == []


def test_every_pole_in_sight_is_marked() -> None:
    assert poles(Snap("1/x", (1.0, -0.5, 1.0, 0.0)), -2.0, 2.0) == [0.5]
    assert poles(Snap("1/x", (1.0, -5.0, 1.0, 0.0)), -2.0, 2.0) == []
    assert poles(Snap("tan", (-2.0, 0.0, 1.0, 0.0)), -2.0, 3.0) == pytest.approx(
        [-math.pi / 4, math.pi / 4, 3 * math.pi / 4]
    )
    assert poles(Snap("sin", (1.0, 0.0, 1.0, 0.0)), -2.0, 2.0) == []
