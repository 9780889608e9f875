"""L-BFGS for networks too large for second-order sums."""

from collections.abc import Iterator

import torch
from torch import Tensor

from kan_core.model.network import KAN
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import Rows


@torch.no_grad()
def loss_and_slope(network: KAN, rows: Rows) -> tuple[Tensor, Tensor]:
    """Mean loss (R,) and its gradient (R, P), zero where a parameter is not free."""
    loss = network.theta.new_zeros(network.restarts)
    slope = torch.zeros_like(network.theta)
    for block in rows.blocks():
        passes = block.passes(network)
        here = passes[-1].values, block.z, block.weight
        loss += rows.loss.value(*here).sum(dim=1)
        slope += network.gradient(passes, rows.loss.slope(*here))
    return loss / rows.count, slope / rows.count * network.free


def iterate(network: KAN, rows: Rows, penalty: RoughnessPenalty, iterations: int) -> Iterator[Tensor]:
    """Runs L-BFGS with strong-Wolfe line searches and yields the losses (R,) after each iteration.

    Minimises mean loss + theta' M theta; several restarts are minimised as one sum. Ends when an
    iteration gains less than one part in 10^9.

    Raises:
        CancelledError: a stop was asked for inside a line search; the parameters are the last good ones.

    Source: J. Nocedal and S. Wright, Numerical Optimization, algorithms 7.4 and 3.5.
    """
    optimiser = torch.optim.LBFGS(
        [network.theta], max_iter=1, max_eval=25, history_size=20, line_search_fn="strong_wolfe"
    )
    losses = [network.theta.new_full((network.restarts,), float("inf"))]

    def closure() -> float:
        loss, slope = loss_and_slope(network, rows)
        theta = network.theta.detach()
        losses[0] = loss
        network.theta.grad = slope + 2.0 * penalty.slope(theta) * network.free
        return float((loss + penalty.value(theta)).sum())

    before = float("inf")
    for _ in range(iterations):
        good = network.theta.detach().clone()
        try:
            optimiser.step(closure)  # type: ignore[no-untyped-call]
            objective = closure()
        except BaseException:
            network.theta.data.copy_(good)
            raise
        yield losses[0]
        if before - objective <= 1e-9 * abs(objective):
            return
        before = objective
