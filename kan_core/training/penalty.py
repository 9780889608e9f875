"""Roughness of splines as a quadratic form in the parameters."""

import numpy as np
import torch
from torch import Tensor

from kan_core.basis.differences import roughness
from kan_core.model.network import KAN


def default_weight(grid_size: int) -> float:
    """lambda: 1e-7 at G = 5, falling to 1e-11 at G = 20 and above, where smooth functions need no help."""
    return float(np.clip(1e-7 * (5.0 / max(grid_size, 1)) ** 6.6, 1e-11, 1e-6))


class RoughnessPenalty:
    """theta' M theta = lambda times the summed roughness of all active splines; M is block-diagonal.

    Args:
        network: whose splines.
        weight: lambda, or None for `default_weight` of each layer's grid.
    """

    def __init__(self, network: KAN, weight: float | None = None) -> None:
        self._blocks: list[tuple[slice, Tensor]] = []
        self.basis_count = max(layer.plan.basis_count for layer in network.layers)
        for layer in network.layers:
            plan = layer.plan
            chosen = default_weight(plan.layer.grid_size) if weight is None else weight
            block = chosen * roughness(plan.layer.knots, plan.layer.order)
            span = slice(plan.start, plan.base_start)
            self._blocks.append((span, torch.as_tensor(block).to(network.theta)))

    def slope(self, theta: Tensor) -> Tensor:
        """M theta for theta (R, P): (R, P)."""
        result = torch.zeros_like(theta)
        for span, block in self._blocks:
            coefficients = theta[:, span].reshape(len(theta), -1, len(block))
            result[:, span] = (coefficients @ block).flatten(1)
        return result

    def value(self, theta: Tensor) -> Tensor:
        """theta' M theta for theta (R, P): (R,)."""
        return (self.slope(theta) * theta).sum(dim=1)

    def matrix(self, size: int) -> Tensor:
        """M as a dense (P, P) matrix."""
        whole = self._blocks[0][1].new_zeros(size, size)
        for span, block in self._blocks:
            edges = (span.stop - span.start) // len(block)
            whole[span, span] = torch.kron(torch.eye(edges).to(block), block)
        return whole
