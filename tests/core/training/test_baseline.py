"""The perceptron that networks are compared with is fitted by the same optimisers to the same rows."""

import numpy as np
import pytest

from kan_core.errors import TrainingError
from kan_core.training.baseline import BaselineFinished, BaselineProgress, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Started, StopReason
from kan_core.training.losses.cross_entropy import CrossEntropy
from kan_core.training.losses.squares import Squares
from kan_core.training.problem import Problem


def waves(rows: int = 200, seed: int = 0) -> Problem:
    u = np.random.default_rng(seed).uniform(-1, 1, (rows, 2))
    return Problem(u, np.column_stack([np.sin(3 * u[:, 0]) + u[:, 1], u[:, 0] * u[:, 1]]))


@pytest.mark.parametrize(("optimiser", "reach"), [("lm", 0.02), ("lbfgs", 0.1), ("adam", 0.3)])
def test_a_perceptron_learns_with_every_optimiser(optimiser: str, reach: float) -> None:
    config = TrainingConfig(optimiser=optimiser, iterations=60, batch=50)
    started, *middle, end = baseline(waves(), waves(seed=1), 120, config, Squares())
    assert isinstance(started, Started) and isinstance(end, BaselineFinished)
    assert all(isinstance(event, BaselineProgress) for event in middle)
    assert (started.optimiser, started.parameters, started.rows) == (optimiser, end.parameters, 200)
    assert abs(end.parameters - 120) <= 15
    assert end.test_error < reach
    assert end.seconds > 0.0


def test_the_same_seed_gives_the_same_perceptron() -> None:
    config = TrainingConfig(iterations=10, restarts=3, seed=5)
    one, other = (list(baseline(waves(), None, 60, config, Squares()))[-1] for _ in range(2))
    assert isinstance(one, BaselineFinished) and isinstance(other, BaselineFinished)
    assert [w.tobytes() for w in one.state.weights] == [w.tobytes() for w in other.state.weights]
    assert one.iterations == 10 and np.isnan(one.test_error)


def test_classes_are_learned_by_their_log_loss() -> None:
    u = np.random.default_rng(0).uniform(-1, 1, (200, 2))
    inside = (u**2).sum(axis=1) < 0.5
    problem = Problem(u, np.eye(2)[inside.astype(int)])
    started, *_, end = baseline(problem, None, 60, TrainingConfig(iterations=40), CrossEntropy())
    assert isinstance(started, Started) and isinstance(end, BaselineFinished)
    assert started.measure == "log loss"
    assert end.train_error < 0.1


def test_a_stop_is_seen() -> None:
    events = []
    for event in baseline(waves(), None, 60, TrainingConfig(), Squares(), lambda: len(events) > 2):
        events.append(event)
    assert isinstance(events[-1], BaselineFinished)
    assert (events[-1].reason, events[-1].iterations) == (StopReason.STOPPED, 2)


def test_a_roughness_penalty_is_refused() -> None:
    with pytest.raises(TrainingError, match="no splines"):
        list(baseline(waves(), None, 60, TrainingConfig(penalty=1e-6), Squares()))
