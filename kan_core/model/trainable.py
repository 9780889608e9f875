"""What an optimiser asks of a network."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import torch
from torch import Tensor

from kan_core.model.layer_pass import TorchLayer
from kan_core.model.state import FloatArray


class Trainable(Protocol):
    """R restarts of one network with flat parameters and analytic derivatives.

    Attributes:
        theta: (R, P) all parameters.
        free: (P,) True where a fit may change them.
    """

    theta: torch.nn.Parameter
    free: Tensor

    @property
    def restarts(self) -> int:
        """R."""
        ...

    @property
    def layers(self) -> Sequence[TorchLayer[Any]]:
        """The layers that have grids; none where a network has no splines."""
        ...

    def passes(
        self, u: Tensor, theta: Tensor | None = None, input_basis: tuple[Tensor, Tensor] | None = None
    ) -> Any:
        """Every layer's pass for scaled inputs u (1 or R, inputs, n); the last one has the outputs."""
        ...

    def jacobian(self, passes: Any, seed: Tensor) -> Tensor:
        """Transposed Jacobian of sum_o seed_o z_o by theta, row by row: (R, P, n)."""
        ...

    def gradient(self, passes: Any, g: Tensor) -> Tensor:
        """d(sum g z)/dtheta, (R, P), for cotangents g (R, outputs, n)."""
        ...

    def hidden_values(self, parts: Iterable[Tensor]) -> list[FloatArray]:
        """What `follow` needs to know of the hidden nodes' values at scaled inputs, part by part."""
        ...

    def follow(self, values: list[FloatArray]) -> None:
        """Moves the grids of hidden nodes to their values."""
        ...
