"""Elimination takes away the edges that are not needed, and no others."""

from kan_core.discovery.pruning import redundant_edges
from kan_core.model.structure import without_dead_nodes
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit
from tests.core.networks import spline_network
from tests.core.training.problems import hello


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
