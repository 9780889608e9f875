"""The table of all edges: what it says, and its selection, which is that of the network."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.engine.client import Engine
from app.panels.edge_panel import EdgePanel
from app.panels.edges_view import EdgesView
from app.session.session import Session
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, OutputState, Snap

ONE, OTHER = EdgeId(0, 1, 0), EdgeId(1, 1, 0)
STATE = (
    first_state(ModelSpec((2, 2, 1)), [InputState("a"), InputState("b")], [OutputState("y")])
    .with_edge(ONE, kinds=EdgeKind.SNAPPED, snap=Snap("sin", (2.0, 0.0, 1.0, 0.0)), locked=True)
    .with_edge(OTHER, mask=False)
)
IMPORTANCE = [np.array([[0.1, 0.2], [0.9, 0.3]]), np.array([[0.5], [0.0]])]


@pytest.fixture
def view(qtbot: QtBot) -> EdgesView:
    made = EdgesView()
    qtbot.addWidget(made)
    made.show_edges(STATE, IMPORTANCE, ())
    made.show()
    return made


@pytest.fixture
def panel(qtbot: QtBot):
    session = Session(Engine())
    made = EdgePanel(session)
    qtbot.addWidget(made)
    session.model.take(History.start(STATE))
    made.show()
    qtbot.waitExposed(made)
    yield made
    session.model.take(None)
    session.table.close()


def texts(view: EdgesView, row: int) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_row_says_all_that_the_canvas_shows_of_an_edge(view: EdgesView) -> None:
    rows = [texts(view, row) for row in range(view.model().rowCount())]
    assert ["φ(1,2,1)", "b → h₁", "0.9", "sin(2 b) · locked"] in rows
    assert ["φ(2,2,1)", "h₂ → y", "0", "spline · pruned"] in rows
    assert len(rows) == 6


def test_rows_are_sorted_by_numbers_and_stay_while_they_change(view: EdgesView) -> None:
    view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    shown = [texts(view, row)[0] for row in range(6)]
    assert shown[0] == "φ(1,2,1)" and shown[-1] == "φ(2,2,1)"
    view.show_edges(STATE, [-layer for layer in IMPORTANCE], ())
    assert [texts(view, row)[0] for row in range(6)] == shown


def test_what_is_selected_elsewhere_is_selected_here_and_not_told(qtbot: QtBot, view: EdgesView) -> None:
    with qtbot.assertNotEmitted(view.chosen):
        view.show_edges(STATE, IMPORTANCE, (ONE, OTHER))
    assert set(view.selected()) == {ONE, OTHER}


def test_the_table_stands_there_unless_one_edge_is_looked_at(panel: EdgePanel) -> None:
    session = panel._session
    assert panel.edges.isVisible() and not panel.plot.isVisible()
    session.select((ONE,))
    assert panel.plot.isVisible() and not panel.edges.isVisible()
    session.select((ONE, OTHER))
    assert panel.edges.isVisible() and set(panel.edges.selected()) == {ONE, OTHER}
    assert panel.windowTitle() == "2 edges selected"


def test_rows_select_edges_and_enter_opens_one(qtbot: QtBot, panel: EdgePanel) -> None:
    panel.edges.setFocus()
    qtbot.waitUntil(panel.edges.hasFocus)
    panel.edges.selectRow(1)
    edge = panel.edges.selected()
    assert panel._session.selection == edge and len(edge) == 1
    assert panel.edges.isVisible()
    panel.edges.activated.emit(panel.edges.currentIndex())
    assert panel.plot.isVisible() and not panel.edges.isVisible()
    assert panel._session.selection == edge
