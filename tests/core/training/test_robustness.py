"""Tables and networks that invite NaN: what is finite stays finite, and what cannot be carried is said."""

import numpy as np
import pytest
import torch

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap
from kan_core.training.config import OPTIMISERS, PRECISIONS, TrainingConfig
from kan_core.training.events import Event, Finished, Progress, Started, StopReason
from kan_core.training.fit import fit
from kan_core.training.prepare import prepare
from kan_core.training.problem import Problem
from tests.core.networks import spline_network
from tests.core.training.problems import hello

EVERY_OPTIMISER = pytest.mark.parametrize("optimiser", OPTIMISERS[1:])


def events_of(
    problem: Problem, state: ModelState, config: TrainingConfig, test: Problem | None = None
) -> list[Event]:
    return list(fit(problem, state, config, test))


def end_of(problem: Problem, state: ModelState, config: TrainingConfig) -> Finished:
    end = events_of(problem, state, config)[-1]
    assert isinstance(end, Finished)
    return end


def finite(state: ModelState) -> bool:
    numbers = [np.ravel(array) for layer in state.layers for array in (layer.coefficients, layer.knots)]
    snaps = [np.array(snap.parameters) for layer in state.layers for snap in layer.snaps.values()]
    return bool(np.isfinite(np.concatenate([*numbers, *snaps])).all())


def table(x: np.ndarray, y: np.ndarray, **more: np.ndarray) -> Dataset:
    columns = [Column("x"), Column("y", Role.TARGET), *(Column(name) for name in more)]
    return Dataset("t", tuple(columns), np.column_stack([x, y, *more.values()]))


def steep(rate: float = 40.0) -> ModelState:
    """A network whose error is finite, and infinite a short step away."""
    state = spline_network((1, 1, 1))
    return state.with_edge(EdgeId(1, 0, 0), kinds=EdgeKind.SNAPPED, snap=Snap("exp", (rate, 0.0, 1.0, 0.0)))


def line(rows: int = 100) -> Problem:
    u = np.linspace(-1, 1, rows)[:, None]
    return Problem(u, u)


def test_steps_that_are_too_long_are_taken_back_and_shortened() -> None:
    config = TrainingConfig("adam", iterations=5, learning_rate=1e2, batch=20)
    end = end_of(line(), steep(), config)
    assert end.reason is StopReason.ITERATIONS
    assert end.iterations == 5
    assert np.isfinite(end.train_error)
    assert finite(end.state)


def test_a_fit_that_stays_infinite_ends_with_the_last_good_state_and_says_so() -> None:
    state = steep()
    end = end_of(line(), state, TrainingConfig("adam", iterations=5, learning_rate=1e30, batch=20))
    assert end.reason is StopReason.DIVERGED
    assert end.state == state
    assert "last good state" in end.message


@EVERY_OPTIMISER
def test_a_start_that_is_infinite_is_given_back(optimiser: str) -> None:
    state = steep(1e6)
    end = end_of(Problem(line().u, line().z), lifted(state), TrainingConfig(optimiser, iterations=5))
    assert end.reason is StopReason.DIVERGED
    assert end.state == lifted(state)
    assert end.iterations == 0


def lifted(state: ModelState) -> ModelState:
    """With 1 added to every hidden value."""
    first = state.layers[0]
    return ModelState(
        state.inputs, (first.with_(coefficients=first.coefficients + 1.0), state.layers[1]), state.outputs
    )


@EVERY_OPTIMISER
def test_classes_of_an_infinite_start_are_given_back(optimiser: str) -> None:
    state = spline_network((1, 1, 2))
    snap = Snap("exp", (1e6, 0.0, 1.0, 0.0))
    state = lifted(state.with_edge(EdgeId(1, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap))
    problem = Problem(line().u, np.eye(2)[(line().u[:, 0] > 0).astype(int)])
    end = end_of(problem, state, TrainingConfig(optimiser, iterations=5, loss="cross_entropy"))
    assert end.reason is StopReason.DIVERGED
    assert end.state == state


@EVERY_OPTIMISER
def test_steep_functions_never_end_in_nan(optimiser: str) -> None:
    for rate in (3.0, 30.0, 300.0):
        end = end_of(line(), steep(rate), TrainingConfig(optimiser, iterations=30, learning_rate=0.3))
        assert finite(end.state)
        if end.reason is not StopReason.DIVERGED:
            assert np.isfinite(end.train_error)


@EVERY_OPTIMISER
def test_restarts_that_become_infinite_are_given_up_alone(
    optimiser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled = lifted(spline_network((1, 1, 1)))
    nan = spoiled.layers[0].with_(coefficients=np.full_like(spoiled.layers[0].coefficients, 1e200))
    spoiled = ModelState(spoiled.inputs, (nan, *spoiled.layers[1:]), spoiled.outputs)
    monkeypatch.setattr("kan_core.training.fit.another_start", lambda state, seed: spoiled)
    end = end_of(line(), spline_network((1, 1, 1)), TrainingConfig(optimiser, iterations=10, restarts=2))
    assert end.iterations == 10 or end.reason is StopReason.CONVERGED
    assert np.isfinite(end.train_error)


@EVERY_OPTIMISER
@pytest.mark.parametrize("precision", PRECISIONS)
def test_fifteen_rows_and_a_grid_of_fifty(optimiser: str, precision: str) -> None:
    state = spline_network((2, 3, 1), grid_size=50)
    config = TrainingConfig(optimiser, iterations=15, precision=precision)
    started, *_, end = events_of(hello(15), state, config, hello(5, seed=3))
    assert isinstance(started, Started)
    assert isinstance(end, Finished)
    assert np.isfinite([end.train_error, end.test_error]).all()
    assert finite(end.state)
    assert any("15 rows" in warning for warning in started.warnings)
    assert any("without any row: 'a' (" in warning for warning in started.warnings)


@EVERY_OPTIMISER
@pytest.mark.parametrize("loss", ["squares", "huber", "cauchy"])
def test_gross_outliers_leave_everything_finite(optimiser: str, loss: str) -> None:
    problem = hello(200)
    z = problem.z.copy()
    z[::20] = 1e12 * np.sign(z[::20])
    end = end_of(Problem(problem.u, z), spline_network((2, 2, 1)), TrainingConfig(optimiser, 10, loss=loss))
    assert np.isfinite(end.train_error)
    assert finite(end.state)


@pytest.mark.parametrize("power", [-30, -12, 0, 12, 30])
@pytest.mark.parametrize("precision", PRECISIONS)
def test_raw_scales_do_not_matter(power: int, precision: str) -> None:
    x = np.random.default_rng(0).uniform(1, 2, 80)
    prepared = prepare(table(x * 10.0**power, x**2 * 10.0**-power))
    state = first_state(ModelSpec((1, 1)), prepared.inputs, prepared.outputs)
    end = end_of(prepared.train, state, TrainingConfig(precision=precision))
    got = evaluate(end.state, x[:, None] * 10.0**power)[:, 0]
    np.testing.assert_allclose(got * 10.0**power, x**2, rtol=1e-3)


@EVERY_OPTIMISER
def test_constant_and_duplicate_columns(optimiser: str) -> None:
    x = np.random.default_rng(0).uniform(-1, 1, 60)
    dataset = table(x, x**2, one=np.ones(60), again=x, mirrored=3 - 2 * x)
    prepared = prepare(dataset)
    state = first_state(ModelSpec((3, 2, 1)), prepared.inputs, prepared.outputs)
    end = end_of(prepared.train, state, TrainingConfig(optimiser, iterations=20))
    assert np.isfinite(end.train_error)
    assert finite(end.state)
    assert any("'one' is 1 in every row" in note for note in prepared.notes)
    assert any("'x' and 'again' carry the same" in note for note in prepared.notes)


def test_columns_without_spread_are_survived_where_nobody_prepared_them() -> None:
    u = np.column_stack([np.zeros(50), np.linspace(-1, 1, 50), np.linspace(-1, 1, 50)])
    for z in (u[:, 1:2] ** 2, np.zeros((50, 1))):
        for optimiser in OPTIMISERS[1:]:
            end = end_of(Problem(u, z), spline_network((3, 2, 1)), TrainingConfig(optimiser, iterations=15))
            assert np.isfinite(end.train_error)
            assert finite(end.state)


def test_a_target_that_hardly_varies_is_fitted_and_told() -> None:
    x = np.random.default_rng(0).uniform(-1, 1, 200)
    prepared = prepare(table(x, 1e6 * (1.0 + 1e-12 * np.sin(2 * x))))
    state = first_state(ModelSpec((1, 1)), prepared.inputs, prepared.outputs)
    started, *_, end = events_of(prepared.train, state, TrainingConfig(), prepared.test)
    assert isinstance(started, Started)
    assert isinstance(end, Finished)
    assert end.test_error < 0.01
    assert any("'y' varies by only 8e-13 of its size" in warning for warning in started.warnings)


def warnings_of(
    problem: Problem, test: Problem | None = None, grid_size: int = 5, basis: str = "bspline"
) -> tuple[str, ...]:
    names = [InputState("a", lower=-1.0, upper=1.0), InputState("b", lower=-1.0, upper=1.0)]
    state = first_state(ModelSpec((2, 1), grid_size, basis=basis), names, [OutputState("y")])
    started = next(fit(problem, state, TrainingConfig(), test))
    assert isinstance(started, Started)
    return started.warnings


def test_a_table_that_carries_its_model_is_not_warned_of() -> None:
    assert warnings_of(hello(400), hello(100, seed=3)) == ()
    assert warnings_of(hello(400), grid_size=50) == ()


def test_gaps_between_rows_are_told() -> None:
    problem = hello(400)
    u = problem.u.copy()
    u[:, 1] = np.where(u[:, 1] > 0, 1.0, -1.0)
    gapped = Problem(u, problem.z)
    for basis in ("bspline", "rbf"):
        (warning,) = warnings_of(gapped, grid_size=8, basis=basis)
        assert "'b' (6 of 8)" in warning
        assert "coarser grid" in warning
    for basis in ("chebyshev", "fourier"):
        assert warnings_of(gapped, grid_size=8, basis=basis) == ()


def test_held_out_rows_beyond_the_training_rows_are_told() -> None:
    test = hello(100, seed=3)
    u = test.u.copy()
    u[:30, 0], u[20:40, 1] = 1.2, -7.0
    (warning,) = warnings_of(hello(400), Problem(u, test.z))
    assert warning.startswith("40 of 100 held-out rows lie beyond the training rows in 'a', 'b':")


@EVERY_OPTIMISER
@pytest.mark.parametrize("precision", PRECISIONS)
def test_the_result_is_that_of_one_thread_with_two(optimiser: str, precision: str) -> None:
    threads, ends = torch.get_num_threads(), []
    try:
        for count in (1, 2):
            torch.set_num_threads(count)
            config = TrainingConfig(optimiser, iterations=4, precision=precision)
            ends.append(end_of(hello(4000), spline_network((2, 3, 1)), config).train_error)
    finally:
        torch.set_num_threads(threads)
    assert ends[1] == pytest.approx(ends[0], rel=1e-6 if precision == "float64" else 2e-2)


@EVERY_OPTIMISER
def test_single_precision_learns_as_well_and_keeps_what_is_locked(optimiser: str) -> None:
    state = spline_network((2, 2, 1), seed=1)
    snap = Snap("sin", (np.pi, 0.1, 0.5, 0.0), ("pi", None, None, None))
    state = state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap)
    locked, kept = EdgeId(1, 1, 0), state.layers[0]
    state = state.with_edge(locked, locked=True)
    ends = [
        end_of(hello(), state, TrainingConfig(optimiser, iterations=30, precision=precision))
        for precision in PRECISIONS
    ]
    assert ends[1].train_error < 1.2 * ends[0].train_error + 1e-2
    after = ends[1].state
    trained = after.snap(EdgeId(0, 0, 0))
    assert trained is not None
    assert trained.parameters[0] == np.pi
    assert (after.layers[1].coefficients[1, 0] == state.layers[1].coefficients[1, 0]).all()
    assert (after.layers[1].knots[1] == state.layers[1].knots[1]).all()
    assert (after.layers[0].knots == kept.knots).all()


def test_second_order_steps_in_single_precision_go_far_and_say_where_they_end() -> None:
    state = spline_network((2, 1, 1), grid_size=20, seed=1)
    end = end_of(hello(1000), state, TrainingConfig("lm", restarts=3, precision="float32"))
    assert end.train_error < 3e-4
    assert "single precision" in end.message


@EVERY_OPTIMISER
def test_a_stop_inside_an_iteration_keeps_the_last_good_state(optimiser: str) -> None:
    """`should_stop` turns true at some call; whichever it is, the state is the one that was last reported."""
    for calls in range(1, 12):
        asked = iter([False] * calls + [True] * 1000)
        config = TrainingConfig(optimiser, iterations=50, batch=50)
        run = fit(hello(), spline_network((2, 2, 1)), config, should_stop=lambda: next(asked))  # noqa: B023
        errors = [event.train_error for event in run if isinstance(event, Progress | Finished)]
        assert errors[-1] == pytest.approx(min(errors[:-1], default=np.nan), nan_ok=True)
