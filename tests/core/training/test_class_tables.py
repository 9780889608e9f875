"""Classification from a table: what is prepared, learned, pruned and told in probabilities."""

import numpy as np
import pytest

from kan_core.analysis.metrics import accuracy, log_loss
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Progress, Started
from kan_core.training.fit import fit
from kan_core.training.prepare import Prepared, prepare


def three_kinds(rows: int = 240, seed: int = 0) -> Dataset:
    """Three clouds in four columns, of which two touch, as the irises do."""
    random = np.random.default_rng(seed)
    kind = np.arange(rows) % 3
    centres = np.array([[5.0, 3.4, 1.5, 0.2], [5.9, 2.8, 4.3, 1.3], [6.6, 3.0, 5.6, 2.0]])
    x = centres[kind] + random.normal(size=(rows, 4)) * (0.35, 0.3, 0.3, 0.15)
    columns = (*(Column(name) for name in "abcd"), Column("kind", Role.CLASS, labels=("u", "v", "w")))
    return Dataset("kinds", columns, np.column_stack([x, kind]))


def learned(prepared: Prepared, widths: tuple[int, ...], **settings: object) -> tuple[Finished, str]:
    state = first_state(ModelSpec(widths), prepared.inputs, prepared.outputs)
    config = TrainingConfig(**settings)  # type: ignore[arg-type]
    started, *_, finished = fit(prepared.train, state, config, prepared.test)
    assert isinstance(started, Started) and isinstance(finished, Finished)
    return finished, started.measure


def held_out(prepared: Prepared, state: ModelState) -> tuple[np.ndarray, np.ndarray]:
    """Observed classes and predicted probabilities."""
    rows = prepared.split.test
    return prepared.usable.y[rows], evaluate(state, prepared.usable.x[rows])


@pytest.mark.parametrize("optimiser", ["lm", "lbfgs", "adam"])
def test_three_kinds_are_told_apart(optimiser: str) -> None:
    prepared = prepare(three_kinds())
    finished, measure = learned(prepared, (4, 3), optimiser=optimiser, iterations=40, learning_rate=0.1)
    observed, p = held_out(prepared, finished.state)
    np.testing.assert_allclose(p.sum(axis=1), 1.0)
    assert accuracy(observed, p) >= 0.95
    assert measure == "log loss"
    assert 0.0 < finished.test_error - log_loss(observed, p) < 0.01


def three_blobs(rows: int = 300, seed: int = 0) -> Dataset:
    """Three round clouds in two columns, which overlap a little."""
    random = np.random.default_rng(seed)
    kind = np.arange(rows) % 3
    x = (2.0 * random.normal(size=(3, 2)))[kind] + 0.5 * random.normal(size=(rows, 2))
    columns = (Column("a"), Column("b"), Column("kind", Role.CLASS, labels=("u", "v", "w")))
    return Dataset("blobs", columns, np.column_stack([x, kind]))


@pytest.mark.parametrize(
    ("dataset", "widths"),
    [
        (three_blobs(), (2, 3, 3)),
        (three_blobs(seed=2), (2, 3, 3)),
        (three_kinds(), (4, 3, 3)),
        (three_kinds(seed=3), (4, 3, 3)),
    ],
)
def test_what_was_learned_is_not_smoothed_away(dataset: Dataset, widths: tuple[int, ...]) -> None:
    """Grids that follow the hidden nodes make splines rougher; the penalty must not take that as noise."""
    prepared = prepare(dataset)
    state = first_state(ModelSpec(widths), prepared.inputs, prepared.outputs)
    _, *middle, finished = fit(prepared.train, state, TrainingConfig(), prepared.test)
    errors = [event.train_error for event in middle if isinstance(event, Progress)]
    assert isinstance(finished, Finished)
    assert max(errors[16:]) <= 1.5 * errors[16]
    assert finished.train_error <= 1.05 * min(errors)


@pytest.mark.parametrize(("seed", "iterations"), [(0, 8), (5, 16), (6, 16)])
def test_a_fit_that_ends_where_grids_have_moved_ends_with_its_best(seed: int, iterations: int) -> None:
    prepared = prepare(three_blobs(seed=seed))
    state = first_state(ModelSpec((2, 3, 3)), prepared.inputs, prepared.outputs)
    config = TrainingConfig(iterations=iterations, penalty=0.0)
    _, *middle, finished = fit(prepared.train, state, config)
    errors = [event.train_error for event in middle if isinstance(event, Progress)]
    assert isinstance(finished, Finished)
    assert errors[-1] > min(errors)
    assert finished.train_error == min(errors)
