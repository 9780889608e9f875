"""Adam on mini-batches, for large networks and tables, and for watching learning slowly."""

from collections.abc import Iterator

import torch
from torch import Tensor

from kan_core.model.trainable import Trainable
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import CancelledError, Rows, mean_loss


def iterate(
    network: Trainable,
    rows: Rows,
    penalty: RoughnessPenalty,
    iterations: int,
    learning_rate: float,
    batch: int,
    seed: int,
) -> Iterator[Tensor]:
    """Runs Adam and yields the losses (R,) of the whole table after each pass over it.

    Raises:
        CancelledError: a stop was asked for between two steps.

    Source: D. Kingma and J. Ba, Adam (arXiv 1412.6980), algorithm 1.
    """
    optimiser = torch.optim.Adam([network.theta], lr=learning_rate)
    order = torch.Generator().manual_seed(seed)
    for _ in range(iterations):
        rows.adapt(network)
        shuffled = torch.randperm(rows.count, generator=order).to(network.theta.device)
        for chosen in torch.split(shuffled, batch):
            if rows.should_stop():
                raise CancelledError
            _step(network, rows, penalty, optimiser, chosen)
        yield mean_loss(network, rows)


@torch.no_grad()
def _step(
    network: Trainable, rows: Rows, penalty: RoughnessPenalty, optimiser: torch.optim.Adam, chosen: Tensor
) -> None:
    passes = network.passes(rows.u[..., chosen])
    slope = rows.loss.slope(passes[-1].values, rows.z[..., chosen], rows.weight[..., chosen])
    mean = network.gradient(passes, slope / len(chosen))
    network.theta.grad = (mean + 2.0 * penalty.slope(network.theta.detach())) * network.free
    optimiser.step()
