"""Parts of the session that need no engine."""

import math
from dataclasses import replace

import numpy as np
import pytest

from app.engine.client import Engine
from app.engine.protocol.table import Prepared
from app.engine.protocol.training import Losses, RunStarted
from app.messages import Level
from app.preferences import Preferences
from app.session.advice import advice
from app.session.candidates import Candidate, Candidates
from app.session.losses import LossCurve
from app.session.run import RunStatus, TrainingRun
from app.session.shown import error_scale, has_edge
from app.session.steps import found, new_network, trained
from app.session.widths import finer_grid
from app.settings import RECENT_FILES, Settings
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.prune import Prune
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.first_spec import first_spec
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState, Snap


def network(*widths: int, output: OutputState | None = None) -> ModelState:
    inputs = [InputState(f"x{index}") for index in range(widths[0])]
    return first_state(ModelSpec(widths), inputs, [output or OutputState("y")])


def snapped(state: ModelState) -> ModelState:
    for edge in state.edges(active_only=True):
        state = state.with_edge(edge, snap=Snap("x", (1.0, 0.0, 1.0, 0.0)), kinds=1)
    return state


def test_a_network_has_one_hidden_layer_that_is_enough_but_not_wide():
    assert [first_spec(inputs).widths for inputs in (1, 2, 9)] == [(1, 1), (2, 5, 1), (9, 5, 1)]
    assert first_spec(2, suited=(2, 1, 1)).widths == (2, 1, 1)
    assert first_spec(3, suited=(2, 1, 1)).widths == (3, 5, 1)


def test_the_grid_doubles_up_to_a_limit():
    assert [finer_grid(size) for size in (5, 10, 100, 160)] == [10, 20, 160, 160]


def test_advice_leads_from_pruning_to_snapping_to_nothing():
    state = network(2, 2, 1)
    assert advice(state).action == "prune_weak"
    pruned = Prune(frozenset({EdgeId(0, 0, 1)})).apply(state)
    assert advice(pruned).action == "snap_all"
    assert advice(snapped(pruned)) is None


def test_advice_counts_edges_that_carry_next_to_nothing():
    state = Prune(frozenset({EdgeId(0, 0, 1)})).apply(network(2, 2, 1))
    importance = [np.array([[1.0, 0.0], [0.001, 0.5]]), np.array([[0.8], [0.002]])]
    told = advice(state, importance)
    assert (told.what, told.action) == ("2 of 5 edges carry next to nothing.", "prune_weak")
    even = [np.full((2, 2), 0.5), np.full((2, 1), 0.5)]
    assert advice(state, even).action == "snap_all"


def test_advice_sees_that_noise_is_being_learnt():
    state = Prune(frozenset({EdgeId(0, 0, 1)})).apply(network(2, 2, 1))
    told = advice(state, None, RunStatus(train_rmse=0.1, test_rmse=0.3))
    assert "3 times the training error" in told.what and told.action == "prune_weak"
    assert advice(state, None, RunStatus(train_rmse=0.1, test_rmse=0.15)).action == "snap_all"
    assert advice(state, None, RunStatus()).action == "snap_all"


def test_a_run_tells_how_long_it_may_yet_take_at_its_pace():
    going = RunStatus(active=True, most=100, iterations=25, seconds=5.0)
    assert going.seconds_left == 15.0
    for unknown in (
        RunStatus(),
        RunStatus(active=True, iterations=25, seconds=5.0),
        replace(going, active=False),
    ):
        assert unknown.seconds_left is None
    assert replace(going, most=10).seconds_left == 0.0


def test_a_formula_with_all_its_edges_needs_no_pruning():
    assert advice(snapped(network(2, 2, 1))) is None


def test_errors_are_told_in_the_unit_of_the_target_where_the_link_is_linear():
    assert error_scale(network(1, 1, output=OutputState("y", scale=3.0))) == 3.0
    assert error_scale(network(1, 1, output=OutputState("y", scale=3.0, link="log"))) == 1.0


def test_edges_of_another_network_are_not_taken_for_its_own():
    state = network(2, 1, 1)
    assert has_edge(state, EdgeId(0, 1, 0)) and has_edge(state, EdgeId(1, 0, 0))
    assert not any(has_edge(state, edge) for edge in (EdgeId(0, 2, 0), EdgeId(0, 0, 1), EdgeId(2, 0, 0)))


def test_a_found_model_is_one_step_with_its_label():
    state, other = network(2, 1, 1), network(2, 2, 1)
    step = found(other, "Snap 3 edges")
    assert step.label == "Snap 3 edges" and step.apply(state) == other


def test_a_step_names_the_grid_where_a_run_made_it_finer():
    state = network(2, 1, 1)
    assert trained(state, state, "8 steps").label == "Train (8 steps)"
    finer = ExtendGrid(20).apply(state)
    step = trained(state, finer, "8 steps")
    assert step.label == "Refine to G = 20 (8 steps)" and step.apply(state) == finer


@pytest.fixture
def run(qapp):
    run = TrainingRun(Engine())
    run.messages = []
    run.said.connect(run.messages.append)
    return run


def begins(note: str, warning: str = "", device: str = "cuda") -> RunStarted:
    warnings = (warning,) if warning else ()
    return RunStarted(1, 1, "lm", "few parameters", 9, 50, "RMSE", device, "chosen by you", (note,), warnings)


def test_how_runs_go_about_it_is_noted_once_and_what_rows_cannot_carry_is_said_each_time(run):
    for _ in range(2):
        run.status = RunStatus(active=True)
        run._receive(begins("Begun on a part.", "Too few rows."))
    told = [(message.what, message.level) for message in run.messages]
    assert told.count(("Begun on a part.", Level.NOTE)) == 1
    assert told.count(("Too few rows.", Level.PROBLEM)) == 2


def test_a_run_that_goes_on_elsewhere_for_want_of_memory_says_so(run):
    for _ in range(2):
        run.status = RunStatus(active=True)
        run._receive(begins("Begun on a part."))
        run._receive(begins("Memory ran out. Training goes on on the CPU.", device="cpu"))
    assert [message.what[:6] for message in run.messages] == ["Begun ", "Memory", "Memory"]
    assert run.status.device == "cpu"


def test_a_network_that_does_not_fit_the_table_is_refused():
    state, none = network(2, 1, 1), np.empty((0, 1))
    columns = {node.name: none[:, 0] for node in state.inputs}
    prepared = Prepared(1, 0, state.inputs, state.outputs, columns, none, columns, none, 0, 0, ())
    assert new_network(ModelSpec((2, 4, 1)), prepared, 0).apply(state).widths == (2, 4, 1)
    with pytest.raises(ModelError, match="2 inputs"):
        new_network(ModelSpec((3, 4, 1)), prepared, 0)


def test_losses_grow_by_what_arrives():
    curve = LossCurve()
    curve.extend(Losses(np.array([1, 2]), np.array([0.5, 0.4]), np.array([0.6, math.nan])))
    curve.extend(Losses(np.array([], np.int64), np.array([]), np.array([])))
    curve.extend(Losses(np.array([3]), np.array([0.3]), np.array([0.2])))
    whole = curve.thinned()
    assert whole.iterations.tolist() == [1, 2, 3] and whole.train.tolist() == [0.5, 0.4, 0.3]
    assert len(curve) == 3 and whole.test[2] == 0.2


def test_a_long_curve_is_thinned_but_keeps_its_end():
    curve = LossCurve()
    curve.extend(Losses(np.arange(1, 10_004), np.ones(10_003), np.ones(10_003)))
    drawn = curve.thinned(100)
    assert len(drawn.iterations) <= 101 and drawn.iterations[-1] == 10_003
    assert len(set(np.diff(drawn.iterations))) == 1
    assert LossCurve().thinned().train.size == 0


def test_the_best_candidate_is_the_one_the_whole_model_likes(engineless_candidates):
    snap = Snap("sin", (1.0, 0.0, 1.0, 0.0))
    near = Candidate(snap, 0.999, 2.5, rmse=0.2, before=0.01)
    right = Candidate(snap, 0.990, 2.5, rmse=1e-9, before=0.01)
    waiting = Candidate(snap, 0.9999, 1.0)
    engineless_candidates.rows = (waiting, near, right)
    assert engineless_candidates.best() is right
    engineless_candidates.rows = (waiting,)
    assert engineless_candidates.best() is waiting
    engineless_candidates.rows = ()
    assert engineless_candidates.best() is None


@pytest.fixture
def engineless_candidates(qapp):
    from app.engine.client import Engine

    return Candidates(Engine())


def test_settings_survive_and_forget_files_that_are_gone(tmp_path):
    settings = Settings(tmp_path / "window.ini")
    paths = [tmp_path / f"{number}.csv" for number in range(RECENT_FILES + 2)]
    for path in paths:
        path.write_text("")
        settings.remember_file(str(path))
    settings.remember_file(str(paths[3]))
    settings.preferences = Preferences(theme="dark")
    settings.sync()
    paths[-1].unlink()
    again = Settings(tmp_path / "window.ini")
    assert again.preferences.theme == "dark"
    assert again.recent_files[0] == str(paths[3])
    assert str(paths[-1]) not in again.recent_files and len(again.recent_files) == RECENT_FILES - 1


def test_a_theme_that_does_not_exist_means_the_system(tmp_path):
    (tmp_path / "window.ini").write_text("[General]\ntheme=purple\n")
    assert Settings(tmp_path / "window.ini").preferences.theme == "system"
