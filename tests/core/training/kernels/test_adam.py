"""Compiled steps of Adam equal those of the reference, whatever the network and the loss."""

from collections.abc import Callable

import pytest
import torch

from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.cross_entropy import CrossEntropy
from kan_core.training.losses.robust import Cauchy, Huber
from kan_core.training.losses.squares import Squares
from kan_core.training.optimisers.adam import PlainAdam, Steps, iterate
from kan_core.training.optimisers.compiled_adam import CompiledAdam, compiled_adam
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import CancelledError, Rows
from tests.core.networks import mixed_network, spline_network
from tests.core.training.kernels.test_sums import NETWORKS, problem

CLOSE = {torch.float64: 1e-12, torch.float32: 1e-5}
"""Of the largest parameter, after fifty steps."""
NETWORK = NETWORKS["two layers"]


def settings(
    states: list[ModelState],
    count: int,
    loss: Loss | None = None,
    batch: int = 100,
    dtype: torch.dtype = torch.float64,
    should_stop: Callable[[], bool] = lambda: False,
) -> tuple[KAN, Rows, RoughnessPenalty, float, int]:
    network = KAN(states, dtype)
    table = Rows(network, problem(states[0], count), should_stop, loss)
    table.adapt(network)
    return network, table, RoughnessPenalty(network, 1e-3), 0.01, batch


def trained(steps: Steps, network: KAN, count: int, passes: int) -> tuple[torch.Tensor, torch.Tensor]:
    order = torch.Generator().manual_seed(3)
    for _ in range(passes):
        steps.pass_over(torch.randperm(count, generator=order))
    return network.theta.detach().clone(), steps.mean_loss()


def assert_equal(states: list[ModelState], count: int, passes: int = 5, **chosen: object) -> None:
    ours, theirs = settings(states, count, **chosen), settings(states, count, **chosen)  # type: ignore[arg-type]
    start = ours[0].theta.detach().clone()
    compiled = compiled_adam(*ours)
    assert isinstance(compiled, CompiledAdam)
    theta, loss = trained(compiled, ours[0], count, passes)
    wanted, wanted_loss = trained(PlainAdam(*theirs), theirs[0], count, passes)
    close = CLOSE[theta.dtype]
    assert float((wanted - start).abs().max()) > 1e-3
    assert float((theta - wanted).abs().max()) <= close * float(wanted.abs().max())
    torch.testing.assert_close(loss, wanted_loss.double(), rtol=10 * close, atol=0.0)


@pytest.mark.parametrize("dtype", CLOSE, ids=str)
@pytest.mark.parametrize("name", NETWORKS)
def test_fifty_steps_equal_those_of_the_reference(name: str, dtype: torch.dtype) -> None:
    assert_equal([NETWORKS[name]], 1000, dtype=dtype)


@pytest.mark.parametrize("batch", [1, 127, 128, 129, 1000])
@pytest.mark.parametrize("count", [1, 128, 300])
def test_batches_of_any_size(count: int, batch: int) -> None:
    assert_equal([NETWORK], count, passes=2, batch=batch)


@pytest.mark.parametrize("widths", [(9, 11, 1), (1, 6, 2), (17, 3, 4)])
def test_networks_wider_than_a_block(widths: tuple[int, ...]) -> None:
    assert_equal([spline_network(widths)], 200)


@pytest.mark.parametrize("loss", [Squares(), Huber(), Huber(0.3), Cauchy(), Cauchy(0.5)])
def test_robust_losses(loss: Loss) -> None:
    assert_equal([spline_network((2, 3, 2), seed=seed) for seed in (1, 2)], 300, loss=loss)


@pytest.mark.parametrize("batch", [30, 300, 900])
def test_calls_end_within_passes_and_change_no_digit(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, parts = settings([NETWORK], 1000, batch=batch), settings([NETWORK], 1000, batch=batch)
    whole = compiled_adam(*alone)
    monkeypatch.setattr("kan_core.training.optimisers.compiled_adam.WORK", 1)
    cut = compiled_adam(*parts)
    assert whole is not None
    assert cut is not None
    for ours, theirs in zip(trained(whole, alone[0], 1000, 3), trained(cut, parts[0], 1000, 3), strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-14, atol=0.0)


def test_a_stop_is_seen_between_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.training.optimisers.compiled_adam.WORK", 1)
    answers = iter([False, True])
    chosen = settings([NETWORK], 1000, should_stop=lambda: next(answers))
    steps = compiled_adam(*chosen)
    assert steps is not None
    with pytest.raises(CancelledError):
        steps.pass_over(torch.arange(1000))


def test_the_same_seed_gives_the_same_numbers() -> None:
    ends = []
    for _ in range(2):
        chosen = settings([NETWORK], 500)
        losses = [float(reached.losses) for reached in iterate(*chosen[:3], 4, *chosen[3:], seed=5)]
        ends.append((losses, chosen[0].theta.tolist()))
    assert ends[0] == ends[1]
    assert ends[0][0][-1] < ends[0][0][0]


def test_infinite_numbers_come_out_as_such() -> None:
    chosen = settings([NETWORK], 100)
    steps = compiled_adam(*chosen)
    assert steps is not None
    with torch.no_grad():
        chosen[0].theta[0, 3] = float("nan")
    assert not torch.isfinite(steps.mean_loss()).any()
    steps.pass_over(torch.arange(100))
    assert not torch.isfinite(steps.mean_loss()).any()


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
    assert compiled_adam(*settings([state], 50, loss)) is None
