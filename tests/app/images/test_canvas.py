"""What the canvas looks like, and that a real change of it is seen."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.network.view import NetworkView
from app.theme import DARK, DARK_CONTRAST, LIGHT, Theme
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, NodeKind
from tests.app.images.comparing import TOLERANCE, References, difference, pixels
from tests.app.images.networks import SINE, importance, marked, network, thinned

WIDTH, HEIGHT = 480, 360
PLAIN = network(2, 3, 1)
Change = Callable[[ModelState], ModelState]


def drawn(
    qtbot: QtBot,
    state: ModelState,
    theme: Theme = LIGHT,
    selected: tuple[EdgeId, ...] = (),
    ghosts: bool = True,
    reverse: bool = False,
) -> QImage:
    """The canvas with a state."""
    view = NetworkView()
    qtbot.addWidget(view)
    view.setFont(QApplication.font())
    view.resize(WIDTH, HEIGHT)
    view.set_theme(theme)
    shares = importance(state)
    view.set_state(state, [each[::-1] for each in shares] if reverse else shares)
    view.show_ghosts(ghosts)
    view.select(selected)
    image = view.grab().toImage()
    image.setDevicePixelRatio(1.0)
    return image.scaled(WIDTH, HEIGHT)


PICTURES = {
    "light": (PLAIN, {}),
    "dark": (PLAIN, {"theme": DARK}),
    "dark_contrast": (marked(PLAIN), {"theme": DARK_CONTRAST}),
    "sums_and_products": (network(2, 3, 1, products=(1, 1)), {}),
    "snapped_and_locked": (marked(PLAIN), {}),
    "ghosts": (thinned(PLAIN), {}),
    "ghosts_hidden": (thinned(PLAIN), {"ghosts": False}),
    "selected": (PLAIN, {"selected": (EdgeId(0, 0, 1), EdgeId(1, 2, 0))}),
    "matrix": (network(8, 12, 1), {}),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_canvas_looks_as_it_did(qtbot: QtBot, references: References, name: str) -> None:
    state, how = PICTURES[name]
    references.hold(drawn(qtbot, state, **how), f"canvas_{name}")


def _bent(state: ModelState) -> ModelState:
    """One control point of one edge moved by a quarter of the curve's height."""
    layer = state.layers[0]
    coefficients = layer.coefficients.copy()
    coefficients[0, 1, 4] += 0.5
    return state.with_layer(0, layer.with_(coefficients=coefficients))


def _multiplied(state: ModelState) -> ModelState:
    layer = state.layers[0]
    kinds = layer.node_kinds.copy()
    kinds[1] = NodeKind.PRODUCT
    return state.with_layer(0, layer.with_(node_kinds=kinds))


CHANGES: dict[str, Change] = {
    "a spline is bent": _bent,
    "an edge is pruned": lambda state: state.with_edge(EdgeId(0, 1, 0), mask=False),
    "an edge is snapped": lambda state: state.with_edge(EdgeId(0, 1, 0), kinds=EdgeKind.SNAPPED, snap=SINE),
    "an edge is locked": lambda state: state.with_edge(EdgeId(0, 1, 0), locked=True),
    "a sum is a product": _multiplied,
    "a column has another name": lambda state: replace(
        state, inputs=(replace(state.inputs[0], name="a1"), *state.inputs[1:])
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_model_is_more_than_is_let_pass(qtbot: QtBot, change: str) -> None:
    before, after = (pixels(drawn(qtbot, state)) for state in (PLAIN, CHANGES[change](PLAIN)))
    assert difference(before, after).max() > 1.5 * TOLERANCE


@pytest.mark.parametrize("role", ["accent", "ink", "warm", "box", "canvas", "text", "symbolic"])
def test_another_colour_is_more_than_is_let_pass(qtbot: QtBot, role: str) -> None:
    other = replace(LIGHT, **{role: "#b050b0"})
    edges = (EdgeId(0, 0, 1),)
    before, after = (
        pixels(drawn(qtbot, marked(PLAIN), theme=theme, selected=edges)) for theme in (LIGHT, other)
    )
    assert difference(before, after).max() > 1.5 * TOLERANCE


def test_other_importance_is_more_than_is_let_pass(qtbot: QtBot) -> None:
    before, after = (pixels(drawn(qtbot, PLAIN, reverse=reverse)) for reverse in (False, True))
    assert difference(before, after).max() > 1.5 * TOLERANCE


def test_a_shade_is_let_pass(qtbot: QtBot) -> None:
    before = pixels(drawn(qtbot, PLAIN))
    noise = np.random.default_rng(0).integers(-8, 9, before.shape)
    after = np.clip(before.astype(int) + noise, 0, 255).astype(np.uint8)
    assert difference(before, after).max() < TOLERANCE


def test_a_picture_that_differs_leaves_itself_and_the_difference(
    qtbot: QtBot, references: References
) -> None:
    held = replace(references, renew=False)
    with pytest.raises(AssertionError, match=r"canvas_light-difference\.png"):
        held.hold(drawn(qtbot, _bent(PLAIN)), "canvas_light")
    left = [QImage(str(held.left / f"canvas_light-{kind}.png")) for kind in ("actual", "difference")]
    assert [(image.width(), image.height()) for image in left] == [(WIDTH, HEIGHT)] * 2
