"""Levenberg-Marquardt for a batch of restarts, each with its own damping."""

from collections.abc import Iterator

import torch
from torch import Tensor

from kan_core.model.network import KAN
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import Rows
from kan_core.training.sums import sums_of

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
        moved: whether the last iteration moved hidden grids, after which the loss may be higher for a while.

    Source: H. B. Nielsen, Damping parameter in Marquardt's method (IMM-REP-1999-05), equation 2.7; scaling by
    the diagonal as in D. Marquardt, SIAM J. Appl. Math. 11 (1963).
    """

    def __init__(self, network: KAN, rows: Rows, penalty: RoughnessPenalty, damping: float = 1e-2) -> None:
        self._network, self._rows, self._means = network, rows, sums_of(network, rows)
        self._penalty, self._matrix = penalty, penalty.matrix(network.theta.shape[1])
        self._free = torch.nonzero(network.free)[:, 0]
        self._all_free = len(self._free) == network.theta.shape[1]
        self._damping = torch.full((network.restarts,), damping).to(network.theta).double()
        self._growth = torch.full_like(self._damping, 2.0)
        self._iteration = 0
        self.moved = False
        rows.adapt(network)
        self._set_out()

    def _set_out(self) -> None:
        """Sums at the present parameters."""
        self._sums = self._means.normal_equations()
        self.loss = self._sums.loss
        self._objective = self.loss + self._penalty.value(self._network.theta.detach())

    def take(self, penalty: RoughnessPenalty) -> None:
        """Goes on with another penalty."""
        self._penalty, self._matrix = penalty, penalty.matrix(self._network.theta.shape[1])
        self._objective = self.loss + penalty.value(self._network.theta.detach())

    def curvature(self, restart: int) -> Tensor:
        """The curvature (P, P) of one restart at the present parameters."""
        return self._sums.curvature[restart].clone()

    @torch.no_grad()
    def iterate(self) -> None:
        """One iteration: a step for every restart, kept where it lowers the objective."""
        if self._iteration % ADAPT_EVERY == 0 and self._rows.adapt(self._network):
            self._set_out()
        self._iteration += 1
        self.moved = False
        theta = self._network.theta.detach()
        delta, predicted = self._step(theta)
        trial = theta + delta
        objective = self._means.mean_loss(trial) + self._penalty.value(trial)
        better = objective < self._objective
        ratio = (self._objective - objective) / predicted.clamp(min=1e-300)
        self._adapt(better, ratio)
        if better.any():
            self._network.theta.data = torch.where(better[:, None], trial, theta)
            self._set_out()
            if self._iteration % FOLLOW_EVERY == 0:
                self._follow()

    def _follow(self) -> None:
        """Moves the hidden grids; later on only where the coarser or finer splines cost next to nothing."""
        network = self._network
        theta, knots = network.theta.detach().clone(), [layer.knots.clone() for layer in network.layers]
        network.follow_data(block.u for block in self._rows.blocks())
        if all(torch.equal(layer.knots, before) for layer, before in zip(network.layers, knots, strict=True)):
            return
        settled = (self.loss < FAR) | (self._iteration > FREELY)
        if settled.any():
            worse = settled & (self._means.mean_loss() > DEAREST * self.loss)
            network.theta.data = torch.where(worse[:, None], theta, network.theta.detach())
            for layer, before in zip(network.layers, knots, strict=True):
                layer.knots = torch.where(worse[:, None, None], before, layer.knots)
        self._set_out()
        self.moved = not torch.equal(theta, network.theta)

    def _step(self, theta: Tensor) -> tuple[Tensor, Tensor]:
        """delta (R, P) and the decrease of the objective (R,) that the quadratic model predicts.

        Solved in double precision: the curvature's condition is the square of the Jacobian's.
        """
        curvature = (self._sums.curvature + self._matrix).double()
        slope = (self._sums.slope + self._penalty.slope(theta)).double()
        if not self._all_free:
            curvature, slope = curvature[:, self._free[:, None], self._free], slope[:, self._free]
        scale = curvature.diagonal(dim1=1, dim2=2).sqrt()
        scale = scale + 1e-12 * scale.amax(dim=1, keepdim=True) + 1e-150
        matrix = curvature / (scale[:, :, None] * scale[:, None, :])
        matrix.diagonal(dim1=1, dim2=2).add_(self._damping[:, None] + 1e-15)
        right = slope / scale
        scaled = -self._solve(matrix, right)
        predicted = (scaled * (self._damping[:, None] * scaled - right)).sum(dim=1)
        delta = torch.zeros_like(theta)
        delta[:, self._free] = (scaled / scale).to(theta)
        return delta, predicted

    @staticmethod
    def _solve(matrix: Tensor, right: Tensor) -> Tensor:
        """The solution where the matrix is positive definite, otherwise zero: the damping then grows."""
        factor, failed = torch.linalg.cholesky_ex(matrix)
        solution = torch.cholesky_solve(right[..., None], factor)[..., 0]
        usable = (failed == 0) & torch.isfinite(solution).all(dim=1)
        return torch.where(usable[:, None], solution, torch.zeros_like(solution))

    def _adapt(self, better: Tensor, ratio: Tensor) -> None:
        shrunk = self._damping * (1.0 - (2.0 * ratio - 1.0) ** 3).clamp(min=0.1)
        damping = torch.where(better, shrunk, self._damping * self._growth)
        self._damping = damping.clamp(SMALLEST_DAMPING, LARGEST_DAMPING)
        self._growth = torch.where(better, torch.full_like(self._growth, 2.0), 2.0 * self._growth)

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
    network: KAN,
    rows: Rows,
    penalty: RoughnessPenalty,
    iterations: int,
    damping: float = 1e-2,
    tolerance: float = 1e-9,
) -> Iterator[Tensor]:
    """Runs `LevenbergMarquardt` and yields the losses (R,) after each iteration, until nothing is gained.

    Ends when the best root-mean-square error is below `tolerance`, when it fell by less than 1 % in the last
    12 iterations, or after `iterations`.

    Raises:
        CancelledError: a stop was asked for inside an iteration; the parameters are the last good ones.
    """
    solver, progressing = LevenbergMarquardt(network, rows, penalty, damping), Progressing(tolerance)
    for _ in range(iterations):
        solver.iterate()
        yield solver.loss
        if not progressing.after(solver):
            return
