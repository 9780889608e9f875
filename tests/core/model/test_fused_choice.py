"""Which layers are fused, and what happens where they cannot be."""

import os

import pytest
import torch

from kan_core.ids import EdgeId
from kan_core.model.fused import choice
from kan_core.model.fused.choice import MOST_FUNCTIONS, not_fused, suits
from kan_core.model.fused.trouble import trouble
from kan_core.model.layer_pass import DenseLayer
from kan_core.model.network import KAN
from kan_core.model.plan import plan_model
from kan_core.model.state import EdgeKind, ModelState, Snap
from tests.core.networks import rows, spline_network

CUDA = torch.device("cuda:0")
LARGE = spline_network((32, 32, 1))


def first_suits(state: ModelState, restarts: int = 1, device: torch.device = CUDA) -> bool:
    return suits(plan_model(state)[0], restarts, device)


def test_large_layers_of_even_cubic_splines_on_cuda_are_fused() -> None:
    assert first_suits(LARGE)
    assert first_suits(spline_network((32, 32, 1), base="silu"))


def test_restarts_make_a_small_layer_large() -> None:
    small = spline_network((2, 5, 1))
    assert not first_suits(small)
    assert first_suits(small, restarts=4096)


@pytest.mark.parametrize(
    "state",
    [
        spline_network((32, 32, 1), (1, 0)),
        spline_network((32, 32, 1), basis="chebyshev"),
        spline_network((32, 32, 1), order=2),
        spline_network((32, 32, 1), grid="adapted", u=rows(LARGE)),
        spline_network((32, 32, 1), grid_size=MOST_FUNCTIONS),
        LARGE.with_edge(EdgeId(0, 3, 4), kinds=EdgeKind.IDENTITY),
        LARGE.with_edge(EdgeId(0, 3, 4), kinds=EdgeKind.SNAPPED, snap=Snap("sin", (1.0, 0.0, 1.0, 0.0))),
    ],
    ids=["product", "chebyshev", "order 2", "adapted", "very fine", "identity", "snapped"],
)
def test_other_large_layers_are_not(state: ModelState) -> None:
    assert not first_suits(state)


def test_nothing_is_fused_on_the_cpu() -> None:
    assert not first_suits(LARGE, device=torch.device("cpu"))
    assert not_fused(KAN([LARGE]).layers) == ()


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a CUDA device")
def test_trouble_is_told_in_one_line() -> None:
    told = trouble(CUDA, torch.float64, 3, 5, 8)
    assert told.startswith("Triton cannot be used here (")
    assert "\n" not in told


@pytest.mark.skipif(os.environ.get("TRITON_INTERPRET") == "1", reason="here Triton can be used")
def test_without_triton_a_large_layer_is_dense_and_a_note_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    # A layer on the CPU is as good as one on a device that Triton cannot use.
    monkeypatch.setattr(choice, "suits", lambda *_: True)
    layers = KAN([LARGE]).layers
    assert all(isinstance(layer, DenseLayer) for layer in layers)
    (note,) = not_fused(layers)
    assert note.startswith("Large layers go without fused kernels, right but slower: Triton cannot be used")
