"""L-BFGS for networks too large for second-order sums."""

from collections.abc import Iterator

import torch

from kan_core.model.trainable import Trainable
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import CancelledError
from kan_core.training.sums.normal_equations import Slopes

ADAPT_EVERY = 10
"""Iterations between two looks at the scale of a robust loss."""


def iterate(
    network: Trainable,
    slopes: Slopes,
    penalty: RoughnessPenalty,
    iterations: int,
    step: float = 1.0,
) -> Iterator[Iterate]:
    """Runs L-BFGS with strong-Wolfe line searches and yields what is reached after each iteration.

    Minimises mean loss + theta' M theta; several restarts are minimised as one sum. Ends when an iteration
    gains less than one part in 10^9 (10^6 in single precision). When the loss is adapted the memory is
    dropped: it was of another objective.

    Args:
        step: first trial of every line search, as a part of the quasi-Newton step.

    Raises:
        CancelledError: a stop was asked for inside a line search; the parameters are the last good ones.

    Source: J. Nocedal and S. Wright, Numerical Optimization, algorithms 7.4 and 3.5.
    """
    losses = [network.theta.new_full((network.restarts,), float("inf"))]

    def closure() -> float:
        if slopes.should_stop():
            raise CancelledError
        loss, slope = slopes.loss_and_slope()
        theta = network.theta.detach()
        losses[0] = loss
        network.theta.grad = slope + 2.0 * penalty.slope(theta) * network.free
        return float((loss + penalty.value(theta)).sum())

    slopes.adapt()
    optimiser, before = _optimiser(network, step), float("inf")
    enough = 1e-9 if network.theta.dtype == torch.float64 else 1e-6
    for iteration in range(1, iterations + 1):
        good = network.theta.detach().clone()
        try:
            optimiser.step(closure)  # type: ignore[no-untyped-call]
            objective = closure()
        except BaseException:
            network.theta.data.copy_(good)
            raise
        yield Iterate(losses[0])
        settled = before - objective <= enough * abs(objective)
        if (settled or iteration % ADAPT_EVERY == 0) and slopes.adapt():
            optimiser, before = _optimiser(network, step), float("inf")
        elif settled:
            return
        else:
            before = objective


def _optimiser(network: Trainable, step: float) -> torch.optim.LBFGS:
    return torch.optim.LBFGS(
        [network.theta], lr=step, max_iter=1, max_eval=25, history_size=20, line_search_fn="strong_wolfe"
    )
