"""Classification from a table: what is prepared, learned, pruned and told in probabilities."""

import numpy as np
import pytest

from kan_core.analysis.metrics import accuracy, log_loss
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Started
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
