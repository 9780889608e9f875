"""Runs of training: what they are begun with, and what they leave."""

import os
import signal

import numpy as np

from app.engine.protocol.training import Train
from app.messages import Level
from app.session.film import Film
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.evaluate import evaluate
from kan_core.training.config import TrainingConfig
from tests.app.session.doing import WAIT, endless_run, labels, prepared, said, table, trained


def test_a_run_is_one_step_of_the_history(session, qtbot):
    prepared(session, qtbot)
    before = session.state
    trained(session, qtbot)
    assert len(labels(session)) == 2 and labels(session)[1].startswith("Train (")
    rows = session.rows()
    error = evaluate(session.state, rows.test_x) - rows.test_y
    assert np.sqrt((error**2).mean()) < 0.01
    session.undo()
    assert session.state == before
    session.redo()
    assert session.state != before


def test_of_a_run_nothing_is_left_on_another_table(session, qtbot):
    film = Film(session.run)
    prepared(session, qtbot)
    trained(session, qtbot)
    assert session.run.losses.thinned().train.size and film.frames and session.run.status.iterations
    session.table.take(table(200), "test")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert not session.run.losses.thinned().train.size and not film.frames
    assert not session.run.status.iterations and not session.run.status.ended


def test_a_run_is_begun_with_the_chosen_settings(session, qtbot):
    prepared(session, qtbot)
    session.training.use(TrainingConfig("lbfgs", loss="huber"))
    trained(session, qtbot)
    assert (session.run.status.optimiser, session.run.status.measure) == ("lbfgs", "robust RMSE")
    assert "robust RMSE" in labels(session)[-1]


def test_several_starts_are_tried_on_a_small_table_only(session, qtbot, monkeypatch):
    asked, submit = [], session.engine.submit
    monkeypatch.setattr(
        session.engine,
        "submit",
        lambda request, handler: (asked.append(request), submit(request, handler))[1],
    )
    for rows in (300, 70_000):
        prepared(session, qtbot, table(rows=rows))
        session.training.train()
        session.stop()
        qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    small, large = [request.config.restarts for request in asked if isinstance(request, Train)]
    assert small > 1 and large == 1


def test_training_on_finer_grids_is_one_step_that_names_the_grid_it_came_to(session, qtbot):
    prepared(session, qtbot)
    session.training.train_on_finer_grids()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    size = session.state.layers[0].grid_size
    assert size > 5
    assert len(labels(session)) == 2 and labels(session)[1].startswith(f"Refine to G = {size} (")
    (why,) = [message for message in session.messages if "grids of" in message.what.lower()]
    assert why.level is Level.NOTE
    assert session.run.status.device == "cpu" and session.run.status.device_reason


def test_stepping_trains_one_iteration(session, qtbot):
    prepared(session, qtbot)
    session.training.train(iterations=1)
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.run.status.iterations == 1


def classes(rows: int = 120) -> Dataset:
    """Whether a + b is positive, in words."""
    x = np.random.default_rng(0).uniform(-1, 1, (rows, 2))
    kind = (x.sum(axis=1) + 0.05 * np.sin(9 * x[:, 0]) > 0) * 1.0
    columns = (Column("a"), Column("b"), Column("kind", Role.IGNORE, labels=("below", "on top")))
    return Dataset("kinds.csv", columns, np.column_stack([x, kind]))


def test_classes_are_learned_pruned_and_stated_as_logits(session, qtbot):
    session.table.take(classes(), "test")
    qtbot.waitUntil(lambda: "target" in said(session), timeout=WAIT)
    session.opening.set_role("kind", Role.CLASS)
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert [node.name for node in session.state.outputs] == ["below", "on top"]
    trained(session, qtbot)
    assert session.accuracy() >= 0.95
    assert session.run.status.measure == "log loss"
    session.searches.prune_weak()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.accuracy() >= 0.95
    qtbot.waitUntil(lambda: session.formula.revision == session.model.revision, timeout=WAIT)
    qtbot.waitUntil(lambda: any(text.terms for text in session.formula.texts), timeout=WAIT)
    assert [text.target for text in session.formula.texts] == ["z_below", "z_on top"]
    session.searches.discover()
    qtbot.waitUntil(lambda: "holds classes" in said(session), timeout=WAIT)


def test_a_killed_engine_costs_nothing(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    shown = session.state
    with qtbot.waitSignal(session.engine.died, timeout=WAIT):
        os.kill(session.engine.pid, signal.SIGKILL)
    assert not session.working
    assert session.state.widths == shown.widths
    assert "cut short" in labels(session)[-1]
    assert "signal 9" in session.messages[-1].what and "Train" in session.messages[-1].remedy
    trained(session, qtbot)
    assert labels(session)[-1].startswith("Train (")
