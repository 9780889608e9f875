"""A problem's rows as tensors, in blocks that bound the memory of a Jacobian."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from kan_core.model.network import as_rows_last
from kan_core.model.trainable import Trainable
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.squares import Squares
from kan_core.training.problem import Problem

BLOCK_BYTES = 8_000_000
"""Size of one block of the Jacobian: small enough that a stop is seen within a tenth of a second."""
FEWEST_ROWS = 256
"""Of a block, however large its Jacobian."""


class CancelledError(Exception):
    """The fit was asked to stop in the middle of a pass over the rows."""


@dataclass(frozen=True)
class Block:
    """Some rows: u (1, inputs, n), z (1, outputs, n), weight (1, 1, n), and the first layer's basis at u."""

    u: Tensor
    z: Tensor
    weight: Tensor
    input_basis: tuple[Tensor, Tensor] | None

    def passes(self, network: Trainable, theta: Tensor | None = None) -> Any:
        return network.passes(self.u, theta, self.input_basis)


def of_jacobian(network: Trainable) -> int:
    """Numbers of one restart that a row's Jacobian, or its activations, take."""
    widest = max((layer.plan.layer.coefficients.size for layer in network.layers), default=0)
    return max(network.theta.shape[1], widest)


def of_gradient(network: Trainable) -> int:
    """Numbers of one restart that a row takes where the Jacobian is never formed."""
    return sum(layer.numbers_per_row for layer in network.layers) or of_jacobian(network)


class Rows:
    """All rows of a problem for one network, and what a misfit costs.

    The basis of the inputs is kept where one block holds all.

    Attributes:
        loss: as last adapted; `normal_equations` and `mean_loss` are of this one.
        threads: that compiled sums may use.

    Args:
        block_bytes: size of a block, None for `BLOCK_BYTES`.
        numbers: what is held of a row: `of_jacobian`, or `of_gradient` for an optimiser of first order.
    """

    def __init__(
        self,
        network: Trainable,
        problem: Problem,
        should_stop: Callable[[], bool],
        loss: Loss | None = None,
        block_bytes: int | None = None,
        threads: int = 1,
        numbers: Callable[[Trainable], int] = of_jacobian,
    ) -> None:
        self.count = problem.rows
        self.threads = threads
        self.u = as_rows_last(problem.u, network.theta)
        self.z = as_rows_last(problem.z, network.theta)
        one = torch.ones(1, 1, self.count).to(network.theta)
        self.weight = one if problem.weights is None else as_rows_last(problem.weights[:, None], one)
        self.should_stop = should_stop
        held = network.theta.element_size() * network.restarts * numbers(network)
        self._size = max(FEWEST_ROWS, (block_bytes or BLOCK_BYTES) // held)
        self._whole: Block | None = None
        if self.count <= self._size:
            with torch.no_grad():
                basis = network.layers[0].lasting_basis(self.u) if network.layers else None
            self._whole = Block(self.u, self.z, self.weight, basis)
        self.loss = Squares() if loss is None else loss

    def adapt(self, network: Trainable) -> bool:
        """Puts the loss on the scale of the network's present residuals; True if that changes it.

        Optimisers do so at their start and now and then between two iterations, never inside one.

        Raises:
            CancelledError: a stop was asked for between blocks.
        """
        before = self.loss
        self.loss = before.adapted(lambda: self.residuals(network))
        return self.loss is not before

    @torch.no_grad()
    def residuals(self, network: Trainable) -> Tensor:
        """(R, outputs, n) sqrt(w) (z - target)."""
        parts = [
            block.weight.sqrt() * (block.passes(network)[-1].values - block.z) for block in self.blocks()
        ]
        return torch.cat(parts, dim=-1)

    def blocks(self) -> Iterator[Block]:
        """The rows block by block.

        Raises:
            CancelledError: a stop was asked for between blocks.
        """
        if self._whole is not None:
            yield self._whole
            return
        for start in range(0, self.count, self._size):
            if self.should_stop():
                raise CancelledError
            part = slice(start, start + self._size)
            yield Block(self.u[..., part], self.z[..., part], self.weight[..., part], None)


@torch.no_grad()
def mean_loss(network: Trainable, rows: Rows, theta: Tensor | None = None) -> Tensor:
    """(R,) mean over the rows of their loss, at `theta` (R, P) or at the network's parameters."""
    total = network.theta.new_zeros(network.restarts)
    for block in rows.blocks():
        z = block.passes(network, theta)[-1].values
        total += rows.loss.value(z, block.z, block.weight).sum(dim=1)
    return total / rows.count
