"""The dialog for primitives of the user's own."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.dialogs.curve import CurvePicture, cut_off
from app.dialogs.primitive import PrimitiveDialog, described
from app.engine.client import Engine
from app.session.session import Session
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, OutputState, Snap
from kan_core.primitives.table import PRIMITIVES, primitive_named

OWN = "x^p*exp(-x)"


@pytest.fixture
def session(qapp):
    """A session whose engine was never started."""
    session = Session(Engine())
    yield session
    session.model.take(None)
    session.table.close()


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(session, parent):
    dialog = PrimitiveDialog(session, parent)
    dialog.show()
    return dialog


def texts(dialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_text_is_drawn_and_described_while_it_is_typed(dialog):
    QTest.keyClicks(dialog.text, OWN)
    assert dialog.add_button.isEnabled()
    assert "y = c f(a x) + d" in dialog.told.text() and "for x from 0 on" in dialog.told.text()
    (curve,) = dialog.picture.pieces()
    assert curve.count() > 100


def test_what_is_wrong_is_said_at_once_and_cannot_be_added(dialog):
    QTest.keyClicks(dialog.text, "x^2 + foo(x)")
    assert "foo" in dialog.told.text() and not dialog.add_button.isEnabled()
    assert dialog.picture.pieces() == []
    dialog.text.setText("x^2")
    assert "built in" in dialog.told.text()
    dialog.text.setText("")
    assert dialog.told.text() == ""


def test_enter_adds_and_the_dialog_stays_open(dialog, session):
    QTest.keyClicks(dialog.text, " x**p * exp(-x)")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert session.primitives.texts == (OWN,) == tuple(texts(dialog))
    assert dialog.isVisible() and dialog.text.text() == ""


def snapped_to(session, text) -> None:
    state = first_state(ModelSpec((1, 1)), [InputState("a")], [OutputState("y")])
    snap = Snap(text, (1.0, 0.0, 1.0, 0.0, 1.5))
    session.model.take(History.start(state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap)))


def test_one_that_an_edge_is_snapped_to_is_not_removed_and_the_edge_is_named(dialog, session):
    session.primitives.add(OWN)
    snapped_to(session, OWN)
    dialog.list.setCurrentRow(0)
    assert dialog.remove_button.isEnabled()
    dialog.remove_button.click()
    assert "φ(1,1,1)" in dialog.told.text() and texts(dialog) == [OWN]
    session.model.take(None)
    dialog.list.setCurrentRow(0)
    dialog.remove_button.click()
    assert texts(dialog) == [] and session.primitives.texts == ()


@pytest.mark.parametrize("name", [*PRIMITIVES, OWN, "1/((x-1)*(x+3))", "log(x-9)"])
def test_every_primitive_can_be_described_and_drawn(dialog, name):
    dialog._show(primitive_named(name))
    assert "complexity" in described(primitive_named(name))
    assert dialog.picture.pieces()


def test_a_curve_has_gaps_where_it_has_no_value_or_runs_away(qtbot):
    picture = CurvePicture()
    qtbot.addWidget(picture)
    x = np.linspace(-1, 1, 400)
    with np.errstate(divide="ignore"):
        picture.show_curve(x, 1 / x)
    assert len(picture.pieces()) == 2
    assert np.isnan(cut_off(np.full(3, np.inf))).all()
    picture.show()
    assert not picture.grab().isNull()


def test_a_table_leaves_the_list_to_its_project(session):
    session.primitives.add(OWN)
    columns = (Column("a"), Column("y", Role.TARGET))
    session.table.take(Dataset("t", columns, np.ones((3, 2))), "test")
    assert session.primitives.texts == ()
