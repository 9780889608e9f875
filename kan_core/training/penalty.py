"""Roughness of splines as a quadratic form in the parameters."""

from copy import copy
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from kan_core.model.trainable import Trainable

Index = NDArray[np.int64]


def default_weight(grid_size: int) -> float:
    """lambda: 1e-7 at G = 5, falling to 1e-11 at G = 20 and above, where smooth functions need no help."""
    return float(np.clip(1e-7 * (5.0 / max(grid_size, 1)) ** 6.6, 1e-11, 1e-6))


class RoughnessPenalty:
    """theta' M theta = lambda times the summed roughness of all active splines; M is block-diagonal.

    Args:
        network: whose splines, on the grids they have now; where restarts have different adapted grids, the
            mean of their roughness is taken for all.
        weight: lambda, or None for `default_weight` of each layer's basis.
    """

    def __init__(self, network: Trainable, weight: float | None = None) -> None:
        self._blocks: list[tuple[slice, Tensor]] = []
        self._network = network
        for layer in network.layers:
            plan = layer.plan
            family = layer.family
            chosen = default_weight(family.intervals) if weight is None else weight
            # Roughness of even grids does not depend on where they lie.
            grids = plan.layer.knots[None] if layer.uniform_cubic else layer.knots.cpu().numpy()
            block = chosen / len(grids) * np.sum([family.roughness(knots) for knots in grids], axis=0)
            span = slice(plan.start, plan.base_start)
            of_edges = block if len(block) == 1 else block[plan.source]
            self._blocks.append((span, torch.as_tensor(of_edges).to(network.theta)))

    @property
    def blocks(self) -> tuple[tuple[slice, Tensor], ...]:
        """Each layer's spline parameters and the blocks of M for one spline: (1 or splines, B, B)."""
        return tuple(self._blocks)

    @property
    def rank(self) -> int:
        """Rank of M over the free parameters: what is left of each free spline but lines and the like."""
        total = 0
        for layer in self._network.layers:
            family, plan = layer.family, layer.plan
            free = int(self._network.free[plan.start : plan.base_start].sum()) // family.count
            total += free * (family.count - family.unpenalised)
        return total

    def slope(self, theta: Tensor) -> Tensor:
        """M theta for theta (R, P): (R, P)."""
        result = torch.zeros_like(theta)
        for span, block in self._blocks:
            coefficients = theta[:, span].reshape(len(theta), -1, block.shape[-1])
            if len(block) == 1:
                result[:, span] = (coefficients @ block[0]).flatten(1)
            else:
                result[:, span] = (block @ coefficients[..., None]).flatten(1)
        return result

    def value(self, theta: Tensor) -> Tensor:
        """theta' M theta for theta (R, P): (R,)."""
        return (self.slope(theta) * theta).sum(dim=1)

    def times(self, factor: float) -> "RoughnessPenalty":
        """The penalty with another weight."""
        other = copy(self)
        other._blocks = [(span, factor * block) for span, block in self._blocks]
        other.matrix, other.reach = factor * self.matrix, self.reach
        return other

    @cached_property
    def reach(self) -> Index:
        """(P,) one more than the last column of each row of M that is not zero: M is block-diagonal."""
        places = np.arange(self._network.theta.shape[1]) + 1
        for span, block in self._blocks:
            size = block.shape[-1]
            ends = np.arange(span.start, span.stop, size) + size
            places[span] = np.repeat(ends, size)
        return places

    @cached_property
    def matrix(self) -> Tensor:
        """M as a dense (P, P) matrix."""
        size = self._network.theta.shape[1]
        whole = self._network.theta.new_zeros(size, size).detach()
        for span, block in self._blocks:
            edges = (span.stop - span.start) // block.shape[-1]
            if len(block) == 1:
                whole[span, span] = torch.kron(torch.eye(edges).to(block), block[0])
            else:
                whole[span, span] = torch.block_diag(*block)  # type: ignore[no-untyped-call]
        return whole
