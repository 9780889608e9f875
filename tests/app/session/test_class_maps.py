"""Maps of classes: made beside the training, one at a time, the newest that is wanted."""

import numpy as np
import pytest

from app.engine.protocol.classes import ClassMap, Plane
from app.engine.protocol.contract import Failed
from app.session.class_maps import ClassMaps
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

WAIT = 60_000
INPUTS = (InputState("a"), InputState("b"))


def model(seed: int, inputs: tuple[InputState, ...] = INPUTS) -> ModelState:
    outputs = [OutputState(name, class_of="tree") for name in ("ash", "oak")]
    return first_state(ModelSpec((len(inputs), 2)), inputs, outputs, seed=seed)


@pytest.fixture
def maps(engine, qtbot):
    return ClassMaps(engine)


def test_only_the_first_and_the_newest_that_is_wanted_are_made(maps, qtbot):
    plane = Plane("b", "a", np.linspace(0, 1, 5), np.linspace(-1, 1, 4), {})
    found = []
    maps.found.connect(found.append)
    for seed in range(6):
        maps.ask(model(seed), plane)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=WAIT)
    for each, seed in zip(found, (0, 5), strict=True):
        assert isinstance(each, ClassMap)
        there = np.array([[plane.y[2], plane.x[3]]])
        np.testing.assert_allclose(each.probabilities[2, 3], evaluate(model(seed), there)[0])


def test_what_is_wrong_is_told_and_the_next_map_is_made(maps, qtbot):
    plane = Plane("a", "c", np.linspace(0, 1, 5), np.linspace(-1, 1, 4), {})
    with qtbot.waitSignal(maps.found, timeout=WAIT) as signal:
        maps.ask(model(0), plane)
    assert isinstance(signal.args[0], Failed) and "needs b" in signal.args[0].what
    with qtbot.waitSignal(maps.found, timeout=WAIT) as signal:
        maps.ask(model(0), Plane("a", "b", plane.x, plane.y, {}))
    assert isinstance(signal.args[0], ClassMap)
