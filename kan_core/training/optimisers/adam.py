"""Adam on mini-batches, for large networks and tables, and for watching learning slowly."""

from collections.abc import Iterator
from typing import Protocol

import torch
from torch import Tensor

from kan_core.model.trainable import Trainable
from kan_core.training.optimisers.compiled_adam import compiled_adam
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import CancelledError, Rows, mean_loss


class Steps(Protocol):
    """Adam under way on one network, whose parameters it changes in place.

    Both methods raise `CancelledError` where a stop was asked for.
    """

    def pass_over(self, order: Tensor) -> None:
        """One step for each mini-batch of the rows in their order (n,)."""
        ...

    def mean_loss(self) -> Tensor:
        """(R,) mean over all rows of their loss."""
        ...


def iterate(
    network: Trainable,
    rows: Rows,
    penalty: RoughnessPenalty,
    iterations: int,
    learning_rate: float,
    batch: int,
    seed: int,
) -> Iterator[Iterate]:
    """Runs Adam and yields what every pass over the table has reached, by all of its rows.

    Raises:
        CancelledError: a stop was asked for between two steps.
    """
    settings = network, rows, penalty, learning_rate, batch
    steps: Steps = compiled_adam(*settings) or PlainAdam(*settings)
    order = torch.Generator().manual_seed(seed)
    for _ in range(iterations):
        rows.adapt(network)
        steps.pass_over(torch.randperm(rows.count, generator=order))
        yield Iterate(steps.mean_loss())


class PlainAdam:
    """`Steps` of any network and loss, on any device, in torch.

    Source: D. Kingma and J. Ba, Adam (arXiv 1412.6980), algorithm 1.
    """

    def __init__(
        self, network: Trainable, rows: Rows, penalty: RoughnessPenalty, learning_rate: float, batch: int
    ) -> None:
        self._network, self._rows, self._penalty, self._batch = network, rows, penalty, batch
        self._optimiser = torch.optim.Adam([network.theta], lr=learning_rate)

    def pass_over(self, order: Tensor) -> None:
        for chosen in torch.split(order.to(self._network.theta.device), self._batch):
            if self._rows.should_stop():
                raise CancelledError
            self._step(chosen)

    def mean_loss(self) -> Tensor:
        return mean_loss(self._network, self._rows)

    @torch.no_grad()
    def _step(self, chosen: Tensor) -> None:
        network, rows = self._network, self._rows
        passes = network.passes(rows.u[..., chosen])
        slope = rows.loss.slope(passes[-1].values, rows.z[..., chosen], rows.weight[..., chosen])
        mean = network.gradient(passes, slope / len(chosen))
        theta = network.theta
        theta.grad = (mean + 2.0 * self._penalty.slope(theta.detach())) * network.free
        self._optimiser.step()
