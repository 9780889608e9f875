"""Two models side by side."""

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from app.engine.client import Engine
from app.engine.protocol.formula import Composed, FormulaText
from app.engine.protocol.table import Prepared
from app.panels.comparison import BETTER, Comparable, Comparison
from app.panels.figures import Figure
from app.session.session import Session
from app.theme import LIGHT
from kan_core.edits.history import History
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap

A = np.linspace(-1, 1, 50)
TRAIN, TEST = slice(0, 40), slice(40, None)


def line(slope: float) -> ModelState:
    """y = slope a."""
    state = first_state(ModelSpec((1, 1)), [InputState("a", unit="m")], [OutputState("y", unit="s")])
    edge = next(state.edges())
    return state.with_edge(edge, kinds=EdgeKind.SNAPPED, snap=Snap("x", (slope, 0.0, 1.0, 0.0)))


MODELS = [Comparable(f"y = {slope} a", line(slope)) for slope in (1.0, 1.5, 2.0)]


@pytest.fixture
def session(qapp):
    """With y = 2 a, and without an engine: what that says is put in by hand."""
    session = Session(Engine())
    state = MODELS[0].state
    session.table.prepared = Prepared(
        0,
        0,
        state.inputs,
        state.outputs,
        {"a": A[TRAIN]},
        2 * A[TRAIN, None],
        {"a": A[TEST]},
        2 * A[TEST, None],
        40,
        10,
        (),
    )
    session.model.take(History.start(state))
    yield session
    session.table.close()


@pytest.fixture
def comparison(session, qtbot):
    # It deletes itself when it is closed.
    window = QWidget()
    qtbot.addWidget(window)
    comparison = Comparison(session, MODELS, 0, 2, LIGHT, window)
    comparison.show()
    yield comparison
    window.close()


def cells(comparison: Comparison, name: str) -> list[str]:
    names = [comparison.table.verticalHeaderItem(row).text() for row in range(comparison.table.rowCount())]
    row = names.index(name)
    return [comparison.table.item(row, column).text() for column in (0, 1)]


def test_the_better_of_two_figures_has_a_tick_and_equal_ones_have_none(comparison):
    one, other = cells(comparison, "Held-out RMSE")
    assert (
        other == f"0 s  {BETTER}"
        and BETTER not in one
        and float(one.split()[0]) == pytest.approx(0.82, abs=0.01)
    )
    assert cells(comparison, "Held-out R²")[1] == f"1  {BETTER}"
    assert cells(comparison, "Edges") == ["1", "1"]


def test_a_larger_error_is_no_better_and_an_unknown_one_neither():
    small, large, unknown = Figure("e", "1", 1.0), Figure("e", "2", 2.0), Figure("e", "–", None)
    assert small.is_better_than(large) and not large.is_better_than(small)
    assert not small.is_better_than(unknown) and not unknown.is_better_than(small)
    assert not small.is_better_than(Figure("e", "1", 1.0 + 1e-12))


def test_the_residuals_are_drawn_against_the_same_and_on_the_same_axes(comparison):
    comparison.across.setCurrentText("a (m)")
    plots = [side.residuals for side in comparison.sides]
    for plot, slope in zip(plots, (1.0, 2.0), strict=True):
        x, y = plot.test.getData()
        np.testing.assert_allclose(x, A[TEST])
        np.testing.assert_allclose(y, (2.0 - slope) * A[TEST], atol=1e-12)
    ranges = [plot.plot.getViewBox().viewRange() for plot in plots]
    np.testing.assert_allclose(ranges[0], ranges[1])


def test_the_axes_have_room_for_all_rows_of_both(comparison):
    # Predictions of the first are half as wide as those of the second.
    for side in comparison.sides:
        (left, right), _ = side.residuals.plot.getViewBox().viewRange()
        assert left <= -2.0 and right >= 2.0


def test_another_model_can_be_chosen_on_either_side(comparison):
    comparison.choices[0].setCurrentIndex(1)
    assert comparison.sides[0].shown.state == MODELS[1].state
    assert comparison.sides[1].shown.state == MODELS[2].state
    assert comparison.table.horizontalHeaderItem(0).text() == "y = 1.5 a"


def test_the_formula_and_its_complexity_come_when_they_are_composed(comparison):
    assert cells(comparison, "Complexity") == ["–", "–"]
    for side, complexity in zip(comparison.sides, (3.0, 2.0), strict=True):
        text = FormulaText("y", "s", "y", ("a",), complexity, ())
        side._formula._receive(Composed(0, 0, (text,)))
    assert cells(comparison, "Complexity") == ["3", f"2  {BETTER}"]
    assert comparison.sides[0].formula.page.message == ""


def test_every_control_has_a_name_and_something_to_say(comparison):
    controls = (*comparison.choices, comparison.across, comparison.table, *comparison.takes)
    assert all(control.accessibleName() and control.whatsThis() for control in controls)
    assert len({control.accessibleName() for control in controls}) == len(controls)


def test_a_model_that_is_taken_is_told_and_closes_the_comparison(comparison):
    taken: list[int] = []
    closed: list[int] = []
    comparison.taken.connect(taken.append)
    comparison.finished.connect(closed.append)
    comparison.takes[1].click()
    assert taken == [2] and len(closed) == 1
