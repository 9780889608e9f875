"""Compiled sums equal those of the reference, whatever the network and the loss."""

import numpy as np
import pytest
import torch

from kan_core.ids import EdgeId
from kan_core.model.network import KAN
from kan_core.model.state import EdgeKind, ModelState
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.cross_entropy import CrossEntropy
from kan_core.training.losses.robust import Cauchy, Huber
from kan_core.training.losses.squares import Squares
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows
from kan_core.training.sums.compiled import CompiledSums, compiled_sums
from kan_core.training.sums.normal_equations import PlainSums
from tests.core.networks import mixed_network, rows, spline_network

CLOSE = 1e-12
"""Of the largest entry."""


def with_holes(state: ModelState) -> ModelState:
    """Pruned, locked and identity edges, so that source nodes differ in their targets."""
    state = state.with_edge(EdgeId(0, 1, 1), mask=False)
    state = state.with_edge(EdgeId(0, 0, 2), mask=False)
    state = state.with_edge(EdgeId(0, 0, 1), locked=True)
    return state.with_edge(EdgeId(1, 2, 0), kinds=EdgeKind.IDENTITY)


NETWORKS = {
    "one edge": spline_network((1, 1)),
    "two layers": spline_network((2, 5, 1), grid_size=7),
    "three layers": spline_network((3, 2, 2, 1), grid_size=3),
    "one interval": spline_network((2, 2, 1), grid_size=1),
    "product": spline_network((2, 2, 1), (0, 1)),
    "products among sums": spline_network((3, 4, 2, 1), (2, 1, 0)),
    "base function": spline_network((2, 3, 1), base="silu"),
    "base function and products": spline_network((2, 3, 2), (1, 1), base="silu"),
    "several outputs": spline_network((2, 3, 3)),
    "grids of different sizes": spline_network((2, 3, 1), grid_size=(4, 9)),
    "holes": with_holes(spline_network((3, 3, 2))),
    "holes and products": with_holes(spline_network((3, 3, 2), (1, 1))),
}


def problem(state: ModelState, count: int, seed: int = 0) -> Problem:
    random = np.random.default_rng(seed)
    weights = random.uniform(0.2, 3.0, count)
    u = np.resize(rows(state, min(count, 200)), (count, len(state.inputs)))
    return Problem(u, random.normal(size=(count, len(state.outputs))), weights / weights.mean())


def both(
    states: list[ModelState], data: Problem, loss: Loss | None = None, threads: int = 1
) -> tuple[CompiledSums, PlainSums]:
    network = KAN(states)
    table = Rows(network, data, lambda: False, loss, threads=threads)
    table.adapt(network)
    compiled = compiled_sums(network, table)
    assert isinstance(compiled, CompiledSums)
    return compiled, PlainSums(network, table)


def assert_equal(compiled: CompiledSums, plain: PlainSums) -> None:
    ours, theirs = compiled.normal_equations(), plain.normal_equations()
    pairs = {
        "curvature": (ours.curvature.triu(), theirs.curvature.triu()),
        "slope": (ours.slope, theirs.slope),
        "loss": (ours.loss, theirs.loss),
    }
    for name, (got, wanted) in pairs.items():
        assert float((got - wanted).abs().max()) <= CLOSE * float(wanted.abs().max()), name
    torch.testing.assert_close(compiled.mean_loss(), plain.mean_loss(), rtol=CLOSE, atol=0.0)


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("count", [1, 63, 64, 65, 1500])
def test_sums_equal_those_of_the_reference(name: str, count: int) -> None:
    assert_equal(*both([NETWORKS[name]], problem(NETWORKS[name], count)))


@pytest.mark.parametrize("loss", [Squares(), Huber(), Huber(0.3), Cauchy(), Cauchy(0.5)])
def test_robust_losses_reweigh_as_the_reference_does(loss: Loss) -> None:
    states = [spline_network((2, 3, 2), seed=seed) for seed in (1, 2)]
    assert_equal(*both(states, problem(states[0], 300), loss))


def test_every_restart_has_its_own_numbers_and_grids() -> None:
    states = [spline_network((2, 3, 1), seed=seed) for seed in (1, 2, 3)]
    compiled, plain = both(states, problem(states[0], 300))
    network = plain._network
    network.follow(network.hidden_values([plain._rows.u]))
    assert_equal(compiled, plain)


def test_other_parameters_can_be_tried() -> None:
    compiled, plain = both([NETWORKS["two layers"]], problem(NETWORKS["two layers"], 100))
    theta = plain._network.theta.detach() * 1.1
    torch.testing.assert_close(compiled.mean_loss(theta), plain.mean_loss(theta), rtol=CLOSE, atol=0.0)


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_parts_add_up_to_the_whole_and_threads_change_no_digit(
    threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = NETWORKS["two layers"]
    monkeypatch.setattr("kan_core.training.sums.compiled.PART", 128)
    alone, _ = both([state], problem(state, 1000))
    compiled, plain = both([state], problem(state, 1000), threads=threads)
    assert torch.equal(compiled.normal_equations().curvature, alone.normal_equations().curvature)
    assert_equal(compiled, plain)


def test_a_stop_is_seen_between_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.training.sums.compiled.PART", 128)
    answers = iter([False, True])
    network = KAN([NETWORKS["two layers"]])
    table = Rows(network, problem(NETWORKS["two layers"], 1000), lambda: next(answers))
    compiled = compiled_sums(network, table)
    assert compiled is not None
    with pytest.raises(CancelledError):
        compiled.normal_equations()


def test_infinite_numbers_come_out_as_such() -> None:
    state = NETWORKS["two layers"]
    compiled, plain = both([state], problem(state, 100))
    theta = plain._network.theta.detach().clone()
    theta[0, 3] = float("nan")
    assert not torch.isfinite(compiled.mean_loss(theta)).any()


@pytest.mark.parametrize(
    ("state", "loss"),
    [
        (mixed_network(), None),
        (spline_network((2, 2, 1), order=2), None),
        (spline_network((2, 2, 1), basis="chebyshev"), None),
        (spline_network((2, 2, 2)), CrossEntropy()),
    ],
    ids=["snapped", "other order", "other basis", "other loss"],
)
def test_what_the_kernels_do_not_know_is_left_to_the_reference(state: ModelState, loss: Loss | None) -> None:
    network = KAN([state])
    assert compiled_sums(network, Rows(network, problem(state, 50), lambda: False, loss)) is None


def test_single_precision_is_left_to_the_reference() -> None:
    network = KAN([NETWORKS["two layers"]], torch.float32)
    table = Rows(network, problem(NETWORKS["two layers"], 50), lambda: False)
    assert compiled_sums(network, table) is None
