"""Edits and the camera move for a moment where that is wanted, and come to the same picture."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.network.curves import stretched
from app.network.geometry import Camera
from app.network.look import changed, look_of
from app.network.view import NetworkView
from app.theme import DARK
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, Snap

MakeState = Callable[..., ModelState]
ONE, OTHER = EdgeId(0, 0, 1), EdgeId(1, 1, 0)
SINE = Snap("sin", (1.0, 0.0, 1.0, 0.0))


def picture(view: NetworkView) -> QImage:
    return view.grab().toImage()


def edited(state: ModelState | None) -> ModelState:
    assert state is not None
    bent = state.with_edge(OTHER, coefficients=np.linspace(1.0, -1.0, state.layers[1].coefficients.shape[-1]))
    return bent.with_edge(ONE, kinds=EdgeKind.SNAPPED, snap=SINE)


def test_without_motion_an_edit_is_shown_at_once(view: NetworkView) -> None:
    after = edited(view.state)
    view.show_edit(after)
    shown = picture(view)
    view.set_state(after)
    assert picture(view) == shown


def test_an_edit_passes_over_from_what_was_shown_to_what_it_made(qtbot: QtBot, view: NetworkView) -> None:
    view.set_motion(True)
    before, after = picture(view), edited(view.state)
    view.show_edit(after)
    assert view.marks.changed == (1,)
    first = picture(view)
    qtbot.waitUntil(lambda: view.marks.glow == 0.0)
    last = picture(view)
    assert first != last and before != last
    view.set_motion(False)
    view.set_state(after)
    assert picture(view) == last


@pytest.mark.parametrize(
    "cut",
    [
        lambda view: view.set_state(edited(view.state)),
        lambda view: view.set_theme(DARK),
        lambda view: view.resize(700, 500),
        lambda view: view.set_motion(False),
    ],
    ids=["trained on", "theme", "size", "less motion"],
)
def test_whatever_comes_in_between_ends_the_motion(
    view: NetworkView, cut: Callable[[NetworkView], None]
) -> None:
    view.set_motion(True)
    view.show_edit(edited(view.state))
    cut(view)
    view.grab()
    assert view.marks.glow == 0.0


def test_the_same_state_again_does_not_end_the_motion(view: NetworkView) -> None:
    view.set_motion(True)
    after = edited(view.state)
    view.show_edit(after)
    view.show_edit(after)
    assert view.marks.glow > 0.0


def test_the_camera_glides_to_what_it_is_to_show(qtbot: QtBot, view: NetworkView) -> None:
    view.zoom(3.0)
    view.set_motion(True)
    start = view.camera
    view.fit()
    assert view.camera != Camera()
    qtbot.waitUntil(lambda: view.camera == Camera())
    view.look_through(start)
    view.fit()
    view.look_through(start)
    assert view.camera == start


def test_on_the_way_every_place_goes_straight() -> None:
    here, there = Camera(1.0, 0.0, 0.0), Camera(3.0, -40.0, 20.0)
    place = np.array([[7.0, 5.0]])
    half = here.towards(there, 0.5).points(place)
    np.testing.assert_allclose(half, (here.points(place) + there.points(place)) / 2)
    assert here.towards(there, 1.0) == there


def test_what_changed_is_told_of_kinds_names_masks_and_locks(make_state: MakeState) -> None:
    state = make_state(2, 3, 1)
    assert changed(look_of(state), look_of(state)) == ()
    after = edited(state).with_edge(OTHER, locked=True).with_edge(EdgeId(0, 1, 2), mask=False)
    assert changed(look_of(state), look_of(after)) == (1, 5, 7)
    cosine = edited(state).with_edge(ONE, snap=Snap("exp", (1.0, 0.0, 1.0, 0.0)))
    assert changed(look_of(edited(state)), look_of(cosine)) == (1,)


def test_between_two_curves_a_gap_of_the_first_is_filled_by_the_second() -> None:
    x, splines = np.linspace(0, 1, 3)[None], np.ones((1, 1), bool)
    first = stretched(x, np.array([[[0.0, np.nan, 1.0]]]), splines)
    second = stretched(x, np.array([[[1.0, 0.5, 0.0]]]), splines)
    np.testing.assert_allclose(first.mixed(second, 0.5).heights, [[0.5, 0.5, 0.5]])
