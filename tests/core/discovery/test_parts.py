"""The parts of the search: structures, elimination, gauges, fronts."""

from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.dimensions import dimension_remark
from kan_core.discovery.front import Law, pareto, ranked
from kan_core.discovery.gauge import offsets_behind
from kan_core.discovery.judgement import Judgement
from kan_core.discovery.pruning import redundant_edges
from kan_core.discovery.snapping import Snapping
from kan_core.discovery.structures import structures
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind, Snap
from kan_core.model.structure import without_dead_nodes
from kan_core.symbolic.affine_fit import Candidate
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import in_context, local_candidates
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from tests.core.networks import rows, spline_network
from tests.core.training.problems import hello


@pytest.mark.parametrize("inputs", [1, 2, 5])
def test_structures_grow_and_can_be_built(inputs: int) -> None:
    nodes = spline_network((inputs, 1))
    sizes = []
    for structure in structures(inputs):
        state = structure.state(nodes.inputs, nodes.outputs, 5, seed=0)
        assert np.isfinite(evaluate(state, rows(state))).all()
        sizes.append(len(structure.layers))
        kinds = "".join("P" if k == NodeKind.PRODUCT else "S" for k in state.layers[0].node_kinds)
        assert kinds == structure.layers[0].nodes
    assert sizes[0] == 1
    assert len({structure.name for structure in structures(inputs)}) == len(sizes)


def test_elimination_finds_the_smallest_network_for_hello_world() -> None:
    problem = hello(1000)
    *_, end = fit(problem, spline_network((2, 5, 1)), TrainingConfig(restarts=4))
    *_, smallest = redundant_edges(problem, end.state)  # type: ignore[union-attr]
    assert without_dead_nodes(smallest.state).widths == (2, 1, 1)
    assert smallest.rmse < 0.01


def test_elimination_keeps_what_is_needed() -> None:
    problem = hello(400)
    *_, end = fit(problem, spline_network((2, 1, 1)), TrainingConfig())
    assert list(redundant_edges(problem, end.state)) == []  # type: ignore[union-attr]


def test_offsets_move_behind_a_sum_and_the_function_stays() -> None:
    state = spline_network((2, 1, 1))
    snaps = {
        EdgeId(0, 0, 0): Snap("x^2", (1.0, 0.0, 0.5, 2.0)),
        EdgeId(0, 1, 0): Snap("sin", (2.0, 0.1, 0.5, -0.7)),
        EdgeId(1, 0, 0): Snap("sqrt", (1.0, 0.5, 3.0, 0.25)),
    }
    for edge, snap in snaps.items():
        state = state.with_edge(edge, kinds=EdgeKind.SNAPPED, snap=snap)
    moved = offsets_behind(state)
    np.testing.assert_allclose(evaluate(moved, rows(state)), evaluate(state, rows(state)), rtol=1e-13)
    for source in range(2):
        snap = moved.snap(EdgeId(0, source, 0))
        assert snap is not None
        assert snap.parameters[3] == 0.0


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


def law(complexity: int, error: float, parameters: int = 1) -> Law:
    state = spline_network((1, 1))
    return Law(state, compose(state)[0], complexity, error, error, (), parameters, cost=complexity)


def test_the_front_holds_only_trade_offs() -> None:
    laws = [law(5, 0.1), law(3, 0.2), law(5, 0.05), law(9, 0.05), law(7, 0.3)]
    assert [(one.complexity, one.test_rmse) for one in pareto(laws)] == [(3, 0.2), (5, 0.05)]


def test_a_tie_goes_to_the_simplest() -> None:
    simple, longer, wrong = law(3, 0.1), law(8, 0.0999), law(2, 0.5)
    assert ranked([longer, simple, wrong], rows=(80, 20), spread=1.0) == [simple]
    much_better = law(9, 1e-3)
    assert ranked([simple, much_better], rows=(80, 20), spread=1.0) == [much_better]


def test_judgement_counts_degrees_of_freedom_only_in_noise() -> None:
    state = spline_network((1, 1))
    many, few = Refined(state, 0.098, 40), Refined(state, 0.1, 4)
    assert Judgement(200, 0.1, noisy=True).still_good(few, many, 1.0)
    assert not Judgement(200, 1e-7, noisy=False).still_good(few, many, 1.0)


@pytest.mark.parametrize(
    ("units", "words"),
    [
        ({"a": "m", "b": "s", "y": "m/s"}, "are those of 'y'"),
        ({"a": "m", "b": "s", "y": "m"}, "speak against"),
        ({"a": "m", "y": "m/s"}, None),
        ({}, None),
    ],
)
def test_units_are_held_against_a_formula(units: dict[str, str], words: str | None) -> None:
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    dataset = Dataset("t", columns, np.ones((3, 3))).with_units(units)
    a, b = sp.symbols("a b", real=True)
    quotient = Formula("y", "", a / b, {"a": "a", "b": "b"}, (), {})
    remark = dimension_remark(dataset, replace(law(3, 0.1), formula=quotient))
    assert remark is None if words is None else words in str(remark)
