"""Many small fits of one structure: compiled ones end where those of the reference do."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.errors import TrainingError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import node_values
from kan_core.model.state import EdgeKind, ModelState
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError
from kan_core.training.small_fits import Candidate, Fitted, fit_all
from tests.core.networks import spline_network


def two_products() -> ModelState:
    """y = p(a) q(b) r(c) + s(a) t(b) v(c), splines all."""
    state = spline_network((3, 2, 1), (2, 0), seed=3, grid_size=6)
    for source in range(2):
        state = state.with_edge(EdgeId(1, source, 0), kinds=EdgeKind.IDENTITY)
    return state


STRUCTURES = {
    "product": spline_network((3, 1), (1,), seed=1, grid_size=6),
    "sum": spline_network((3, 1), seed=1, grid_size=6),
    "two products": two_products(),
}


def candidates(state: ModelState, count: int = 5) -> list[Candidate]:
    """The same start on tables of different rows, weights and laws."""
    made = []
    for seed in range(count):
        random = np.random.default_rng(seed)
        u = random.uniform(-1, 1, (120, 3))
        z = (2 + np.sin((1 + seed) * u[:, 0])) * np.exp(u[:, 1]) + seed * u[:, 2]
        weights = random.uniform(0.5, 2.0, 120)
        problem = Problem(u, ((z - z.mean()) / z.std())[:, None], weights / weights.mean())
        made.append(Candidate(state, problem))
    return made


def plain(monkeypatch: pytest.MonkeyPatch, made: list[Candidate], iterations: int) -> list[Fitted]:
    with monkeypatch.context() as patch:
        for place in ("small_fits", "sums.compiled", "optimisers.levenberg_marquardt"):
            patch.setattr(f"kan_core.training.{place}.kernels", lambda module: None)
        return list(fit_all(made, iterations))


@pytest.mark.parametrize("name", STRUCTURES)
def test_small_fits_end_where_the_reference_does(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = candidates(STRUCTURES[name])
    wanted = plain(monkeypatch, made, 6)
    for ours, theirs in zip(fit_all(made, 6), wanted, strict=True):
        assert ours.rmse == pytest.approx(theirs.rmse, rel=1e-6)
        for one, other in zip(ours.state.layers, theirs.state.layers, strict=True):
            np.testing.assert_allclose(one.coefficients, other.coefficients, rtol=1e-5, atol=1e-6)


def test_the_error_is_that_of_the_state() -> None:
    made = candidates(STRUCTURES["product"], 1)
    (fitted,) = fit_all(made, 12)
    problem = made[0].problem
    assert problem.weights is not None
    error = node_values(fitted.state, problem.u)[-1] - problem.z
    assert fitted.rmse == pytest.approx(np.sqrt(np.mean(problem.weights[:, None] * error**2)))


def test_a_product_of_splines_finds_its_law() -> None:
    random = np.random.default_rng(0)
    u = random.uniform(-1, 1, (250, 3))
    z = np.exp(u[:, :1]) * (2.0 + u[:, 1:2] ** 2) * (1.5 + np.sin(u[:, 2:]))
    (fitted,) = fit_all([Candidate(STRUCTURES["product"], Problem(u, z / z.std()))], 16)
    assert fitted.rmse < 2e-3


def test_threads_change_no_digit() -> None:
    made = candidates(STRUCTURES["sum"])
    alone = [fitted.state for fitted in fit_all(made, 4)]
    assert [fitted.state for fitted in fit_all(made, 4, threads=3)] == alone


def test_locked_edges_stay() -> None:
    state = STRUCTURES["sum"].with_edge(EdgeId(0, 1, 0), locked=True)
    (fitted,) = fit_all(candidates(state, 1), 5)
    before, after = state.layers[0].coefficients, fitted.state.layers[0].coefficients
    np.testing.assert_array_equal(after[1], before[1])
    assert not np.array_equal(after[0], before[0])


def test_other_orders_go_the_plain_way() -> None:
    state = spline_network((3, 1), (1,), grid_size=6, order=2)
    (fitted,) = fit_all(candidates(state, 1), 5)
    assert fitted.rmse < 1.0


def test_a_stop_is_seen_between_fits() -> None:
    answers = iter([False, True])
    with pytest.raises(CancelledError):
        list(fit_all(candidates(STRUCTURES["sum"]), 2, should_stop=lambda: next(answers)))


def test_structures_that_differ_are_refused() -> None:
    made = candidates(STRUCTURES["sum"], 2)
    other = replace(made[1], state=made[1].state.with_edge(EdgeId(0, 0, 0), mask=False))
    with pytest.raises(TrainingError, match="one structure"):
        list(fit_all([made[0], other], 2))


def test_splines_behind_hidden_nodes_are_refused() -> None:
    with pytest.raises(TrainingError, match="hidden nodes"):
        list(fit_all(candidates(spline_network((3, 2, 1))), 2))
