"""Many fits over executors: one answer, in order, however and wherever they run."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import numpy as np
import pytest
import torch

from kan_core.errors import TrainingError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec
from kan_core.training.config import TrainingConfig
from kan_core.training.events import StopReason
from kan_core.training.sweeps import shared_rows
from kan_core.training.sweeps.executors import Executors, in_process, processes
from kan_core.training.sweeps.sweep import SweepEvent, SweepFinished, TrialFinished, WorkersReplaced, sweep
from kan_core.training.sweeps.trial import Trial, combinations, restarts
from tests.core.networks import spline_network
from tests.core.training.problems import hello

TEST = hello(100, seed=3)


@pytest.fixture
def trials() -> tuple[Trial, ...]:
    return restarts(spline_network((2, 3, 1)), TrainingConfig(iterations=30), 4)


@pytest.fixture
def long_trials() -> tuple[Trial, ...]:
    """Trials that run until they are stopped."""
    config = TrainingConfig("adam", iterations=10**6)
    return restarts(spline_network((2, 5, 1)), config, 4)


def last(events: Iterator[SweepEvent]) -> SweepFinished:
    *_, end = events
    assert isinstance(end, SweepFinished)
    return end


def assert_same(one: SweepFinished, other: SweepFinished) -> None:
    assert one.best == other.best
    for end, expected in zip(one.ends, other.ends, strict=True):
        assert end is not None
        assert end == expected


def test_trials_come_in_their_order_and_the_best_by_the_held_out_error(trials: tuple[Trial, ...]) -> None:
    end = last(sweep(hello(), trials, test=TEST))
    errors = [one.test_error for one in end.ends if one is not None]
    assert len(errors) == 4
    assert end.best == int(np.argmin(errors))
    assert not end.stopped
    for trial, one in zip(trials, end.ends, strict=True):
        assert_same(last(sweep(hello(), [trial], test=TEST)), SweepFinished((one,), 0, False))


def test_without_held_out_rows_the_training_error_decides(trials: tuple[Trial, ...]) -> None:
    end = last(sweep(hello(), trials))
    errors = [one.train_error for one in end.ends if one is not None]
    assert end.best == int(np.argmin(errors))


def test_restarts_begin_as_given_and_go_on_with_the_next_seeds() -> None:
    state = spline_network((2, 2, 1))
    trials = restarts(state, TrainingConfig(seed=7, restarts=5), 3)
    assert trials[0].state == state
    assert trials[1].state != trials[2].state
    assert [trial.config.seed for trial in trials] == [7, 8, 9]
    assert {trial.config.restarts for trial in trials} == {1}


def test_a_sweep_combines_networks_and_settings() -> None:
    state = spline_network((2, 2, 1))
    specs = [ModelSpec((2, width, 1), grid_size=grid) for width in (1, 2) for grid in (3, 6)]
    configs = [TrainingConfig(seed=seed, penalty=penalty) for seed in (0, 1) for penalty in (1e-6, 1e-3)]
    trials = combinations(specs, configs, state.inputs, state.outputs)
    assert len(trials) == 16
    assert trials[0].config == configs[0]
    assert trials[-1].state.widths == (2, 2, 1)
    assert trials[-1].state.layers[0].grid_size == 6


def test_adapted_grids_of_a_sweep_follow_the_rows() -> None:
    state, u = spline_network((2, 2, 1)), hello().u ** 3
    (trial,) = combinations(
        [ModelSpec((2, 1), grid="adapted")], [TrainingConfig()], state.inputs, state.outputs[:1], u
    )
    steps = np.diff(trial.state.layers[0].knots, axis=1)
    assert steps.max() > 2 * steps.min()


@pytest.mark.parametrize("executors", [partial(ThreadPoolExecutor, 3), processes(2)], ids=["threads", "pool"])
def test_the_answer_is_the_same_wherever_the_trials_run(
    trials: tuple[Trial, ...], executors: Executors
) -> None:
    threads = torch.get_num_threads()
    assert_same(last(sweep(hello(), trials, executors, TEST)), last(sweep(hello(), trials, test=TEST)))
    assert torch.get_num_threads() == threads


@pytest.mark.parametrize("executors", [in_process, processes(1)], ids=["thread", "pool"])
def test_a_large_table_is_left_in_files_and_nothing_is_left_of_them(
    trials: tuple[Trial, ...], executors: Executors, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    problem = replace(hello(), weights=np.linspace(0.5, 1.5, 400))
    plain = last(sweep(problem, trials[:2], test=TEST))
    monkeypatch.setattr(shared_rows, "INLINE_BYTES", 0)
    run = sweep(problem, trials[:2], executors, TEST, folder=tmp_path)
    first = next(run)
    assert isinstance(first, TrialFinished)
    assert {file.name for file in tmp_path.glob("*/*.npy")} == {
        f"{part}.npy" for part in ("train-u", "train-z", "train-weights", "test-u", "test-z")
    }
    assert_same(last(run), plain)
    assert not list(tmp_path.iterdir())


def test_rows_that_a_worker_cannot_see_are_said(
    trials: tuple[Trial, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shared_rows, "INLINE_BYTES", 0)
    sent = shared_rows.shared(hello(), tmp_path, "train")
    (tmp_path / "train-z.npy").unlink()
    with pytest.raises(TrainingError, match="every machine of the cluster"):
        sent.read()


def test_a_killed_worker_changes_nothing_in_the_answer() -> None:
    trials = restarts(spline_network((2, 5, 1)), TrainingConfig("adam", iterations=40, batch=50), 5)
    run = sweep(hello(), trials, processes(2), TEST)
    events = [next(run)]
    active_children()[0].kill()
    events += run
    replaced = [event for event in events if isinstance(event, WorkersReplaced)]
    assert [f"{event.lost} trials are begun again" in event.message for event in replaced] == [True]
    assert sorted(event.trial for event in events if isinstance(event, TrialFinished)) == [*range(5)]
    assert isinstance(events[-1], SweepFinished)
    assert_same(events[-1], last(sweep(hello(), trials, test=TEST)))


def test_workers_that_die_again_and_again_end_the_sweep(long_trials: tuple[Trial, ...]) -> None:
    def kill() -> bool:
        for child in active_children():
            child.kill()
        return False

    with pytest.raises(TrainingError, match="fewer run at a time"):
        list(sweep(hello(), long_trials, processes(1), should_stop=kill))


@pytest.mark.parametrize("executors", [in_process, processes(2)], ids=["thread", "pool"])
def test_a_stop_ends_what_runs_and_takes_back_the_rest(
    long_trials: tuple[Trial, ...], executors: Executors
) -> None:
    brief = Trial(long_trials[0].state, TrainingConfig(iterations=2))
    seen: list[SweepEvent] = []
    run = sweep(hello(), [brief, *long_trials], executors, should_stop=lambda: bool(seen))
    seen.append(next(run))
    seen.extend(run)
    end = seen[-1]
    assert isinstance(end, SweepFinished)
    assert end.stopped
    assert end.ends[0] is not None
    assert end.ends[0].reason is StopReason.ITERATIONS
    assert end.ends[-1] is None
    cut = [one for one in end.ends[1:] if one is not None]
    assert {one.reason for one in cut} <= {StopReason.STOPPED}


def test_a_sweep_that_is_left_stops_its_trials(long_trials: tuple[Trial, ...], tmp_path: Path) -> None:
    pools: list[ThreadPoolExecutor] = []

    def executors() -> ThreadPoolExecutor:
        pools.append(ThreadPoolExecutor(1))
        return pools[0]

    brief = Trial(long_trials[0].state, TrainingConfig(iterations=2))
    run = sweep(hello(), [brief, *long_trials], executors, folder=tmp_path)
    next(run)
    run.close()
    pools[0].shutdown(wait=True)
    assert not list(tmp_path.iterdir())


def test_a_trial_that_cannot_be_trained_is_named(trials: tuple[Trial, ...]) -> None:
    state = spline_network((2, 1))
    for source in range(2):
        state = state.with_edge(EdgeId(0, source, 0), locked=True)
    with pytest.raises(TrainingError, match=r"Trial 2 of 2 .*nothing to train"):
        list(sweep(hello(), [trials[0], Trial(state, TrainingConfig())]))


def test_no_trials_and_no_processes_are_refused() -> None:
    with pytest.raises(TrainingError, match="no trial"):
        next(sweep(hello(), []))
    with pytest.raises(TrainingError, match="at least one process"):
        processes(0)
