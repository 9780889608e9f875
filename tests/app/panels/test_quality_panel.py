"""The quality panel: residuals against any input, several targets, probabilities of classes."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.client import Engine
from app.engine.protocol.table import Prepared
from app.panels.quality_panel import QualityPanel
from app.panels.residual_view import GROUPS, trend
from app.session.session import Session
from app.theme import DARK
from kan_core.edits.history import History
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

RANDOM = np.random.default_rng(0)
COLUMNS = {name: RANDOM.uniform(-1, 1, 120) for name in ("a", "b", "unused")} | {"fixed": np.ones(120)}
TRAIN, TEST = slice(0, 90), slice(90, None)
INPUTS = (InputState("a", unit="m"), InputState("b"))


def tabs(panel: QualityPanel) -> list[str]:
    """The tabs that can be seen."""
    return [
        panel.tabs.tabText(index) for index in range(panel.tabs.count()) if panel.tabs.isTabVisible(index)
    ]


@pytest.fixture
def panel(qapp, qtbot):
    """On a session without an engine: what that says of the table is put in by hand."""
    session = Session(Engine())
    panel = QualityPanel(session)
    panel.session = session
    qtbot.addWidget(panel)
    panel.resize(380, 320)
    panel.show()
    yield panel
    session.table.close()


def show(panel: QualityPanel, state: ModelState, y: np.ndarray) -> None:
    train, test = ({name: values[part] for name, values in COLUMNS.items()} for part in (TRAIN, TEST))
    panel.session.table.prepared = Prepared(
        0, 0, INPUTS, state.outputs, train, y[TRAIN], test, y[TEST], 90, 30, ()
    )
    panel.session.model.take(History.start(state))
    for _ in panel._draw():
        pass


def numbers(*names: str, inputs=INPUTS) -> ModelState:
    outputs = [OutputState(name, unit="kg") for name in names]
    return first_state(ModelSpec((len(inputs), len(names))), inputs, outputs, seed=1)


def classes() -> ModelState:
    outputs = [OutputState(name, class_of="tree") for name in ("ash", "oak")]
    return first_state(ModelSpec((2, 2)), INPUTS, outputs, seed=1)


def test_residuals_stand_against_the_prediction_or_any_column_that_varies(panel):
    state = numbers("y")
    show(panel, state, COLUMNS["unused"][:, None])
    view = panel.residuals
    offered = [view.across.itemText(row) for row in range(view.across.count())]
    assert offered == ["predicted y (kg)", "a (m)", "b", "unused"]
    predicted = evaluate(state, np.column_stack([COLUMNS["a"], COLUMNS["b"]]))[:, 0]
    residual = COLUMNS["unused"] - predicted
    for row, across in enumerate((predicted, COLUMNS["a"], COLUMNS["b"], COLUMNS["unused"])):
        view.across.setCurrentIndex(row)
        for series, part in ((view.plot.train, TRAIN), (view.plot.test, TEST)):
            x, y = series.getData()
            np.testing.assert_allclose(x, across[part])
            np.testing.assert_allclose(y, residual[part])
        assert view.plot.plot.getAxis("bottom").labelText == offered[row]
    assert view.plot.plot.getAxis("left").labelText == "residual (kg)"


def test_residuals_can_stand_in_the_order_of_the_table(panel):
    show(panel, numbers("y"), COLUMNS["a"][:, None])
    order = RANDOM.permutation(120)
    prepared = panel.session.table.prepared
    panel.session.table.prepared = replace(prepared, train_order=order[TRAIN], test_order=order[TEST])
    for _ in panel._draw():
        pass
    panel.residuals.across.setCurrentText("row of the table")
    for series, part in ((panel.residuals.plot.train, TRAIN), (panel.residuals.plot.test, TEST)):
        np.testing.assert_array_equal(series.getData()[0], order[part] + 1)


def test_a_derived_input_can_be_across(panel):
    inputs = (INPUTS[0], InputState("ratio", expression="b / (2 + a)"))
    show(panel, numbers("y", inputs=inputs), COLUMNS["a"][:, None])
    view = panel.residuals
    view.across.setCurrentText("ratio")
    x, _ = view.plot.train.getData()
    np.testing.assert_allclose(x, (COLUMNS["b"] / (2 + COLUMNS["a"]))[TRAIN])


def test_what_is_across_stays_chosen_while_the_model_moves(panel):
    show(panel, numbers("y"), COLUMNS["a"][:, None])
    panel.residuals.across.setCurrentText("b")
    show(panel, numbers("y", inputs=(INPUTS[1],)), COLUMNS["b"][:, None])
    assert panel.residuals.across.currentText() == "b"


def test_parity_and_residuals_are_of_the_target_that_is_chosen(panel):
    show(panel, numbers("y", "z"), np.column_stack([COLUMNS["a"], COLUMNS["b"]]))
    assert panel.output.isVisible()
    panel.output.setCurrentIndex(1)
    for _ in panel._draw():
        pass
    observed, _ = panel.parity.test.getData()
    np.testing.assert_allclose(observed, COLUMNS["b"][TEST])
    assert panel.residuals.across.itemText(0) == "predicted z (kg)"


def test_the_trend_follows_the_middle_of_the_rows():
    x = RANDOM.permutation(np.linspace(0, 1, 600))
    across, up = trend(x, x**2 + RANDOM.normal(0, 0.01, 600))
    assert len(across) == GROUPS
    np.testing.assert_allclose(up, across**2, atol=0.01)
    assert all(len(part) == 0 for part in trend(x[:7], x[:7]))
    across, up = trend(np.append(x, np.nan), np.append(x, 1.0))
    assert np.isfinite(up).all()


def test_classes_have_a_table_and_probabilities_instead_of_residuals(panel):
    state, is_ash = classes(), (COLUMNS["a"] > 0).astype(float)
    show(panel, state, np.column_stack([is_ash, 1 - is_ash]))
    assert tabs(panel) == ["Boundary", "Classes", "Probabilities"]
    assert panel.tabs.currentWidget() is panel.boundary
    view = panel.probabilities
    view.of.setCurrentText("oak")
    view.across.setCurrentText("b")
    probability = evaluate(state, np.column_stack([COLUMNS["a"], COLUMNS["b"]]))[TEST, 1]
    oak = is_ash[TEST] == 0
    for series, rows in ((view.members, oak), (view.others, ~oak)):
        x, y = series.getData()
        np.testing.assert_allclose(x, COLUMNS["b"][TEST][rows])
        np.testing.assert_allclose(y, probability[rows])
    show(panel, numbers("y"), COLUMNS["a"][:, None])
    assert tabs(panel) == ["Parity", "Residuals"]


def test_without_a_model_nothing_is_left_of_the_last_one(panel):
    show(panel, numbers("y"), COLUMNS["a"][:, None])
    panel.session.model.take(None)
    for _ in panel._draw():
        pass
    for plot in (panel.parity, panel.residuals.plot):
        assert plot.train.getData()[0] is None or len(plot.train.getData()[0]) == 0
    assert panel.windowTitle() == "Quality"


def test_every_view_takes_on_the_theme(panel):
    panel.set_theme(DARK)
    for view in (panel.residuals.plot, panel.probabilities):
        assert view.plot.backgroundBrush().color() == DARK.colour("panel")
