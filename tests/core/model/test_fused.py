"""Fused layers against plain ones, where Triton has a CUDA device or its interpreter."""

import os
from importlib.util import find_spec

import numpy as np
import pytest
import torch

from kan_core.ids import EdgeId
from kan_core.model.fused import choice
from kan_core.model.network import KAN, as_rows_last
from kan_core.model.spec import another_start
from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Started
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows, of_gradient
from tests.core.networks import rows, spline_network
from tests.core.training.problems import hello

INTERPRETED = os.environ.get("TRITON_INTERPRET") == "1"
pytestmark = [
    pytest.mark.skipif(find_spec("triton") is None, reason="Triton is not installed"),
    pytest.mark.skipif(
        not (INTERPRETED or torch.cuda.is_available()),
        reason="there is no CUDA device, and TRITON_INTERPRET=1 is not set",
    ),
]
DEVICE = torch.device("cpu" if INTERPRETED else "cuda:0")


def masked() -> ModelState:
    """[3, 5, 1] with pruned edges, one node without any, and a locked edge."""
    state = spline_network((3, 5, 1), base="silu").with_edge(EdgeId(0, 2, 4), locked=True)
    mask = np.random.default_rng(0).random((3, 5)) < 0.6
    mask[:, 1] = False
    mask[2, 4] = True
    return state.with_layer(0, state.layers[0].with_(mask=mask))


STATES = {
    "narrow": spline_network((2, 5, 1)),
    "wide": spline_network((5, 70, 1), grid_size=4),
    "fine": spline_network((2, 3, 1), grid_size=40),
    "base": spline_network((3, 4, 2), base="silu", grid_size=11),
    "masked": masked(),
}
DIGITS = {torch.float64: 1e-12, torch.float32: 1e-5}
every_state = pytest.mark.parametrize("state", STATES.values(), ids=STATES)
every_precision = pytest.mark.parametrize("dtype", DIGITS, ids=str)


def both(state: ModelState, dtype: torch.dtype, restarts: int = 2) -> tuple[KAN, KAN]:
    """The same restarts fused and plain."""
    from kan_core.model.fused.layer import FusedLayer

    states = [state, *(another_start(state, seed) for seed in range(1, restarts))]
    fused, plain = (KAN(states, dtype, DEVICE) for _ in range(2))
    fused.layers = [FusedLayer(layer.plan, layer.knots, DEVICE) for layer in plain.layers]
    return fused, plain


def inputs(state: ModelState, count: int, like: KAN) -> torch.Tensor:
    """Rows of which some lie far beyond the grids."""
    return as_rows_last(2.0 * rows(state, count), like.theta)


def cotangents(of: torch.Tensor) -> torch.Tensor:
    return torch.linspace(-1, 2, of.numel(), dtype=of.dtype, device=of.device).reshape(of.shape)


def assert_equal(found: torch.Tensor, expected: torch.Tensor) -> None:
    assert found.shape == expected.shape
    assert torch.isfinite(expected).all()
    digits = DIGITS[found.dtype] * float(expected.abs().max())
    torch.testing.assert_close(found, expected, rtol=0.0, atol=digits)


@every_precision
@every_state
@pytest.mark.parametrize("count", [1, 130])
def test_values_and_gradient_are_those_of_the_plain_layers(
    state: ModelState, dtype: torch.dtype, count: int
) -> None:
    found = []
    for network in both(state, dtype):
        with torch.no_grad():
            passes = network.passes(inputs(state, count, network))
            values = passes[-1].values
            found.append((values, network.gradient(passes, cotangents(values))))
    for fused, plain in zip(*found, strict=True):
        assert_equal(fused, plain)


@every_state
def test_the_jacobian_is_that_of_the_plain_layers(state: ModelState) -> None:
    found = []
    for network in both(state, torch.float64):
        with torch.no_grad():
            passes = network.passes(inputs(state, 20, network))
            found.append(network.jacobian(passes, cotangents(passes[-1].values)))
    assert_equal(*found)


def test_many_rows_are_summed_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    from kan_core.model.fused import products

    monkeypatch.setattr(products, "CHUNK", 48)
    state, found = STATES["narrow"], []
    for network in both(state, torch.float64):
        with torch.no_grad():
            passes = network.passes(inputs(state, 500, network))
            found.append(network.gradient(passes, cotangents(passes[-1].values)))
    assert_equal(*found)


def test_the_same_rows_give_the_same_digits() -> None:
    state, gradients = STATES["base"], []
    fused, _ = both(state, torch.float64)
    for _ in range(2):
        with torch.no_grad():
            passes = fused.passes(inputs(state, 130, fused))
            gradients.append(fused.gradient(passes, cotangents(passes[-1].values)))
    assert torch.equal(*gradients)


def test_autograd_differentiates_a_fused_network() -> None:
    state = STATES["base"]
    fused, _ = both(state, torch.float64)
    u = inputs(state, 70, fused).requires_grad_()
    passes = fused.passes(u)
    g = cotangents(passes[-1].values)
    (g * passes[-1].values).sum().backward()  # type: ignore[no-untyped-call]
    assert fused.theta.grad is not None and u.grad is not None
    assert_equal(fused.theta.grad, fused.gradient(passes, g))
    plain_u = u.detach().clone().requires_grad_()
    _, plain = both(state, torch.float64)
    (g * plain(plain_u)).sum().backward()  # type: ignore[no-untyped-call]
    assert plain_u.grad is not None
    assert_equal(u.grad, plain_u.grad)


@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")  # of the interpreter
def test_infinite_and_missing_values_are_not_hidden() -> None:
    state = STATES["narrow"]
    for network in both(state, torch.float64):
        u = inputs(state, 40, network)
        u[0, 0, 3], u[0, 1, 7] = float("nan"), float("inf")
        with torch.no_grad():
            finite = torch.isfinite(network(u)).all(dim=1)[0]
        assert not finite[3] and not finite[7]
        assert finite.sum() == 38


def test_a_fit_goes_where_it_goes_with_plain_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = []
    for suits in (True, False):
        monkeypatch.setattr(choice, "suits", lambda *_, suits=suits: suits)
        config = TrainingConfig("lbfgs", iterations=3, device=DEVICE.type)
        started, *_, end = fit(hello(200), spline_network((2, 3, 1), base="silu"), config)
        assert isinstance(started, Started) and isinstance(end, Finished)
        assert not any("fused" in note for note in started.notes)
        ends.append(end.train_error)
    assert ends[0] == pytest.approx(ends[1], rel=1e-9)


def test_a_trial_finds_no_trouble() -> None:
    from kan_core.model.fused.trouble import trouble

    assert trouble(DEVICE, torch.float64, 3, 5, 8) == ""
    assert trouble(DEVICE, torch.float32, 3, 5, 8) == ""


def test_a_trial_finds_wrong_results(monkeypatch: pytest.MonkeyPatch) -> None:
    from kan_core.model.fused import products
    from kan_core.model.fused.trouble import trouble

    right = products.source_slopes
    monkeypatch.setattr(products, "source_slopes", lambda *given: right(*given) * (1.0 + 1e-8))
    assert "wrong" in trouble.__wrapped__(DEVICE, torch.float64, 3, 5, 8)


def test_blocks_of_a_fused_network_hold_no_edges() -> None:
    state = STATES["wide"]
    fused, plain = both(state, torch.float64)
    problem = Problem(rows(state, 1500), np.zeros((1500, 1)))
    sizes = [
        [block.u.shape[-1] for block in Rows(network, problem, lambda: False, numbers=of_gradient).blocks()]
        for network in (fused, plain)
    ]
    assert sizes[0] == [1500]
    assert len(sizes[1]) > 1
