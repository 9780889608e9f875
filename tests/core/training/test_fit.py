"""The driver: events, optimisers, locks, edits, stops, determinism."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from kan_core.errors import TrainingError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import node_values
from kan_core.model.network import KAN
from kan_core.model.state import EdgeKind, ModelState, Snap
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Event, Finished, Progress, Started, StopReason
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows
from kan_core.training.sample import sampled
from tests.core.networks import spline_network
from tests.core.training.problems import hello

OPTIMISERS = ("lm", "lbfgs", "adam")


def finish(problem: Problem, state: ModelState, config: TrainingConfig, **more: object) -> Finished:
    events = list(fit(problem, state, config, **more))  # type: ignore[arg-type]
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Finished)
    return events[-1]


def rmse(state: ModelState, problem: Problem) -> float:
    return float(np.sqrt(np.mean((node_values(state, problem.u)[-1] - problem.z) ** 2)))


@pytest.mark.parametrize(("optimiser", "reached"), [("lm", 0.01), ("lbfgs", 0.05), ("adam", 0.4)])
def test_every_optimiser_learns(optimiser: str, reached: float) -> None:
    problem, state = hello(), spline_network((2, 2, 1), seed=1)
    end = finish(problem, state, TrainingConfig(optimiser, iterations=60, batch=100, learning_rate=0.02))
    assert end.train_error < reached < rmse(state, problem)
    assert rmse(end.state, problem) == pytest.approx(end.train_error, rel=1e-9)


def test_second_order_training_reaches_the_approximation_error_of_its_splines() -> None:
    end = finish(hello(1000), spline_network((2, 1, 1), grid_size=20), TrainingConfig(restarts=3))
    assert end.train_error < 3e-5


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_a_locked_edge_never_changes(optimiser: str) -> None:
    edges = [EdgeId(0, 1, 0), EdgeId(1, 0, 0), EdgeId(0, 0, 1)]
    state = spline_network((2, 2, 1), seed=2)
    state = state.with_edge(edges[2], kinds=EdgeKind.SNAPPED, snap=Snap("sin", (2.0, 0.1, 0.5, 0.0)))
    for edge in edges:
        state = state.with_edge(edge, locked=True)
    end = finish(hello(), state, TrainingConfig(optimiser, iterations=20))
    for edge in edges[:2]:
        before, after = state.layers[edge.layer], end.state.layers[edge.layer]
        assert (
            before.coefficients[edge.source, edge.target] == after.coefficients[edge.source, edge.target]
        ).all()
        assert (before.knots[edge.source] == after.knots[edge.source]).all()
    assert end.state.snap(edges[2]) == state.snap(edges[2])
    assert end.train_error < rmse(state, hello())


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_an_exact_constant_never_changes(optimiser: str) -> None:
    state = spline_network((2, 1, 1), seed=2)
    snap = Snap("sin", (3.0, 0.1, 0.5, 0.0), (None, None, "1/2", None))
    state = state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap)
    end = finish(hello(), state, TrainingConfig(optimiser, iterations=20))
    trained = end.state.snap(EdgeId(0, 0, 0))
    assert trained is not None
    assert trained.parameters[2] == 0.5
    assert trained.parameters[0] != 3.0


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_the_same_seed_gives_the_same_state(optimiser: str) -> None:
    config = TrainingConfig(optimiser, iterations=8, restarts=3, seed=5)
    one, other = (finish(hello(), spline_network((2, 2, 1)), config) for _ in range(2))
    assert one.state == other.state


def test_restarts_help_a_start_that_cannot_move() -> None:
    state = spline_network((2, 2, 1))
    flat = [layer.with_(coefficients=np.zeros_like(layer.coefficients)) for layer in state.layers]
    stuck = ModelState(state.inputs, tuple(flat), state.outputs)
    single = finish(hello(), stuck, TrainingConfig(iterations=40))
    several = finish(hello(), stuck, TrainingConfig(iterations=40, restarts=4))
    assert several.train_error < 0.01 < 0.5 < single.train_error


def test_test_rows_are_scored_and_never_learned() -> None:
    config = TrainingConfig(iterations=5)
    with_test = finish(hello(), spline_network((2, 2, 1)), config, test=hello(100, seed=3))
    without = finish(hello(), spline_network((2, 2, 1)), config)
    assert with_test.state == without.state
    assert with_test.test_error == pytest.approx(rmse(with_test.state, hello(100, seed=3)))
    assert np.isnan(without.test_error)


@dataclass(frozen=True)
class Prune:
    edge: EdgeId

    def apply(self, state: ModelState) -> ModelState:
        return state.with_edge(self.edge, mask=False)


def test_an_edit_is_taken_up_at_the_next_iteration() -> None:
    run = fit(hello(), spline_network((2, 3, 1)), TrainingConfig(iterations=10))
    next(run)
    assert isinstance(next(run), Progress)
    edge = EdgeId(0, 1, 1)
    after = run.send(Prune(edge))
    assert isinstance(after, Progress)
    assert not after.state().is_active(edge)
    *_, end = run
    assert isinstance(end, Finished)
    assert not end.state.is_active(edge)
    assert end.iterations <= 10


@dataclass(frozen=True)
class LockAll:
    def apply(self, state: ModelState) -> ModelState:
        for edge in state.edges():
            state = state.with_edge(edge, locked=True)
        return state


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_an_edit_that_leaves_nothing_to_train_ends_the_fit_with_it(optimiser: str) -> None:
    run = fit(hello(), spline_network((2, 2, 1)), TrainingConfig(optimiser, iterations=10))
    next(run)
    before = next(run)
    assert isinstance(before, Progress)
    locked = LockAll().apply(before.state())
    end = run.send(LockAll())
    assert isinstance(end, Finished)
    assert end.state == locked
    assert end.iterations == 1
    assert "nothing to train" in end.message


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_a_stop_does_not_undo_an_edit_that_was_taken(optimiser: str) -> None:
    stopped: list[bool] = []
    state, edge = spline_network((2, 2, 1)), EdgeId(0, 1, 1)
    run = fit(hello(), state, TrainingConfig(optimiser, iterations=10), should_stop=lambda: bool(stopped))
    next(run)
    next(run)
    stopped.append(True)
    *_, end = [run.send(Prune(edge)), *run]
    assert isinstance(end, Finished)
    assert end.reason is StopReason.STOPPED
    assert not end.state.is_active(edge)


def test_a_stop_keeps_the_best_state() -> None:
    asked = iter([False] * 3 + [True] * 100)
    end = finish(hello(), spline_network((2, 2, 1)), TrainingConfig(), should_stop=lambda: next(asked))
    assert end.reason == StopReason.STOPPED
    assert end.train_error == pytest.approx(rmse(end.state, hello()))


def test_a_stop_inside_an_iteration_is_seen_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.training.rows.BLOCK_BYTES", 1)
    monkeypatch.setattr("kan_core.training.sums.compiled.PART", 256)
    asked = iter([False] * 7 + [True] * 100)
    state = spline_network((2, 2, 1))
    end = finish(hello(3000), state, TrainingConfig(), should_stop=lambda: next(asked))
    assert end.reason == StopReason.STOPPED
    assert end.iterations == 0
    assert end.state == state


def test_nothing_to_train_is_refused() -> None:
    state = spline_network((2, 1))
    for source in range(2):
        state = state.with_edge(EdgeId(0, source, 0), locked=True)
    with pytest.raises(TrainingError, match="nothing to train"):
        next(fit(hello(), state, TrainingConfig()))


def test_a_table_of_another_width_is_refused() -> None:
    with pytest.raises(TrainingError, match="not those of the network"):
        next(fit(hello(), spline_network((3, 1)), TrainingConfig()))


def test_more_parameters_than_rows_are_said() -> None:
    started = next(fit(hello(15), spline_network((2, 5, 1), grid_size=20), TrainingConfig()))
    assert isinstance(started, Started)
    assert "15 rows" in started.warnings[0]


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_fifteen_rows_and_a_fine_grid_stay_finite(optimiser: str) -> None:
    end = finish(hello(15), spline_network((2, 2, 1), grid_size=30), TrainingConfig(optimiser, iterations=30))
    assert np.isfinite(end.train_error)
    assert all(np.isfinite(layer.coefficients).all() for layer in end.state.layers)


def test_training_on_never_spoils_what_was_learned() -> None:
    problem, state = hello(1000), spline_network((2, 2, 1))
    first = finish(problem, state, TrainingConfig(restarts=4))
    for iterations in (1, 1, 20):
        again = finish(problem, first.state, TrainingConfig(iterations=iterations))
        assert again.train_error < 1.1 * first.train_error
        first = again


@pytest.mark.parametrize("optimiser", ["lm", "lbfgs"])
def test_a_large_table_is_begun_on_a_sample_and_ended_on_all_rows(
    optimiser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kan_core.training.sample.LARGE", 900)
    monkeypatch.setattr("kan_core.training.sample.SAMPLE", 200)
    problem, test = hello(1000), hello(950, seed=7)
    config = TrainingConfig(optimiser, iterations=40)
    events = list(fit(problem, spline_network((2, 1, 1)), config, test=test))
    started, end = events[0], events[-1]
    assert isinstance(started, Started)
    assert isinstance(end, Finished)
    assert "begins on 200 of 1,000 rows" in started.notes[-1]
    assert started.rows == 1000
    assert end.train_error == pytest.approx(rmse(end.state, problem))
    assert end.test_error == pytest.approx(rmse(end.state, test))
    assert end.iterations <= 40
    assert end.message == ""


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("rows", [200, 1000])
def test_a_stop_before_all_rows_were_seen_says_whose_the_errors_are(
    optimiser: str, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kan_core.training.sample.LARGE", 900)
    monkeypatch.setattr("kan_core.training.sample.SAMPLE", 200)
    monkeypatch.setattr("kan_core.training.sums.compiled.PART", 100)
    on: list[int] = []
    problem, config = hello(1000), TrainingConfig(optimiser, iterations=20)
    build = Rows.__init__

    def noted(self: Rows, network: KAN, problem: Problem, *more: Any) -> None:
        on.append(problem.rows)
        build(self, network, problem, *more)

    monkeypatch.setattr(Rows, "__init__", noted)
    run = fit(problem, spline_network((2, 2, 1)), config, should_stop=lambda: len(seen) > 3 and rows in on)
    seen: list[Event] = []
    for event in run:
        seen.append(event)
    end = seen[-1]
    assert isinstance(end, Finished)
    assert end.reason is StopReason.STOPPED
    assert end.message == "The errors are those of 200 of the 1,000 rows."
    assert end.train_error == pytest.approx(rmse(end.state, sampled(problem, 0)))


@pytest.mark.parametrize("optimiser", ["lm", "adam"])
def test_a_fit_says_when_it_runs_on_the_plain_path(optimiser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    config = TrainingConfig(optimiser, iterations=1)
    started, *_ = fit(hello(), spline_network((2, 1)), config)
    assert isinstance(started, Started)
    assert not any("compiled" in note for note in started.notes)
    for place in ("compiled_path", "sums.compiled", "optimisers.compiled_adam"):
        monkeypatch.setattr(f"kan_core.training.{place}.kernels", lambda module: None)
    started, *_ = fit(hello(), spline_network((2, 1)), config)
    assert isinstance(started, Started)
    assert any("still being compiled" in note for note in started.notes)
