"""The normal equations of a Gauss-Newton step in torch: the reference of every faster way to sum them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from kan_core.model.state import FloatArray
from kan_core.model.trainable import Trainable
from kan_core.training.rows import Rows, mean_loss


@dataclass(frozen=True)
class NormalEquations:
    """Mean loss and its quadratic model, L(theta + d) ~ loss + 2 slope . d + d' curvature d, without penalty.

    Attributes:
        curvature: (R, P, P), J'WJ/N for least squares; its upper triangle alone is meant.
        slope: (R, P), J'Wr/N for least squares.
        loss: (R,).
    """

    curvature: Tensor
    slope: Tensor
    loss: Tensor


def symmetric(upper: Tensor) -> Tensor:
    """The whole of a symmetric matrix (P, P) whose upper triangle is known."""
    return upper.triu() + upper.triu(1).T


class Slopes(Protocol):
    """What optimisers of first order ask of a problem for one network.

    Attributes:
        should_stop: whether a stop was asked for.
    """

    should_stop: Callable[[], bool]

    def adapt(self) -> bool:
        """Puts the loss on the scale of the network's present residuals; True if that changes it."""
        ...

    def loss_and_slope(self) -> tuple[Tensor, Tensor]:
        """Mean loss (R,) and its gradient (R, P), zero where a parameter is not free."""
        ...


class Sums(Protocol):
    """What optimisers of second order ask: means over the rows of a problem for one network."""

    def adapt(self) -> bool:
        """Puts the loss on the scale of the network's present residuals; True if that changes it."""
        ...

    def mean_loss(self, theta: Tensor | None = None) -> Tensor:
        """(R,) mean over the rows of their loss, at `theta` (R, P) or at the network's parameters."""
        ...

    def normal_equations(self) -> NormalEquations:
        """Loss, slope and curvature at the network's parameters."""
        ...

    def hidden_values(self) -> list[FloatArray]:
        """What `KAN.follow` needs to know of the hidden nodes' values."""
        ...


class PlainSums:
    """`Sums` and `Slopes` of any network and loss, on any device."""

    def __init__(self, network: Trainable, rows: Rows) -> None:
        self._network, self._rows = network, rows
        self.should_stop = rows.should_stop

    def adapt(self) -> bool:
        return self._rows.adapt(self._network)

    def mean_loss(self, theta: Tensor | None = None) -> Tensor:
        return mean_loss(self._network, self._rows, theta)

    def hidden_values(self) -> list[FloatArray]:
        return self._network.hidden_values(block.u for block in self._rows.blocks())

    @torch.no_grad()
    def loss_and_slope(self) -> tuple[Tensor, Tensor]:
        network, rows = self._network, self._rows
        loss, slope = network.theta.new_zeros(network.restarts), torch.zeros_like(network.theta)
        for block in rows.blocks():
            passes = block.passes(network)
            here = passes[-1].values, block.z, block.weight
            loss += rows.loss.value(*here).sum(dim=1)
            slope += network.gradient(passes, rows.loss.slope(*here))
        return loss / rows.count, slope / rows.count * network.free

    @torch.no_grad()
    def normal_equations(self) -> NormalEquations:
        """Block by block, so that the Jacobian of all rows is never held."""
        network, rows = self._network, self._rows
        restarts, size = network.theta.shape
        curvature = network.theta.new_zeros(restarts, size, size)
        slope, loss = network.theta.new_zeros(restarts, size), network.theta.new_zeros(restarts)
        for block in rows.blocks():
            passes = block.passes(network)
            here = passes[-1].values, block.z, block.weight
            loss += rows.loss.value(*here).sum(dim=1)
            slope += 0.5 * network.gradient(passes, rows.loss.slope(*here))
            for seed in rows.loss.seeds(*here):
                jacobian = network.jacobian(passes, seed)
                curvature += jacobian @ jacobian.transpose(1, 2)
        return NormalEquations(curvature / rows.count, slope / rows.count, loss / rows.count)
