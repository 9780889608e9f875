"""Snapping in context: the surest first, nothing right made worse, sums of logarithms as products."""

import numpy as np
import pytest

from kan_core.discovery.judgement import Judgement
from kan_core.discovery.snapping import ALLOWED, Snapping, spline_edges
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, NodeKind, OutputState, Snap
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import in_context, local_candidates, sharpened
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from tests.core.networks import spline_network
from tests.core.training.problems import hello


def problem_of(target: FloatArray, u: FloatArray) -> Problem:
    return Problem(u, ((target - target.mean()) / target.std())[:, None])


def network(*widths: int) -> ModelState:
    inputs = [InputState(name, lower=0.5, upper=2.0) for name in "ab"[: widths[0]]]
    return first_state(ModelSpec(widths), inputs, [OutputState("y")])


def trained(problem: Problem, state: ModelState) -> Refined:
    *_, end = fit(problem, state, TrainingConfig(restarts=4))
    return sharpened(problem, end.state)  # type: ignore[union-attr]


def searched(problem: Problem, start: Refined, own: tuple[str, ...] = ()) -> Snapping:
    judgement = Judgement(problem.rows, max(start.rmse, 1e-6), False)
    search = Snapping(problem, judgement, lambda: False, own)
    search.run(start)
    return search


def some_rows(count: int = 600) -> FloatArray:
    return np.random.default_rng(0).uniform(0.5, 2.0, (count, 2))


def test_a_function_of_a_product_is_found_behind_a_sum_of_logarithms() -> None:
    u = some_rows()
    problem = problem_of(np.sin(1.3 * u[:, 0] * u[:, 1]), u)
    best = searched(problem, trained(problem, network(2, 1, 1))).best
    assert best is not None and best.rmse < 1e-12
    assert best.state.layers[0].node_kinds[0] == NodeKind.PRODUCT
    link = best.state.snap(EdgeId(1, 0, 0))
    assert link is not None and link.primitive == "sin"


def nowhere_in_the_library(x: FloatArray) -> FloatArray:
    return np.asarray(np.sin(3 * x) + 0.6 * np.cos(7.3 * x) * x + 0.4 * np.exp(-40 * (x - 1.2) ** 2))


def test_where_an_edge_fits_no_function_the_others_are_snapped_and_the_model_stays_good() -> None:
    u = some_rows()
    problem = problem_of(nowhere_in_the_library(u[:, 0]) + u[:, 1] ** 2, u)
    start = trained(problem, network(2, 1))
    search = searched(problem, start)
    assert search.best is None or search.best.rmse > 100 * start.rmse
    assert search.furthest is not None
    assert spline_edges(search.furthest.state) == [EdgeId(0, 0, 0)]
    assert search.furthest.rmse <= ALLOWED * start.rmse


@pytest.mark.parametrize("own", [(), ("x^2*exp(x)/(exp(x)-1)^2+x",)])
def test_a_primitive_that_is_written_as_text_is_used(own: tuple[str, ...]) -> None:
    u = some_rows(400)[:, :1]
    t = 2.0 * u[:, 0]
    problem = problem_of(t + t**2 * np.exp(t) / (np.exp(t) - 1) ** 2, u)
    best = searched(problem, trained(problem, network(1, 1)), own).best
    assert best is not None
    assert (best.rmse < 1e-12) == bool(own)


def test_edges_that_are_locked_or_snapped_by_the_user_keep_what_they_are() -> None:
    u = some_rows(300)
    problem = problem_of(u[:, 0] ** 2 + np.exp(u[:, 1]), u)
    chosen = Snap("cosh", (1.0, 0.0, 1.0, 0.0), by_user=True)
    first = network(2, 1).with_edge(EdgeId(0, 1, 0), kinds=1, snap=chosen)
    start = refine(problem, first, 40)
    locked = start.state.with_edge(EdgeId(0, 0, 0), locked=True)
    assert spline_edges(locked) == []
    search = searched(problem, refine(problem, locked, 5))
    assert search.furthest is not None
    snap = search.furthest.state.snap(EdgeId(0, 1, 0))
    assert snap is not None and (snap.primitive, snap.by_user) == ("cosh", True)
    same = search.furthest.state.layers[0].coefficients[0, 0] == start.state.layers[0].coefficients[0, 0]
    assert same.all()


def test_the_right_primitive_wins_in_context() -> None:
    problem = hello(600)
    start = refine(problem, spline_network((2, 1, 1), grid_size=20, seed=2), 60)
    edge = EdgeId(0, 1, 0)
    candidates = local_candidates(start.state, problem.u, edge)[:4]
    suggestions = list(in_context(problem, start.state, edge, candidates))
    winner = min(suggestions, key=lambda suggestion: suggestion.score(start.rmse))
    assert winner.candidate.primitive == "x^2"
    assert winner.rmse < 3 * start.rmse


def test_a_stop_is_seen_between_two_edges_that_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    fitted: list[EdgeId] = []

    def counted(
        state: ModelState, u: FloatArray, edge: EdgeId, floor: float, own: tuple[str, ...]
    ) -> list[Candidate]:
        fitted.append(edge)
        return local_candidates(state, u, edge, floor)

    monkeypatch.setattr("kan_core.discovery.snapping.local_candidates", counted)
    problem, state = hello(), spline_network((2, 3, 1))
    search = Snapping(problem, Judgement(problem.rows, 1e-7, False), lambda: len(fitted) >= 2)
    search.run(refine(problem, state, 1))
    assert len(fitted) == 2
    assert search.best is None
