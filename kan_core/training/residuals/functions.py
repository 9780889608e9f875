"""The elementwise functions of primitives in torch, with derivatives of any order."""

from types import SimpleNamespace
from typing import Any, cast

import torch
from torch import Tensor

from kan_core.model.torch_functions import TORCH_FUNCTIONS
from kan_core.primitives.contract import Functions
from kan_core.primitives.special import bessel_j1_derivative


class _J0(torch.autograd.Function):
    """J0, whose derivative -J1 torch does not know."""

    @staticmethod
    def forward(ctx: Any, u: Tensor) -> Tensor:
        ctx.save_for_backward(u)
        return cast(Tensor, torch.special.bessel_j0(u))

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> Tensor:
        (u,) = ctx.saved_tensors
        return -g * _j1(u)


class _J1(torch.autograd.Function):
    """J1, whose derivative J0(u) - J1(u) / u torch does not know."""

    @staticmethod
    def forward(ctx: Any, u: Tensor) -> Tensor:
        ctx.save_for_backward(u)
        return cast(Tensor, torch.special.bessel_j1(u))

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> Tensor:
        (u,) = ctx.saved_tensors
        return cast(Tensor, g * bessel_j1_derivative(SMOOTH_FUNCTIONS, u))


def _j0(u: Tensor) -> Tensor:
    return cast(Tensor, _J0.apply(u))  # type: ignore[no-untyped-call]


def _j1(u: Tensor) -> Tensor:
    return cast(Tensor, _J1.apply(u))  # type: ignore[no-untyped-call]


SMOOTH_FUNCTIONS = cast(
    Functions, SimpleNamespace(**{**vars(TORCH_FUNCTIONS), "bessel_j0": _j0, "bessel_j1": _j1})
)
"""`TORCH_FUNCTIONS`, all of which torch can derive as often as it is asked to."""
