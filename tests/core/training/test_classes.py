"""Cross-entropy finds the border between classes."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.errors import TrainingError
from kan_core.model.evaluate import node_values
from kan_core.model.state import ModelState
from kan_core.training.config import OPTIMISERS, TrainingConfig
from kan_core.training.events import Finished, Progress, Started
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from tests.core.networks import spline_network
from tests.core.training.problems import hello


def moons(rows: int, seed: int, noise: float = 0.15) -> Problem:
    """Two half circles that reach into each other, one class each; z is one-hot."""
    random = np.random.default_rng(seed)
    angle, label = random.uniform(0, np.pi, rows), random.integers(0, 2, rows)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    u = np.where(label[:, None] == 0, upper, [1.0, 0.5] - upper) + noise * random.normal(size=(rows, 2))
    return Problem((u - [0.5, 0.25]) / 2, np.eye(2)[label])


def accuracy(state: ModelState, problem: Problem) -> float:
    return float(np.mean(node_values(state, problem.u)[-1].argmax(axis=1) == problem.z.argmax(axis=1)))


def log_loss(state: ModelState, problem: Problem) -> float:
    z = node_values(state, problem.u)[-1]
    return float(np.mean(np.logaddexp.reduce(z, axis=1) - (z * problem.z).sum(axis=1)))


@pytest.mark.parametrize("optimiser", OPTIMISERS[1:])
def test_two_moons_are_told_apart(optimiser: str) -> None:
    train, test = moons(600, 0), moons(600, 1)
    config = TrainingConfig(optimiser, loss="cross_entropy", learning_rate=0.03, batch=100)
    started, *middle, end = fit(train, spline_network((2, 3, 2)), config, test)
    assert isinstance(started, Started)
    assert isinstance(end, Finished)
    assert started.measure == "log loss"
    assert accuracy(end.state, test) >= 0.97
    assert log_loss(end.state, test) < 0.12
    assert end.train_error == pytest.approx(log_loss(end.state, train), abs=0.01)
    assert end.test_error == pytest.approx(log_loss(end.state, test), abs=0.01)
    errors = [event.train_error for event in middle if isinstance(event, Progress)]
    assert errors[-1] < 0.3 * errors[0]


def test_classes_that_can_be_told_apart_for_certain_end_the_fit() -> None:
    u = np.linspace(-1, 1, 80)[:, None]
    problem = Problem(u, np.eye(3)[np.digitize(u[:, 0], (-0.4, 0.5))])
    *_, end = fit(problem, spline_network((1, 3)), TrainingConfig(loss="cross_entropy"))
    assert isinstance(end, Finished)
    assert accuracy(end.state, problem) == 1.0
    assert np.abs(node_values(end.state, u)[-1]).max() < 30


def test_numbers_are_no_classes() -> None:
    config = TrainingConfig(loss="cross_entropy")
    with pytest.raises(TrainingError, match="needs targets that are classes"):
        next(fit(hello(), spline_network((2, 1)), config))


@pytest.mark.parametrize("loss", ["squares", "huber", "cauchy"])
def test_classes_are_not_fitted_as_numbers(loss: str) -> None:
    state = spline_network((2, 2))
    classes = tuple(replace(node, class_of="kind") for node in state.outputs)
    told = ModelState(state.inputs, state.layers, classes)
    with pytest.raises(TrainingError, match="classes of 'kind'"):
        next(fit(moons(50, 0), told, TrainingConfig(loss=loss)))


def test_probabilities_are_those_of_the_data() -> None:
    """A class that comes with probability 1 / (1 + exp(-2 x)) has the logit 2 x."""
    random = np.random.default_rng(2)
    u = random.uniform(-2, 2, (4000, 1))
    label = (random.uniform(size=4000) < 1 / (1 + np.exp(-2 * u[:, 0]))).astype(int)
    *_, end = fit(Problem(u, np.eye(2)[label]), spline_network((1, 2)), TrainingConfig(loss="cross_entropy"))
    assert isinstance(end, Finished)
    z = node_values(end.state, np.linspace(-1.8, 1.8, 19)[:, None])[-1]
    np.testing.assert_allclose(z[:, 1] - z[:, 0], 2 * np.linspace(-1.8, 1.8, 19), atol=0.4)
