"""The session on a real engine: training, edits, history, candidates, formulas, projects, failures."""

import os
import signal

import numpy as np

from app.engine.protocol.training import Train
from app.messages import Level
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.derived import AddDerived, RemoveDerived
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec
from kan_core.model.state import EdgeKind, InputState
from kan_core.training.config import TrainingConfig

WAIT = 90_000
FIRST = EdgeId(0, 0, 0)


def table(noise: float = 0.0, rows: int = 300) -> Dataset:
    """y = sin(3 a) + b^2 / 2."""
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, (rows, 2))
    y = np.sin(3 * x[:, 0]) + x[:, 1] ** 2 / 2 + noise * random.normal(size=rows)
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET, "m"))
    return Dataset("sum.csv", columns, np.column_stack([x, y]))


def prepared(session, qtbot, dataset: Dataset | None = None, suited=(2, 1, 1)) -> None:
    session.opening.suited = suited
    session.table.take(dataset or table(), "test")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def trained(session, qtbot) -> None:
    session.training.train()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def endless_run(session, qtbot) -> None:
    """A run that goes on until it is stopped."""
    config = TrainingConfig(optimiser="adam", iterations=10**7)
    head = (session.engine.next_request(), session.model.revision)
    session.run.start(Train(*head, session.table.number, 0, session.model.state, config))
    with qtbot.waitSignal(session.run.snapshot, timeout=WAIT):
        pass


def said(session) -> str:
    return "\n".join(f"{message.what} {message.remedy}" for message in session.messages)


def labels(session) -> list[str]:
    return [revision.label for revision in session.model.history.path()]


def test_a_table_becomes_a_network_with_its_names(session, qtbot):
    prepared(session, qtbot)
    assert session.state.widths == (2, 1, 1)
    assert [node.name for node in session.state.inputs] == ["a", "b"]
    assert session.state.outputs[0].unit == "m"
    assert labels(session) == ["Open sum.csv"]


def test_a_network_learns_from_a_derived_input(session, qtbot):
    prepared(session, qtbot, suited=(2, 1))
    found = []
    session.networks.describe_input("sin(3*a) + b^2/2", "law", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    before = evaluate(session.state, session.rows().test_x)
    session.networks.change_inputs(AddDerived(found[0].input))
    assert [node.name for node in session.networks.derived_inputs()] == ["law"]
    np.testing.assert_allclose(evaluate(session.state, session.rows().test_x), before, rtol=1e-12)
    session.apply(Prune(frozenset({EdgeId(0, 0, 0), EdgeId(0, 1, 0)})))
    trained(session, qtbot)
    rows = session.rows()
    assert np.abs(evaluate(session.state, rows.test_x) - rows.test_y).max() < 1e-6
    qtbot.waitUntil(lambda: session.formula.revision == session.model.revision, timeout=WAIT)
    session.networks.start_afresh(ModelSpec((3, 2, 1)))
    assert session.networks.derived_inputs() == (found[0].input,)
    session.networks.change_inputs(RemoveDerived("law"))
    assert session.state.widths == (2, 2, 1) and labels(session)[-1] == "Remove input law"


def test_a_formula_becomes_the_network_and_splines_learn_what_it_misses(session, qtbot):
    prepared(session, qtbot)
    found = []
    session.networks.compile_formula("y = sin(3*a)", "y", True, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert 0.0 < found[0].rmse < found[0].spread
    session.networks.take_formula(found[0].state)
    assert labels(session) == ["Open sum.csv", "Network from formula"]
    rows = session.rows()
    np.testing.assert_allclose(evaluate(session.state, rows.test_x)[:, 0], np.sin(3 * rows.test_x[:, 0]))
    trained(session, qtbot)
    assert np.abs(evaluate(session.state, rows.test_x) - rows.test_y).max() < 0.02
    assert [snap.primitive for snap in session.state.layers[0].snaps.values()] == ["sin"]
    session.undo()
    session.undo()
    assert session.state.widths == (2, 1, 1)


def test_what_is_wrong_with_a_formula_is_answered_in_plain_words(session, qtbot):
    prepared(session, qtbot)
    found = []
    session.networks.compile_formula("sin(3*k)", "y", False, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found[0].what.startswith("There is no 'k'") and "a, b" in found[0].remedy


def test_an_input_is_added_only_when_the_run_with_the_old_inputs_has_ended(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.networks.change_inputs(AddDerived(InputState("d", expression="a*b")))
    qtbot.waitUntil(lambda: len(session.networks.derived_inputs()) == 1, timeout=WAIT)
    assert not session.working and labels(session)[-1] == "Add input d"


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


def test_an_edit_while_training_is_applied_there_and_training_goes_on(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.apply(Lock(frozenset({FIRST})))
    qtbot.waitUntil(lambda: session.state.is_locked(FIRST), timeout=WAIT)
    assert session.run.active
    held = session.state.layers[0].coefficients[0, 0]
    with qtbot.waitSignal(session.run.snapshot, timeout=WAIT):
        pass
    session.stop()
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    assert np.array_equal(session.state.layers[0].coefficients[0, 0], held)
    _, train, lock, *rest = labels(session)
    assert train.startswith("Train") and lock == "Lock φ(1,1,1)"
    assert all(label.startswith("Train") for label in rest)


def test_an_edit_that_cannot_apply_leaves_the_run_alone_and_says_why(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.apply(Restore(frozenset({FIRST})))
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    assert session.run.active
    assert session.messages[-1].level is Level.PROBLEM and session.messages[-1].remedy


def test_undo_while_training_ends_the_run_first(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.undo()
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    assert labels(session) == ["Open sum.csv"]
    assert session.model.history.can_redo


def test_an_edit_that_comes_too_late_for_the_run_is_made_after_it(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.stop()
    session.apply(Prune(frozenset({FIRST})))
    session.apply(Lock(frozenset({EdgeId(0, 1, 0)})))
    qtbot.waitUntil(lambda: not session.working, timeout=WAIT)
    _, train, *edits = labels(session)
    assert train.startswith("Train") and edits == ["Prune φ(1,1,1)", "Lock φ(1,2,1)"]


def test_stop_gives_up_what_waits_for_the_end_of_the_run(session, qtbot):
    prepared(session, qtbot)
    endless_run(session, qtbot)
    session.searches.discover()
    session.stop()
    qtbot.waitUntil(lambda: not session.run.active, timeout=WAIT)
    assert not session.working


def test_branches_stay_reachable(session, qtbot):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    pruned = session.model.revision
    session.undo()
    session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    session.go_to(pruned)
    assert not session.state.is_active(FIRST)
    assert len(session.model.history.revisions) == 3


def test_candidates_come_with_the_error_of_the_whole_model(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows) and not session.candidates.running, timeout=WAIT)
    assert session.candidates.tried == session.candidates.to_try > 0
    assert session.candidates.best().snap.primitive == "sin"


def test_snapping_takes_the_refit_of_the_whole_model(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows) and not session.candidates.running, timeout=WAIT)
    best = session.candidates.best()
    session.snap(best)
    assert labels(session)[-1] == "Snap φ(1,1,1) → sin"
    assert session.state == best.state
    assert session.state.kind(FIRST) is EdgeKind.SNAPPED


def test_a_changed_model_has_other_candidates(session, qtbot):
    prepared(session, qtbot)
    session.select((FIRST,))
    qtbot.waitUntil(lambda: bool(session.candidates.rows), timeout=WAIT)
    session.apply(Prune(frozenset({EdgeId(0, 1, 0)})))
    assert session.candidates.revision == session.model.revision
    assert all(candidate.state is None for candidate in session.candidates.rows)


def test_snapping_all_edges_ends_in_the_law(session, qtbot):
    prepared(session, qtbot)
    trained(session, qtbot)
    session.searches.snap_all()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert labels(session)[-1] == "Snap 3 edges"
    x = np.random.default_rng(5).uniform(-1.3, 1.3, (100, 2))
    assert np.allclose(evaluate(session.state, x)[:, 0], np.sin(3 * x[:, 0]) + x[:, 1] ** 2 / 2, atol=1e-7)


def test_the_formula_follows_the_model(session, qtbot):
    prepared(session, qtbot)
    qtbot.waitUntil(lambda: bool(session.formula.texts), timeout=WAIT)
    assert session.formula.texts[0].target == "y"
    assert len(session.formula.texts[0].unsnapped) == 3
    session.apply(Prune(frozenset({FIRST})))
    qtbot.waitUntil(lambda: session.formula.revision == session.model.revision, timeout=WAIT)
    assert len(session.formula.texts[0].unsnapped) == 2


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


def test_a_second_target_is_learned_beside_the_first(session, qtbot):
    prepared(session, qtbot)
    session.opening.add_target("b")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert [node.name for node in session.state.outputs] == ["b", "y"]
    assert session.state.widths[0] == 1
    rows = session.rows()
    assert rows.train_y.shape[1] == 2
    assert session.accuracy() is None


def test_a_new_target_starts_a_new_network(session, qtbot):
    prepared(session, qtbot)
    session.opening.set_role("b", Role.TARGET)
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.state.outputs[0].name == "b"
    assert [node.name for node in session.state.inputs] == ["a", "y"]


def test_a_constant_target_is_told_and_nothing_is_trained(session, qtbot):
    values = np.column_stack([np.arange(30.0), np.ones(30)])
    session.table.take(Dataset("flat", (Column("a"), Column("y", Role.TARGET)), values), "test")
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    message = session.messages[-1]
    assert "same value" in message.what and message.remedy and not message.details
    assert session.model.state is None and not session.ready_to_work


def test_a_project_brings_everything_back(session, qtbot, tmp_path):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    assert session.model.unsaved
    session.opening.save(tmp_path / "law.kan")
    assert not session.model.unsaved
    history = session.model.history
    session.table.take(table(rows=50), "other")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    session.opening.open_file(str(tmp_path / "law.kan"))
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.opening.name == "law.kan"
    assert session.state == history.state
    assert labels(session) == [revision.label for revision in history.path()]
    assert not session.model.unsaved


def test_a_table_opened_while_a_project_is_prepared_has_a_network_of_its_own(session, qtbot, tmp_path):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    session.opening.save(tmp_path / "law.kan")
    session.opening.open_file(str(tmp_path / "law.kan"))
    session.table.take(table(rows=50), "other")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert labels(session) == ["Open sum.csv"]
    assert session.state.is_active(FIRST)
    assert session.opening.project_path is None


def test_an_export_is_given_out_only_after_its_check(session, qtbot, tmp_path):
    prepared(session, qtbot)
    texts = []
    session.export("python", texts.append, tmp_path / "law.py")
    qtbot.waitUntil(lambda: bool(texts) or bool(session.messages), timeout=WAIT)
    assert "def " in texts[0]
    assert (tmp_path / "law.py").read_text().strip() == texts[0].strip()


def test_an_export_that_is_not_possible_is_told_to_who_asked(session, qtbot):
    prepared(session, qtbot)
    told = []
    session.export("sympy", lambda text: None, refused=told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert told[0].remedy
    assert session.messages == []


def test_an_export_that_is_not_possible_says_what_to_do(session, qtbot):
    prepared(session, qtbot)
    session.export("sympy", lambda text: None)
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    assert session.messages[-1].remedy


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


def test_what_was_guessed_in_a_file_is_told(session, qtbot, tmp_path):
    path = tmp_path / "bare.csv"
    path.write_text("\n".join(f"{i},{i * i},{i % 3}" for i in range(20)))
    told = []
    session.said.connect(told.append)
    session.opening.open_file(str(path))
    qtbot.waitUntil(lambda: session.table.prepared is not None, timeout=WAIT)
    (guess,) = [message for message in told if "no header" in message.what]
    assert "last column" in guess.details
