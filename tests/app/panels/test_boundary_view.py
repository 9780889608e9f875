"""The boundary plot: which plane is mapped, what is drawn of it, and how it is read."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.engine.protocol.classes import ClassMap
from app.engine.protocol.contract import Failed
from app.panels.boundary_view import PLACES, BoundaryView
from app.panels.class_marks import FAINT, FULL, class_colours, class_signs, tint
from app.panels.predictions import Parts, Predictions
from app.session.table import Rows
from app.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from kan_core.analysis.class_map import borders, probabilities_in_plane
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from tests.app.views.test_theme import contrast

RANDOM = np.random.default_rng(0)
NAMES = ("ash", "oak", "yew")
HELD_OUT = 15


def predictions(columns: int = 3, rows: int = 60) -> Predictions:
    """Three classes, told apart best by c, then by b."""
    kinds = np.arange(rows) % 3
    names = "abc"[:columns]
    x = np.column_stack([RANDOM.normal(size=rows) + 2 * place * kinds for place in range(columns)])
    inputs = tuple(InputState(name, unit="m" if name == "c" else "") for name in names)
    outputs = tuple(OutputState(name, class_of="tree") for name in NAMES)
    state = first_state(ModelSpec((columns, 3)), inputs, outputs, seed=1)
    y = np.eye(3)[kinds]
    train, test = slice(0, rows - HELD_OUT), slice(rows - HELD_OUT, None)
    parts = {name: Parts(x[train, i], x[test, i]) for i, name in enumerate(names)}
    told = evaluate(state, x)
    return Predictions(
        state, Rows(x[train], y[train], x[test], y[test]), told[train], told[test], parts, parts, {"c": "m"}
    )


def mapped(view: BoundaryView, shown: Predictions) -> ClassMap:
    """What the engine answers for the plane of the view."""
    plane = view.plane()
    p = probabilities_in_plane(shown.state, (plane.across, plane.x), (plane.up, plane.y), plane.held)
    return ClassMap(1, 0, plane, p, borders(plane.x, plane.y, p))


@pytest.fixture
def shown() -> Predictions:
    return predictions()


@pytest.fixture
def view(qtbot, shown):
    view = BoundaryView()
    qtbot.addWidget(view)
    view.resize(380, 320)
    view.show()
    view.show_predictions(shown)
    return view


def test_at_first_the_two_columns_that_tell_most_are_chosen(view, shown):
    plane = view.plane()
    assert {plane.across, plane.up} == {"b", "c"}
    assert len(plane.x) == len(plane.y) == PLACES
    for axis, name in ((plane.x, plane.across), (plane.y, plane.up)):
        values = shown.needed[name].whole
        assert axis[0] < values.min() and values.max() < axis[-1]
    assert plane.held == {"a": pytest.approx(np.median(shown.needed["a"].train))}
    labels = {view.plot.plot.getAxis(side).labelText for side in ("left", "bottom")}
    assert labels == {"b", "c (m)"}


def test_one_column_is_never_chosen_twice(view, qtbot):
    with qtbot.waitSignal(view.plane_changed):
        view.across.setCurrentIndex(view.up.currentIndex())
    plane = view.plane()
    assert plane.across != plane.up
    assert set(plane.held) == set("abc") - {plane.across, plane.up}


def test_the_other_columns_can_be_held_at_a_row_that_is_clicked(view, shown, qtbot):
    row = len(shown.rows.train_x) + 3
    with qtbot.waitSignal(view.plane_changed):
        view.plot.row_chosen.emit(row)
    plane = view.plane()
    assert plane.held == {"a": pytest.approx(shown.needed["a"].test[3])}
    x, y = view.plot.ring.getData()
    assert (x[0], y[0]) == (shown.needed[plane.across].test[3], shown.needed[plane.up].test[3])
    view.row.setValue(1)
    assert view.plane().held == {"a": pytest.approx(shown.needed["a"].train[0])}
    view.held.setCurrentIndex(0)
    assert view.plane().held == {"a": pytest.approx(np.median(shown.needed["a"].train))}
    assert len(view.plot.ring.getData()[0]) == 0


def test_rows_have_the_sign_of_their_class_and_those_held_out_an_outline(view, shown):
    spots = view.plot.rows.points()
    assert len(spots) == 60
    signs, colours = class_signs(3), class_colours(LIGHT, 3)
    for spot in spots:
        kind, held_out = spot.data() % 3, spot.data() >= 60 - HELD_OUT
        assert spot.symbol() == signs[kind]
        assert spot.brush().color() == colours[kind]
        assert (spot.pen().color() == LIGHT.colour("text")) == held_out
    told = [label.text for _, label in view.plot.legend.items]
    assert told == [*NAMES, "held out"]


def test_the_map_is_drawn_where_its_plane_is(view, shown):
    found = mapped(view, shown)
    view.show_map(found)
    across, up = view.plot.borders.getData()
    np.testing.assert_array_equal(np.column_stack([across, up]), found.borders.reshape(-1, 2))
    assert view.plot.regions.image.shape == (PLACES, PLACES, 4)
    box = view.plot.regions.mapRectToParent(view.plot.regions.boundingRect())
    assert box.left() < found.plane.x[0] < box.right()
    assert box.center().x() == pytest.approx((found.plane.x[0] + found.plane.x[-1]) / 2)


def test_a_map_of_another_plane_is_not_shown(view, shown):
    found = mapped(view, shown)
    view.across.setCurrentIndex(0)
    view.show_map(found)
    assert view.plot.regions.image is None


def test_the_keys_read_out_the_probabilities(view, shown, qtbot):
    found = mapped(view, shown)
    view.show_map(found)
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    qtbot.keyClick(view.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    column, row = PLACES // 2 + 1, PLACES // 2 + 10
    assert view.plot.probe == (column, row)
    p = found.probabilities[row, column]
    best = int(p.argmax())
    assert view.told.text().startswith(f"{NAMES[best]} {p[best]:.1%}, ")
    assert f"{found.plane.across} = " in view.plot.accessibleDescription()
    qtbot.keyClick(view.plot, Qt.Key.Key_Escape)
    assert view.plot.probe is None
    assert "arrow keys" in view.told.text()


def test_the_probe_stays_and_reads_anew_when_the_model_moves(view, shown, qtbot):
    view.show_map(mapped(view, shown))
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    moved = predictions()
    view.show_predictions(moved)
    found = mapped(view, moved)
    view.show_map(ClassMap(2, 0, found.plane, found.probabilities[:, :, ::-1], found.borders))
    assert view.plot.probe == (PLACES // 2 + 1, PLACES // 2)
    p = found.probabilities[PLACES // 2, PLACES // 2 + 1, ::-1]
    assert f"{NAMES[int(p.argmax())]} {p.max():.1%}" in view.told.text()


def test_what_goes_wrong_is_told_in_its_place(view):
    view.show_map(Failed(1, 0, "The model needs q.", "Go back."))
    assert view.told.text() == "The model needs q. Go back."


def test_with_two_columns_there_is_nothing_to_hold(view):
    view.show_predictions(predictions(2))
    assert not view.held.isVisible()
    assert view.plane().held == {}
    view.show_predictions(predictions(1))
    assert view.plane() is None


def test_the_tint_is_that_of_the_likeliest_class_and_fainter_where_it_is_not_sure():
    p = np.array([[[1.0, 0.0, 0.0], [0.0, 0.4, 0.6], [np.nan, 0.5, 0.5]]])
    found = tint(LIGHT, p)
    colours = [colour.getRgb()[:3] for colour in class_colours(LIGHT, 3)]
    assert tuple(found[0, 0, :3]) == colours[0] and tuple(found[0, 1, :3]) == colours[2]
    assert found[0, 0, 3] == int(255 * FULL)
    assert int(255 * FAINT) < found[0, 1, 3] < found[0, 0, 3]
    assert found[0, 2, 3] == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST], ids=lambda theme: theme.name)
def test_classes_stand_out_and_no_two_of_many_look_alike(theme):
    marks = list(zip([c.name() for c in class_colours(theme, 30)], class_signs(30), strict=True))
    assert len(set(marks)) == 30
    assert len({colour for colour, _ in marks[:6]}) == 6
    for colour, _ in marks:
        assert contrast(colour, theme.panel) >= 3.0
