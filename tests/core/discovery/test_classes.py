"""Networks of classes are pruned and snapped by what the classes of the rows cost."""

import math

import numpy as np
import pytest

from kan_core.analysis.metrics import accuracy
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.judgement import ClassJudgement
from kan_core.discovery.pruning import redundant_edges
from kan_core.discovery.snapping import Snapping, spline_edges
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit
from kan_core.training.prepare import Prepared, prepare


def moons(rows: int = 400, noise: float = 0.15) -> Dataset:
    """Two half circles that reach into each other, and a column that says nothing."""
    random = np.random.default_rng(0)
    angle, moon = random.uniform(0, np.pi, rows), np.arange(rows) % 2
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    x = np.where(moon[:, None] == 0, upper, [1.0, 0.5] - upper) + noise * random.normal(size=(rows, 2))
    columns = (Column("x"), Column("y"), Column("idle"), Column("moon", Role.CLASS, labels=("in", "out")))
    return Dataset("moons", columns, np.column_stack([x, random.normal(size=rows), moon]))


def trained(prepared: Prepared) -> ModelState:
    state = first_state(ModelSpec((3, 2)), prepared.inputs, prepared.outputs)
    *_, finished = fit(prepared.train, state, TrainingConfig(), prepared.test)
    return finished.state  # type: ignore[union-attr]


def right(prepared: Prepared, state: ModelState) -> float:
    """Part of the held-out rows whose class is told."""
    rows = prepared.split.test
    return accuracy(prepared.usable.y[rows], evaluate(state, prepared.usable.x[rows]))


def test_pruning_and_snapping_keep_telling_classes_apart() -> None:
    prepared = prepare(moons())
    state = trained(prepared)
    assert right(prepared, state) >= 0.97
    *_, pruned = redundant_edges(prepared.train, state)
    assert not pruned.state.layers[0].mask[2].any()
    assert right(prepared, pruned.state) >= 0.97
    snapping = Snapping(prepared.train, ClassJudgement(prepared.train.rows, 1e-6, True), lambda: False)
    snapping.run(pruned)
    assert snapping.best is not None
    assert not spline_edges(snapping.best.state)
    assert right(prepared, snapping.best.state) >= 0.95


def test_a_refit_of_classes_lowers_their_log_loss() -> None:
    prepared = prepare(moons())
    start = first_state(ModelSpec((3, 2)), prepared.inputs, prepared.outputs)
    before, after = (refine(prepared.train, start, steps) for steps in (1, 15))
    assert after.rmse < 0.5 * before.rmse
    assert right(prepared, after.state) >= 0.97


def test_a_parameter_of_a_model_of_classes_costs_one_nat() -> None:
    judgement = ClassJudgement(rows=100, floor=0.0, noisy=True)
    state = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("in", class_of="moon")])
    small, large = Refined(state, math.sqrt(0.30), 4), Refined(state, 0.5, 8)
    assert judgement.loss(small) == pytest.approx(34.0)
    assert judgement.score(large, 2.0) == pytest.approx(35.0)
    assert judgement.still_good(small, large, 1.0) and not judgement.still_good(small, large, 0.5)
