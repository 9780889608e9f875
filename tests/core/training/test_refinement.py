"""Training on finer and finer grids: how far it goes, why it ends, what it passes on."""

import numpy as np
import pytest

from kan_core.edits.prune import Prune
from kan_core.errors import TrainingError
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import node_values
from kan_core.model.state import EdgeKind, ModelState, Snap
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Event, Finished, Progress, Started, StopReason
from kan_core.training.problem import Problem
from kan_core.training.refinement import fit_refining, on_finer_grids
from tests.core.networks import mixed_network, spline_network
from tests.core.training.problems import hello


def events(
    problem: Problem, state: ModelState, refinement: Refinement | None = None, **more: object
) -> list[Event]:
    return list(fit_refining(problem, state, TrainingConfig(), refinement=refinement, **more))  # type: ignore[arg-type]


def finish(
    problem: Problem, state: ModelState, refinement: Refinement | None = None, **more: object
) -> Finished:
    end = events(problem, state, refinement, **more)[-1]
    assert isinstance(end, Finished)
    return end


def grid_sizes(state: ModelState) -> set[int]:
    return {layer.grid_size for layer in state.layers}


def split(problem: Problem, rows: int) -> tuple[Problem, Problem]:
    """The first rows, and the others."""
    return problem.take(np.arange(rows)), problem.take(np.arange(rows, problem.rows))


def noisy() -> Problem:
    exact = hello(600)
    return Problem(exact.u, exact.z + 0.1 * np.random.default_rng(1).normal(size=exact.z.shape))


def test_each_doubling_of_the_grid_lowers_the_error_as_cubic_splines_let_it() -> None:
    seen: dict[int, float] = {}
    for event in events(hello(1000), spline_network((2, 1, 1)), Refinement(40)):
        if isinstance(event, Progress):
            (size,) = grid_sizes(event.state())
            seen[size] = event.train_error
    assert sorted(seen) == [5, 10, 20, 40]
    assert all(seen[coarse] > 10 * seen[2 * coarse] for coarse in (5, 10, 20))


def test_the_error_on_unseen_rows_follows() -> None:
    problem, others = split(hello(2000), 1000)
    test, unseen = split(others, 500)
    end = finish(problem, spline_network((2, 1, 1)), Refinement(80), test=test)
    error = np.sqrt(np.mean((node_values(end.state, unseen.u)[-1] - unseen.z) ** 2))
    assert error < 1e-6


def test_noise_ends_the_refinement_and_the_best_grid_is_given_back() -> None:
    problem, test = split(noisy(), 300)
    best: dict[int, float] = {}
    end = None
    for event in events(problem, spline_network((2, 1, 1)), test=test):
        if isinstance(event, Progress):
            best[max(grid_sizes(event.state()))] = event.test_error
        end = event
    assert isinstance(end, Finished)
    assert end.reason is StopReason.CONVERGED
    assert "lowered the error too little" in end.message
    assert max(best) <= 40
    assert end.test_error == pytest.approx(min(best.values()))
    assert grid_sizes(end.state) == {min(best, key=lambda size: best[size])}


def test_the_events_are_those_of_one_fit() -> None:
    seen = events(hello(), spline_network((2, 1, 1)), Refinement(20))
    assert isinstance(seen[0], Started)
    assert isinstance(seen[-1], Finished)
    between = seen[1:-1]
    assert all(isinstance(event, Progress) for event in between)
    iterations = [event.iteration for event in between if isinstance(event, Progress)]
    assert iterations == list(range(1, seen[-1].iterations + 1))


def test_grids_never_become_finer_than_asked_for() -> None:
    end = finish(hello(), spline_network((2, 1, 1)), Refinement(finest=12))
    assert grid_sizes(end.state) == {10}
    assert "12" in end.message


def test_a_network_never_gets_more_parameters_than_the_table_has_rows() -> None:
    end = finish(hello(160), spline_network((2, 1, 1)))
    assert grid_sizes(end.state) == {40}
    assert "more than the table has rows" in end.message


def test_without_free_splines_there_is_nothing_to_refine() -> None:
    state = spline_network((2, 1, 1))
    for edge in (EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(1, 0, 0)):
        state = state.with_edge(edge, kinds=EdgeKind.SNAPPED, snap=Snap("sin", (1.0, 0.1, 0.5, 0.0)))
    assert finish(hello(), state).message == "No spline is left to refine."


def test_a_stop_ends_the_fit_on_any_grid_with_the_best_state() -> None:
    asked: list[bool] = []
    problem, test = split(hello(800), 400)
    stopped = fit_refining(
        problem, spline_network((2, 1, 1)), TrainingConfig(), test, should_stop=lambda: bool(asked)
    )
    last = None
    for event in stopped:
        if isinstance(event, Progress) and 20 in grid_sizes(event.state()):
            asked.append(True)
        last = event
    assert isinstance(last, Finished)
    assert last.reason is StopReason.STOPPED
    assert grid_sizes(last.state) <= {10, 20}


def test_an_edit_passes_through_and_stays() -> None:
    state = spline_network((2, 2, 1))
    run = fit_refining(hello(), state, TrainingConfig(), refinement=Refinement(10))
    next(run)
    event: Event = next(run)
    event = run.send(Prune(frozenset({EdgeId(0, 1, 1)})))
    while not isinstance(event, Finished):
        event = next(run)
    assert grid_sizes(event.state) == {10}
    assert not event.state.layers[0].mask[1, 1]


def test_a_locked_edge_keeps_its_function_on_every_grid() -> None:
    edge = EdgeId(1, 0, 0)
    state = spline_network((2, 2, 1)).with_edge(edge, locked=True)
    end = finish(hello(), state, Refinement(20))
    assert grid_sizes(end.state) == {20}
    before, after = state.layers[1], end.state.layers[1]
    x = np.linspace(before.lower[0], before.upper[0], 50)
    np.testing.assert_allclose(edge_values(after, 0, 0, x), edge_values(before, 0, 0, x), atol=1e-10)


def test_the_same_seed_gives_the_same_network() -> None:
    ends = [finish(hello(), spline_network((2, 2, 1)), Refinement(10)) for _ in range(2)]
    assert ends[0].state == ends[1].state


@pytest.mark.parametrize(
    "layout", [{"basis": "bspline"}, {"grid": "adapted"}, {"ranges": "layer"}, {"basis": "chebyshev"}]
)
def test_finer_grids_hold_what_was_learned_and_what_lies_a_little_outside(layout: dict[str, str]) -> None:
    u = hello().u
    state = spline_network((2, 2, 1), u=u, **layout)
    finer = on_finer_grids(on_finer_grids(state, u), u)
    hidden = node_values(finer, u)[1]
    width = np.ptp(hidden, axis=0)
    assert (finer.layers[1].lower < hidden.min(axis=0) - 0.05 * width).all()
    assert (finer.layers[1].upper > hidden.max(axis=0) + 0.05 * width).all()
    np.testing.assert_allclose(hidden, node_values(state, u)[1], atol=1e-9)
    np.testing.assert_allclose(node_values(finer, u)[-1], node_values(state, u)[-1], atol=0.05)


def test_mixed_networks_are_refined_too() -> None:
    state = mixed_network()
    u = np.random.default_rng(0).uniform(-1, 1, (300, 3))
    finer = on_finer_grids(state, u)
    assert grid_sizes(finer) == {2 * size for size in grid_sizes(state)}
    assert finer.layers[0].snaps == state.layers[0].snaps


def test_impossible_settings_are_refused() -> None:
    with pytest.raises(TrainingError):
        Refinement(finest=0)
    with pytest.raises(TrainingError):
        Refinement(iterations=0)


def test_a_large_table_is_refined_on_all_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.training.sample.LARGE", 900)
    monkeypatch.setattr("kan_core.training.sample.SAMPLE", 200)
    seen = events(hello(1000), spline_network((2, 1, 1)), Refinement(10))
    last, end = seen[-2:]
    assert isinstance(last, Progress)
    assert isinstance(end, Finished)
    assert last.rows == 1000
    error = np.sqrt(np.mean((node_values(end.state, hello(1000).u)[-1] - hello(1000).z) ** 2))
    assert end.train_error == pytest.approx(error, rel=1e-6)


def test_another_optimiser_on_a_finer_grid_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.training.choice.SECOND_ORDER_LIMIT", 30)
    seen = events(hello(), spline_network((2, 1, 1)), Refinement(20))
    assert [event.optimiser for event in seen if isinstance(event, Started)] == ["lm", "lbfgs"]
