"""Adam on residuals."""

from collections.abc import Iterator

import torch

from kan_core.model.network import KAN
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.residuals.sums import Residuals

STEPS = 10
"""Steps of one iteration, each of which sees all points."""


def iterate(
    network: KAN, residuals: Residuals, penalty: RoughnessPenalty, iterations: int, learning_rate: float
) -> Iterator[Iterate]:
    """Runs Adam and yields what every ten steps have reached.

    Raises:
        CancelledError: a stop was asked for between two blocks of points.

    Source: D. Kingma and J. Ba, Adam (arXiv 1412.6980), algorithm 1.
    """
    optimiser = torch.optim.Adam([network.theta], lr=learning_rate)
    for _ in range(iterations):
        for _ in range(STEPS):
            slope = residuals.loss_and_slope()[1]
            network.theta.grad = slope + 2.0 * penalty.slope(network.theta.detach()) * network.free
            optimiser.step()
        yield Iterate(residuals.mean_loss())
