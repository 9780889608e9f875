"""Levenberg-Marquardt for a batch of restarts, each with its own damping."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from kan_core.compiled.ready import TRAINING, kernels
from kan_core.model.state import BoolArray, FloatArray
from kan_core.model.trainable import Trainable
from kan_core.training.optimisers.damped_step import DampedStep
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.sums.normal_equations import Sums, symmetric

FOLLOW_EVERY = 8
"""Iterations between two moves of the hidden grids."""
FREELY, FAR = 16, 0.01
"""Iterations in which, and loss above which, grids are moved whatever it costs: much will change anyway."""
DEAREST = 1.05
"""Rise of the loss for which a grid is moved after that."""
PATIENCE = 12
"""Iterations without gain after which a fit has settled."""
ADAPT_EVERY = 3
"""Iterations between two looks at the scale of a robust loss."""
SMALLEST_DAMPING, LARGEST_DAMPING = 1e-15, 1e12


class LevenbergMarquardt:
    """Minimises mean loss + theta' M theta over the free parameters.

    Each iteration solves (C + M + mu diag) delta = -(g + M theta) with the curvature C and slope g of the
    normal equations (J'WJ/N and J'Wr/N for least squares) and adapts mu by the ratio of actual to predicted
    decrease.

    Attributes:
        loss: (R,) mean loss of each restart, penalty not included.
        roughness: (R,) the penalty.
        moved: whether the last iteration moved hidden grids, after which the loss may be higher for a while.

    Source: H. B. Nielsen, Damping parameter in Marquardt's method (IMM-REP-1999-05), equation 2.7; scaling by
    the diagonal as in D. Marquardt, SIAM J. Appl. Math. 11 (1963).
    """

    def __init__(
        self,
        network: Trainable,
        sums: Sums,
        penalty: RoughnessPenalty,
        damping: float = 1e-2,
    ) -> None:
        self._network, self._means = network, sums
        self._penalty, self._reach = penalty.matrix, penalty.reach
        rounding = max(1e-15, torch.finfo(network.theta.dtype).eps)
        self._solver = DampedStep(network.free, rounding, kernels(TRAINING))
        self._damping, self._growth = np.full(network.restarts, damping), np.full(network.restarts, 2.0)
        self._iteration = 0
        self.moved = False
        sums.adapt()
        self._set_out()

    def _set_out(self) -> None:
        """Sums at the present parameters."""
        self._sums = self._means.normal_equations()
        self.loss = self._sums.loss
        self._weigh()

    def _weigh(self) -> None:
        """Slope and value of the penalty at the present parameters."""
        self._pull, self.roughness = self._roughness(self._network.theta.detach())
        self._objective = self.loss + self.roughness

    def _roughness(self, theta: Tensor) -> tuple[Tensor, Tensor]:
        """M theta (R, P) and theta' M theta (R,)."""
        pull = theta @ self._penalty
        return pull, (pull * theta).sum(dim=1)

    def take(self, penalty: RoughnessPenalty) -> None:
        """Goes on with another penalty."""
        self._penalty, self._reach = penalty.matrix, penalty.reach
        self._weigh()

    def curvature(self, restart: int) -> Tensor:
        """The curvature (P, P) of one restart at the present parameters."""
        return symmetric(self._sums.curvature[restart])

    @torch.no_grad()
    def iterate(self) -> None:
        """One iteration: a step for every restart, kept where it lowers the objective."""
        if self._iteration % ADAPT_EVERY == 0 and self._means.adapt():
            self._set_out()
        self._iteration += 1
        self.moved = False
        theta = self._network.theta.detach()
        slope = self._sums.slope + self._pull
        delta, predicted = self._solver.step(
            self._sums.curvature, self._penalty, self._reach, slope, self._damping
        )
        trial = theta + delta
        objective = self._means.mean_loss(trial) + self._roughness(trial)[1]
        better = objective < self._objective
        self._adapt(
            better.cpu().numpy(), (self._objective - objective).cpu().numpy() / predicted.clip(1e-300)
        )
        if better.any():
            self._network.theta.data = trial if better.all() else torch.where(better[:, None], trial, theta)
            self._set_out()
            if self._iteration % FOLLOW_EVERY == 0:
                self._follow()

    def _follow(self) -> None:
        """Moves the hidden grids; later on only where the coarser or finer splines cost next to nothing."""
        network = self._network
        theta, knots = network.theta.detach().clone(), [layer.knots.clone() for layer in network.layers]
        network.follow(self._means.hidden_values())
        if all(torch.equal(layer.knots, before) for layer, before in zip(network.layers, knots, strict=True)):
            return
        settled = (self.loss < FAR) | (self._iteration > FREELY)
        if settled.any():
            loss, roughness = self._means.mean_loss(), self._roughness(network.theta.detach())[1]
            # What a move makes rough would be smoothed away at once, and the fit with it.
            rougher = loss + roughness > DEAREST * self._objective + FAR
            worse = settled & ((loss > DEAREST * self.loss) | rougher)
            network.theta.data = torch.where(worse[:, None], theta, network.theta.detach())
            for layer, before in zip(network.layers, knots, strict=True):
                layer.knots = torch.where(worse[:, None, None], before, layer.knots)
        self._set_out()
        self.moved = not torch.equal(theta, network.theta)

    def _adapt(self, better: BoolArray, ratio: FloatArray) -> None:
        """Nielsen's rule: the damping follows the ratio of actual to predicted decrease."""
        shrunk = self._damping * (1.0 - (2.0 * ratio.clip(-1.0, 2.0) - 1.0) ** 3).clip(0.1)
        self._damping = np.where(better, shrunk, self._damping * self._growth).clip(
            SMALLEST_DAMPING, LARGEST_DAMPING
        )
        self._growth = np.where(better, 2.0, 2.0 * self._growth)

    @property
    def stuck(self) -> bool:
        """No restart can move any more: every damping is at its limit."""
        return bool((self._damping >= LARGEST_DAMPING).all())


class Progressing:
    """Whether going on pays: not below the tolerance, nor when 12 iterations gained less than 1 % of it."""

    def __init__(self, tolerance: float = 1e-9) -> None:
        self._losses: list[float] = []
        self._enough = tolerance**2

    def after(self, solver: LevenbergMarquardt) -> bool:
        """Takes note of an iteration; True while going on pays."""
        loss = float(solver.loss.min())
        if solver.moved:
            self._losses.clear()
        self._losses.append(loss)
        stalled = len(self._losses) > PATIENCE and loss > 0.98 * self._losses[-PATIENCE - 1]
        return loss >= self._enough and not stalled and not solver.stuck


def iterate(
    network: Trainable,
    sums: Sums,
    penalty: RoughnessPenalty,
    iterations: int,
    damping: float = 1e-2,
    tolerance: float = 1e-9,
) -> Iterator[Iterate]:
    """Runs `LevenbergMarquardt` and yields what each iteration reached, until nothing is gained.

    Ends when the best root-mean-square error is below `tolerance`, when it fell by less than 1 % in the last
    12 iterations, or after `iterations`.

    Raises:
        CancelledError: a stop was asked for inside an iteration; the parameters are the last good ones.
    """
    solver, progressing = LevenbergMarquardt(network, sums, penalty, damping), Progressing(tolerance)
    for _ in range(iterations):
        solver.iterate()
        yield Iterate(solver.loss, solver.roughness)
        if not progressing.after(solver):
            return
