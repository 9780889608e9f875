"""What the edge inspector's plot looks like, and that a real change of it is seen."""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.panels.edge_plot import EdgePlot
from app.theme import DARK, LIGHT, Theme
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState
from tests.app.images.comparing import TOLERANCE, References, difference, pixels
from tests.app.images.networks import marked, network

WIDTH, HEIGHT = 380, 260
EDGE, OTHER = EdgeId(0, 0, 0), EdgeId(0, 1, 1)
PLAIN = network(2, 3, 1)
SAMPLES = np.concatenate([np.linspace(-0.9, -0.2, 60), np.linspace(0.3, 0.7, 120)])


def drawn(
    qtbot: QtBot,
    state: ModelState,
    edge: EdgeId = EDGE,
    theme: Theme = LIGHT,
    basis: bool = False,
    knots: bool = True,
    candidate: bool = False,
    samples: np.ndarray = SAMPLES,
) -> QImage:
    """The plot of an edge."""
    plot = EdgePlot()
    qtbot.addWidget(plot)
    plot.resize(WIDTH, HEIGHT)
    plot.set_theme(theme)
    plot.set_edge(state, edge)
    plot.set_labels("x1 (m)", "φ(x1)")
    plot.set_samples(samples)
    plot.show_basis(basis)
    plot.show_knots(knots)
    if candidate:
        x = np.linspace(*plot.across, 100)
        plot.set_candidate(x, 0.5 * np.sin(3 * x))
    plot.show()
    qtbot.waitExposed(plot)
    image = plot.grab().toImage()
    image.setDevicePixelRatio(1.0)
    return image.scaled(WIDTH, HEIGHT)


PICTURES = {
    "light": (PLAIN, {}),
    "dark": (PLAIN, {"theme": DARK}),
    "basis": (PLAIN, {"basis": True}),
    "candidate": (PLAIN, {"candidate": True}),
    "snapped": (marked(PLAIN), {}),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_inspector_looks_as_it_did(qtbot: QtBot, references: References, name: str) -> None:
    state, how = PICTURES[name]
    references.hold(drawn(qtbot, state, **how), f"edge_{name}")


CHANGES = {
    "another edge": {"edge": OTHER},
    "basis functions": {"basis": True},
    "no knots": {"knots": False},
    "a candidate": {"candidate": True},
    "other rows": {"samples": np.linspace(-0.9, 0.9, 180)},
    "the other theme": {"theme": DARK},
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_more_than_is_let_pass(qtbot: QtBot, change: str) -> None:
    before, after = (pixels(drawn(qtbot, PLAIN, **how)) for how in ({}, CHANGES[change]))
    assert difference(before, after).max() > 1.5 * TOLERANCE
