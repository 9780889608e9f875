"""Networks and a shown canvas for the tests of the canvas."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.network.view import NetworkView
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

MakeState = Callable[..., ModelState]


@pytest.fixture
def make_state() -> MakeState:
    """Makes a network of these widths."""

    def make(*widths: int, seed: int = 0, products: tuple[int, ...] = ()) -> ModelState:
        inputs = [InputState(f"x{index}", unit="m") for index in range(widths[0])]
        outputs = [OutputState(f"y{index}") for index in range(widths[-1])]
        return first_state(ModelSpec(widths, product_nodes=products), inputs, outputs, seed)

    return make


@pytest.fixture
def view(qtbot: QtBot, make_state: MakeState) -> NetworkView:
    """A canvas that shows a network of widths 2, 3, 1."""
    made = NetworkView()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.set_state(make_state(2, 3, 1))
    made.show()
    qtbot.waitExposed(made)
    return made
